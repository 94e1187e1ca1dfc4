"""How a result is judged: the rules of the printed tables, in plain Python.

The plans print three headings: *ønsket resultat*, *laveste aksepterte resultat* and *ikke godkjent
resultat*, each with an interval. Here are no database, no request and no clock: values come in,
verdicts go out. Nothing is rounded before it is judged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

ENDLESS = Decimal("Infinity")


class Level(StrEnum):
    """What an interval says, and what a result is found to be. Listed from best to worst."""

    TARGET = "target"
    ACCEPTED = "accepted"
    FAILED = "failed"
    # Where only one limit is adopted it is reached or not; nobody said "ikke godkjent".
    NOT_REACHED = "not_reached"

    @property
    def rank(self) -> int:
        """0 for the best level, higher for worse."""
        return list(Level).index(self)


class Direction(StrEnum):
    """Which way an indicator should move."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Trend(StrEnum):
    """What a change means for people, given the indicator's direction."""

    BETTER = "better"
    WORSE = "worse"
    UNCHANGED = "unchanged"
    STEADY = "steady"  # moved one printed step: rounding alone may do that
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True)
class Interval:
    """One printed interval of a level. An end that is None goes on for ever."""

    level: Level
    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_open: bool = False
    upper_open: bool = False

    def above(self, value: Decimal) -> bool:
        """The whole interval lies above the value."""
        if self.lower is None:
            return False
        return value <= self.lower if self.lower_open else value < self.lower

    def below(self, value: Decimal) -> bool:
        """The whole interval lies below the value."""
        if self.upper is None:
            return False
        return value >= self.upper if self.upper_open else value > self.upper

    def __contains__(self, value: Decimal) -> bool:
        return not self.above(value) and not self.below(value)


@dataclass(frozen=True)
class Verdict:
    """How a result stands against the limits that held in its year."""

    level: Level
    between_bands: bool = False  # no printed interval holds it; the worse neighbour decides
    outside_bands: bool = False  # it lies beyond the outermost printed interval


class NoVerdict(StrEnum):
    """Why a result is not judged."""

    MISSING = "missing"
    NO_LIMIT = "no_limit"
    NOT_YET = "not_yet"  # the limit has a deadline that has not come
    NOT_ADOPTED = "not_adopted"  # the limit was adopted in a later year
    BEFORE_MERGER = "before_merger"  # the figure is from before the municipality was formed


# Where a single limit is printed alone, this is what lies outside it.
OUTSIDE_SINGLE_LIMIT = {
    Level.TARGET: Level.NOT_REACHED,
    Level.ACCEPTED: Level.FAILED,
    Level.FAILED: Level.ACCEPTED,
}


def assess(value: Decimal | None, intervals: Sequence[Interval]) -> Verdict | None:
    """The verdict on a value; None where there is no value or no limit to judge it by.

    A value inside an interval gets its level. Between two intervals it gets the worse of the two:
    it has not reached the better one. Holds for higher, lower and two-sided limits alike.
    """
    if value is None or not intervals:
        return None
    holding = [interval.level for interval in intervals if value in interval]
    if holding:
        return Verdict(worst(holding))
    levels = {interval.level for interval in intervals}
    if len(levels) == 1:
        return Verdict(OUTSIDE_SINGLE_LIMIT[levels.pop()])
    below, above = neighbours(value, intervals)
    if below and above:
        return Verdict(worst([below.level, above.level]), between_bands=True)
    return Verdict(beyond(intervals, at_top=above is None), outside_bands=True)


def worst(levels: Iterable[Level]) -> Level:
    """The worst of some levels."""
    return max(levels, key=lambda level: level.rank)


def neighbours(
    value: Decimal, intervals: Iterable[Interval]
) -> tuple[Interval | None, Interval | None]:
    """The nearest interval below and the nearest above a value that none of them holds."""
    below = [interval for interval in intervals if interval.below(value)]
    above = [interval for interval in intervals if interval.above(value)]
    return (
        max(below, key=top_of, default=None),
        min(above, key=bottom_of, default=None),
    )


def beyond(intervals: Sequence[Interval], *, at_top: bool) -> Level:
    """The level past the outermost interval at the top or the bottom.

    Where results get better towards that end, past it is still the best level. Where they get
    worse, the lowest accepted limit has been left behind.
    """
    ordered = sorted(intervals, key=top_of if at_top else bottom_of, reverse=at_top)
    outermost, next_inward = ordered[0].level, first_other_level(ordered)
    return outermost if outermost.rank < next_inward.rank else Level.FAILED


def top_of(interval: Interval) -> tuple[Decimal, bool, Decimal]:
    """Sorts intervals by where they end. Of two that end alike, the one that holds its end is last.

    An interval may be a single value just where another stops short of it, so the lower end decides
    what is left.
    """
    upper = ENDLESS if interval.upper is None else interval.upper
    lower = -ENDLESS if interval.lower is None else interval.lower
    return upper, not interval.upper_open, lower


def bottom_of(interval: Interval) -> tuple[Decimal, bool, Decimal]:
    """Sorts intervals by where they begin. Of two alike, the one that holds its start is first."""
    upper = ENDLESS if interval.upper is None else interval.upper
    lower = -ENDLESS if interval.lower is None else interval.lower
    return lower, interval.lower_open, upper


def first_other_level(ordered: Sequence[Interval]) -> Level:
    """The level met first when walking inward from the outermost interval."""
    return next(item.level for item in ordered if item.level != ordered[0].level)


def overlapping(intervals: Sequence[Interval]) -> tuple[Interval, Interval] | None:
    """Two intervals that both hold some value, if there are any. Adopted limits never overlap."""
    for index, first in enumerate(intervals):
        for second in intervals[index + 1 :]:
            if not apart(first, second):
                return first, second
    return None


def apart(first: Interval, second: Interval) -> bool:
    """No value lies in both."""
    return entirely_below(first, second) or entirely_below(second, first)


def entirely_below(first: Interval, second: Interval) -> bool:
    """Every value of the first is less than every value of the second."""
    if first.upper is None or second.lower is None:
        return False
    touching_is_apart = first.upper_open or second.lower_open
    return first.upper <= second.lower if touching_is_apart else first.upper < second.lower


class Reservation(StrEnum):
    """What a reader must know of a change that is told, but is neither better nor worse."""

    MERGER = "merger"  # the earlier figure is from before the municipality was formed
    PARTLY_MERGER = "partly_merger"  # its period began before that
    CAUTION = "caution"  # the source compares the two itself, and asks for caution


@dataclass(frozen=True)
class Change:
    """The difference from an earlier comparable result."""

    difference: Decimal
    since: int  # the earlier year
    trend: Trend
    reservations: tuple[Reservation, ...] = ()


class NoChange(StrEnum):
    """Why no change is told."""

    MISSING = "missing"
    NO_EARLIER = "no_earlier"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True)
class Seams:
    """The years in which a series is not of one piece. A seam in year S parts S from all before."""

    breaks: tuple[int, ...] = ()
    cautions: tuple[int, ...] = ()


ONE_PIECE = Seams()


def between(seams: Iterable[int], earlier: int, later: int) -> bool:
    """A seam lies between the two years."""
    return any(earlier < year <= later for year in seams)


def trend_of(difference: Decimal, direction: Direction, step: Decimal = Decimal(0)) -> Trend:
    """Better or worse by the indicator's direction; merely up or down where it has none.

    `step` is one of the last decimal printed: what moved no more than that is neither.
    """
    if difference == 0:
        return Trend.UNCHANGED
    if abs(difference) <= step:
        return Trend.STEADY
    rising = difference > 0
    if direction == Direction.NONE:
        return Trend.UP if rising else Trend.DOWN
    return Trend.BETTER if rising == (direction == Direction.HIGHER) else Trend.WORSE


def change_between(
    earlier: tuple[int, Decimal],
    later: tuple[int, Decimal],
    direction: Direction,
    seams: Seams = ONE_PIECE,
    step: Decimal = Decimal(0),
    merger: Reservation | None = None,
) -> Change | None:
    """The change from one (year, value) to another; None across a break in the series.

    Across a caution, and where the earlier figure is from before a `merger`, the change is told,
    but is neither better nor worse.
    """
    (earlier_year, earlier_value), (later_year, later_value) = earlier, later
    if between(seams.breaks, earlier_year, later_year):
        return None
    difference = later_value - earlier_value
    with_caution = between(seams.cautions, earlier_year, later_year)
    found = (merger, Reservation.CAUTION if with_caution else None)
    reservations = tuple(reservation for reservation in found if reservation)
    judged_by = Direction.NONE if reservations else direction
    return Change(difference, earlier_year, trend_of(difference, judged_by, step), reservations)
