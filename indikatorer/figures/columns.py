"""What a file says of one figure: the number as it is, why there is none, and where it was read.

The columns are the same whatever is found: a sheet that fetches a table again keeps working.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.tables import Cell, Table
from indikatorer.assessment import Trend
from indikatorer.figures import words
from indikatorer.figures.figure import Figure
from indikatorer.models import MissingReason
from indikatorer.pages.status import PrintedLimits

# SSB's signs, which stand where a number would.
IMPOSSIBLE, LACKING, WITHHELD = ".", "..", ":"
SIGNS = {
    MissingReason.DISCONTINUED: IMPOSSIBLE,
    MissingReason.NOT_RELEVANT: IMPOSSIBLE,
    MissingReason.SUPPRESSED: WITHHELD,
}

FIGURE = (
    gettext_lazy("År"),
    gettext_lazy("Område"),
    gettext_lazy("Verdi"),
    gettext_lazy("Enhet"),
    gettext_lazy("Status for tallet"),
    gettext_lazy("Merknad til tallet"),
)
CATEGORY = (gettext_lazy("Kategori"),)
VERDICT = (gettext_lazy("Vurdering"), gettext_lazy("Om vurderingen"))
CHANGE = (gettext_lazy("Endring"), gettext_lazy("Endring fra år"), gettext_lazy("Retning"))
SOURCE = (
    gettext_lazy("Kilde"),
    gettext_lazy("Sted i kilden"),
    gettext_lazy("Trykt i kilden"),
    gettext_lazy("Merknad til kilden"),
)
FULL = (*FIGURE, *VERDICT, *CHANGE, *SOURCE)
LIMITS = (
    gettext_lazy("Ønsket resultat"),
    gettext_lazy("Laveste aksepterte resultat"),
    gettext_lazy("Ikke godkjent resultat"),
)


def make_table(
    title: str, headings: Iterable, rows: Iterable[tuple[Cell, ...]], notes: Iterable[str] = ()
) -> Table:
    """The table, with a key to the signs where any stands in it."""
    found = tuple(rows)
    signs = {cell for row in found for cell in row} & {IMPOSSIBLE, LACKING, WITHHELD}
    key = [sign_key()] if signs else []
    return Table(str(title), tuple(map(str, headings)), found, (*notes, *key))


def sign_key() -> str:
    return _(
        "Tegn i stedet for tall, som hos SSB: «.» tallet kan ikke finnes, «..» tall mangler, "
        "«:» tallet vises ikke av hensyn til personvernet."
    )


def figure_cells(figure: Figure) -> tuple[Cell, ...]:
    """The cells of FIGURE."""
    return (
        period_cell(figure),
        figure.area,
        value_cell(figure),
        figure.unit,
        status_cell(figure),
        figure.note,
    )


def value_cell(figure: Figure) -> Cell:
    """The number, or the sign for what stands in its way."""
    return SIGNS.get(figure.reason, LACKING) if figure.missing else figure.value


def status_cell(figure: Figure) -> str:
    """That there is a number, or why there is none."""
    return figure.text if figure.missing else _("Oppgitt")


def period_cell(figure: Figure) -> Cell:
    """A year is a number; a span of years is text."""
    return figure.year if figure.period == str(figure.year) else figure.period


def verdict_cells(figure: Figure) -> tuple[Cell, ...]:
    """The cells of VERDICT."""
    mark = figure.mark
    return (mark.label, mark.note) if mark else (figure.no_verdict, None)


def change_cells(figure: Figure) -> tuple[Cell, ...]:
    """The cells of CHANGE."""
    change = figure.change
    if change is None:
        return (None, None, figure.no_change)
    return (change.difference, change.since, str(words.TRENDS[Trend(change.trend)]))


def source_cells(figure: Figure) -> tuple[Cell, ...]:
    """The cells of SOURCE."""
    source, sign = figure.source, figure.remark_sign
    remark = sign.text if sign else None
    if source is None:
        return (None, None, None, remark)
    return (source.title, source.place, source.printed, remark)


def full_cells(figure: Figure) -> tuple[Cell, ...]:
    """The cells of FULL: all that a file can say of one figure."""
    parts = (figure_cells, verdict_cells, change_cells, source_cells)
    return tuple(cell for cells in parts for cell in cells(figure))


def limit_cells(limits: PrintedLimits) -> tuple[Cell, ...]:
    """The cells of LIMITS, as printed."""
    return (limits.target, limits.accepted, limits.failed)
