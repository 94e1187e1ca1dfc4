"""Yearly results. Every yearly figure of the portal lives here, whatever it is about."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from asker.numbers import format_period
from indikatorer.models.base import DECIMALS, Sourced, order_constraint, year_constraint
from indikatorer.models.dimensions import Area, Category
from indikatorer.models.indicators import Indicator


class MissingReason(models.TextChoices):
    """Why there is no value. Absence is not failure, and zero is a value."""

    NOT_MEASURED = "not_measured", _("Ikke målt")
    PENDING = "pending", _("Tall kommer")
    NOT_STATED = "not_stated", _("Ikke oppgitt i kilden")
    DISCONTINUED = "discontinued", _("Avsluttet")
    NOT_RELEVANT = "not_relevant", _("Ikke relevant")
    SUPPRESSED = "suppressed", _("Skjermet")


class Qualifier(models.TextChoices):
    """The word that the source writes before an approximate number. It stays with the number."""

    ABOUT = "about", _("omkring")
    NEARLY = "nearly", _("nesten")
    MORE_THAN = "more_than", _("mer enn")


class State(models.TextChoices):
    DRAFT = "draft", _("Kladd")
    READY = "ready", _("Klar")
    PUBLISHED = "published", _("Publisert")


class ResultQuerySet(models.QuerySet):
    def get_by_natural_key(self, indicator, area, breakdown, category, year_from, year):
        return self.get(
            indicator__slug=indicator,
            area__slug=area,
            category__breakdown__slug=breakdown,
            category__slug=category,
            year_from=year_from,
            year=year,
        )

    def published(self) -> "ResultQuerySet":
        """What the public may see."""
        return self.filter(state=State.PUBLISHED)

    def of_the_whole(self) -> "ResultQuerySet":
        """Not the parts of a breakdown."""
        return self.filter(category=None)


class Result(Sourced):
    """One figure: an indicator in an area, for a category or the whole, in a year or period."""

    MissingReason = MissingReason
    Qualifier = Qualifier
    State = State

    indicator = models.ForeignKey(
        Indicator, verbose_name=_("indikator"), on_delete=models.PROTECT, related_name="results"
    )
    area = models.ForeignKey(
        Area,
        verbose_name=_("område"),
        on_delete=models.PROTECT,
        related_name="results",
        db_index=False,  # the index below begins with it
    )
    category = models.ForeignKey(
        Category,
        verbose_name=_("kategori"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="results",
        db_index=False,  # the index below leaves out wholes, which have none
        help_text=_("Tomt når tallet gjelder helheten."),
    )
    year = models.PositiveSmallIntegerField(_("år"))
    year_from = models.PositiveSmallIntegerField(
        _("første år"),
        blank=True,
        help_text=_("Bare for tall over flere år: 2018 for «2018–2019». Ellers tomt."),
    )
    value = models.DecimalField(
        _("verdi"),
        null=True,
        blank=True,
        help_text=_("Med komma: «98,21». Er det ikke noe tall, velg en grunn i feltet under."),
        **DECIMALS,
    )
    reason = models.CharField(
        _("grunn til at verdi mangler"),
        max_length=20,
        choices=MissingReason,
        blank=True,
        help_text=_(
            "«Ikke målt» når målingen ikke ble gjort det året, «Tall kommer» når den er gjort, men "
            "ikke ferdig."
        ),
    )
    qualifier = models.CharField(
        _("ord foran tallet"),
        max_length=10,
        choices=Qualifier,
        blank=True,
        help_text=_("Når kilden skriver at tallet er omtrentlig: «omkring 80»."),
    )
    preliminary = models.BooleanField(_("foreløpig tall"), default=False)
    note = models.CharField(
        _("merknad til tallet"),
        max_length=300,
        blank=True,
        help_text=_("Vises ved tallet, for eksempel «omtrentlig»."),
    )
    printed = models.CharField(
        _("cellen slik den er trykt"),
        max_length=120,
        blank=True,
        help_text=_("Tegn for tegn, også når den er feil: «1 207», «Ikke målt»."),
    )
    state = models.CharField(
        _("tilstand"),
        max_length=10,
        choices=State,
        default=State.DRAFT,
        help_text=_("Bare publiserte resultater vises på de åpne sidene."),
    )

    objects = ResultQuerySet.as_manager()
    history = HistoricalRecords(verbose_name=_("historikk for resultat"))

    class Meta:
        verbose_name = _("resultat")
        verbose_name_plural = _("resultater")
        ordering = ["indicator", "-year", "area", "category"]
        permissions = [("publish_result", _("Kan publisere resultater"))]
        # None finds what nearly all results have, published or without category: SQLite, which
        # does not count before it chooses, would take it first.
        indexes = [
            models.Index(fields=["indicator", "year", "year_from"], name="result_indicator_period"),
            models.Index(fields=["area", "indicator"], name="result_area_indicator"),
            models.Index(
                fields=["category"], condition=Q(category__isnull=False), name="result_category"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=False, reason="")
                | (Q(value__isnull=True) & ~Q(reason="")),
                name="result_value_or_reason",
                violation_error_message=_(
                    "Oppgi enten en verdi eller grunnen til at den mangler, aldri begge deler."
                ),
            ),
            models.UniqueConstraint(
                fields=["indicator", "area", "category", "year_from", "year"],
                condition=Q(category__isnull=False),
                name="result_once_per_category",
                violation_error_message=_(
                    "Det finnes allerede et resultat for indikatoren, området, kategorien og året."
                ),
            ),
            models.UniqueConstraint(
                fields=["indicator", "area", "year_from", "year"],
                condition=Q(category__isnull=True),
                name="result_once_for_the_whole",
                violation_error_message=_(
                    "Det finnes allerede et resultat for indikatoren, området og året."
                ),
            ),
            year_constraint("year", "result_year"),
            year_constraint("year_from", "result_year_from"),
            order_constraint(
                "year_from",
                "year",
                "result_years_in_order",
                _("Første år kan ikke være etter året."),
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED)
                | (
                    Q(document__isnull=False)
                    & ~Q(place="")
                    & (Q(value__isnull=True) | ~Q(printed=""))
                ),
                name="published_result_has_provenance",
                violation_error_message=_(
                    "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er "
                    "trykt."
                ),
            ),
        ]

    def __str__(self) -> str:
        parts = [str(self.indicator), str(self.category or ""), str(self.area), self.period]
        return ", ".join(part for part in parts if part)

    def save(self, *args, **kwargs):
        self.year_from = self.year_from or self.year
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.year_from = self.year_from or self.year
        self.check_words()
        if self.indicator_id:
            self.check_value()
            self.check_category()

    def natural_key(self) -> tuple:
        category = self.category.natural_key() if self.category else (None, None)
        return (self.indicator.slug, self.area.slug, *category, self.year_from, self.year)

    natural_key.dependencies = [
        "indikatorer.indicator",
        "indikatorer.area",
        "indikatorer.category",
    ]

    @property
    def period(self) -> str:
        """`2014` or `2018–2019`."""
        return format_period(self.year_from or self.year, self.year)

    @property
    def is_published(self) -> bool:
        return self.state == State.PUBLISHED

    def check_words(self) -> None:
        """That a figure is approximate or preliminary is said of figures only."""
        message = _("Her er det ikke noe tall, bare en grunn til at det mangler.")
        told = [name for name in ("qualifier", "preliminary") if getattr(self, name)]
        if self.reason and told:
            raise ValidationError(dict.fromkeys(told, message))

    def check_value(self) -> None:
        """The value fits the indicator's kind of number, its decimals and scale."""
        if not isinstance(self.value, Decimal):
            return  # none, or text that the field itself refuses
        indicator, value = self.indicator, self.value
        if indicator.is_rank and value < 1:
            raise ValidationError({"value": _("I en plassering er 1 best.")})
        if value != round(value, indicator.decimals):
            message = _("Indikatoren har %(decimals)s desimaler.")
            raise ValidationError({"value": message % {"decimals": indicator.decimals}})
        if indicator.scale_min is not None and value < indicator.scale_min:
            message = _("Skalaen begynner på %(bound)s.")
            raise ValidationError(
                {"value": message % {"bound": indicator.show(indicator.scale_min)}}
            )
        if indicator.scale_max is not None and value > indicator.scale_max:
            message = _("Skalaen slutter på %(bound)s.")
            raise ValidationError(
                {"value": message % {"bound": indicator.show(indicator.scale_max)}}
            )

    def check_category(self) -> None:
        """The category is one of the indicator's breakdown."""
        if self.category and self.category.breakdown_id != self.indicator.breakdown_id:
            raise ValidationError(
                {"category": _("Kategorien hører ikke til indikatorens inndeling.")}
            )
