"""Geometry of charts: numbers in, places on a drawing out. Templates print, CSS colours.

All lengths are units of the SVG's viewBox. No database, no request.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from indikatorer.assessment import Interval
from indikatorer.charts.scales import Scale, nice_ticks, value_range

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 64, 28, 24, 40
PLOT_RIGHT, PLOT_BOTTOM = WIDTH - RIGHT, HEIGHT - BOTTOM
LABEL_ABOVE, LABEL_BELOW = 10, 20
NAME_HEIGHT, LETTER_WIDTH = 15, 6.4
ROOM_FOR_NAMES = 110  # beyond the last year, for the names of other areas' lines
MOST_YEAR_LABELS = 12
FEWEST_POINTS = 2  # one point is no development: the page says the number instead


@dataclass(frozen=True)
class Observation:
    """One year of a series: a value, or the word for why there is none."""

    year: int
    value: Decimal | None
    label: str


@dataclass(frozen=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True)
class Point:
    x: float
    y: float
    year: int
    label: str
    labelled: bool  # its value is written beside it
    valley: bool = False  # its neighbours lie higher, so the number stands below it

    @property
    def label_y(self) -> float:
        return self.y + LABEL_BELOW if self.valley else self.y - LABEL_ABOVE


@dataclass(frozen=True)
class Rectangle:
    x: float
    y: float
    width: float
    height: float
    level: str


@dataclass(frozen=True)
class Gap:
    """A year without a value, and the word that says why."""

    x: float
    label: str


@dataclass(frozen=True)
class Companion:
    """One area's line among several: its stretches, its points and its name at the end."""

    number: int  # 0 is the chart's own series; from 1 on it chooses the line's look
    name: str
    lines: tuple[str, ...]
    points: tuple[Point, ...]
    name_x: float
    name_y: float


@dataclass(frozen=True)
class TimeChart:
    """A series over years with the limits that held, ready for components/_time_chart.html."""

    title: str
    y_ticks: tuple[Tick, ...]
    x_ticks: tuple[Tick, ...]
    bands: tuple[Rectangle, ...]
    lines: tuple[str, ...]
    points: tuple[Point, ...]
    gaps: tuple[Gap, ...]
    breaks: tuple[float, ...]
    companions: tuple[Companion, ...] = ()
    right: float = PLOT_RIGHT
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    top: int = TOP
    bottom: int = PLOT_BOTTOM


def time_chart(
    title: str,
    observations: Sequence[Observation],
    *,
    bands: Sequence[tuple[int, int, Sequence[Interval]]] = (),
    break_years: Sequence[int] = (),
    name: str = "",
    companions: Sequence[tuple[str, Sequence[Observation]]] = (),
    scale_end: Decimal | None = None,
    format_tick: Callable[[Decimal], str],
) -> TimeChart | None:
    """The drawing of one series; None when no line has two years with a value.

    `bands` are (first year, last year, intervals) as each plan adopted them. A break before year B
    parts the line between the years around it. Years without a value part it too. `companions` are
    other areas by name; where there are any, names at the lines stand instead of numbers.
    """
    all_lines = [observations, *(others for _, others in companions)]
    measured = [[item for item in line if item.value is not None] for line in all_lines]
    if max(len(line) for line in measured) < FEWEST_POINTS:
        return None
    values = [float(item.value) for line in measured for item in line]
    intervals = [interval for _, _, adopted in bands for interval in adopted]
    ticks = nice_ticks(*value_range(values, intervals, scale_end and float(scale_end)))
    y = Scale(ticks[0], ticks[-1], PLOT_BOTTOM, TOP)
    years = sorted({item.year for line in all_lines for item in line})
    right = PLOT_RIGHT - (ROOM_FOR_NAMES if companions else 0)
    x = Scale(years[0] - 0.5, years[-1] + 0.5, LEFT, right)
    points = place_points(observations, x, y, numbers=not companions)
    named = [(name, observations), *companions]
    return TimeChart(
        title=title,
        y_ticks=tuple(Tick(y(tick), format_tick(Decimal(str(tick)))) for tick in ticks),
        x_ticks=tuple(Tick(x(year), str(year)) for year in labelled_years(years)),
        bands=tuple(place_bands(bands, x, y)),
        lines=tuple(place_lines(observations, break_years, x, y)),
        points=tuple(points),
        gaps=tuple(place_gap(item, x) for item in observations if item.value is None),
        companions=tuple(place_companions(named, break_years, x, y)) if companions else (),
        right=right,
        breaks=tuple(x(year - 0.5) for year in break_years if years[0] < year <= years[-1]),
    )


def labelled_years(years: Sequence[int]) -> range:
    """The years written under the axis: each one while there is room for it."""
    step = 1 + (years[-1] - years[0]) // MOST_YEAR_LABELS
    return range(years[-1], years[0] - 1, -step)


def place_points(
    observations: Sequence[Observation], x: Scale, y: Scale, *, numbers: bool
) -> list[Point]:
    """The values as points; all have their number beside them while there are few."""
    measured = [item for item in observations if item.value is not None]
    few = len(measured) <= MOST_YEAR_LABELS
    return [
        Point(
            x(item.year),
            y(item.value),
            item.year,
            item.label,
            labelled=numbers and (few or item is measured[-1]),
            valley=is_valley(measured, index),
        )
        for index, item in enumerate(measured)
    ]


def place_gap(missing: Observation, x: Scale) -> Gap:
    """The word stands in its year, moved in where it would leave the frame."""
    half = len(missing.label) * LETTER_WIDTH / 2
    return Gap(round(min(max(x(missing.year), LEFT + half), x.end - half), 1), missing.label)


def is_valley(measured: Sequence[Observation], index: int) -> bool:
    """Every neighbour of the point lies higher, so a number above it would meet the line."""
    neighbours = measured[max(index - 1, 0) : index] + measured[index + 1 : index + 2]
    return all(item.value > measured[index].value for item in neighbours)


def place_lines(
    observations: Sequence[Observation], break_years: Sequence[int], x: Scale, y: Scale
) -> list[str]:
    """The line as SVG points, one text for each stretch that is not parted."""
    stretches, stretch = [], []
    for earlier, later in pairwise([None, *observations]):
        parted = earlier is None or any(earlier.year < year <= later.year for year in break_years)
        if parted or later.value is None:
            stretches.append(stretch)
            stretch = []
        if later.value is not None:
            stretch.append(f"{x(later.year)},{y(later.value)}")
    return [" ".join(part) for part in [*stretches, stretch] if len(part) > 1]


def place_companions(
    companions: Sequence[tuple[str, Sequence[Observation]]],
    break_years: Sequence[int],
    x: Scale,
    y: Scale,
) -> list[Companion]:
    """The lines of several areas, their names at the last point and never on top of each other."""
    drawn = []
    for name, observations in companions:
        measured = [item for item in observations if item.value is not None]
        if measured:
            drawn.append((name, observations, measured))
    ends = [y(measured[-1].value) for *_, measured in drawn]
    name_places = spread(ends, NAME_HEIGHT, lowest=PLOT_BOTTOM)
    return [
        Companion(
            number,
            name,
            tuple(place_lines(observations, break_years, x, y)),
            tuple(Point(x(i.year), y(i.value), i.year, i.label, labelled=False) for i in measured),
            x(measured[-1].year),
            name_y,
        )
        for number, ((name, observations, measured), name_y) in enumerate(
            zip(drawn, name_places, strict=True)
        )
    ]


def spread(places: Sequence[float], apart: float, lowest: float = float("inf")) -> list[float]:
    """The places moved as little as it takes for each to have room, in the order given.

    They are moved down, and back up where they would come below `lowest`.
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved, above = {}, float("-inf")
    for index in order:
        moved[index] = above = max(places[index], above + apart)
    below = lowest + apart
    for index in reversed(order):
        moved[index] = below = min(moved[index], below - apart)
    return [round(moved[index], 1) for index in range(len(places))]


def place_bands(
    bands: Sequence[tuple[int, int, Sequence[Interval]]], x: Scale, y: Scale
) -> list[Rectangle]:
    """The adopted intervals as rectangles over the years they held."""
    rectangles = []
    for first, last, intervals in bands:
        left = max(x(first - 0.5), LEFT)
        right = min(x(last + 0.5), x.end)
        for interval in intervals:
            top = y.clamp(interval.upper, otherwise=TOP)
            bottom = y.clamp(interval.lower, otherwise=PLOT_BOTTOM)
            if right > left and bottom > top:
                size = round(right - left, 1), round(bottom - top, 1)
                rectangles.append(Rectangle(left, top, *size, interval.level.value))
    return rectangles
