"""Ranked bars. Bars begin at zero, always."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indikatorer.charts.frame import Frame, shorten
from indikatorer.charts.labels import Label
from indikatorer.charts.svg import Svg, edges, stop, with_stops, word

PITCH, THICKNESS = 28, 16
NAME_ROW = 18  # on a narrow sheet the name stands above its bar
WIDEST_NAMES = WIDEST_NUMBERS = 0.4  # of the sheet's width
GAP = 8
MARGIN = 4
BEYOND = 3  # how far the line at zero goes beyond a bar
FEWEST_BARS = 2


@dataclass(frozen=True)
class RankedValue:
    """One row. `label` is the value in words; without `drawn` it stands there without a bar."""

    name: str
    value: Decimal
    label: str
    is_own: bool = False
    is_group: bool = False  # a mean or sum of many, not ranked among the others
    drawn: bool = True


@dataclass(frozen=True)
class Bar:
    name: Label
    number: Label
    x: float
    y: float
    width: float
    height: float
    row_top: float
    row_height: float
    zero: str  # the path of the line that it begins at
    look: str  # own, other or group
    text: str  # all that the row says

    @property
    def svg(self) -> str:
        return (
            f'<g class="chart__bar chart__bar--{self.look}">'
            f"<rect {edges(self.x, self.y, self.width, self.height)}/>"
            f'<path class="chart__zero" d="{self.zero}"/>'
            f"{word(self.name)}{word(self.number, 'chart__number')}</g>"
        )


@dataclass(frozen=True)
class BarChart:
    """Ready to print: components/charts/_drawing.html."""

    role = "group"  # its parts are read out one by one

    frame: Frame
    bars: tuple[Bar, ...]

    @property
    def said(self) -> list[str]:
        """All that the drawing says, row by row."""
        return [bar.text for bar in self.bars]

    @property
    def svg(self) -> Svg:
        return with_stops((bar.svg for bar in self.bars), map(self.print_stop, self.bars))

    def print_stop(self, bar: Bar) -> str:
        return stop(edges(0, bar.row_top, self.frame.width, bar.row_height), bar.text)


def draw_bars(rows: Sequence[RankedValue], frame: Frame) -> BarChart | None:
    """The drawing, in the order given; None when there is nothing to compare."""
    if len(rows) < FEWEST_BARS:
        return None
    stacked = frame.name == "narrow"
    pitch = PITCH + (NAME_ROW if stacked else 0)
    frame = replace(frame, height=len(rows) * pitch + 2 * MARGIN)
    names = 0 if stacked else name_column(rows, frame)
    left = names + GAP if names else MARGIN
    widest = max(frame.text_width(row.label) for row in rows)
    numbers = min(widest, frame.width * WIDEST_NUMBERS) + GAP
    place = BarScale(rows, left, frame.width - MARGIN, numbers)
    bars = [
        draw_bar(row, MARGIN + index * pitch, pitch, place, names, frame)
        for index, row in enumerate(rows)
    ]
    return BarChart(frame, tuple(bars))


def name_column(rows: Sequence[RankedValue], frame: Frame) -> float:
    widest = max(frame.text_width(row.name) for row in rows)
    return min(widest, frame.width * WIDEST_NAMES) + MARGIN


class BarScale:
    """From values to places, with zero inside and room for numbers to the right of bars."""

    def __init__(self, rows: Sequence[RankedValue], left: float, right: float, numbers: float):
        drawn = [float(row.value) for row in rows if row.drawn]
        low, high = min([0, *drawn]), max([0, *drawn])
        self.unit = (right - numbers - left) / ((high - low) or 1)
        self.zero = round(left - low * self.unit, 1)

    def end(self, value: Decimal) -> float:
        return round(self.zero + float(value) * self.unit, 1)


def draw_bar(
    row: RankedValue, top: float, pitch: float, place: BarScale, names: float, frame: Frame
) -> Bar:
    end = place.end(row.value) if row.drawn else place.zero
    y = top + pitch - (PITCH + THICKNESS) / 2
    baseline = y + THICKNESS / 2 + frame.text * 0.35
    room = names - MARGIN if names else frame.width - 2 * MARGIN
    name = shorten(row.name, room, frame.text)
    number_x = max(place.zero, end) + GAP / 2  # a bar to the left has its number across zero
    return Bar(
        name=Label(name, MARGIN, round(baseline if names else y - 5, 1)),
        number=Label(
            shorten(row.label, frame.width - MARGIN - number_x, frame.text),
            round(number_x, 1),
            round(baseline, 1),
        ),
        x=min(place.zero, end),
        y=round(y, 1),
        width=round(abs(end - place.zero), 1),
        height=THICKNESS,
        zero=f"M{place.zero:g},{y - BEYOND:g}v{THICKNESS + 2 * BEYOND}",
        row_top=top,
        row_height=pitch,
        look="own" if row.is_own else "group" if row.is_group else "other",
        text=f"{row.name}: {row.label}",
    )


def share_of_largest(values: Sequence[Decimal | None]) -> list[float]:
    """Lengths of bars from zero, 0–100, the largest being 100. A missing value has no length."""
    largest = max((value for value in values if value is not None), default=Decimal(0))
    if largest <= 0:
        return [0.0 for _ in values]
    return [round(float(max(value or 0, 0) / largest * 100), 1) for value in values]
