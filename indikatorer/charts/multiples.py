"""Small multiples: one little line chart for each category, all with the same scale."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indikatorer.charts.frame import Box, Frame, shorten, wrap
from indikatorer.charts.labels import Label, Labels
from indikatorer.charts.lines import Series, Vertex, dots, places, polyline, stretches
from indikatorer.charts.parts import Point
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import Svg, edges, polylines, stop, with_stops, words

COLUMNS = {"wide": 4, "narrow": 2}
GUTTER = 16
ROW_GAP = 32  # so that a name stands nearer to its own line than to the years above it
PLOT_HEIGHT = 64
ROOM_ABOVE = 22  # inside a panel, over its plot: for numbers
YEARS_HEIGHT = 18
NAME_LINES = 2
LINE_HEIGHT = 1.3
FEWEST_YEARS = 2


@dataclass(frozen=True)
class Panel:
    """One category, with the words and the line placed on the whole sheet."""

    names: tuple[Label, ...]
    lines: tuple[str, ...]
    points: tuple[Point, ...]
    numbers: tuple[Label, ...]
    years: tuple[Label, ...]
    box: Box
    baseline: float
    text: str

    @property
    def dots(self) -> str:
        return dots(self.points)

    @property
    def svg(self) -> str:
        left, right, zero = self.box.left, self.box.right, self.baseline
        return (
            f'<line class="chart__zero" x1="{left}" x2="{right}" y1="{zero}" y2="{zero}"/>'
            f'<g class="chart__line chart__line--0">{polylines(self.lines)}'
            f'<path class="chart__dots chart__dots--small" d="{self.dots}"/></g>'
            f"{words(self.names, 'chart__name')}{words(self.years, 'chart__tick')}"
            f"{words(self.numbers, 'chart__number')}"
        )


@dataclass(frozen=True)
class Multiples:
    """Ready to print: components/charts/_drawing.html."""

    role = "group"  # its parts are read out one by one

    frame: Frame
    panels: tuple[Panel, ...]

    @property
    def said(self) -> list[str]:
        """All that the drawing says, category by category."""
        return [panel.text for panel in self.panels]

    @property
    def svg(self) -> Svg:
        return with_stops((panel.svg for panel in self.panels), map(print_stop, self.panels))


def print_stop(panel: Panel) -> str:
    box = panel.box
    return stop(edges(box.left, box.top, box.width, box.height), panel.text)


def draw_multiples(
    series: Sequence[Series], frame: Frame, break_years: Sequence[int] = ()
) -> Multiples | None:
    """A panel a series, in the order given. None where no series has two years with a value."""
    drawn = [line for line in series if line.measured]
    if not any(len(line.measured) >= FEWEST_YEARS for line in drawn):
        return None
    columns = COLUMNS[frame.name]
    width = (frame.width - GUTTER * (columns - 1)) / columns
    height = frame.text * LINE_HEIGHT * NAME_LINES + ROOM_ABOVE + PLOT_HEIGHT + YEARS_HEIGHT
    pitch = height + ROW_GAP
    values = [float(item.value) for line in drawn for item in line.measured]
    years = [item.year for line in drawn for item in line.observations]
    artist = PanelArtist(frame, (min([0, *values]), max([0, *values])), years, break_years)
    panels = []
    for index, line in enumerate(drawn):
        row, column = divmod(index, columns)
        left, top = column * (width + GUTTER), row * pitch
        panels.append(artist.draw(line, Box(left, top, left + width, top + height)))
    rows = (len(drawn) + columns - 1) // columns
    return Multiples(replace(frame, height=round(rows * pitch - ROW_GAP)), tuple(panels))


class PanelArtist:
    """Draws each panel to one scale, so that panels can be compared."""

    def __init__(
        self,
        frame: Frame,
        values: tuple[float, float],
        years: Sequence[int],
        break_years: Sequence[int],
    ):
        self.size = frame.text
        self.low, self.high = values
        self.first, self.last = min(years), max(years)
        self.break_years = break_years

    def draw(self, line: Series, box: Box) -> Panel:
        bottom = box.bottom - YEARS_HEIGHT
        x = Scale(self.first, self.last, box.left + 4, box.right - 6)
        y = Scale(self.low, self.high, bottom, bottom - PLOT_HEIGHT)
        vertices = places(line.observations, x, y)
        paths = stretches(line.observations, vertices, self.break_years)
        points = [vertex for vertex in vertices if vertex]
        labels = Labels(box, self.size, [paths], points)
        names = self.place_name(line.name, box, labels)
        years = self.place_years(box, labels)
        numbers = [self.place_number(line, index, points, labels) for index in (-1, 0)]
        return Panel(
            names=names,
            lines=tuple(polyline(path) for path in paths),
            points=tuple(Point(*place) for place in points),
            numbers=tuple(label for label in dict.fromkeys(numbers) if label),
            years=years,
            box=box,
            baseline=y(0),
            text=line.said,
        )

    def place_name(self, name: str, box: Box, labels: Labels) -> tuple[Label, ...]:
        lines = wrap(name, box.right - box.left, self.size, most_lines=NAME_LINES)
        height = self.size * LINE_HEIGHT
        placed = [
            labels.place(text, [(box.left, box.top + self.size + index * height)])
            for index, text in enumerate(lines)
        ]
        return tuple(label for label in placed if label)

    def place_number(
        self, line: Series, index: int, points: Sequence[Vertex], labels: Labels
    ) -> Label | None:
        if len(points) == 1 and index == 0:
            return None  # the last one is the same
        text = shorten(
            line.measured[index].drawn, labels.sheet.right - labels.sheet.left, self.size
        )
        return labels.beside_point(text, *points[index], below_first=False)

    def place_years(self, box: Box, labels: Labels) -> tuple[Label, ...]:
        last = str(self.last)
        right = box.right - labels.box(last, 0, 0).right
        placed = [labels.place(last, [(right, box.bottom - 4)])]
        if self.first != self.last:
            placed.append(labels.place(str(self.first), [(box.left, box.bottom - 4)]))
        return tuple(label for label in placed if label)
