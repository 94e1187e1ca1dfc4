"""Checks and sums that the portal does itself, marked as computed wherever they are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from asker.numbers import format_number, format_signed


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
    parts = list(parts)
    if whole is None or not parts or None in parts:
        return None
    return SumCheck(whole, sum(parts, Decimal(0)))


def percentage(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """The part in percent of the whole; None where either is missing or the whole is nothing."""
    if part is None or not whole:
        return None
    return part / whole * 100


def change_in_percent(earlier: Decimal, later: Decimal) -> Decimal | None:
    """The change in percent of the earlier value; None where that is zero."""
    return percentage(later - earlier, earlier)
