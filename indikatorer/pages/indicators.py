"""The list of indicators: each with its newest figure, narrowed down by what a reader asks for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asker.text import fold
from indikatorer.charts.lines import Observation
from indikatorer.charts.spark import Sparkline, sparkline
from indikatorer.figures import words
from indikatorer.figures.figure import Figure, group_by, present_all
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import FocusArea, Indicator, PlanIndicator, Result, SeriesBreak

WITHOUT = "without"
STATUSES = [*words.LEVELS, WITHOUT]
ORDERS = {
    "aar": lambda row: -row.figure.year if row.figure else 0,
    "status": lambda row: STATUSES.index(row.status),
}


@dataclass(frozen=True)
class Wanted:
    """What the reader asks for; empty means anything."""

    text: str = ""
    subject: str = ""
    focus_area: str = ""
    status: str = ""
    source: str = ""
    year: int | None = None
    missing: bool = False
    order: str = ""  # a key of ORDERS; empty means by name


@dataclass(frozen=True)
class CatalogueRow:
    """One indicator with the figure of the year asked for, or its newest that has a value."""

    indicator: Indicator
    places: tuple[PlanIndicator, ...]
    figure: Figure | None
    later: Figure | None  # a newer year that has only a reason why there is no value
    only_parts: bool  # figures by category, but none for the whole
    history: tuple[Figure, ...] = ()  # the figure's own line, by year
    break_years: tuple[int, ...] = ()

    @property
    def missing(self) -> bool:
        if self.figure is None:
            return not self.only_parts
        return self.later is not None or self.figure.missing

    @property
    def status(self) -> str:
        return self.figure.mark.level if self.figure and self.figure.mark else WITHOUT

    @property
    def figure_text(self) -> str:
        if self.figure:
            return self.figure.text
        return str(words.ONLY_PARTS if self.only_parts else words.NOT_REGISTERED)

    @property
    def no_verdict(self) -> str:
        """Said where a verdict would stand."""
        return self.figure.no_verdict if self.figure else self.figure_text

    @property
    def spark(self) -> Sparkline | None:
        line = [Observation(item.year, item.value, item.text) for item in self.history]
        return sparkline(line, self.break_years)

    @property
    def focus_areas(self) -> list[FocusArea]:
        return list(dict.fromkeys(place.objective.focus_area for place in self.places))


def catalogue(wanted: Wanted, limits: AdoptedLimits | None = None) -> list[CatalogueRow]:
    """The indicators asked for, in the order asked for. Seven queries, however many there are."""
    limits = limits or AdoptedLimits.all()
    breaks = group_by(SeriesBreak.objects.all(), lambda item: item.indicator_id)
    results = Result.objects.published().own().of_the_whole().with_details().order_by("year")
    figures = present_all(results, limits, [item for found in breaks.values() for item in found])
    divided = set(
        Result.objects.published().own().exclude(category=None).values_list("indicator", flat=True)
    )
    rows = []
    for indicator in Indicator.objects.select_related("source", "subject"):
        found = figures.get(indicator.pk, [])
        figure, later = choose(found, wanted.year)
        rows.append(
            CatalogueRow(
                indicator,
                tuple(limits.places(indicator.pk)),
                figure,
                later,
                only_parts=indicator.pk in divided and not found,
                history=line_of(figure, found),
                break_years=tuple(item.year for item in breaks.get(indicator.pk, ())),
            )
        )
    return in_order([row for row in rows if fits(row, wanted)], wanted.order)


def in_order(rows: list[CatalogueRow], order: str) -> list[CatalogueRow]:
    """The newest year first, or the best status first; by name where that is alike."""
    return sorted(rows, key=ORDERS[order]) if order in ORDERS else rows


def line_of(figure: Figure | None, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of the same area; a merger begins a line of its own."""
    return tuple(item for item in figures if figure and item.area == figure.area)


def choose(figures: list[Figure], year: int | None) -> tuple[Figure | None, Figure | None]:
    """The figure of the year; without a year the newest with a value, and what came after it."""
    if year is not None:
        return next((figure for figure in reversed(figures) if figure.year == year), None), None
    newest = figures[-1] if figures else None
    measured = next((figure for figure in reversed(figures) if not figure.missing), None)
    return measured or newest, newest if measured and newest.missing else None


def fits(row: CatalogueRow, wanted: Wanted) -> bool:
    """The row is among what the reader asks for."""
    source = row.indicator.source.slug if row.indicator.source else ""
    subject = row.indicator.subject.slug if row.indicator.subject else ""
    return (
        (not wanted.text or matches(row, wanted.text))
        and (not wanted.subject or wanted.subject == subject)
        and (not wanted.focus_area or wanted.focus_area in {a.slug for a in row.focus_areas})
        and (not wanted.status or wanted.status == row.status)
        and (not wanted.source or wanted.source == source)
        and (wanted.year is None or wanted.missing or row.figure is not None)
        and (not wanted.missing or row.missing)
    )


def matches(row: CatalogueRow, text: str) -> bool:
    """Every word stands somewhere in the name, definition or codes; case and æøå/ae oe aa alike."""
    codes = " ".join(f"{place.code} {place.printed_name}" for place in row.places)
    searched = fold(f"{row.indicator.name} {row.indicator.definition} {codes}")
    return all(word in searched for word in fold(text).split())


def in_plans(rows: Iterable[CatalogueRow]) -> list[CatalogueRow]:
    """The rows that stand in a plan, those of the newest plan first."""
    placed = [row for row in rows if row.places]
    return sorted(placed, key=lambda row: -row.places[0].plan.year_from)
