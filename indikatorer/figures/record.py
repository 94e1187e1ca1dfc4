"""A published result as a record: one set of columns, for people and for machines.

For machines (`export_results`) a column has its English name, codes and a decimal point; for
people's files a bokmål heading, words, and the sign that SSB writes where a number would stand.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.numbers import format_period, plain_number
from asker.tables import Cell
from indikatorer.assessment import Change, Verdict
from indikatorer.figures import published, words
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Area, Indicator, MissingReason, PlanIndicator

# SSB's signs, which stand where a number would.
IMPOSSIBLE, LACKING, WITHHELD = ".", "..", ":"
SIGNS = {
    MissingReason.DISCONTINUED: IMPOSSIBLE,
    MissingReason.NOT_RELEVANT: IMPOSSIBLE,
    MissingReason.SUPPRESSED: WITHHELD,
}


@dataclass(frozen=True)
class Column:
    """One thing that is told of a figure, in its two spellings."""

    name: str  # for machines
    heading: str | Promise  # for people
    cell: Callable[[Figure], Cell]  # as people read it
    code: Callable[[Figure], str | int]  # as machines do


# What people read ---------------------------------------------------------------------------------


def period_cell(figure: Figure) -> Cell:
    """A year is a number; a span of years is text."""
    return figure.period if figure.span else figure.year


def value_cell(figure: Figure) -> Cell:
    """The number, or the sign for what stands in its way."""
    if figure.value is not None:
        return figure.value
    return SIGNS.get(figure.reason, LACKING) if figure.reason else LACKING


def status_cell(figure: Figure) -> str:
    """That there is a number, or why there is none."""
    return figure.why_missing if figure.missing else _("Oppgitt")


def verdict_cell(figure: Figure) -> Cell:
    return figure.mark.label if figure.mark else figure.no_verdict


def verdict_note_cell(figure: Figure) -> Cell:
    return figure.mark.note if figure.mark else None


def change_cell(figure: Figure) -> Cell:
    return figure.moved.difference if figure.moved else None


def change_since_cell(figure: Figure) -> Cell:
    """The year the change is counted from, or the period where figures span several."""
    if not figure.moved:
        return None
    since, span = figure.moved.since, figure.span
    return format_period(since - span, since) if span else since


def trend_cell(figure: Figure) -> Cell:
    return words.trend(figure.moved) if figure.moved else figure.no_change


def document_cell(figure: Figure) -> Cell:
    return str(figure.document) if figure.document else None


def place_cell(figure: Figure) -> Cell:
    return figure.place if figure.document else None


def printed_cell(figure: Figure) -> Cell:
    return figure.printed if figure.document else None


def remark_cell(figure: Figure) -> Cell:
    return figure.remark_sign.text if figure.remark_sign else None


# What machines read -------------------------------------------------------------------------------


def value_code(figure: Figure) -> str:
    """Decimal point, no grouping; empty where there is none."""
    return "" if figure.value is None else plain_number(figure.value)


def status_code(figure: Figure) -> str:
    """`value`, or why there is none: not_measured, pending, not_stated …"""
    return figure.reason.value if figure.reason else "value"


def document_code(figure: Figure) -> str:
    """The archived file's name stem, else the document's slug."""
    document = figure.document
    return (document.reference or document.slug) if document else ""


def verdict_code(figure: Figure) -> str:
    """target, accepted, failed, not_reached, or empty."""
    return figure.level.value if figure.level else ""


def between_bands_code(figure: Figure) -> str:
    """`yes` where no printed interval holds the value, `no` where one does."""
    if not isinstance(figure.verdict, Verdict):
        return ""
    return "yes" if figure.verdict.between_bands else "no"


def change_code(figure: Figure) -> str:
    return plain_number(figure.change.difference) if isinstance(figure.change, Change) else ""


def trend_code(figure: Figure) -> str:
    """better, worse, unchanged, steady, up, down; what reserves it; or why no change is told."""
    change = figure.change
    if not isinstance(change, Change):
        return change.value
    return " ".join(change.reservations) or change.trend.value


def in_plan(told: Callable[[PlanIndicator], str]) -> Callable[[Figure], str]:
    """What the plan that governs the year says; empty where none does."""
    return lambda figure: told(figure.plan_place) if figure.plan_place else ""


def same(told: Callable[[Figure], str | int]) -> dict[str, Callable[[Figure], str | int]]:
    """Told alike to people and machines."""
    return {"cell": told, "code": told}


ALL = (
    Column("indicator", gettext_lazy("Indikator"), **same(lambda f: f.indicator.name)),
    Column("slug", gettext_lazy("Navn i adressen"), **same(lambda f: f.indicator.slug)),
    Column("codes", gettext_lazy("Kode"), **same(in_plan(lambda p: p.code))),
    Column("plan", gettext_lazy("Plan"), **same(in_plan(lambda p: p.plan.name))),
    Column(
        "focus_area",
        gettext_lazy("Fokusområde"),
        **same(in_plan(lambda p: p.objective.focus_area.name)),
    ),
    Column("objective", gettext_lazy("Mål"), **same(in_plan(lambda p: p.objective.name))),
    Column("area", gettext_lazy("Område"), **same(lambda f: f.area.name)),
    Column("area_number", gettext_lazy("Områdenummer"), **same(lambda f: f.area.number_in(f.year))),
    Column(
        "category",
        gettext_lazy("Kategori"),
        **same(lambda f: f.category.name if f.category else ""),
    ),
    Column("year_from", gettext_lazy("Første år"), **same(lambda f: f.year_from)),
    Column("year", gettext_lazy("År"), cell=period_cell, code=lambda f: f.year),
    Column("value", gettext_lazy("Verdi"), cell=value_cell, code=value_code),
    Column("status", gettext_lazy("Status for tallet"), cell=status_cell, code=status_code),
    Column("unit", gettext_lazy("Enhet"), **same(lambda f: f.unit)),
    Column(
        "source",
        gettext_lazy("Tallet kommer fra"),
        **same(lambda f: f.indicator.source.name if f.indicator.source else ""),
    ),
    Column("document", gettext_lazy("Kilde"), cell=document_cell, code=document_code),
    Column("place", gettext_lazy("Sted i kilden"), cell=place_cell, code=lambda f: f.place),
    Column("printed", gettext_lazy("Trykt i kilden"), cell=printed_cell, code=lambda f: f.printed),
    Column("verdict", gettext_lazy("Vurdering"), cell=verdict_cell, code=verdict_code),
    Column(
        "between_bands",
        gettext_lazy("Om vurderingen"),
        cell=verdict_note_cell,
        code=between_bands_code,
    ),
    Column(
        "qualifier",
        gettext_lazy("Ord foran tallet"),
        cell=lambda f: f.qualifier or None,
        code=lambda f: f.stored.qualifier,
    ),
    Column("note", gettext_lazy("Merknad til tallet"), **same(lambda f: f.note)),
    Column("change", gettext_lazy("Endring"), cell=change_cell, code=change_code),
    Column(
        "change_since",
        gettext_lazy("Endring fra år"),
        cell=change_since_cell,
        code=lambda f: f.moved.since if f.moved else "",
    ),
    Column(
        "trend",
        gettext_lazy("Retning"),
        cell=trend_cell,
        code=trend_code,
    ),
    Column(
        "remarks",
        gettext_lazy("Merknad til kilden"),
        cell=remark_cell,
        code=lambda f: "; ".join(remark.slug for remark in f.remarks),
    ),
)
BY_NAME = {item.name: item for item in ALL}

# What `export_results` writes. Others rely on these columns and on their order.
EXPORTED = ALL[:21]


def exported_rows() -> Iterator[tuple[str | int, ...]]:
    """Every published result in a steady order, in twelve queries."""
    figures = published.figures(
        limits=AdoptedLimits.all(),
        order_by=["indicator__slug", "year", "year_from", "area__slug", "category__order"],
        indicators=Indicator.objects.select_related("source"),
        areas=Area.objects.prefetch_related("numbers"),
    )
    for figure in figures:
        yield tuple(item.code(figure) for item in EXPORTED)
