"""The columns of people's files, in groups. They are the same whatever is found.

A sheet that fetches a table again keeps working.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.tables import Cell, Table
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.record import BY_NAME, IMPOSSIBLE, LACKING, WITHHELD, Column


@dataclass(frozen=True)
class Columns:
    """Some columns side by side: their headings, and their cells of one figure."""

    members: tuple[Column, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(str(column.heading) for column in self.members)

    def cells(self, figure: Figure) -> tuple[Cell, ...]:
        return tuple(column.cell(figure) for column in self.members)

    def __add__(self, other: "Columns") -> "Columns":
        return Columns(self.members + other.members)

    def __iter__(self) -> Iterator[Column]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


def columns(*names: str) -> Columns:
    return Columns(tuple(BY_NAME[name] for name in names))


FIGURE = columns("year", "area", "qualifier", "value", "unit", "status", "note")
CATEGORY = columns("category")
VERDICT = columns("verdict", "between_bands")
CHANGE = columns("change", "change_since", "trend")
SOURCE = columns("document", "place", "printed", "remarks")
FULL = FIGURE + VERDICT + CHANGE + SOURCE

LIMITS = (
    gettext_lazy("Ønsket resultat"),
    gettext_lazy("Laveste aksepterte resultat"),
    gettext_lazy("Ikke godkjent resultat"),
    gettext_lazy("Hvor grensen er satt"),
)


def limit_cells(limits: PrintedLimits) -> tuple[Cell, ...]:
    """The cells of LIMITS, as printed, and where they were set."""
    return (limits.target, limits.accepted, limits.failed, "; ".join(limits.sources))


def make_table(
    title: str,
    headings: Iterable[object],
    rows: Iterable[tuple[Cell, ...]],
    notes: Iterable[str] = (),
) -> Table:
    """The table, with a key to the signs where any stands in it."""
    found = tuple(rows)
    signs = {cell for row in found for cell in row} & {IMPOSSIBLE, LACKING, WITHHELD}
    key = [sign_key()] if signs else []
    return Table(str(title), tuple(map(str, headings)), found, (*notes, *key))


def figure_table(
    title: str, shown: Columns, figures: Iterable[Figure], notes: Iterable[str] = ()
) -> Table:
    """A table that has nothing but figures."""
    return make_table(title, shown.headings, map(shown.cells, figures), notes)


def sign_key() -> str:
    return _(
        "Tegn i stedet for tall, som hos SSB: «.» tallet kan ikke finnes, «..» tall mangler, "
        "«:» tallet vises ikke av hensyn til personvernet."
    )
