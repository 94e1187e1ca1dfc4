"""The orders of the list of indicators: by plan and subject under headings, or in one flat list."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from indikatorer.assessment import Trend
from indikatorer.figures import words
from indikatorer.figures.comparison import subject_order
from indikatorer.figures.figure import Figure, group_by
from indikatorer.models import Indicator, Measure, Plan, PlanIndicator, Subject

WITHOUT = "without"
STATUSES = [*words.LEVELS, WITHOUT]
TRENDS = [
    Trend.BETTER,
    Trend.WORSE,
    Trend.UP,
    Trend.DOWN,
    Trend.STEADY,
    Trend.UNCHANGED,
]
UNTOLD = (len(TRENDS) + 1,)  # no change; those with a reservation come just before


class OrderedRow(Protocol):
    """What of a row decides its place."""

    @property
    def indicator(self) -> Indicator: ...
    @property
    def places(self) -> tuple[PlanIndicator, ...]: ...
    @property
    def figure(self) -> Figure | None: ...
    @property
    def status(self) -> str: ...


Row = TypeVar("Row", bound=OrderedRow)
Key = Callable[[Any], Any]


@dataclass(frozen=True)
class Order:
    """One way to order the list, and how the page says it. The rows come by name."""

    label: str | Promise
    said: str | Promise
    descends: bool
    key: Callable[[Sequence[Any]], Key]  # takes all rows, for what depends on the others


# By plan and subject ------------------------------------------------------------------------------


@dataclass(frozen=True)
class SubjectRows:
    """What a plan has about a subject; None holds what has no subject."""

    subject: Subject | None
    rows: tuple[Any, ...]


@dataclass(frozen=True)
class PlanRows:
    """What stands in a plan; None holds what stands in none."""

    plan: Plan | None
    subjects: tuple[SubjectRows, ...]

    @property
    def count(self) -> int:
        return sum(len(part.rows) for part in self.subjects)


def plan_of(row: OrderedRow) -> Plan | None:
    """The newest plan that the indicator stands in."""
    return row.places[0].plan if row.places else None


def is_goal(row: OrderedRow) -> bool:
    """Its plan says what is wanted of it."""
    return any(place.adopted_bands for place in row.places if place.plan == plan_of(row))


def plan_order(row: OrderedRow) -> tuple[bool, int, str]:
    plan = plan_of(row)
    return (False, -plan.year_from, plan.name) if plan else (True, 0, "")


def by_plan(_rows: Sequence[OrderedRow]) -> Key:
    """The newest plan first, its subjects in theirs, and goals before what is only counted."""
    return lambda row: (plan_order(row), subject_order(row.indicator.subject), not is_goal(row))


def in_groups(rows: Iterable[Row]) -> list[PlanRows]:
    """Rows that are ordered so, under their plans and subjects."""
    plans = group_by(rows, plan_of)
    return [PlanRows(plan, subjects_of(members)) for plan, members in plans.items()]


def subjects_of(rows: Iterable[Row]) -> tuple[SubjectRows, ...]:
    subjects = group_by(rows, lambda row: row.indicator.subject)
    return tuple(SubjectRows(subject, tuple(members)) for subject, members in subjects.items())


# In one list --------------------------------------------------------------------------------------


def by_name(_rows: Sequence[OrderedRow]) -> Key:
    return lambda _row: 0


def by_year(_rows: Sequence[OrderedRow]) -> Key:
    return lambda row: -row.figure.year if row.figure else 0


def by_status(_rows: Sequence[OrderedRow]) -> Key:
    return lambda row: STATUSES.index(row.status)


def scale_of(row: OrderedRow) -> tuple[str, str]:
    """What can be held against each other: the same sort of number, in the same unit."""
    return (row.indicator.measure, row.indicator.unit)


def scale_order(rows: Iterable[OrderedRow]) -> Callable[[OrderedRow], tuple[int, str, str]]:
    """The scale that most rows have first, so that a list begins with what can be compared."""
    counted = Counter(map(scale_of, rows))
    return lambda row: (-counted[scale_of(row)], *scale_of(row))


def by_result(rows: Sequence[OrderedRow]) -> Key:
    """Within a scale the largest first, but the first place first. What is missing comes last."""
    scale = scale_order(row for row in rows if row.figure)

    def key(row: OrderedRow) -> tuple[Any, ...]:
        if row.figure is None or row.figure.value is None:
            return (True,)
        return (False, scale(row), down(row.figure.value, row.indicator))

    return key


def down(value: Decimal, indicator: Indicator) -> Decimal:
    return value if indicator.measure == Measure.RANK else -value


def by_change(rows: Sequence[OrderedRow]) -> Key:
    """What became better first, then worse; within each, scale by scale, the most moved first.

    A change that must be read with a reservation is neither better nor worse, and comes late.
    """
    scale = scale_order(row for row in rows if row.figure and row.figure.moved)

    def key(row: OrderedRow) -> tuple[Any, ...]:
        change = row.figure.moved if row.figure else None
        if change is None:
            return UNTOLD
        trend = len(TRENDS) if change.reservations else TRENDS.index(change.trend)
        return (trend, scale(row), -abs(change.difference))

    return key


PLAN = ""
ORDERS = {
    PLAN: Order(
        _("Plan og emne"),
        _("Ordnet etter plan og emne. Mål med grenser står først."),
        False,
        by_plan,
    ),
    "navn": Order(_("Navn"), _("Ordnet etter navn."), False, by_name),
    "resultat": Order(
        _("Resultat"),
        _(
            "Ordnet etter resultat innen hver enhet: tall av samme slag og enhet står sammen, de "
            "høyeste først. Ulike enheter kan ikke sammenlignes."
        ),
        True,
        by_result,
    ),
    "aar": Order(_("År"), _("Ordnet etter år, de nyeste først."), True, by_year),
    "endring": Order(
        _("Endring"),
        _(
            "Ordnet etter endring siden forrige tall: bedre først, så dårligere, så det som ikke "
            "er noen av delene. Innen hver enhet står den største endringen først."
        ),
        True,
        by_change,
    ),
    "status": Order(_("Status"), _("Ordnet etter status, nådde mål først."), False, by_status),
}


def in_order(rows: Sequence[Row], order: str) -> list[Row]:
    """Takes rows by name, which decides where the order leaves two alike."""
    return sorted(rows, key=ORDERS[order].key(rows)) if order in ORDERS else list(rows)
