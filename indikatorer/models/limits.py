"""An indicator's place in a plan, and the limits a council adopted for it there."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from indikatorer.assessment import Interval, Level
from indikatorer.models.base import DECIMALS, order_constraint, year_constraint
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
    bands = models.Prefetch("bands", Band.objects.order_by("order"), to_attr="adopted_bands")
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


class BandQuerySet(models.QuerySet):
    def get_by_natural_key(self, objective_slug: str, indicator_slug: str, order: int):
        return self.get(
            plan_indicator__objective__slug=objective_slug,
            plan_indicator__indicator__slug=indicator_slug,
            order=order,
        )


class Band(models.Model):
    """One printed interval of a plan indicator. Two-sided limits have several per level."""

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
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.printed}"

    def natural_key(self) -> tuple[str, str, int]:
        return (*self.plan_indicator.natural_key(), self.order)

    natural_key.dependencies = ["indikatorer.planindicator"]

    def judges(self, year: int) -> bool:
        """A limit with a deadline judges no result before it."""
        return self.from_year is None or self.from_year <= year

    def interval(self) -> Interval:
        return Interval(Level(self.level), self.lower, self.upper, self.lower_open, self.upper_open)


def holding_in(year: int, bands: Iterable[Band]) -> list[Band]:
    """The limits that hold in the year: of each level, those of the newest deadline passed."""
    passed = [band for band in bands if band.judges(year)]
    newest: dict[str, int] = {}
    for band in passed:
        newest[band.level] = max(band.from_year or 0, newest.get(band.level, 0))
    return [band for band in passed if (band.from_year or 0) == newest[band.level]]
