"""What a time chart shows, before anything is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from indikatorer.assessment import Interval
from indikatorer.charts.lines import Series

FEWEST_POINTS = 2  # one point is no development: the page says the number instead


@dataclass(frozen=True)
class Break:
    """From this year on the figures are no longer comparable with those before."""

    year: int
    reason: str = ""


@dataclass(frozen=True)
class AdoptedLimits:
    """The intervals a plan adopted, and the years they held for."""

    first_year: int
    last_year: int
    intervals: tuple[Interval, ...]


@dataclass(frozen=True)
class Development:
    """What a time chart shows, whatever sheet it is drawn on. The first line is our own."""

    lines: tuple[Series, ...]
    limits: tuple[AdoptedLimits, ...] = ()
    breaks: tuple[Break, ...] = ()
    scale_end: Decimal | None = None  # where the indicator's scale ends, such as 100 %
    format_tick: Callable[[Decimal], str] = str
    level_names: dict[str, str] = field(default_factory=dict)  # short words for the bands
    break_name: str = ""

    @property
    def years(self) -> list[int]:
        return sorted({item.year for line in self.lines for item in line.observations})

    @property
    def is_one(self) -> bool:
        drawn = [line for line in self.lines if line.measured]
        return drawn == [self.lines[0]]

    @property
    def worth_drawing(self) -> bool:
        """Some line has two years with a value."""
        return any(len(line.measured) >= FEWEST_POINTS for line in self.lines)
