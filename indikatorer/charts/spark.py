"""A sparkline: the shape of a development, small enough to stand in a table beside its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from indikatorer.charts.lines import Measurement, Vertex, places, polyline, stretches
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import Svg, polylines

WIDTH, HEIGHT = 88, 24
MARGIN = 4  # room for the last point
BREAK_ENDS = 1
FEWEST_POINTS = 2
NO_SEAMS: Mapping[int, object] = {}
BEGINS = (
    f'<svg class="sparkline" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    ' focusable="false"'
)


@dataclass(frozen=True)
class Sparkline:
    """Lines and the newest value's place, ready to print: components/charts/_sparkline.html."""

    lines: tuple[str, ...]
    lonely: tuple[Vertex, ...]  # values that no line reaches
    last: Vertex
    breaks: tuple[float, ...] = ()  # where a tick stands upright between two years
    said: str = ""  # the breaks in words; the shape itself says nothing that the number does not

    @property
    def svg(self) -> Svg:
        heard = (
            f' role="img"><title>{escape(self.said)}</title>'
            if self.said
            else ' aria-hidden="true">'
        )
        ticks = "".join(f"M{x:g},{BREAK_ENDS}V{HEIGHT - BREAK_ENDS}" for x in self.breaks)
        broken = f'<path class="sparkline__break" d="{ticks}"/>' if ticks else ""
        lonely = "".join(f'<circle cx="{x}" cy="{y}" r="2"/>' for x, y in self.lonely)
        x, y = self.last
        last = f'<circle class="sparkline__last" cx="{x}" cy="{y}" r="3"/>'
        return Svg(f"{BEGINS}{heard}{broken}{polylines(self.lines)}{lonely}{last}</svg>")


def sparkline(
    observations: Sequence[Measurement],
    seams: Mapping[int, object] = NO_SEAMS,
    *,
    best_on_top: bool = False,
) -> Sparkline | None:
    """The drawing, by year; None where there are not two values. No axis: it shows a shape.

    `seams` says in a word what parts the line before a year.

    With `best_on_top` it rises towards the first place in a ranking.
    """
    values = [float(item.value) for item in observations if item.value is not None]
    if len(values) < FEWEST_POINTS:
        return None
    low, high = min(values), max(values)
    if low == high:
        low, high = low - 1, high + 1
    x = Scale(observations[0].year, observations[-1].year, MARGIN, WIDTH - MARGIN)
    y = Scale(*((high, low) if best_on_top else (low, high)), HEIGHT - MARGIN, MARGIN)
    vertices = places(observations, x, y)
    lines = stretches(observations, vertices, sorted(seams))
    reached = {vertex for line in lines for vertex in line}
    points = [vertex for vertex in vertices if vertex]
    years = [item.year for item in observations if item.value is not None]
    broken = [year for year in sorted(seams) if years[0] < year <= years[-1]]
    return Sparkline(
        lines=tuple(polyline(line) for line in lines),
        lonely=tuple(point for point in points[:-1] if point not in reached),
        last=points[-1],
        breaks=tuple(x(year - 0.5) for year in broken),
        said=", ".join(f"{seams[year]} {year}" for year in broken),
    )
