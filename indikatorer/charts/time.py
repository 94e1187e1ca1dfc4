"""A series over years, with the limits that held, breaks, and years without a value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import chain, pairwise
from math import ceil

from indikatorer.charts.bands import Rectangle, place_bands
from indikatorer.charts.development import Development
from indikatorer.charts.foot import LINE_HEIGHT, Foot, place_foot
from indikatorer.charts.frame import Box, Frame, shorten, spread
from indikatorer.charts.labels import Label, Labels
from indikatorer.charts.lines import Observation, Series, places, polyline, stretches
from indikatorer.charts.parts import Line, Point, Stop, Tick
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import Svg, edges, stop, with_stops, word, words

BOTTOM = 31  # for the years
ZIGZAG = "h2l-5,2.5 10,3 -10,3 5,1.5"  # ends above the years
SIGN = 5  # how far below the axis a sign stands: on it, it would look like a value
GAP = 8  # between a text and what it belongs to
YEAR_GAP = 10
WIDEST_NAMES = 0.38  # of the drawing's width


@dataclass(frozen=True)
class TimeChart:
    """Ready to print: components/charts/_drawing.html."""

    role = "group"  # its parts are read out one by one

    frame: Frame
    plot: Box
    y_ticks: tuple[Tick, ...]
    x_ticks: tuple[Tick, ...]
    bands: tuple[Rectangle, ...]
    lines: tuple[Line, ...]
    numbers: tuple[Label, ...]
    gaps: tuple[Label, ...]
    missing: tuple[Point, ...]  # a sign below the axis for each year of our own without a value
    breaks: tuple[float, ...]
    break_labels: tuple[Label, ...]
    band_labels: tuple[Label, ...]
    foot: Foot
    stops: tuple[Stop, ...]

    @property
    def grid(self) -> str:
        """The path of the lines behind."""
        return "".join(
            f"M{self.plot.left:g},{tick.at:g}H{self.plot.right:g}" for tick in self.y_ticks
        )

    @property
    def said(self) -> list[str]:
        """All that the drawing says, year by year."""
        return [stop.text for stop in self.stops]

    @property
    def svg(self) -> Svg:
        """What lies behind first, our own line and its numbers last.

        That the axis is cut is also for those who hear the page.
        """
        drawn = with_stops(
            [
                *(band.svg for band in self.bands),
                f'<path class="chart__grid" d="{self.grid}"/>',
                *(self.print_value_tick(tick) for tick in self.y_ticks),
                *(self.print_year_tick(tick) for tick in self.x_ticks),
                *(self.print_break(x) for x in self.breaks),
                words(self.break_labels, "chart__note"),
                *(
                    word(label, f"chart__note chart__note--{label.kind}")
                    for label in self.band_labels
                ),
                *(
                    f'<circle class="chart__missing" cx="{x}" cy="{y}" r="3"/>'
                    for x, y in self.missing
                ),
                words(self.gaps, "chart__gap"),
                *(line.svg for line in reversed(self.lines)),
                words(self.numbers, "chart__number"),
                self.cut_sign,
                self.foot.keys_svg,
            ],
            map(self.print_stop, self.stops),
        )
        return Svg(drawn + word(self.foot.cut, "chart__note")) if self.foot.cut else drawn

    @property
    def cut_sign(self) -> str:
        """A zigzag under the lowest tick, where the axis would have gone on to zero."""
        if not self.foot.cut:
            return ""
        return f'<path class="chart__cut" d="M{self.plot.left:g},{self.plot.bottom:g}{ZIGZAG}"/>'

    def print_value_tick(self, tick: Tick) -> str:
        place = f'x="{self.plot.left}" y="{tick.at}" dx="-8" dy="4"'
        return f'<text class="chart__tick chart__tick--y" {place}>{escape(tick.label)}</text>'

    def print_year_tick(self, tick: Tick) -> str:
        place = f'x="{tick.at}" y="{self.plot.bottom}" dy="23"'
        return f'<text class="chart__tick chart__tick--x" {place}>{escape(tick.label)}</text>'

    def print_break(self, x: float) -> str:
        top, bottom = self.plot.top, self.plot.bottom
        return f'<line class="chart__break" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"/>'

    def print_stop(self, year: Stop) -> str:
        place = edges(year.left, self.plot.top, year.width, self.plot.height + BOTTOM)
        return stop(place, year.text, f' data-x="{year.x}"')


def draw_time_chart(shown: Development, frame: Frame) -> TimeChart | None:
    """The drawing; None when there is no development to see."""
    if not shown.worth_drawing:
        return None
    return TimeChartBuilder(shown, frame).chart()


class TimeChartBuilder:
    """Finds the scales first, then places what must be there, then what there is room for."""

    def __init__(self, shown: Development, frame: Frame):
        self.shown, self.frame = shown, frame
        self.plot = self.place_plot()
        first, last = shown.years[0], shown.years[-1]
        self.x = Scale(first - 0.5, last + 0.5, self.plot.left, self.plot.right)
        ends = (self.plot.bottom, self.plot.top)[:: -1 if shown.best_on_top else 1]
        self.y = Scale(shown.ticks[0], shown.ticks[-1], *ends)
        self.paths, self.points = [], []
        for line in shown.lines:
            vertices = places(line.observations, self.x, self.y)
            self.paths.append(stretches(line.observations, vertices, shown.parting_years))
            self.points.append([vertex for vertex in vertices if vertex])
        words = Box(self.plot.left, 0, frame.width, self.plot.bottom)  # not over the axes' own
        self.labels = Labels(words, frame.text, self.paths, chain.from_iterable(self.points))

    def place_plot(self) -> Box:
        """What is left of the sheet beside the words around the plot."""
        frame = self.frame
        line = frame.text * LINE_HEIGHT
        top = line + (line if self.shown.breaks_between else 0)
        left = max(map(frame.text_width, self.shown.tick_labels)) + GAP
        right = self.widest_year() / 2 if self.shown.is_one else self.names_width() + 2 * GAP
        return Box(left, round(top, 1), frame.width - right, frame.height - BOTTOM)

    def names_width(self) -> float:
        names = [name_and_value(line) for line in self.shown.lines if line.measured]
        widest = max(map(self.frame.text_width, names))
        return min(widest, round(self.frame.width * WIDEST_NAMES))

    def chart(self) -> TimeChart:
        """The order matters: what is placed first has the first choice of room."""
        break_labels = self.place_break_labels()
        names = {} if self.shown.is_one else self.place_names()
        gaps = self.place_gaps()
        numbers = self.place_numbers() if self.shown.is_one else ()
        bands = tuple(place_bands(self.shown.limits, self.x, self.y, self.plot))
        band_labels = self.place_band_labels(bands)
        foot = place_foot(self.frame, self.unnamed(bands, band_labels), self.shown.cut)
        return TimeChart(
            frame=replace(self.frame, height=foot.bottom),
            plot=self.plot,
            y_ticks=tuple(map(Tick, map(self.y, self.shown.ticks), self.shown.tick_labels)),
            x_ticks=tuple(self.year_ticks()),
            bands=bands,
            lines=tuple(self.draw_line(number, names) for number in range(len(self.shown.lines))),
            numbers=numbers,
            gaps=gaps,
            missing=tuple(
                Point(self.x(item.year), self.plot.bottom + SIGN)
                for item in chain.from_iterable(self.shown.gaps)
            ),
            breaks=tuple(self.x(item.year - 0.5) for item in self.shown.breaks_between),
            break_labels=break_labels,
            band_labels=band_labels,
            foot=foot,
            stops=tuple(self.place_stops()),
        )

    def year_ticks(self) -> list[Tick]:
        """The newest year, and back from it as many as there is room for; periods as they are."""
        names, years = self.shown.year_names, self.shown.years
        widest = max(map(self.frame.text_width, ["2000", *names.values()]))
        room = self.plot.width / (years[-1] - years[0] + 1)
        step = 1
        while step * room < widest + YEAR_GAP:
            step += 1
        written = range(years[-1], years[0] - 1, -step)
        return [Tick(self.x(year), names.get(year, str(year))) for year in written]

    def widest_year(self) -> float:
        """A period's name is wider than a year's, and stands in the middle below its point."""
        last = [item.when for line in self.shown.lines for item in line.observations[-1:]]
        return max(map(self.frame.text_width, last))

    def draw_line(self, number: int, names: dict[int, Label]) -> Line:
        points = tuple(Point(*place) for place in self.points[number])
        drawn = tuple(polyline(path) for path in self.paths[number])
        return Line(number, drawn, points, names.get(number))

    # Words in the drawing -------------------------------------------------------------------------

    def place_numbers(self) -> tuple[Label, ...]:
        """Values beside their points: the newest, the first, the extremes, then all."""
        measured, points = self.shown.lines[0].measured, self.points[0]
        values, heights = [item.value for item in measured], [y for _, y in points]
        by_height = sorted(range(len(values)), key=values.__getitem__)
        wanted = [len(values) - 1, 0, by_height[-1], by_height[0], *range(len(values))]
        placed = (
            self.labels.beside_point(
                measured[index].drawn, *points[index], below_first=is_valley(heights, index)
            )
            for index in dict.fromkeys(wanted)
        )
        return tuple(label for label in placed if label)

    def place_gaps(self) -> tuple[Label, ...]:
        """The word for why there is no value, once for years that follow each other."""
        placed = (self.place_gap(run) for run in self.shown.gaps)
        return tuple(label for label in placed if label)

    def place_gap(self, run: Sequence[Observation]) -> Label | None:
        middle = (self.x(run[0].year) + self.x(run[-1].year)) / 2
        text = shorten(run[0].label, self.plot.right - self.plot.left, self.frame.text)
        return self.labels.above_axis(text, middle, self.plot)

    def place_break_labels(self) -> tuple[Label, ...]:
        """At the top of each break; where another one's words stand, in the row below them."""
        baseline = self.plot.top - self.frame.text * 1.6
        placed = [
            self.labels.centred(
                f"{item.name} {item.year}".strip(),
                self.x(item.year - 0.5),
                baseline,
                baseline + ceil(self.frame.text * LINE_HEIGHT),
            )
            for item in self.shown.breaks_between
        ]
        return tuple(label for label in placed if label)

    def place_names(self) -> dict[int, Label]:
        """Each line's name and newest value at its end, moved apart where they would meet."""
        drawn = [(number, line) for number, line in enumerate(self.shown.lines) if line.measured]
        ends = [self.points[number][-1] for number, _ in drawn]
        lowest = self.plot.bottom - self.frame.text  # the lowest name stands above the axis
        heights = spread([y for _, y in ends], self.frame.text * LINE_HEIGHT, lowest=lowest)
        return {
            number: self.labels.at_line_end(name_and_value(line), line.name, x, height)
            for (number, line), (x, _), height in zip(drawn, ends, heights, strict=True)
        }

    def place_band_labels(self, bands: Sequence[Rectangle]) -> tuple[Label, ...]:
        placed = [
            self.labels.in_corner(self.shown.level_names.get(band.level, ""), band.box, band.level)
            for band in bands
        ]
        return tuple(label for label in placed if label)

    def unnamed(self, bands: Sequence[Rectangle], labels: Sequence[Label]) -> list[tuple[str, str]]:
        """The levels that no band had room to name, with their names."""
        named = {label.kind for label in labels}
        levels = dict.fromkeys(band.level for band in bands if band.level not in named)
        return [(level, self.shown.level_names.get(level, level)) for level in levels]

    # Reading out ----------------------------------------------------------------------------------

    def place_stops(self) -> list[Stop]:
        """A column for each year that somebody has an observation in."""
        middles = [self.x(year) for year in self.shown.years]
        between = [round((one + other) / 2, 1) for one, other in pairwise(middles)]
        edges = pairwise([self.plot.left, *between, self.plot.right])
        return [
            Stop(middle, left, round(right - left, 1), text)
            for middle, (left, right), text in zip(middles, edges, self.shown.said, strict=True)
        ]


def name_and_value(line: Series) -> str:
    return f"{line.name} {line.measured[-1].drawn}"


def is_valley(heights: Sequence[float], index: int) -> bool:
    """Every neighbour lies higher, so a number above the point would meet the line.

    Heights are counted from the top of the sheet.
    """
    neighbours = [*heights[max(index - 1, 0) : index], *heights[index + 1 : index + 2]]
    return all(neighbour < heights[index] for neighbour in neighbours)
