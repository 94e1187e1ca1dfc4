"""A chart with all that goes with it: its sentence, its table, its notes and its addresses."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from asker.tables import Table
from asker.terms import Licence, licence
from indikatorer.charts.bars import draw_bars
from indikatorer.charts.frame import NARROW, WIDE, Frame, wrap
from indikatorer.charts.gauge import draw_gauge
from indikatorer.charts.multiples import draw_multiples
from indikatorer.charts.time import draw_time_chart
from indikatorer.figures import words
from indikatorer.figures.columns import (
    CATEGORY,
    CHANGE,
    FIGURE,
    LIMITS,
    SOURCE,
    VERDICT,
    figure_table,
    limit_cells,
    make_table,
)
from indikatorer.figures.comparison import Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.matrices import Matrix
from indikatorer.models import Area, BreakKind, Indicator, SeriesBreak
from indikatorer.pictures.comparing import read_categories, read_ranking
from indikatorer.pictures.drawings import (
    Line,
    category_series,
    development,
    ranked_categories,
    ranked_places,
    tick_text,
)
from indikatorer.pictures.reading import read_development, read_distance, read_verdict

# What stands around the drawing on the page for frames (embedded.css), in pixels: the texts' lines,
# and all that is no text; and how much narrower the frame may be than the drawing is meant for.
LETTERS, LINE, ROOM_AROUND, SLACK = 16, 24, 200, 40


@dataclass(frozen=True)
class Picture:
    """What one chart of an indicator shows. Without two values to draw it is only a table.

    `key` is its part of the address, and does not change when figures are added. Sentence, drawings
    and table are made when they are asked for: a page needs no table, a file no drawing.
    """

    indicator: Indicator
    key: str
    title: str
    read: Callable[[], str] = field(repr=False)
    show: Callable[[], Any] = field(repr=False)  # what is drawn, whatever the frame
    draw: Callable[[Any, Frame], Any] = field(repr=False)
    tabulate: Callable[[], Table] = field(repr=False)
    figures: Sequence[Figure] = field(repr=False)
    read_from: str = "first"  # where reading out begins: last or first; empty where all is written
    notes: tuple[str, ...] = ()
    beside: Callable[[], str] | None = field(default=None, repr=False)  # beside figure and verdict

    @cached_property
    def reading(self) -> str:
        """The sentence under the title."""
        return self.read()

    @cached_property
    def table(self) -> Table:
        return self.tabulate()

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Who counted, and the documents the figures were read in."""
        counted_by = [self.indicator.source.name] if self.indicator.source else []
        documents = {figure.document: None for figure in self.figures if figure.document}
        return tuple(dict.fromkeys([*counted_by, *map(str, documents)]))

    @cached_property
    def shown(self):
        return self.show()

    @cached_property
    def wide(self):
        """The drawing for a page of ordinary width; None where there is too little to draw."""
        return self.draw(self.shown, WIDE)

    @cached_property
    def narrow(self):
        """The drawing for a phone."""
        return self.draw(self.shown, NARROW)

    @property
    def reading_id(self) -> str:
        return f"{self.key}-sier"

    @property
    def address(self) -> str:
        """Where it stands on the indicator's page."""
        return f"{self.indicator.get_absolute_url()}#{self.key}"

    @property
    def embed_address(self) -> str:
        return reverse("indikatorer:embedded_picture", args=[self.indicator.slug, self.key])

    @property
    def embed_height(self) -> int:
        """How high a frame must be to show it whole, on a page of ordinary width and on a phone."""
        return max(self.height_around(self.wide), self.height_around(self.narrow))

    def height_around(self, drawing) -> int:
        longest = max(drawing.said, key=len) if self.read_from else ""
        texts = [self.title, self.reading, longest, *self.notes, ", ".join(self.sources)]
        width = drawing.frame.width - SLACK
        lines = sum(len(wrap(text, width, LETTERS)) for text in texts)
        return drawing.frame.height + ROOM_AROUND + LINE * lines

    @property
    def files(self) -> dict[str, str]:
        """The address of each file, by what people call it."""
        names = {"svg": "SVG", "png": "PNG", "csv": "CSV", "xlsx": "Excel"}
        wanted = names if self.wide else {"csv": names["csv"], "xlsx": names["xlsx"]}
        return {name: self.file_address(suffix) for suffix, name in wanted.items()}

    @property
    def licence(self) -> Licence:
        return licence()

    def file_address(self, suffix: str) -> str:
        return reverse("indikatorer:picture_file", args=[self.indicator.slug, self.key, suffix])


def development_picture(
    line: Line, others: Sequence[Line], breaks: Sequence[SeriesBreak], *, left_out: int = 0
) -> Picture:
    """One area's figures over the years, and those of others drawn beside it.

    `left_out` is how many areas more have figures; the picture says so.
    """
    indicator, area = line[-1].indicator, line[-1].area
    drawn = list(chain(line, *others))
    title = named_with(indicator, area)
    notes = (*break_notes(breaks), *left_out_notes(left_out))
    return Picture(
        indicator=indicator,
        key=f"utvikling-{area.slug}",
        title=title,
        read=lambda: read_development(line),
        read_from="last",
        show=lambda: development(line, others, breaks),
        draw=draw_time_chart,
        tabulate=lambda: figure_table(title, FIGURE + VERDICT + CHANGE + SOURCE, drawn, notes),
        figures=drawn,
        notes=notes,
    )


def named_with(indicator: Indicator, area: Area) -> str:
    """The indicator and the place, which some names have already."""
    return indicator.name if indicator.name.endswith(area.name) else f"{indicator.name}, {area}"


def limits_picture(line: Line) -> Picture | None:
    """The newest judged figure on a scale with the limits it was held against."""
    figure = next((figure for figure in reversed(line) if figure.level), None)
    if figure is None:
        return None
    indicator, area, limits = figure.indicator, figure.area, figure.limits
    intervals = limits.intervals(figure.plan_place, figure.year)
    title = _("%(about)s: mot grensene") % {"about": named_with(indicator, area)}
    return Picture(
        indicator=indicator,
        key=f"grenser-{area.slug}",
        title=title,
        read=lambda: read_verdict(figure, intervals),
        beside=lambda: read_distance(figure, intervals),
        read_from="",
        show=lambda: f"{figure.text} ({figure.period})",
        draw=lambda text, frame: draw_gauge(
            figure.value,
            text,
            intervals,
            frame,
            scale=(indicator.scale_min, indicator.scale_max),
            format_end=tick_text,
            level_names=words.short_levels(),
        ),
        tabulate=lambda: limits_table(
            title, figure, PrintedLimits(figure.plan_place.limits_told_in(figure.year))
        ),
        figures=[figure],
    )


def limits_table(title: str, figure: Figure, limits: PrintedLimits) -> Table:
    shown = FIGURE + VERDICT
    headings = (*shown.headings, *LIMITS, *SOURCE.headings)
    row = (*shown.cells(figure), *limit_cells(limits), *SOURCE.cells(figure))
    return make_table(title, headings, [row])


def breakdown_picture(
    indicator: Indicator,
    matrix: Matrix,
    breaks: Sequence[SeriesBreak],
    beside: Matrix | None = None,
) -> Picture:
    """Our categories: little charts over years, or bars where there is one year only.

    The files also hold the categories of other areas, which `beside` shows beside ours.
    """
    figures = list(dict.fromkeys([*matrix.figures, *(beside.figures if beside else ())]))
    break_years = [item.year for item in breaks]
    is_one_year = len(matrix.columns) == 1
    title, notes = (
        _("%(indicator)s, fordelt") % {"indicator": indicator.name},
        break_notes(breaks),
    )
    return Picture(
        indicator=indicator,
        key="fordeling",
        title=title,
        read=lambda: read_categories(
            [(row.name, row.figures) for row in matrix.rows], matrix.columns[-1]
        ),
        read_from="" if is_one_year else "first",
        show=lambda: ranked_categories(matrix) if is_one_year else category_series(matrix),
        draw=draw_bars if is_one_year else partial(draw_multiples, break_years=break_years),
        tabulate=lambda: figure_table(title, CATEGORY + FIGURE + SOURCE, figures, notes),
        figures=figures,
        notes=notes,
    )


def comparison_picture(comparison: Comparison) -> Picture:
    """Places side by side in one year."""
    title = f"{comparison.indicator.name}, {comparison.period}"
    return Picture(
        indicator=comparison.indicator,
        key="sammenligning",
        title=title,
        read=lambda: comparison.sentence or read_ranking(comparison),
        read_from="",
        show=lambda: ranked_places(comparison),
        draw=draw_bars,
        tabulate=lambda: ranking_table(title, comparison),
        figures=[place.figure for place in comparison.shown],
        notes=left_out_notes(comparison.left_out),
    )


def ranking_table(title: str, comparison: Comparison) -> Table:
    ranked = comparison.has_ranks
    rank = (_("Plass blant kommunene"),) if ranked else ()
    headings = (*FIGURE.headings, *rank, *SOURCE.headings)
    rows = (
        (
            *FIGURE.cells(place.figure),
            *([place.rank_text] if ranked else ()),
            *SOURCE.cells(place.figure),
        )
        for place in comparison.places
    )
    return make_table(title, headings, rows)


def left_out_notes(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    text = ngettext(
        "Ett område til har tall, men er ikke tegnet her.",
        "%(count)s områder til har tall, men er ikke tegnet her.",
        count,
    )
    return (text % {"count": count},)


def break_notes(breaks: Iterable[SeriesBreak]) -> tuple[str, ...]:
    """Why a line is parted, or must be read with caution."""
    return tuple(
        BREAK_NOTES[BreakKind(item.kind)] % {"year": item.year, "reason": item.reason}
        for item in breaks
    )


BREAK_NOTES = {
    BreakKind.BREAK: gettext_lazy("Brudd i %(year)s: %(reason)s"),
    BreakKind.CAUTION: gettext_lazy("Les med varsomhet: %(reason)s"),
}
