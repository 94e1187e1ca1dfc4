"""Checks and sums that the portal does itself, marked as computed wherever they are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from asker.numbers import format_number, format_signed

MOST_OF_A_MEAN = 2  # a group's figure beyond twice the largest place is taken to be a sum


@dataclass(frozen=True)
class SumCheck:
    """The parts of a whole, added up, against the whole as printed."""

    whole: Decimal
    parts: Decimal

    @property
    def difference(self) -> Decimal:
        return self.parts - self.whole

    @property
    def difference_text(self) -> str:
        return format_signed(self.difference)

    @property
    def parts_text(self) -> str:
        return format_number(self.parts)

    @property
    def agrees(self) -> bool:
        return self.difference == 0


def check_sum(whole: Decimal | None, parts: Iterable[Decimal | None]) -> SumCheck | None:
    """Compare parts with their whole; None when anything is missing, for then nothing is known."""
    known, total = False, Decimal(0)
    for part in parts:
        if part is None:
            return None
        known, total = True, total + part
    return SumCheck(whole, total) if known and whole is not None else None


def percentage(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """The part in percent of the whole; None where either is missing or the whole is nothing."""
    if part is None or not whole:
        return None
    return part / whole * 100


def change_in_percent(earlier: Decimal, later: Decimal) -> Decimal | None:
    """The change in percent of the earlier value; None where that is zero."""
    return percentage(later - earlier, earlier)


def is_a_sum(group: Decimal, places: Iterable[Decimal]) -> bool:
    """A group's figure is a sum of its members, not a mean: it is beyond twice the largest place.

    Nobody prints which of the two it is. Takes the places' values of the same period.
    """
    return group > MOST_OF_A_MEAN * max(places, default=Decimal(0))
