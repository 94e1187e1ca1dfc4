"""A chart with all that goes with it: its sentence, its table, its notes and its addresses."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import Table
from indikatorer.charts.bars import draw_bars
from indikatorer.charts.frame import NARROW, WIDE, Frame
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
    change_cells,
    figure_cells,
    limit_cells,
    make_table,
    source_cells,
    verdict_cells,
)
from indikatorer.figures.comparison import Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.matrices import Matrix
from indikatorer.models import Area, Indicator, SeriesBreak
from indikatorer.pages.status import PrintedLimits, printed_limits
from indikatorer.pictures.drawings import (
    AreaFigures,
    category_series,
    development,
    judging_place,
    ranked_categories,
    ranked_places,
    row_figures,
    tick_text,
)
from indikatorer.pictures.reading import (
    read_categories,
    read_development,
    read_ranking,
    read_verdict,
)

# What stands around the drawing on the page for frames, in pixels.
ROOM_AROUND, ROOM_FOR_NOTE = 360, 80


@dataclass(frozen=True)
class Picture:
    """What one chart of an indicator shows. Without two values to draw it is only a table.

    `key` is its part of the address, and does not change when figures are added.
    """

    indicator: Indicator
    key: str
    title: str
    reading: str
    template: str
    draw: Callable[[Frame], object | None] = field(repr=False)
    table: Table = field(repr=False)
    read_from: str = "first"  # where reading out begins: last or first; empty where all is written
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @cached_property
    def wide(self):
        return self.draw(WIDE)

    @cached_property
    def narrow(self):
        return self.draw(NARROW)

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
        """How high a frame must be to show it whole on a page of ordinary width."""
        return self.wide.frame.height + ROOM_AROUND + ROOM_FOR_NOTE * len(self.notes)

    @property
    def files(self) -> dict[str, str]:
        """The address of each file, by what people call it."""
        names = {"svg": "SVG", "png": "PNG", "csv": "CSV", "xlsx": "Excel"}
        wanted = names if self.wide else {"csv": names["csv"], "xlsx": names["xlsx"]}
        return {name: self.file_address(suffix) for suffix, name in wanted.items()}

    def file_address(self, suffix: str) -> str:
        return reverse("indikatorer:picture_file", args=[self.indicator.slug, self.key, suffix])


def development_picture(
    indicator: Indicator,
    area: Area,
    figures: Sequence[Figure],
    limits: AdoptedLimits,
    breaks: Sequence[SeriesBreak],
    others: Sequence[AreaFigures] = (),
) -> Picture:
    """One area's figures over the years, by year, and those of others drawn beside it."""
    shown = development(indicator, area, figures, limits, breaks, others)
    drawn = list(chain(figures, *(line for _area, line in others)))
    title = f"{indicator.name}, {area.name}"
    return Picture(
        indicator=indicator,
        key=f"utvikling-{area.slug}",
        title=title,
        reading=read_development(figures, [item.year for item in breaks]),
        template="components/charts/_time.html",
        read_from="last",
        draw=lambda frame: draw_time_chart(shown, frame),
        table=make_table(
            title,
            (*FIGURE, *VERDICT, *CHANGE, *SOURCE),
            (
                (
                    *figure_cells(figure),
                    *verdict_cells(figure),
                    *change_cells(figure),
                    *source_cells(figure),
                )
                for figure in drawn
            ),
            break_notes(breaks),
        ),
        notes=break_notes(breaks),
        sources=source_titles(indicator, drawn),
    )


def limits_picture(
    indicator: Indicator, area: Area, figures: Sequence[Figure], limits: AdoptedLimits
) -> Picture | None:
    """The newest judged figure on a scale with the limits it was held against."""
    figure = next((figure for figure in reversed(figures) if figure.mark), None)
    place = figure and judging_place(indicator, area, figure.year, limits)
    if place is None:
        return None
    intervals = place.intervals(figure.year)
    title = _("%(indicator)s mot grensene, %(area)s") % {"indicator": indicator, "area": area.name}
    return Picture(
        indicator=indicator,
        key=f"grenser-{area.slug}",
        title=title,
        reading=read_verdict(figure, intervals),
        template="components/charts/_gauge.html",
        read_from="",
        draw=lambda frame: draw_gauge(
            figure.value,
            f"{figure.text} ({figure.period})",
            intervals,
            frame,
            scale=(indicator.scale_min, indicator.scale_max),
            format_end=tick_text,
            level_names=words.short_levels(),
        ),
        table=limits_table(title, figure, printed_limits(place.bands.all())),
        sources=source_titles(indicator, [figure]),
    )


def limits_table(title: str, figure: Figure, limits: PrintedLimits) -> Table:
    row = (
        *figure_cells(figure),
        *verdict_cells(figure),
        *limit_cells(limits),
        *source_cells(figure),
    )
    return make_table(title, (*FIGURE, *VERDICT, *LIMITS, *SOURCE), [row])


def breakdown_picture(
    indicator: Indicator,
    matrix: Matrix,
    breaks: Sequence[SeriesBreak],
    beside: Matrix | None = None,
) -> Picture:
    """Our categories: little charts over years, or bars where there is one year only.

    The files also hold the categories of other areas, which `beside` shows beside ours.
    """
    figures = list(dict.fromkeys([*matrix_figures(matrix), *matrix_figures(beside)]))
    series, break_years = category_series(matrix), [item.year for item in breaks]
    is_one_year = len(matrix.columns) == 1
    title = _("%(indicator)s etter kategori") % {"indicator": indicator.name}
    return Picture(
        indicator=indicator,
        key="fordeling",
        title=title,
        reading=read_categories(
            [(row.name, row_figures(row)) for row in matrix.rows], matrix.columns[-1], break_years
        ),
        template=f"components/charts/{'_bars' if is_one_year else '_multiples'}.html",
        read_from="" if is_one_year else "first",
        draw=lambda frame: (
            draw_bars(ranked_categories(matrix), frame)
            if is_one_year
            else draw_multiples(series, frame, break_years)
        ),
        table=make_table(
            title,
            (*CATEGORY, *FIGURE, *SOURCE),
            ((figure.category, *figure_cells(figure), *source_cells(figure)) for figure in figures),
            break_notes(breaks),
        ),
        notes=break_notes(breaks),
        sources=source_titles(indicator, figures),
    )


def comparison_picture(comparison: Comparison) -> Picture:
    """Places side by side in one year."""
    rows, indicator = ranked_places(comparison), comparison.indicator
    figures = [place.figure for place in comparison.places]
    title = f"{indicator.name}, {comparison.period}"
    return Picture(
        indicator=indicator,
        key="sammenligning",
        title=title,
        reading=comparison.sentence or read_ranking(comparison),
        template="components/charts/_bars.html",
        read_from="",
        draw=lambda frame: draw_bars(rows, frame),
        table=make_table(
            title,
            (*FIGURE, _("Plass blant kommunene"), *SOURCE),
            (
                (*figure_cells(place.figure), place.rank, *source_cells(place.figure))
                for place in comparison.places
            ),
        ),
        sources=source_titles(indicator, figures),
    )


def matrix_figures(matrix: Matrix | None) -> Iterable[Figure]:
    return chain.from_iterable(map(row_figures, matrix.rows if matrix else ()))


def break_notes(breaks: Iterable[SeriesBreak]) -> tuple[str, ...]:
    return tuple(
        _("Brudd i %(year)s: %(reason)s") % {"year": item.year, "reason": item.reason}
        for item in breaks
    )


def source_titles(indicator: Indicator, figures: Iterable[Figure]) -> tuple[str, ...]:
    """Who counted, and the documents the figures were read in."""
    counted_by = [indicator.source.name] if indicator.source else []
    documents = [figure.source.title for figure in figures if figure.source]
    return tuple(dict.fromkeys([*counted_by, *documents]))
