"""The door: the one way from stored results to figures on the open pages, in files and charts.

Here it is decided what is public. Results are read once, filtered in the database by what is asked
for, and handed out as figures that can be judged without a further query. No other module of the
open pages asks for published results; a test holds that.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from django.db.models import Count, F, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from indikatorer.figures.figure import AtHand, Figure, Stored
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import (
    Area,
    Category,
    Document,
    Indicator,
    Plan,
    Remark,
    Result,
    ResultQuerySet,
    SeriesBreak,
)

PLAN = "indicator__plan_indicators__objective__focus_area__plan"
BY_YEAR = ("year", "year_from")


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
    are shown. What is at hand already (`limits`, `indicators`, `areas`) is not read again. One
    query, and one for each sort of thing that something printed asks for.
    """
    results = published().filter(*conditions, **lookups).order_by(*order_by)
    rows = [Stored._make(row) for row in results.values_list(*Stored._fields)]
    at_hand = LookedUp(rows, results, limits, indicators, areas)
    return list(in_lines(rows, at_hand))


def in_lines(rows: Iterable[Stored], at_hand: AtHand) -> Iterator[Figure]:
    """Figures in the rows' order. Each knows the newest figure before it in its own line."""
    newest: dict[tuple, Figure] = {}
    for row in rows:
        line = (row.indicator_id, row.area_id, row.category_id)
        figure = Figure(row, at_hand, newest.get(line))
        if row.value is not None:
            newest[line] = figure
        yield figure


def wholes(*conditions: Q, limits: AdoptedLimits | None = None, **lookups) -> list[Figure]:
    """The same of wholes, not of the parts of a breakdown."""
    return figures(*conditions, limits=limits, category=None, **lookups)


class LookedUp:
    """What the rows point to. Each sort of thing is read once, when it is first asked for."""

    def __init__(
        self,
        rows: list[Stored],
        results: ResultQuerySet,
        limits: AdoptedLimits | None,
        indicators: Iterable[Indicator],
        areas: Iterable[Area],
    ):
        self._rows, self._results, self._limits = rows, results, limits
        self._indicators = {indicator.pk: indicator for indicator in indicators}
        self._areas = {area.pk: area for area in areas}

    @cached_property
    def limits(self) -> AdoptedLimits:
        given = self._limits
        return AdoptedLimits.of(self._keys("indicator_id")) if given is None else given

    @cached_property
    def indicators(self) -> dict[int, Indicator]:
        return self._looked_up(Indicator, "indicator_id", self._indicators)

    @cached_property
    def areas(self) -> dict[int, Area]:
        return self._looked_up(Area, "area_id", self._areas)

    @cached_property
    def categories(self) -> dict[int, Category]:
        return self._looked_up(Category, "category_id", {})

    @cached_property
    def documents(self) -> dict[int, Document]:
        return self._looked_up(Document, "document_id", {})

    @cached_property
    def break_years(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        breaks = SeriesBreak.objects.filter(indicator__in=self._keys("indicator_id"))
        for indicator, year in breaks.order_by("year").values_list("indicator_id", "year"):
            found[indicator] = (*found.get(indicator, ()), year)
        return found

    @cached_property
    def remarks(self) -> dict[int, tuple[Remark, ...]]:
        found: dict[int, tuple[Remark, ...]] = {}
        remarks = Remark.objects.filter(results__in=self._results.order_by().values("pk"))
        for remark in remarks.annotate(result=F("results")).only("title", "slug"):
            found[remark.result] = (*found.get(remark.result, ()), remark)
        return found

    def _looked_up(self, model: type[Model], key: str, at_hand: dict) -> dict:
        """The rows of the model that are pointed to, by key; only those not at hand are read."""
        missing = self._keys(key) - at_hand.keys()
        return at_hand | model._default_manager.in_bulk(missing) if missing else at_hand

    def _keys(self, name: str) -> set[int]:
        return {getattr(row, name) for row in self._rows} - {None}


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
