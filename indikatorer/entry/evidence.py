"""A value that somebody entered, what it is held against, and how far apart values lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import asin, copysign, log1p, sqrt

from indikatorer.figures.sums import SumCheck
from indikatorer.models import Indicator, Measure

SMALL_MOVE = 20  # whole numbers, but shares, that move by less raise no doubt
OFFSET_OF_WHOLE_NUMBER, OFFSET = 3.0, 0.5  # so that from 1 to 2 is no doubling worth a word
WEIGHT_OF_SHARE = 4
HUNDRED_PERCENT = 100


@dataclass(frozen=True)
class Past:
    """An earlier value, and the year or period it is of."""

    value: Decimal
    year: int
    period: str


@dataclass(frozen=True)
class Neighbour:
    """The row above or below: what it is called, and its last values, newest first."""

    name: str
    past: tuple[Past, ...]


@dataclass(frozen=True)
class Total:
    """The sum that the value is, or is a part of."""

    check: SumCheck
    rounding: Decimal  # how far the parts may lie from their whole

    @property
    def agrees(self) -> bool:
        return abs(self.check.difference) <= self.rounding


@dataclass(frozen=True)
class Entered:
    """A value, and what it is held against."""

    value: Decimal
    indicator: Indicator
    past: tuple[Past, ...] = ()  # the last ones since a break, of periods as long; newest first
    neighbours: tuple[Neighbour, ...] = ()  # of the same unit
    total: Total | None = None


# How far apart values lie -------------------------------------------------------------------------


def distance(one: Decimal, other: Decimal, indicator: Indicator) -> float:
    """A distance that means about the same whatever is measured.

    Of shares by the arcsine of their root, since from 1 to 3 % is further than from 50 to 52 %; of
    others by the logarithm, which goes on below zero as above.
    """
    if indicator.measure == Measure.SHARE and is_share(one) and is_share(other):
        return WEIGHT_OF_SHARE * abs(angle(one) - angle(other))
    offset = OFFSET if indicator.decimals else OFFSET_OF_WHOLE_NUMBER
    return abs(height(one, offset) - height(other, offset))


def is_share(value: Decimal) -> bool:
    return 0 <= value <= HUNDRED_PERCENT


def angle(share: Decimal) -> float:
    return asin(sqrt(share / HUNDRED_PERCENT))


def height(value: Decimal, offset: float) -> float:
    return copysign(log1p(abs(float(value)) / offset), value)


def away(value: Decimal, past: Sequence[Past], indicator: Indicator) -> float:
    """How far the value lies from the nearest of the last ones."""
    return min(distance(value, item.value, indicator) for item in past)


def is_small_move(entered: Entered) -> bool:
    """A count or a score that moved little; of shares every point may count."""
    if entered.indicator.decimals or entered.indicator.measure == Measure.SHARE:
        return False
    return min(abs(entered.value - item.value) for item in entered.past) < SMALL_MOVE


def nearest(value: Decimal, past: Sequence[Past], indicator: Indicator) -> Past:
    """The one of the last values that lies nearest; of several the newest."""
    return min(past, key=lambda item: distance(value, item.value, indicator))
