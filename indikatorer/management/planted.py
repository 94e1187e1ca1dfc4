"""Mistakes planted in true figures, to see how many of them the checks find.

Each is what happens at a keyboard: a comma left out, two digits the other way round, the value of
the next row, a column pasted one row off. Only figures with history that raise no doubt as they
stand get one, so that every doubt comes from the mistake.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from django.core.exceptions import ValidationError

from indikatorer.entry.checks import (
    SHORTEST_COLUMN,
    doubts,
    shifted,
    with_digits_swapped,
)
from indikatorer.entry.evidence import Entered
from indikatorer.entry.lines import Lines, column_of
from indikatorer.figures.figure import Figure
from indikatorer.models import Result

SEED = 2022
PLANTED = 500


@dataclass(frozen=True)
class Mistake:
    """A kind of mistake: all wrong values that may come of a figure."""

    name: str
    wrong: Callable[[Lines, Figure], list[Decimal]]


def ten_times(_lines: Lines, figure: Figure) -> list[Decimal]:
    return [figure.measured * 10]


def hundred_times(_lines: Lines, figure: Figure) -> list[Decimal]:
    return [figure.measured * 100]


def digits_swapped(_lines: Lines, figure: Figure) -> list[Decimal]:
    return with_digits_swapped(figure.measured, figure.indicator.decimals)


def value_of_other_row(lines: Lines, figure: Figure) -> list[Decimal]:
    """The true values of the same year in the rows of the same unit just above and below."""
    column = [row for row in lines.columns[column_of(figure)] if row.unit == figure.unit]
    at = column.index(figure)
    return [row.measured for row in column[max(at - 1, 0) : at + 2]]


MISTAKES = (
    Mistake("ti ganger", ten_times),
    Mistake("hundre ganger", hundred_times),
    Mistake("byttede siffer", digits_swapped),
    Mistake("feil rad", value_of_other_row),
)


def plant_all(lines: Lines, count: int, seed: int) -> Iterator[tuple[Mistake, list[Figure]]]:
    """So many figures with a mistake, of each kind as many."""
    random = Random(seed)
    for mistake in MISTAKES:
        possible = with_mistake(lines, mistake)
        yield mistake, random.sample(possible, min(count // len(MISTAKES), len(possible)))


def with_mistake(lines: Lines, mistake: Mistake) -> list[Figure]:
    """All figures that may come of the mistake."""
    return [
        with_value(figure, value)
        for figure in lines.with_history()
        if not doubts(lines.entered(figure))
        for value in dict.fromkeys(mistake.wrong(lines, figure))
        if value != figure.value
    ]


def with_value(figure: Figure, value: Decimal) -> Figure:
    return replace(figure, stored=figure.stored._replace(value=value))


def is_found(lines: Lines, figure: Figure) -> bool:
    """The form refuses it, or it raises a doubt."""
    return is_refused(figure) or bool(doubts(lines.entered(figure)))


def is_refused(figure: Figure) -> bool:
    try:
        Result(indicator=figure.indicator, value=figure.value).check_value()
    except ValidationError:
        return True
    return False


# Columns ------------------------------------------------------------------------------------------

COLUMN_SIZES = (SHORTEST_COLUMN, 6, 8, 12, 20, 40)


@dataclass(frozen=True)
class Column:
    """Rows below each other, and the rows just above and below them."""

    rows: list[Entered]
    above: Entered | None
    below: Entered | None

    @property
    def looks_shifted(self) -> bool:
        return shifted(self.rows, self.above, self.below) is not None

    def with_values(self, values: Iterable[Entered]) -> "Column":
        pairs = zip(self.rows, values, strict=True)
        return replace(self, rows=[replace(row, value=other.value) for row, other in pairs])


def true_columns(lines: Lines) -> Iterator[Column]:
    """Every part of some sizes of every column of the record, of the rows with history."""
    for figures in lines.columns.values():
        rows = [entered for entered in map(lines.entered, figures) if entered.past]
        edged = [None, *rows, None]
        for size in COLUMN_SIZES:
            for at in range(1, len(rows) - size + 2):
                yield Column(edged[at : at + size], edged[at - 1], edged[at + size])


def shifted_columns(columns: Iterable[Column]) -> Iterator[Column]:
    """The same, with the values of one row further up, then further down."""
    for column in columns:
        if column.above:
            yield column.with_values([column.above, *column.rows[:-1]])
        if column.below:
            yield column.with_values([*column.rows[1:], column.below])
