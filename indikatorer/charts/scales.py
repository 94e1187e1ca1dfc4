"""From values to places on a drawing: straight scales, round ticks, and what an axis must show."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10

from indikatorer.assessment import Interval

NICE_STEPS = (1, 2, 2.5, 5, 10)
WANTED_TICKS = 5
FIRST_ROUND_STEP = 5  # from here on ticks are multiples of the step, not counted from the first


@dataclass(frozen=True)
class Scale:
    """A straight line from values to places."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float | Decimal) -> float:
        share = (float(value) - self.low) / ((self.high - self.low) or 1)
        return round(self.start + share * (self.end - self.start), 1)

    def clamp(self, value: Decimal | None, *, otherwise: float) -> float:
        """The place of an interval's end, kept inside the frame; an open end goes to its edge."""
        if value is None:
            return otherwise
        return self(min(max(float(value), self.low), self.high))


def nice_ticks(low: float, high: float) -> list[float]:
    """About five round numbers that span low to high."""
    if low == high:
        low, high = low - 1, high + 1
    rough = (high - low) / WANTED_TICKS
    magnitude = 10 ** floor(log10(rough))
    step = next(nice * magnitude for nice in NICE_STEPS if nice * magnitude >= rough)
    first = floor(low / step)
    count = next(n for n in range(1, 100) if (first + n) * step >= high)
    return [round((first + n) * step, 10) for n in range(count + 1)]


def place_ticks(first: int, last: float) -> list[float]:
    """The first place in a ranking, and round ones down to the last: 1, 5, 10, 15."""
    steps = (nice * 10**power for power in range(16) for nice in (1, 2, 5))
    step = next(step for step in steps if step * WANTED_TICKS >= last - first)
    begin = first if step < FIRST_ROUND_STEP else (first + step // 2) // step * step
    count = next(n for n in range(1, 100) if begin + n * step >= last)
    return [first, *(begin + n * step for n in range(1, count + 1))]


def value_range(
    values: Sequence[float],
    intervals: Sequence[Interval],
    *,
    start: float = 0,
    end: float | None = None,
    from_zero: bool = False,
) -> tuple[float, float]:
    """What the y axis must show: the values, and the limits that they are held against.

    `start` and `end` are those of the indicator's own scale. The axis begins at the start unless
    less than half of it would be used; with `from_zero` it always has zero in it.
    """
    ends = [float(end) for item in intervals for end in (item.lower, item.upper) if end is not None]
    low, high = min(values), max(values)
    near = [end for end in ends if low - (high - low or 1) * 3 <= end]
    low, high = min([low, *near]), max([high, *near])
    room = (high - low) * 0.08
    top = high + room if end is None else max(high, min(high + room, end))
    if low < 0:
        return low - room, max(top, 0)
    if from_zero or low - start <= (high - start) / 2:
        return min(low, 0 if from_zero else start), top or 1
    return max(low - room, start), top
