"""The door: the one way from stored results to figures on the open pages, in files and charts.

Here it is decided what is public. Results are read once, filtered in the database by what is asked
for, and handed out as figures that can be judged without a further query. No other module of the
open pages asks for published results; a test holds that.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, reduce
from operator import or_
from typing import Any, NamedTuple, TypeVar

from django.db.models import Count, Exists, Min, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import OrderBy

from asker.caching import kept
from indikatorer.assessment import ONE_PIECE, Seams
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.stored import AtHand, Stored
from indikatorer.models import (
    Area,
    BreakKind,
    Category,
    Document,
    Indicator,
    Remark,
    Result,
    ResultQuerySet,
    SeriesBreak,
    State,
)

Row = TypeVar("Row", bound=Model)
BY_YEAR = ("year", "year_from")


def published() -> ResultQuerySet:
    """What the public may see."""
    return Result.objects.published()


def figures(
    *conditions: Q,
    limits: AdoptedLimits | None = None,
    order_by: Iterable[str | OrderBy] = BY_YEAR,
    indicators: Iterable[Indicator] = (),
    areas: Iterable[Area] = (),
    part: slice | None = None,
    **lookups: Any,
) -> list[Figure]:
    """The published figures that fit, by year unless another order is asked for.

    Conditions and lookups are those of a result (`area__in`, `year__lte`, `category=None` …). A
    change is told from the figures that are read, so a whole line must be asked for where changes
    are shown. `part` is the part of a long list that is wanted. What is at hand already (`limits`,
    `indicators`, `areas`) is not read again. One query, and one for each sort of thing that
    something printed asks for.
    """
    results = published().filter(*conditions, **lookups).order_by(*order_by)
    asked = results.values_list(*Stored._fields)
    rows = [Stored._make(row) for row in (asked if part is None else asked[part])]
    at_hand = LookedUp(rows, limits, indicators, areas)
    return list(in_lines(rows, at_hand))


def in_lines(rows: Iterable[Stored], at_hand: AtHand) -> Iterator[Figure]:
    """Figures in the rows' order. Each knows the newest figure before it in its own line."""
    newest: dict[tuple[int | None, ...], Figure] = {}
    for row in rows:
        line = (row.indicator_id, row.area_id, row.category_id)
        figure = Figure(row, at_hand, newest.get(line))
        if row.value is not None:
            newest[line] = figure
        yield figure


def wholes(*conditions: Q, limits: AdoptedLimits | None = None, **lookups: Any) -> list[Figure]:
    """The same of wholes, not of the parts of a breakdown."""
    return figures(*conditions, limits=limits, category=None, **lookups)


class LookedUp:
    """What the rows point to. Each sort of thing is read once, when it is first asked for."""

    def __init__(
        self,
        rows: list[Stored],
        limits: AdoptedLimits | None,
        indicators: Iterable[Indicator],
        areas: Iterable[Area],
    ):
        self._rows, self._limits = rows, limits
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
    def seams(self) -> dict[int, Seams]:
        found: dict[int, Seams] = {}
        breaks = SeriesBreak.objects.filter(indicator__in=self._keys("indicator_id"))
        told = breaks.order_by("year").values_list("indicator_id", "year", "kind")
        for indicator, year, kind in told:
            found[indicator] = with_seam(found.get(indicator, ONE_PIECE), year, kind)
        return found

    @cached_property
    def remarks(self) -> dict[int, tuple[Remark, ...]]:
        """Remarks are few: all links are read, whatever number of results was asked for."""
        ours = {row.pk for row in self._rows}
        found: dict[int, tuple[Remark, ...]] = {}
        known: dict[int, Remark] = {}
        links = Remark.results.through.objects.order_by("remark__weight", "remark__title")
        told = links.values_list("result_id", "remark_id", "remark__title", "remark__slug")
        for result, key, title, slug in told:
            if result not in ours:
                continue
            if key not in known:
                known[key] = Remark(pk=key, title=title, slug=slug)
            found[result] = (*found.get(result, ()), known[key])
        return found

    def _looked_up(self, model: type[Row], key: str, at_hand: dict[int, Row]) -> dict[int, Row]:
        """The rows of the model that are pointed to, by key; only those not at hand are read."""
        missing = self._keys(key) - at_hand.keys()
        return at_hand | model._default_manager.order_by().in_bulk(missing) if missing else at_hand

    def _keys(self, name: str) -> set[int]:
        return {getattr(row, name) for row in self._rows} - {None}


def with_seam(seams: Seams, year: int, kind: str) -> Seams:
    if kind == BreakKind.CAUTION:
        return replace(seams, cautions=(*seams.cautions, year))
    return replace(seams, breaks=(*seams.breaks, year))


def remarked_indicators(indicators: Mapping[int, Indicator]) -> dict[int, list[Indicator]]:
    """What each remark is about, by the remark's key, by name. Takes all indicators, by key."""
    links = Remark.results.through.objects.filter(result__state=State.PUBLISHED)
    ordered = links.order_by("remark_id", "result__indicator__name")
    pairs = list(ordered.values_list("remark_id", "result__indicator_id").distinct())
    found: dict[int, list[Indicator]] = {}
    for remark, indicator in pairs:
        found.setdefault(remark, []).append(indicators[indicator])
    return found


# Beside others ------------------------------------------------------------------------------------


Period = tuple[int, int]  # the year, and the first year it covers


def has_many_areas(indicator: Indicator, most: int) -> bool:
    """More areas than so many have something of the indicator.

    Without a limit: PostgreSQL would look for the last of a few areas through all results.
    """
    areas = published().filter(indicator=indicator).order_by().values_list("area_id", flat=True)
    return len(areas.distinct()) > most


def newest_shared_periods(*indicators: int) -> dict[int, Period]:
    """By indicator the newest period in which more than one area has a value for the whole.

    Of these indicators, or of all. Found in the database: of hundreds of places over the years one
    year is worth reading.
    """
    measured = published().of_the_whole().exclude(value=None)
    same = {name: OuterRef(name) for name in ("indicator", "year", "year_from")}
    shared = Exists(measured.filter(**same).exclude(area=OuterRef("area")).order_by())
    newest = measured.filter(shared, indicator=OuterRef("pk")).order_by("-year", "-year_from")
    asked = Indicator.objects.filter(pk__in=indicators) if indicators else Indicator.objects.all()
    examples = asked.annotate(example=Subquery(newest.values("pk")[:1])).order_by()
    found = Result.objects.filter(pk__in=examples.values("example")).order_by()
    periods = found.values_list("indicator_id", "year", "year_from")
    return {indicator: (year, year_from) for indicator, year, year_from in periods}


def newest_shared_period(indicator: Indicator) -> Period | None:
    return newest_shared_periods(indicator.pk).get(indicator.pk)


def beside_others(
    periods: Mapping[int, Period],
    *others: Q,
    limits: AdoptedLimits | None = None,
    indicators: Iterable[Indicator] = (),
) -> list[Figure]:
    """Every area's wholes of each indicator in its period, and those that fit another condition."""
    together: dict[Period, list[int]] = {}
    for indicator, period in periods.items():
        together.setdefault(period, []).append(indicator)
    asked = [
        Q(year=year, year_from=year_from, indicator__in=members)
        for (year, year_from), members in together.items()
    ]
    if not asked and not others:
        return []
    return wholes(reduce(or_, [*asked, *others]), limits=limits, indicators=indicators)


# What there is ------------------------------------------------------------------------------------


def own_areas() -> set[int]:
    """Our own municipality, before and after mergers."""
    own = Area.objects.filter(is_own=True).order_by().values_list("pk", flat=True)
    return kept("own areas", lambda: set(own))


def remarks_on(figures: Iterable[Figure]) -> QuerySet[Remark]:
    """The remarks on any of these figures, whole."""
    found = {remark.pk for figure in figures for remark in figure.remarks}
    return Remark.objects.filter(pk__in=found)


def values_by_year(areas: Iterable[int]) -> Iterator[tuple[int, int, int, int]]:
    """Indicator, area, year, and whether the whole has a value there and then."""
    asked = published().of_the_whole().filter(area__in=areas).order_by()
    yield from asked.values_list("indicator_id", "area_id", "year").annotate(values=Count("value"))


def divided_indicators() -> set[int]:
    """The indicators that have published parts of our own."""
    parts = published().filter(area__in=own_areas()).exclude(category=None).order_by()
    return set(parts.values_list("indicator", flat=True).distinct())


def own_years() -> list[int]:
    """The years that have something of our own, newest first."""
    own = published().filter(area__in=own_areas()).order_by("-year")
    return list(own.values_list("year", flat=True).distinct())


def counted_by(these: str, those: str) -> dict[int, int]:
    """By area or indicator, how many of the other have something of it."""
    return dict(published().order_by().values_list(these).annotate(n=Count(those, distinct=True)))


class Counted(NamedTuple):
    """How many results have a value, and how many say why there is none."""

    figures: int = 0
    gaps: int = 0
    documents: int = 1


def documents_with_counts() -> list[tuple[Document, Counted]]:
    """All documents, each with what is taken from it."""
    return [(document, counted_in(document)) for document in Document.objects.all()]


def counted_in(document: Document) -> Counted:
    return kept("figures by document", figures_by_document).get(document.pk, Counted())


def places_in(document: Document) -> list[tuple[str, int, int, int | None]]:
    """Where in it was read, in the order entered: how many lines and figures, on what subject."""
    return kept(f"places in {document.pk}", lambda: counted_places(document))


def counted_places(document: Document) -> list[tuple[str, int, int, int | None]]:
    counted = published().filter(document=document).order_by().values_list("place")
    sums = {"count": Count("pk"), "measured": Count("value"), "subject": Min("indicator__subject")}
    return [row[:4] for row in counted.annotate(**sums, first=Min("pk")).order_by("first")]


def figures_by_document() -> dict[int, Counted]:
    counted = published().order_by().values_list("document_id")
    told = counted.annotate(figures=Count("value"), all=Count("pk"))
    return {document: Counted(figures, count - figures) for document, figures, count in told}


def counted() -> Counted:
    """How much there is in all, and how many documents something was taken from."""
    found = kept("figures by document", figures_by_document).values()
    figures, gaps = (sum(here[part] for here in found) for part in (0, 1))
    return Counted(figures, gaps, len(found))
