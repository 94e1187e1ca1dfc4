"""What of a long page is open when the page opens; the rest is a click away."""

from collections.abc import Iterable, Sequence

from indikatorer.figures.outcomes import Row, Rows, View, count_of


def is_failing(rows: Iterable[Row]) -> bool:
    """Some goal among them is not reached."""
    return count_of(View.NOT_REACHED, rows) > 0


def opened(parts: Sequence[Rows]) -> list[bool]:
    """Open are the parts with a goal that is not reached; where there is none, the first."""
    failing = [is_failing(part.rows) for part in parts]
    return failing if any(failing) else [order == 0 for order in range(len(parts))]
