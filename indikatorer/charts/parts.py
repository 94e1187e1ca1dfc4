"""Parts that a drawing is made of, each ready to print."""

from dataclasses import dataclass

from indikatorer.charts.labels import Label
from indikatorer.charts.lines import dots


@dataclass(frozen=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True)
class Point:
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
        return dots((point.x, point.y) for point in self.points)


@dataclass(frozen=True)
class Stop:
    """One year to be read out: a column of the drawing, and all that it says."""

    x: float
    left: float
    width: float
    text: str
