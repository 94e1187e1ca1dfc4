"""What is measured, and where its series break."""

from decimal import Decimal
from functools import cached_property

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from asker.addresses import address
from asker.numbers import format_number, format_signed, with_unit
from indikatorer.assessment import Direction
from indikatorer.models.agreement import Agreeing
from indikatorer.models.base import DECIMALS, Slugged, order_constraint, year_constraint


class Subject(Slugged):
    """What indicators are about, across plans: medvirkning, frivillighet …"""

    name = models.CharField(_("navn"), max_length=80)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("emne")
        verbose_name_plural = _("emner")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Measure(models.TextChoices):
    """What sort of number it is: it decides the words, the axis, and what may be compared."""

    SHARE = "share", _("andel")
    COUNT = "count", _("antall")
    AMOUNT = "amount", _("mengde eller beløp")
    RATE = "rate", _("forholdstall eller gjennomsnitt")
    SCORE = "score", _("poeng på en skala")
    RANK = "rank", _("plassering")
    CHANGE = "change", _("trykt endring")

    @property
    def is_size(self) -> bool:
        """Grows with the place it is of: no quality, and never ranked between unlike places."""
        return self in {Measure.COUNT, Measure.AMOUNT}


class Indicator(Agreeing, Slugged):
    """What is measured, independent of any plan."""

    Measure = Measure

    DIRECTIONS = {
        Direction.HIGHER: _("høyere er bedre"),
        Direction.LOWER: _("lavere er bedre"),
        Direction.NONE: _("ingen retning er best"),
    }

    class Computation(models.TextChoices):
        DIFFERENCE = "difference", _("endring fra første til siste år")
        PERCENT_CHANGE = "percent_change", _("endring i prosent fra første til siste år")

    name = models.CharField(_("navn"), max_length=200)
    definition = models.TextField(
        _("definisjon"), blank=True, help_text=_("Hva som telles eller måles, og hvordan.")
    )
    subject = models.ForeignKey(
        Subject,
        verbose_name=_("emne"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
    )
    measure = models.CharField(
        _("måltype"),
        max_length=10,
        choices=Measure,
        default=Measure.RATE,
        help_text=_(
            "Antall og beløp vokser med kommunen: de rangeres ikke mellom kommuner, og tegnes fra "
            "null. I en plassering er 1 best."
        ),
    )
    unit = models.CharField(
        _("enhet"),
        max_length=30,
        blank=True,
        help_text=_("Slik den skrives etter tallet: «%», «stjerner», «kr»."),
    )
    unit_one = models.CharField(
        _("enhet i entall"),
        max_length=30,
        blank=True,
        help_text=_("Når enheten er noe som telles: «møte» for «møter»."),
    )
    decimals = models.PositiveSmallIntegerField(
        _("desimaler"), default=0, validators=[MaxValueValidator(4)]
    )
    direction = models.CharField(
        _("retning"), max_length=10, choices=DIRECTIONS, default=Direction.NONE
    )
    scale_min = models.DecimalField(_("skalaens bunn"), null=True, blank=True, **DECIMALS)
    scale_max = models.DecimalField(_("skalaens topp"), null=True, blank=True, **DECIMALS)
    source = models.ForeignKey(
        "indikatorer.DataSource",
        verbose_name=_("kilde"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
    )
    source_printed = models.BooleanField(
        _("kilden er trykt ved tallet"),
        default=True,
        help_text=_("Nei: at tallene kommer derfra, er vår egen lesning. Siden sier det."),
    )
    responsible = models.CharField(
        _("ansvarlig enhet"),
        max_length=120,
        blank=True,
        help_text=_("Hvem som svarer for at tallet kommer."),
    )
    frequency = models.CharField(
        _("hvor ofte"), max_length=60, blank=True, help_text=_("For eksempel «hvert år».")
    )
    cycle = models.PositiveSmallIntegerField(
        _("antall år mellom målingene"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Bare når det går flere: 4 for et valg. Andre år mangler det ikke noe tall."),
    )
    cycle_from = models.PositiveSmallIntegerField(
        _("regnet fra år"), null=True, blank=True, help_text=_("Et år det måles: 2019.")
    )
    breakdown = models.ForeignKey(
        "indikatorer.Breakdown",
        verbose_name=_("inndeling"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
        help_text=_("Settes når resultatene er fordelt på kategorier."),
    )
    parts_add_up = models.BooleanField(
        _("delene gir helheten"),
        default=False,
        help_text=_("Kategoriene skal summere seg til tallet for helheten."),
    )

    computed_from = models.ForeignKey(
        "self",
        verbose_name=_("regnet ut av"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="derived",
        help_text=_("Indikatoren den trykte endringen gjelder. Portalen regner da etter."),
    )
    computation = models.CharField(_("utregning"), max_length=20, choices=Computation, blank=True)

    history = HistoricalRecords(verbose_name=_("historikk for indikator"))

    class Meta:
        verbose_name = _("indikator")
        verbose_name_plural = _("indikatorer")
        ordering = ["name"]
        constraints = [
            order_constraint(
                "scale_min",
                "scale_max",
                "indicator_scale_in_order",
                _("Skalaens bunn kan ikke være høyere enn toppen."),
            ),
            models.CheckConstraint(
                condition=Q(computed_from__isnull=True, computation="")
                | (Q(computed_from__isnull=False) & ~Q(computation="")),
                name="indicator_computation_whole",
                violation_error_message=_(
                    "Oppgi både hva indikatoren er regnet ut av og hvordan, eller ingen av delene."
                ),
            ),
            models.CheckConstraint(
                condition=Q(cycle__isnull=True, cycle_from__isnull=True)
                | Q(cycle__isnull=False, cycle__gte=1, cycle_from__isnull=False),
                name="indicator_cycle_whole",
                violation_error_message=_(
                    "Oppgi både hvor mange år det går mellom målingene og et år det måles."
                ),
            ),
            year_constraint("cycle_from", "indicator_cycle_from"),
            models.CheckConstraint(
                condition=Q(decimals__lte=DECIMALS["decimal_places"]),
                name="indicator_decimals",
                violation_error_message=_("En indikator kan ha høyst fire desimaler."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("indikatorer:indicator", self.slug)

    @cached_property
    def is_size(self) -> bool:
        return Measure(self.measure).is_size

    @property
    def is_rank(self) -> bool:
        return self.measure == Measure.RANK

    def is_due(self, year: int) -> bool:
        """A figure is to be expected for the year: not between two elections."""
        return not self.cycle or (year - self.cycle_from) % self.cycle == 0

    @property
    def step(self) -> Decimal:
        """One step of the last decimal that is written."""
        return Decimal(1).scaleb(-self.decimals)

    def show(self, value) -> str:
        """The value as people read it: `98,21 %`, `11. plass`."""
        return with_unit(self.show_number(value), self.unit_of(value))

    def show_number(self, value) -> str:
        """The same without its unit: `98,21`, `11.`, `+8,77`."""
        if self.measure == Measure.CHANGE:
            return format_signed(value, self.decimals)
        number = format_number(value, self.decimals)
        return f"{number}." if self.is_rank else number

    def unit_of(self, value) -> str:
        """The unit as it is written after the value: `1 møte`, `2 møter`."""
        return self.unit_one if self.unit_one and abs(value) == 1 else self.unit


class SeriesBreakQuerySet(models.QuerySet):
    def get_by_natural_key(self, indicator_slug: str, year: int):
        return self.get(indicator__slug=indicator_slug, year=year)


class BreakKind(models.TextChoices):
    """How far figures on both sides can be held against each other."""

    BREAK = "break", _("brudd")
    CAUTION = "caution", _("forbehold")


class SeriesBreak(models.Model):
    """From this year on, figures are not comparable with those before, or only with caution."""

    Kind = BreakKind

    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indikator"),
        on_delete=models.CASCADE,
        related_name="series_breaks",
    )
    year = models.PositiveSmallIntegerField(_("fra og med år"))
    kind = models.CharField(
        _("slag"),
        max_length=10,
        choices=BreakKind,
        default=BreakKind.BREAK,
        help_text=_("Forbehold: kilden sammenligner selv, men ber om varsomhet."),
    )
    reason = models.CharField(
        _("grunn"),
        max_length=250,
        help_text=_("Ny metode, nye grenser, ny kilde: skriv det leseren må vite."),
    )

    objects = SeriesBreakQuerySet.as_manager()

    class Meta:
        verbose_name = _("brudd i tidsserien")
        verbose_name_plural = _("brudd i tidsserier")
        ordering = ["indicator", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "year"],
                name="series_break_once",
                violation_error_message=_("Bruddet er allerede registrert."),
            ),
            year_constraint("year", "series_break_year"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.year}"

    def natural_key(self) -> tuple[str, int]:
        return (self.indicator.slug, self.year)

    natural_key.dependencies = ["indikatorer.indicator"]
