"""Where an indicator stands in a year, which way it moved, and how many stand where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy

from indikatorer.assessment import Level, Trend
from indikatorer.figures import words
from indikatorer.figures.figure import Mark
from indikatorer.pages.status import StatusRow


class View(StrEnum):
    """What a reader may ask to see; the value stands in the address."""

    ALL = "alle"
    REACHED = "nadd"
    ACCEPTED = "akseptert"
    NOT_REACHED = "ikke-nadd"
    NO_LIMIT = "uten-grense"
    MISSING = "mangler"
    BETTER = "bedre"
    WORSE = "darligere"

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

    def holds(self, row: StatusRow) -> bool:
        return self == View.ALL or self in (outcome(row), movement(row))


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
}


def outcome(row: StatusRow) -> View:
    """Where the row stands: a verdict, a figure that has no limit, or no figure."""
    if row.figure.missing:
        return View.MISSING
    return OUTCOMES[Level(row.figure.mark.level)] if row.figure.mark else View.NO_LIMIT


def movement(row: StatusRow) -> View | None:
    """Better or worse than when it was last measured."""
    trend = row.figure.change and row.figure.change.trend
    return {Trend.BETTER: View.BETTER, Trend.WORSE: View.WORSE}.get(trend)


@dataclass(frozen=True)
class Slice:
    """One part of a bar, in percent of its length."""

    view: View
    count: int
    start: float
    width: float


def slices(rows: Sequence[StatusRow]) -> list[Slice]:
    """How many rows stand where, as parts of one bar; what is not there is not said."""
    found, before = [], 0
    for view in SHAPES:
        if count := count_of(view, rows):
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


def count_of(view: View, rows: Iterable[StatusRow]) -> int:
    return sum(view.holds(row) for row in rows)
