"""A sparkline: the shape of a development, small enough to stand in a table beside its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from indikatorer.charts.lines import Measurement, Vertex, places, polyline, stretches
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import Svg, polylines

WIDTH, HEIGHT = 88, 24
MARGIN = 4  # room for the last point
FEWEST_POINTS = 2
BEGINS = (
    f'<svg class="sparkline" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    ' aria-hidden="true" focusable="false">'
)


@dataclass(frozen=True)
class Sparkline:
    """Lines and the newest value's place, ready to print: components/charts/_sparkline.html."""

    lines: tuple[str, ...]
    lonely: tuple[Vertex, ...]  # values that no line reaches
    last: Vertex

    @property
    def svg(self) -> Svg:
        lonely = "".join(f'<circle cx="{x}" cy="{y}" r="1.5"/>' for x, y in self.lonely)
        x, y = self.last
        last = f'<circle class="sparkline__last" cx="{x}" cy="{y}" r="3"/>'
        return Svg(f"{BEGINS}{polylines(self.lines)}{lonely}{last}</svg>")


def sparkline(
    observations: Sequence[Measurement], break_years: Sequence[int] = ()
) -> Sparkline | None:
    """The drawing, by year; None where there are not two values. No axis: it shows a shape."""
    values = [float(item.value) for item in observations if item.value is not None]
    if len(values) < FEWEST_POINTS:
        return None
    low, high = min(values), max(values)
    if low == high:
        low, high = low - 1, high + 1
    x = Scale(observations[0].year, observations[-1].year, MARGIN, WIDTH - MARGIN)
    y = Scale(low, high, HEIGHT - MARGIN, MARGIN)
    vertices = places(observations, x, y)
    lines = stretches(observations, vertices, break_years)
    reached = {vertex for line in lines for vertex in line}
    points = [vertex for vertex in vertices if vertex]
    return Sparkline(
        lines=tuple(polyline(line) for line in lines),
        lonely=tuple(point for point in points[:-1] if point not in reached),
        last=points[-1],
    )
