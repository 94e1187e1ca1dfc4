"""Parts that a drawing is made of, each ready to print."""

from dataclasses import dataclass
from typing import NamedTuple

from indikatorer.charts.labels import Label
from indikatorer.charts.lines import dots
from indikatorer.charts.svg import polylines, word


class Tick(NamedTuple):
    at: float
    label: str


class Point(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """One series; `number` 0 is our own, from 1 on it chooses the line's look."""

    number: int
    stretches: tuple[str, ...]
    points: tuple[Point, ...]
    label: Label | None = None  # its name, where there are several

    @property
    def dots(self) -> str:
        return dots(self.points)

    @property
    def svg(self) -> str:
        name = word(self.label) if self.label else ""
        return (
            f'<g class="chart__line chart__line--{self.number}">{polylines(self.stretches)}'
            f'<path class="chart__dots" d="{self.dots}"/>{name}</g>'
        )


class Stop(NamedTuple):
    """One year to be read out: a column of the drawing, and all that it says."""

    x: float
    left: float
    width: float
    text: str
