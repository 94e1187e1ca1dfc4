"""Where indicators stand in a year, which way they moved, and how many stand where.

This is the one way to count. What is counted is anything with a `figure`: a row of a page.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from django.utils.translation import gettext_lazy

from indikatorer.assessment import Level, NoVerdict, Trend
from indikatorer.figures import words
from indikatorer.figures.figure import Figure
from indikatorer.figures.words import Mark


class Row(Protocol):
    """One indicator with its figure of the year."""

    @property
    def figure(self) -> Figure: ...


class View(StrEnum):
    """What a reader may ask to see; the value stands in the address."""

    ALL = "alle"
    REACHED = "naadd"
    ACCEPTED = "akseptert"
    NOT_REACHED = "ikke-naadd"
    NO_LIMIT = "uten-grense"
    MISSING = "mangler"
    BETTER = "bedre"
    WORSE = "daarligere"

    @property
    def label(self) -> str:
        return str(LABELS[self])

    @property
    def mark(self) -> Mark | None:
        """The shape beside the word; movements have none."""
        return Mark(SHAPES[self], self.label) if self in SHAPES else None

    @property
    def query(self) -> str:
        """What follows the address of the status page."""
        return "" if self == View.ALL else f"?vis={self.value}"

    def holds(self, row: Row) -> bool:
        return self == View.ALL or self in (outcome(row), movement(row))


# As the addresses were spelt before they followed the rule for æøå.
OLD_SPELLINGS = {
    "nadd": View.REACHED,
    "ikke-nadd": View.NOT_REACHED,
    "darligere": View.WORSE,
}
LABELS = {
    View.ALL: gettext_lazy("Alle"),
    View.REACHED: gettext_lazy("Nådd"),
    View.ACCEPTED: gettext_lazy("Akseptert"),
    View.NOT_REACHED: gettext_lazy("Ikke nådd"),
    View.NO_LIMIT: words.NO_LIMITS,
    View.MISSING: words.MISSING,
    View.BETTER: gettext_lazy("Bedre"),
    View.WORSE: gettext_lazy("Dårligere"),
}
# Every row has one of these; their order is that of the bar.
SHAPES = {
    View.REACHED: "target",
    View.ACCEPTED: "accepted",
    View.NOT_REACHED: "not_reached",
    View.NO_LIMIT: "no_limit",
    View.MISSING: "without",
}
OUTCOMES = {
    Level.TARGET: View.REACHED,
    Level.ACCEPTED: View.ACCEPTED,
    Level.FAILED: View.NOT_REACHED,
    Level.NOT_REACHED: View.NOT_REACHED,
    NoVerdict.NO_LIMIT: View.NO_LIMIT,
    NoVerdict.NOT_YET: View.NO_LIMIT,
    NoVerdict.NOT_ADOPTED: View.NO_LIMIT,
    NoVerdict.BEFORE_MERGER: View.NO_LIMIT,
    NoVerdict.MISSING: View.MISSING,
}
MOVEMENTS = {Trend.BETTER: View.BETTER, Trend.WORSE: View.WORSE}


def outcome(row: Row) -> View:
    """Where the row stands: a verdict, a figure that has no limit, or no figure."""
    verdict = row.figure.verdict
    return OUTCOMES[verdict if isinstance(verdict, NoVerdict) else verdict.level]


def movement(row: Row) -> View | None:
    """Better or worse than when it was last measured."""
    moved = row.figure.moved
    return MOVEMENTS.get(moved.trend) if moved else None


def count_of(view: View, rows: Iterable[Row]) -> int:
    return sum(view.holds(row) for row in rows)


def counts(rows: Iterable[Row]) -> dict[View, int]:
    """How many rows each view holds; every row is looked at once."""
    rows = list(rows)
    found = Counter(outcome(row) for row in rows)
    found.update(moved for moved in map(movement, rows) if moved)
    found[View.ALL] = len(rows)
    return {view: found[view] for view in View}


# The columns of a table by focus area: each view that leaves something out.
COLUMNS = tuple(view for view in View if view != View.ALL)


def in_columns(rows: Iterable[Row]) -> tuple[int, ...]:
    """How many rows each column counts."""
    found = counts(rows)
    return tuple(found[view] for view in COLUMNS)


# As a bar ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Slice:
    """One part of a bar, in percent of its length."""

    view: View
    count: int
    start: float
    width: float


def slices(rows: Sequence[Row]) -> list[Slice]:
    """How many rows stand where, as parts of one bar; what is not there is not said."""
    counted, found, before = counts(rows), [], 0
    for view in SHAPES:
        if count := counted[view]:
            start, width = (round(100 * part / len(rows), 2) for part in (before, count))
            found.append(Slice(view, count, start, width))
            before += count
    return found


@dataclass(frozen=True)
class Choice:
    """A view with the number of rows it holds; one that is not current is a link."""

    view: View
    count: int
    current: bool = False


# In words -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TallyPart:
    """One count with its mark: `2 Akseptert resultat`."""

    count: int
    mark: Mark


def tally(rows: Iterable[Row]) -> list[TallyPart]:
    """How many rows have which verdict or none, best first; what is not there is not said."""
    rows = list(rows)
    levels = Counter(row.figure.level for row in rows)
    counted = counts(rows)
    parts = [TallyPart(levels[level], Mark(level, str(word))) for level, word in LEVELS]
    parts += [TallyPart(counted[view], Mark(SHAPES[view], view.label)) for view in UNJUDGED]
    return [part for part in parts if part.count]


LEVELS = tuple(words.LEVELS.items())
UNJUDGED = (View.NO_LIMIT, View.MISSING)


def changes_in_words(rows: Iterable[Row]) -> str:
    """`3 bedre, 1 dårligere`: how many moved which way since they were last measured.

    What is told with a reservation is not counted.
    """
    moves = (row.figure.moved for row in rows)
    trends = Counter(moved.trend for moved in moves if moved and not moved.reservations)
    told = [(trends[trend], word) for trend, word in words.TRENDS.items()]
    return ", ".join(f"{count} {word}" for count, word in told if count)


class Rows:
    """What can be said of a number of rows together."""

    rows: Sequence[Row]

    @property
    def missing(self) -> list[Row]:
        return [row for row in self.rows if row.figure.missing]

    @property
    def tally(self) -> list[TallyPart]:
        return tally(self.rows)

    @property
    def changes(self) -> str:
        return changes_in_words(self.rows)
