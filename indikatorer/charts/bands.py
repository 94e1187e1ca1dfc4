"""Adopted limits as rectangles over the years they held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indikatorer.charts.development import ShownLimits
from indikatorer.charts.frame import Box
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import edges


@dataclass(frozen=True)
class Rectangle:
    box: Box
    level: str

    @property
    def svg(self) -> str:
        place = edges(self.box.left, self.box.top, self.box.width, self.box.height)
        return f'<rect class="chart__band chart__band--{self.level}" {place}/>'


def place_bands(
    limits: Sequence[ShownLimits], x: Scale, y: Scale, plot: Box
) -> Iterator[Rectangle]:
    """What lies outside the plot is cut off."""
    for adopted in limits:
        left = max(x(adopted.first_year - 0.5), plot.left)
        right = min(x(adopted.last_year + 0.5), plot.right)
        for interval in adopted.intervals:
            ends = (
                y.clamp(interval.lower, otherwise=y.start),
                y.clamp(interval.upper, otherwise=y.end),
            )
            top, bottom = sorted(ends)
            if right > left and bottom > top:
                yield Rectangle(Box(left, top, right, bottom), interval.level.value)
