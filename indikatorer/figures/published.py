"""The door: the one way from stored results to figures on the open pages, in files and charts.

Here it is decided what is public. Results are read once, filtered in the database by what is asked
for, and handed out as figures that can be judged without a further query. No other module of the
open pages asks for published results; a test holds that.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db.models import Count, F, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import (
    Area,
    Category,
    Document,
    Indicator,
    MissingReason,
    Plan,
    Remark,
    Result,
    ResultQuerySet,
    SeriesBreak,
)

PLAN = "indicator__plan_indicators__objective__focus_area__plan"
BY_YEAR = ("year", "year_from")


class Row(NamedTuple):
    """One stored result as it comes from the database."""

    pk: int
    indicator_id: int
    area_id: int
    category_id: int | None
    document_id: int | None
    year_from: int
    year: int
    value: object
    reason: str
    preliminary: bool
    note: str
    place: str
    printed: str


def published() -> ResultQuerySet:
    """What the public may see."""
    return Result.objects.published()


def figures(
    *conditions: Q,
    limits: AdoptedLimits | None = None,
    order_by: Iterable[str] = BY_YEAR,
    indicators: Iterable[Indicator] = (),
    areas: Iterable[Area] = (),
    **lookups,
) -> list[Figure]:
    """The published figures that fit, by year unless another order is asked for.

    Conditions and lookups are those of a result (`area__in`, `year__lte`, `category=None` …). A
    change is told from the figures that are read, so a whole line must be asked for where changes
    are shown. What is at hand already (`limits`, `indicators`, `areas`) is not read again. Seven
    queries at most, and four for limits.
    """
    results = published().filter(*conditions, **lookups).order_by(*order_by)
    rows = [Row._make(row) for row in results.values_list(*Row._fields)]
    if not rows:
        return []
    if limits is None:
        limits = AdoptedLimits.of({row.indicator_id for row in rows})
    known = {indicator.pk: indicator for indicator in [*limits.indicators(), *indicators]}
    return list(Figures(rows, results, limits, known, {area.pk: area for area in areas}))


def wholes(*conditions: Q, limits: AdoptedLimits | None = None, **lookups) -> list[Figure]:
    """The same of wholes, not of the parts of a breakdown."""
    return figures(*conditions, limits=limits, category=None, **lookups)


class Figures:
    """Rows made into figures. What they point to is read once and looked up."""

    def __init__(
        self,
        rows: list[Row],
        results: ResultQuerySet,
        limits: AdoptedLimits,
        indicators: dict[int, Indicator],
        areas: dict[int, Area],
    ):
        self.rows, self.limits = rows, limits
        self.indicators = looked_up(Indicator, {row.indicator_id for row in rows}, indicators)
        self.areas = looked_up(Area, {row.area_id for row in rows}, areas)
        self.categories = looked_up(Category, {row.category_id for row in rows})
        self.documents = looked_up(Document, {row.document_id for row in rows})
        self.breaks = break_years(self.indicators)
        self.remarks = remarks_on(results)

    def __iter__(self) -> Iterator[Figure]:
        """In the rows' order. Each knows the newest figure before it in its own line."""
        newest: dict[tuple, Figure] = {}
        for row in self.rows:
            line = (row.indicator_id, row.area_id, row.category_id)
            figure = self.figure(row, newest.get(line))
            if row.value is not None:
                newest[line] = figure
            yield figure

    def figure(self, row: Row, earlier: Figure | None) -> Figure:
        return Figure(
            indicator=self.indicators[row.indicator_id],
            area=self.areas[row.area_id],
            year=row.year,
            year_from=row.year_from,
            value=row.value,
            reason=MissingReason(row.reason) if row.reason else None,
            category=self.categories.get(row.category_id),
            preliminary=row.preliminary,
            comment=row.note,
            document=self.documents.get(row.document_id),
            place=row.place,
            printed=row.printed,
            remarks=self.remarks.get(row.pk, ()),
            pk=row.pk,
            limits=self.limits,
            earlier=earlier,
            break_years=self.breaks.get(row.indicator_id, ()),
        )


def looked_up(model: type[Model], keys: set, at_hand: dict | None = None) -> dict:
    """The rows with these keys, by key; only those that are not at hand are read."""
    found = at_hand or {}
    wanted = keys - found.keys() - {None}
    return found | model._default_manager.in_bulk(wanted) if wanted else found


def break_years(indicators: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """The years in which each indicator's series breaks."""
    found: dict[int, tuple[int, ...]] = {}
    breaks = SeriesBreak.objects.filter(indicator__in=indicators).order_by("year")
    for indicator, year in breaks.values_list("indicator", "year"):
        found[indicator] = (*found.get(indicator, ()), year)
    return found


def remarks_on(results: ResultQuerySet) -> dict[int, tuple[Remark, ...]]:
    """The remarks on these results, by the result's key."""
    links = Remark.results.through.objects.filter(result__in=results.order_by().values("pk"))
    pairs = list(links.order_by("remark__title").values_list("result_id", "remark_id"))
    remarks = Remark.objects.in_bulk({remark for _result, remark in pairs})
    found: dict[int, tuple[Remark, ...]] = {}
    for result, remark in pairs:
        found[result] = (*found.get(result, ()), remarks[remark])
    return found


def remarked_indicators() -> dict[int, list[Indicator]]:
    """What each remark is about, by the remark's key, by name."""
    links = Remark.results.through.objects.filter(result__in=published().order_by().values("pk"))
    ordered = links.order_by("remark_id", "result__indicator__name")
    pairs = list(ordered.values_list("remark_id", "result__indicator_id").distinct())
    indicators = Indicator.objects.in_bulk({indicator for _remark, indicator in pairs})
    found: dict[int, list[Indicator]] = {}
    for remark, indicator in pairs:
        found.setdefault(remark, []).append(indicators[indicator])
    return found


# What there is ------------------------------------------------------------------------------------


def judged_results() -> ResultQuerySet:
    """Of indicators in plans, of the plan's own area and within its years."""
    ended = Q(**{f"{PLAN}__year_to__isnull": True}) | Q(**{f"{PLAN}__year_to__gte": F("year")})
    own = {f"{PLAN}__area": F("area"), f"{PLAN}__limits_from__lte": F("year")}
    return published().of_the_whole().filter(ended, **own)


def status_years() -> dict[int, int]:
    """Years that have a status, newest first, each with its number of values. One query."""
    counted = judged_results().order_by("-year").values("year").annotate(values=Count("value"))
    return {row["year"]: row["values"] for row in counted}


def reported_plans(year: int) -> list[Plan]:
    """The plans that govern the year and have a published result or reason for it."""
    reported = judged_results().filter(year=year).values(PLAN)
    return list(Plan.objects.governing(year).filter(pk__in=reported).select_related("area"))


def divided_indicators() -> set[int]:
    """The indicators that have published parts of our own."""
    parts = published().own().exclude(category=None).order_by()
    return set(parts.values_list("indicator", flat=True).distinct())


def own_years() -> list[int]:
    """The years that have something of our own, newest first."""
    years = published().own().order_by("-year").values_list("year", flat=True)
    return list(years.distinct())


def documents_with_counts() -> QuerySet[Document]:
    """All documents, each with `figure_count`: the published results taken from it."""
    counted = (
        published()
        .order_by()
        .filter(document=OuterRef("pk"))
        .values("document")
        .annotate(count=Count("pk"))
        .values("count")
    )
    return Document.objects.annotate(figure_count=Coalesce(Subquery(counted), 0))


def count() -> int:
    """How many figures there are."""
    return published().count()
