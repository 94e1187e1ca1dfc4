"""Lengths of bars. Bars begin at zero, always."""

from collections.abc import Sequence
from decimal import Decimal


def share_of_largest(values: Sequence[Decimal | None]) -> list[float]:
    """Lengths of bars from zero, 0–100, the largest being 100. A missing value has no length."""
    largest = max((value for value in values if value is not None), default=Decimal(0))
    if largest <= 0:
        return [0.0 for _ in values]
    return [round(float(max(value or 0, 0) / largest * 100), 1) for value in values]
