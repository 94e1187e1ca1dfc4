"""What a figure can be about besides its indicator: an area, and a category of a breakdown."""

from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from indikatorer.models.base import Slugged, order_constraint, year_constraint


class AreaKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("kommune")
    FORMER = "former", _("del av dagens kommune")
    DISTRICT = "district", _("lokalsamfunn")
    KOSTRA_GROUP = "kostra_group", _("KOSTRA-gruppe")
    COUNTY = "county", _("fylke")
    COUNTRY = "country", _("landet")

    @property
    def is_group(self) -> bool:
        """Many places together: a mean or a sum, and no place among others."""
        return self in {AreaKind.KOSTRA_GROUP, AreaKind.COUNTY, AreaKind.COUNTRY}

    @property
    def is_part(self) -> bool:
        """A part of a municipality."""
        return self in {AreaKind.FORMER, AreaKind.DISTRICT}


class Area(Slugged):
    """A place or a group of places. Municipalities that merge become a new area."""

    Kind = AreaKind

    name = models.CharField(_("navn"), max_length=100)
    kind = models.CharField(_("slag"), max_length=20, choices=AreaKind)
    is_own = models.BooleanField(
        _("vår egen kommune"), default=False, help_text=_("Resultater her er kommunens egne.")
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("etterfølger"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        help_text=_("Kommunen dette området gikk inn i."),
    )
    formed_year = models.PositiveSmallIntegerField(
        _("dannet i år"),
        null=True,
        blank=True,
        help_text=_(
            "Når området ble til ved sammenslåing. Tall for tidligere år er merket «før "
            "sammenslåingen» og vurderes ikke."
        ),
    )
    note = models.CharField(_("merknad"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("område")
        verbose_name_plural = _("områder")
        ordering = ["-is_own", "kind", "name"]
        constraints = [year_constraint("formed_year", "area_formed_year")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.pk and self.successor and self.pk in self.successor.line_of_successors():
            message = _("Et område kan ikke gå inn i seg selv, heller ikke gjennom andre.")
            raise ValidationError({"successor": message})

    def line_of_successors(self) -> list[int]:
        """The area itself, what it became part of, and so on."""
        line, following = [], self
        while following and following.pk not in line:
            line.append(following.pk)
            following = following.successor
        return line

    @property
    def short_name(self) -> str:
        """The name without what stands in brackets: for charts, where there is little room."""
        return self.name.split(" (")[0]

    @cached_property
    def is_group(self) -> bool:
        return AreaKind(self.kind).is_group

    @cached_property
    def is_part(self) -> bool:
        return AreaKind(self.kind).is_part

    def is_formed_after(self, year: int) -> bool:
        """The year is from before the merger that made it."""
        return self.formed_year is not None and year < self.formed_year

    def number_in(self, year: int) -> str:
        """The official number that held in the year, or an empty text. Reads `numbers` once."""
        return next((number.number for number in self.numbers.all() if number.holds_in(year)), "")


class AreaNumberQuerySet(models.QuerySet):
    def get_by_natural_key(self, area_slug: str, number: str):
        return self.get(area__slug=area_slug, number=number)


class AreaNumber(models.Model):
    """An official number and the years it held. Text: 0220 keeps its zero."""

    area = models.ForeignKey(
        Area, verbose_name=_("område"), on_delete=models.CASCADE, related_name="numbers"
    )
    number = models.CharField(_("nummer"), max_length=10, help_text=_("For eksempel «0220»."))
    year_from = models.PositiveSmallIntegerField(_("fra og med"), null=True, blank=True)
    year_to = models.PositiveSmallIntegerField(_("til og med"), null=True, blank=True)

    objects = AreaNumberQuerySet.as_manager()

    class Meta:
        verbose_name = _("områdenummer")
        verbose_name_plural = _("områdenumre")
        ordering = ["area", "year_from"]
        constraints = [
            models.UniqueConstraint(fields=["area", "number"], name="area_number_once"),
            year_constraint("year_from", "area_number_year_from"),
            year_constraint("year_to", "area_number_year_to"),
            order_constraint(
                "year_from",
                "year_to",
                "area_number_years_in_order",
                _("«Fra og med» kan ikke være etter «til og med»."),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def natural_key(self) -> tuple[str, str]:
        return (self.area.slug, self.number)

    natural_key.dependencies = ["indikatorer.area"]

    def holds_in(self, year: int) -> bool:
        started = self.year_from is None or self.year_from <= year
        return started and (self.year_to is None or year <= self.year_to)


class Breakdown(Slugged):
    """A way to divide a whole: feedback category, committee, gender, age group …"""

    name = models.CharField(_("navn"), max_length=100)
    is_ordered = models.BooleanField(
        _("har en egen rekkefølge"),
        default=False,
        help_text=_("Aldersgrupper, årstall: vises i sin rekkefølge, ikke den største først."),
    )

    class Meta:
        verbose_name = _("inndeling")
        verbose_name_plural = _("inndelinger")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CategoryQuerySet(models.QuerySet):
    def get_by_natural_key(self, breakdown_slug: str, slug: str):
        return self.get(breakdown__slug=breakdown_slug, slug=slug)


class Category(models.Model):
    """One part of a breakdown."""

    breakdown = models.ForeignKey(
        Breakdown, verbose_name=_("inndeling"), on_delete=models.CASCADE, related_name="categories"
    )
    name = models.CharField(_("navn"), max_length=100)
    slug = models.SlugField(_("navn i adressen"), max_length=120)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("kategori")
        verbose_name_plural = _("kategorier")
        ordering = ["breakdown", "order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["breakdown", "slug"],
                name="category_once_per_breakdown",
                violation_error_message=_("Inndelingen har allerede denne kategorien."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, str]:
        return (self.breakdown.slug, self.slug)

    natural_key.dependencies = ["indikatorer.breakdown"]
