"""An indicator's place in a plan, and the limits a council adopted for it there."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from indikatorer.assessment import Interval, Level
from indikatorer.models.base import DECIMALS, Sourced, order_constraint, year_constraint
from indikatorer.models.indicators import Indicator
from indikatorer.models.plans import Plan


class PlanIndicatorQuerySet(models.QuerySet):
    def get_by_natural_key(self, objective_slug: str, indicator_slug: str):
        return self.get(objective__slug=objective_slug, indicator__slug=indicator_slug)

    def with_plan(self) -> "PlanIndicatorQuerySet":
        """With objective, focus area, plan and limits at hand."""
        return with_bands(self.select_related("objective__focus_area__plan__area"))


def with_bands(places: models.QuerySet) -> models.QuerySet:
    """Each with its limits in `adopted_bands`: a list, read without a query a place."""
    found = Band.objects.order_by("order").select_related("document")
    bands = models.Prefetch("bands", found, to_attr="adopted_bands")
    return places.prefetch_related(bands)


class PlanIndicator(models.Model):
    """An indicator's place in a plan. The same one can stand under another code in the next."""

    objective = models.ForeignKey(
        "indikatorer.Objective",
        verbose_name=_("sentral utfordring eller delmål"),
        on_delete=models.PROTECT,
        related_name="plan_indicators",
    )
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indikator"),
        on_delete=models.PROTECT,
        related_name="plan_indicators",
    )
    code = models.CharField(
        _("kode"), max_length=20, blank=True, help_text=_("Slik den er trykt: «MV.1.1».")
    )
    printed_name = models.CharField(
        _("navn i planen"),
        max_length=250,
        blank=True,
        help_text=_("Indikatorens navn slik planen skriver det."),
    )
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    adopted_bands: list["Band"]  # where they are read with the places

    objects = PlanIndicatorQuerySet.as_manager()
    history = HistoricalRecords(verbose_name=_("historikk for måleindikator"))

    class Meta:
        verbose_name = _("måleindikator i plan")
        verbose_name_plural = _("måleindikatorer i plan")
        ordering = ["objective", "order", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["objective", "indicator"],
                name="indicator_once_per_objective",
                violation_error_message=_("Indikatoren står allerede under dette målet."),
            ),
            models.UniqueConstraint(
                fields=["objective", "code"],
                condition=~Q(code=""),
                name="plan_indicator_code_once",
                violation_error_message=_("Målet har allerede en indikator med denne koden."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.indicator}".strip()

    def natural_key(self) -> tuple[str, str]:
        return (self.objective.slug, self.indicator.slug)

    natural_key.dependencies = ["indikatorer.objective", "indikatorer.indicator"]

    @property
    def plan(self) -> Plan:
        return self.objective.focus_area.plan

    def limits_in(self, year: int) -> list["Band"]:
        """The limits that judge the year. Needs the place read with its limits."""
        return holding_in(year, self.adopted_bands) if self.plan.governs(year) else []

    def limits_told_in(self, year: int) -> list["Band"]:
        """What a page about the year prints: all but the limits that newer ones have replaced."""
        holding = holding_in(year, self.adopted_bands)
        return [band for band in self.adopted_bands if band in holding or not band.judges(year)]


class BandQuerySet(models.QuerySet):
    def get_by_natural_key(self, objective_slug: str, indicator_slug: str, order: int):
        return self.get(
            plan_indicator__objective__slug=objective_slug,
            plan_indicator__indicator__slug=indicator_slug,
            order=order,
        )


class LimitKind(models.TextChoices):
    """What stands behind a limit. Only what somebody decided is called adopted."""

    ADOPTED = "adopted", _("vedtatt")
    AMBITION = "ambition", _("ambisjon")
    LABEL = "label", _("etikett")


class Band(Sourced):
    """One printed interval of a plan indicator. Two-sided limits have several per level.

    Document and place say where it was read; `set_in`, by whom and when, where it was decided.
    """

    Kind = LimitKind

    LEVELS = {
        Level.TARGET: _("ønsket resultat"),
        Level.ACCEPTED: _("laveste aksepterte resultat"),
        Level.FAILED: _("ikke godkjent resultat"),
    }

    plan_indicator = models.ForeignKey(
        PlanIndicator,
        verbose_name=_("måleindikator"),
        on_delete=models.CASCADE,
        related_name="bands",
    )
    level = models.CharField(_("nivå"), max_length=10, choices=LEVELS)
    lower = models.DecimalField(
        _("fra"), null=True, blank=True, help_text=_("Tomt: ingen nedre ende."), **DECIMALS
    )
    lower_open = models.BooleanField(
        _("mer enn"), default=False, help_text=_("Enden selv er ikke med («>»).")
    )
    upper = models.DecimalField(
        _("til"), null=True, blank=True, help_text=_("Tomt: ingen øvre ende."), **DECIMALS
    )
    upper_open = models.BooleanField(
        _("mindre enn"), default=False, help_text=_("Enden selv er ikke med («<»).")
    )
    printed = models.CharField(
        _("slik den er trykt"), max_length=60, help_text=_("For eksempel «85 - 94 %».")
    )
    from_year = models.PositiveSmallIntegerField(
        _("gjelder fra år"),
        null=True,
        blank=True,
        help_text=_("Bare når målet har en frist: «67 % innen 2030» gjelder resultater fra 2030."),
    )
    kind = models.CharField(
        _("slag"),
        max_length=10,
        choices=LimitKind,
        default=LimitKind.ADOPTED,
        help_text=_(
            "«Ambisjon» når noen har sagt det uten at et vedtak er oppgitt, «etikett» når bare "
            "rapporten selv skriver den."
        ),
    )
    set_in = models.CharField(
        _("satt i"),
        max_length=120,
        blank=True,
        help_text=_("Vedtaket eller planen: «Temaplan for næring», «Intensjonsavtalen»."),
    )
    adopted_by = models.CharField(
        _("vedtatt av"), max_length=120, blank=True, help_text=_("For eksempel «kommunestyret».")
    )
    adopted_when = models.CharField(
        _("vedtatt når"),
        max_length=40,
        blank=True,
        help_text=_("Så nøyaktig som kilden sier: «21.09.2021», «juni 2020»."),
    )
    adopted_year = models.PositiveSmallIntegerField(
        _("vedtatt i år"),
        null=True,
        blank=True,
        help_text=_("Resultater fra tidligere år måles ikke. Tomt når året ikke er oppgitt."),
    )
    holds_earlier = models.BooleanField(
        _("gjelder også tidligere tall"),
        default=False,
        help_text=_("Bare når vedtaket selv holder eldre resultater mot grensen."),
    )
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = BandQuerySet.as_manager()
    history = HistoricalRecords(verbose_name=_("historikk for grense"))

    class Meta:
        verbose_name = _("grense")
        verbose_name_plural = _("grenser")
        ordering = ["plan_indicator", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan_indicator", "order"],
                name="band_order_once",
                violation_error_message=_("To grenser kan ikke ha samme plass i rekkefølgen."),
            ),
            order_constraint(
                "lower",
                "upper",
                "band_ends_in_order",
                _("Grensens «fra» kan ikke være høyere enn «til»."),
            ),
            models.CheckConstraint(
                condition=Q(lower__isnull=False) | Q(upper__isnull=False),
                name="band_has_an_end",
                violation_error_message=_("En grense må ha minst én ende."),
            ),
            models.CheckConstraint(
                condition=~Q(lower=models.F("upper"), lower_open=True)
                & ~Q(lower=models.F("upper"), upper_open=True),
                name="band_holds_a_value",
                violation_error_message=_("Grensen rommer ingen verdi."),
            ),
            year_constraint("from_year", "band_from_year"),
            year_constraint("adopted_year", "band_adopted_year"),
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.printed}"

    def natural_key(self) -> tuple[str, str, int]:
        return (*self.plan_indicator.natural_key(), self.order)

    natural_key.dependencies = ["indikatorer.planindicator"]

    def clean(self) -> None:
        """When it was adopted is told twice, for people and for the judging: not differently."""
        super().clean()
        told = re.findall(r"\b(?:19|20)\d\d\b", self.adopted_when)
        if told and str(self.adopted_year) not in told:
            message = _("Skriv samme år som i «vedtatt når»: %(year)s.")
            raise ValidationError({"adopted_year": message % {"year": told[-1]}})

    @property
    def first_year(self) -> int:
        """The first year it judges: none before its deadline, nor before it was adopted."""
        adopted = 0 if self.holds_earlier else self.adopted_year or 0
        return max(self.from_year or 0, adopted)

    @property
    def turn(self) -> tuple[int, int]:
        """Of limits of one level the later one replaces the earlier; alike they hold together.

        A limit comes in turn in the year it takes hold. Of two with one deadline, the newer
        decision counts; which older results it also holds changes nothing of that.
        """
        adopted = self.adopted_year or 0
        return max(self.from_year or 0, adopted), adopted

    def judges(self, year: int) -> bool:
        return self.first_year <= year

    def interval(self) -> Interval:
        return Interval(Level(self.level), self.lower, self.upper, self.lower_open, self.upper_open)


def holding_in(year: int, bands: Iterable[Band]) -> list[Band]:
    """The limits that hold in the year: of each level, those that came last by then."""
    passed = [band for band in bands if band.judges(year)]
    last: dict[str, tuple[int, int]] = {}
    for band in passed:
        last[band.level] = max(band.turn, last.get(band.level, band.turn))
    return [band for band in passed if band.turn == last[band.level]]
