"""How dark the cells of a table are, so that the eye finds the large figures first."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

DARKEST = 6


def shades(values: Sequence[Decimal | None]) -> list[int]:
    """A grade for each value, 0 (the smallest, or none) to 6 (the largest), in even steps.

    A higher value never gets a lighter grade. Values that are all alike are not shaded.
    """
    known = [value for value in values if value is not None]
    smallest, spread = min(known, default=Decimal(0)), span(known)
    return [
        0 if value is None or not spread else grade(value - smallest, spread) for value in values
    ]


def span(values: Sequence[Decimal]) -> Decimal:
    return max(values) - min(values) if values else Decimal(0)


def grade(above: Decimal, spread: Decimal) -> int:
    return int((above / spread * DARKEST).to_integral_value(ROUND_HALF_UP))
