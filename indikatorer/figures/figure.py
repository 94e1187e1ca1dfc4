"""A figure as data: what is stored of it, and how it stands.

A verdict and a change are worked out when they are asked for; words are made when they are printed.
A figure that nobody has registered is a figure too: it has neither value nor reason.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from asker.numbers import format_period
from indikatorer.assessment import (
    Change,
    Direction,
    Level,
    NoChange,
    NoVerdict,
    Verdict,
    assess,
    change_between,
)
from indikatorer.figures import words
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits
from indikatorer.models import (
    Area,
    Category,
    Document,
    Indicator,
    MissingReason,
    PlanIndicator,
    Remark,
    Result,
)

LONGEST_UNIT = 8  # letters that stand well beside a large number: «mill. kr»


@dataclass(frozen=True, eq=False)
class Figure:
    """One indicator in an area, for a category or the whole, in a year or period."""

    indicator: Indicator
    area: Area
    year: int
    year_from: int
    value: Decimal | None = None
    reason: MissingReason | None = None
    category: Category | None = None
    preliminary: bool = False
    comment: str = ""  # what is noted beside the figure
    document: Document | None = None
    place: str = ""  # in the document
    printed: str = ""  # the cell, character by character
    remarks: tuple[Remark, ...] = ()
    pk: int | None = None
    limits: AdoptedLimits = NOTHING_ADOPTED
    earlier: "Figure | None" = None  # the newest before it that has a value
    break_years: tuple[int, ...] = ()

    # What it is -----------------------------------------------------------------------------------

    @property
    def missing(self) -> bool:
        return self.value is None

    @property
    def span(self) -> int:
        """How many years before its own it covers: 1 in 2018–2019."""
        return self.year - self.year_from

    @property
    def years(self) -> int:
        """How many it is for: two in 2018–2019."""
        return self.span + 1

    @cached_property
    def plan_place(self) -> PlanIndicator | None:
        """The indicator's place in the plan that governs; the parts of a whole have none."""
        if self.category is not None:
            return None
        return self.limits.governing(self.indicator.pk, self.area.pk, self.year)

    # How it stands --------------------------------------------------------------------------------

    @cached_property
    def verdict(self) -> Verdict | NoVerdict:
        place = self.plan_place
        if self.value is None:
            return NoVerdict.MISSING
        if place is None:
            return NoVerdict.NO_LIMIT
        verdict = assess(self.value, self.limits.intervals(place, self.year))
        if verdict is not None:
            return verdict
        return NoVerdict.NOT_YET if self.limits.bands(place) else NoVerdict.NO_LIMIT

    @property
    def level(self) -> Level | None:
        """The verdict's level; None where there is no verdict."""
        return self.verdict.level if isinstance(self.verdict, Verdict) else None

    @cached_property
    def change(self) -> Change | NoChange:
        """Since the newest earlier value; never across a break, nor between unlike periods."""
        earlier = self.earlier
        if self.value is None:
            return NoChange.MISSING
        if earlier is None or earlier.value is None:
            return NoChange.NO_EARLIER
        if earlier.span != self.span:
            return NoChange.NOT_COMPARABLE
        change = change_between(
            (earlier.year, earlier.value),
            (self.year, self.value),
            Direction(self.indicator.direction),
            self.break_years,
        )
        return change or NoChange.NOT_COMPARABLE

    @property
    def moved(self) -> Change | None:
        """The change, where there is one to tell."""
        return self.change if isinstance(self.change, Change) else None

    # As people read it ----------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The number with its unit, or the word for why there is none."""
        return self.why_missing if self.value is None else self.indicator.show(self.value)

    @property
    def why_missing(self) -> str:
        return str(self.reason.label if self.reason else words.NOT_REGISTERED)

    @property
    def unit(self) -> str:
        return self.indicator.unit

    @property
    def long_unit(self) -> str:
        """`per 1 000 innbyggere`: too long to be written as large as the number."""
        return self.unit if len(self.unit) > LONGEST_UNIT and not self.missing else ""

    @property
    def number(self) -> str:
        """The text without a long unit."""
        return self.text.removesuffix(self.long_unit).rstrip()

    @property
    def period(self) -> str:
        """`2014` or `2018–2019`."""
        return format_period(self.year_from, self.year)

    @property
    def note(self) -> str:
        """The comment, and first of all that the figure may still change."""
        return words.note(self.comment, preliminary=self.preliminary)

    @property
    def mark(self) -> words.Mark | None:
        """The verdict as word and shape."""
        return words.mark(self.verdict) if isinstance(self.verdict, Verdict) else None

    @property
    def no_verdict(self) -> str:
        """Said where a verdict would stand."""
        not_yet = self.verdict == NoVerdict.NOT_YET
        if self.missing:
            return self.why_missing
        return str(words.NOT_YET_JUDGED if not_yet else words.NO_LIMITS)

    @property
    def change_text(self) -> str:
        """`+1,20 prosentpoeng fra 2013, bedre`"""
        if not isinstance(self.change, Change):
            return ""
        return words.change_sentence(
            self.change, self.indicator.decimals, self.indicator.unit, self.span
        )

    @property
    def no_change(self) -> str:
        """Said where a change would stand."""
        return str(words.NO_CHANGES[self.change]) if isinstance(self.change, NoChange) else ""

    # Where it was read ----------------------------------------------------------------------------

    @property
    def anchor(self) -> str:
        """The figure's own place on its document's page."""
        return f"resultat-{self.pk}"

    @property
    def source_url(self) -> str:
        """The very line on the document's page."""
        return f"{self.document.address}#{self.anchor}" if self.document else ""

    @property
    def remark_sign(self) -> words.RemarkSign | None:
        return words.remark_sign(self.remarks) if self.remarks else None


def figure_of(result: Result, limits: AdoptedLimits) -> Figure:
    """One stored result, published or not, as it would be shown."""
    return Figure(
        indicator=result.indicator,
        area=result.area,
        year=result.year,
        year_from=result.year_from,
        value=result.value,
        reason=MissingReason(result.reason) if result.reason else None,
        category=result.category,
        preliminary=result.preliminary,
        comment=result.note,
        document=result.document,
        place=result.place,
        printed=result.printed,
        pk=result.pk,
        limits=limits,
    )


def unregistered(
    indicator: Indicator, area: Area, year: int, limits: AdoptedLimits = NOTHING_ADOPTED
) -> Figure:
    """Stands where nobody has registered anything, not even a reason."""
    return Figure(indicator, area, year, year, limits=limits)


def newest_measured(figures: Iterable[Figure]) -> Figure | None:
    """The newest figure that has a value. Takes figures by year."""
    return next((figure for figure in reversed(list(figures)) if not figure.missing), None)


def group_by(items: Iterable, key: Callable) -> dict:
    """The items in lists under their key, both in the order met."""
    groups: dict = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
