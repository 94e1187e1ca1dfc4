"""The list of indicators: each with its newest figure, narrowed down by what a reader asks for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from asker.tables import Cell, Table
from asker.text import fold
from indikatorer.charts.spark import Sparkline
from indikatorer.figures import published, words
from indikatorer.figures.columns import FULL, LACKING, make_table
from indikatorer.figures.figure import Figure, group_by, newest_measured
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import FocusArea, Indicator, PlanIndicator
from indikatorer.pages.orders import WITHOUT, in_order
from indikatorer.pictures.drawings import spark

BY_NAME = "navn"


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
    order: str = BY_NAME  # a key of ORDERS


@dataclass(frozen=True)
class CatalogueRow:
    """One indicator with the figure of the year asked for, or its newest that has a value."""

    indicator: Indicator
    places: tuple[PlanIndicator, ...]
    figure: Figure | None
    later: Figure | None  # a newer year that has only a reason why there is no value
    only_parts: bool  # figures by category, but none for the whole
    history: tuple[Figure, ...] = ()  # the figure's own line, by year, up to itself

    @property
    def missing(self) -> bool:
        if self.figure is None:
            return not self.only_parts
        return self.later is not None or self.figure.missing

    @property
    def status(self) -> str:
        return (self.figure and self.figure.level) or WITHOUT

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
        """The development up to the figure that stands beside it."""
        return spark(self.history)

    @property
    def focus_areas(self) -> list[FocusArea]:
        return list(dict.fromkeys(place.objective.focus_area for place in self.places))


def catalogue(wanted: Wanted) -> list[CatalogueRow]:
    """The indicators asked for, in the order asked for. A dozen queries, however many there are."""
    indicators = list(narrowed(wanted))
    figures = own_figures(indicators, AdoptedLimits.of(indicators))
    return catalogue_of(indicators, figures, wanted)


def own_figures(indicators: Sequence[Indicator], limits: AdoptedLimits) -> list[Figure]:
    """The wholes of our own."""
    return published.wholes(
        limits=limits,
        indicators=indicators,
        area__in=published.own_areas(),
        indicator__in=indicators,
    )


def narrowed(wanted: Wanted) -> QuerySet[Indicator]:
    """The indicators that can be told apart without their figures."""
    asked = {
        "subject__slug": wanted.subject,
        "source__slug": wanted.source,
        "plan_indicators__objective__focus_area__slug": wanted.focus_area,
    }
    given = {name: value for name, value in asked.items() if value}
    return Indicator.objects.filter(**given).select_related("subject").distinct()


def catalogue_of(
    indicators: Sequence[Indicator], figures: Sequence[Figure], wanted: Wanted
) -> list[CatalogueRow]:
    """Rows of these indicators, from figures of wholes at hand, by year."""
    limits = figures[0].limits if figures else AdoptedLimits.of(indicators)
    own = (figure for figure in figures if figure.area.is_own)
    lines = group_by(own, lambda figure: figure.stored.indicator_id)
    divided = published.divided_indicators() if len(lines) < len(indicators) else set()
    rows = (
        catalogue_row(indicator, lines.get(indicator.pk, []), limits, divided, wanted.year)
        for indicator in indicators
    )
    return in_order([row for row in rows if fits(row, wanted)], wanted.order)


def catalogue_row(
    indicator: Indicator,
    line: list[Figure],
    limits: AdoptedLimits,
    divided: set[int],
    year: int | None,
) -> CatalogueRow:
    figure, later = choose(line, year)
    return CatalogueRow(
        indicator,
        tuple(limits.places(indicator.pk)),
        figure,
        later,
        only_parts=indicator.pk in divided and not line,
        history=line_of(figure, line),
    )


def line_of(figure: Figure | None, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of the same area up to this one; a merger begins a line of its own."""
    if figure is None:
        return ()
    own = figure.stored.area_id
    return tuple(f for f in figures if f.stored.area_id == own and f.year <= figure.year)


def choose(figures: list[Figure], year: int | None) -> tuple[Figure | None, Figure | None]:
    """The figure of the year; without a year the newest with a value, and what came after it."""
    if year is not None:
        return next((figure for figure in reversed(figures) if figure.year == year), None), None
    newest = figures[-1] if figures else None
    measured = newest_measured(figures)
    return measured or newest, newest if measured and newest.missing else None


def fits(row: CatalogueRow, wanted: Wanted) -> bool:
    """The row is among what the reader asks for, as far as its figures and words decide it."""
    return (
        (not wanted.text or matches(row, wanted.text))
        and (not wanted.status or wanted.status == row.status)
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


# As a file ----------------------------------------------------------------------------------------


def catalogue_table(title: str, rows: Iterable[CatalogueRow]) -> Table:
    """Indicators with the figure the page shows for each, and what came after it."""
    headings = (_("Fokusområde"), _("Kode"), _("Indikator"), *FULL.headings, _("Senere"))
    return make_table(title, headings, map(catalogue_cells, rows))


def catalogue_cells(row: CatalogueRow) -> tuple[Cell, ...]:
    later = f"{row.later.period}: {row.later.text}" if row.later else None
    return (
        ", ".join(area.name for area in row.focus_areas),
        ", ".join(place.code for place in row.places if place.code),
        row.indicator.name,
        *(FULL.cells(row.figure) if row.figure else no_cells(row)),
        later,
    )


def no_cells(row: CatalogueRow) -> tuple[Cell, ...]:
    """The cells of FULL where an indicator has no figure of any year."""
    told = {"value": LACKING, "unit": row.indicator.unit, "status": row.figure_text}
    told["verdict"] = row.no_verdict
    return tuple(told.get(column.name) for column in FULL)
