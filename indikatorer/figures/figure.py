"""A figure as data: what is stored of it, and how it stands.

A verdict and a change are worked out when they are asked for; words are made when they are printed.
A figure that nobody has registered is a figure too: it has neither value nor reason.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from asker.addresses import address
from asker.numbers import format_period
from asker.text import slugify
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
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits, weakest
from indikatorer.figures.stored import Given, Stored, StoredFigure
from indikatorer.models import (
    Area,
    Indicator,
    LimitKind,
    Measure,
    MissingReason,
    PlanIndicator,
    Qualifier,
    Remark,
    Result,
)

Item = TypeVar("Item")
Key = TypeVar("Key")

NAMED_BY_TABLES = {Measure.COUNT, Measure.RANK}
LONGEST_UNIT = 8  # letters that stand well beside a large number: «mill. kr»


@dataclass(frozen=True, eq=False)
class Figure(StoredFigure):
    """One indicator in an area, for a category or the whole, in a year or period."""

    earlier: "Figure | None" = None  # the newest before it that has a value, in its own line

    # How it stands --------------------------------------------------------------------------------

    @cached_property
    def verdict(self) -> Verdict | NoVerdict:
        place = self.plan_place
        if self.value is None:
            return NoVerdict.MISSING
        if place is None:
            return NoVerdict.NO_LIMIT
        verdict = assess(self.value, self.limits.intervals(place, self.year))
        if verdict is None and place.adopted_bands and self.before_merger:
            return NoVerdict.BEFORE_MERGER
        return verdict or why_unjudged(place, self.year)

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
            self.seams,
            self.indicator.step,
            merger=earlier.merger,
        )
        return change or NoChange.NOT_COMPARABLE

    @property
    def moved(self) -> Change | None:
        """The change, where there is one to tell."""
        return self.change if isinstance(self.change, Change) else None

    # As people read it ----------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The number with its unit and `omkring`, or the word for why there is none."""
        if self.value is None:
            return self.why_missing
        shown = self.indicator.show(self.value)
        return f"{self.qualifier} {shown}" if self.stored.qualifier else shown

    @property
    def qualifier(self) -> str:
        """`omkring`: the word the source writes before an approximate number."""
        return str(Qualifier(self.stored.qualifier).label) if self.stored.qualifier else ""

    @property
    def short_text(self) -> str:
        """The same where a table says what is counted or ranked: `1 207`, `11.`"""
        if self.value is None or self.indicator.measure not in NAMED_BY_TABLES:
            return self.text
        return " ".join(filter(None, [self.qualifier, self.indicator.show_number(self.value)]))

    @property
    def why_missing(self) -> str:
        return str(self.reason.label if self.reason else words.NOT_REGISTERED)

    @property
    def unit(self) -> str:
        return self.indicator.unit

    @property
    def long_unit(self) -> str:
        """`per 1 000 innbyggere`: too long to be written as large as the number."""
        unit = "" if self.value is None else self.indicator.unit_of(self.value)
        return unit if len(unit) > LONGEST_UNIT else ""

    @property
    def number(self) -> str:
        """The text without a long unit."""
        return self.text.removesuffix(self.long_unit).rstrip()

    @property
    def period(self) -> str:
        """`2014` or `2018–2019`."""
        return format_period(self.stored.year_from, self.stored.year)

    @property
    def note(self) -> str:
        """The comment, and first of all that the figure may still change, or is of other times."""
        told_of_other_times = self.before_merger and not self.missing
        said = [
            words.PRELIMINARY if self.stored.preliminary else "",
            words.before_merger(self.area.formed_year, self.year) if told_of_other_times else "",
            self.stored.note,
        ]
        return ". ".join(str(part) for part in said if part)

    @property
    def mark(self) -> words.Mark | None:
        """The verdict as word and shape."""
        if not isinstance(self.verdict, Verdict):
            return None
        return words.mark(self.verdict, self.limit_kind)

    @property
    def limit_kind(self) -> LimitKind | None:
        """What stands behind the limits it is judged by: the weakest of them."""
        place = self.plan_place
        return weakest(place.limits_in(self.year)) if place else None

    @property
    def no_verdict(self) -> str:
        """Said where a verdict would stand."""
        if self.missing:
            return self.why_missing
        return words.no_verdict(self.verdict)

    @property
    def change_text(self) -> str:
        """`+1,20 prosentpoeng fra 2013, bedre`"""
        if not isinstance(self.change, Change):
            return ""
        return words.change_sentence(self.change, self.indicator, self.span)

    @property
    def no_change(self) -> str:
        """Said where a change would stand."""
        return str(words.NO_CHANGES[self.change]) if isinstance(self.change, NoChange) else ""

    # Where it was read ----------------------------------------------------------------------------

    @property
    def source_url(self) -> str:
        """The very line on the page of the table that it was read in.

        Where a table has figures of many areas, its page shows those of the one that is named.
        """
        if not self.document:
            return ""
        section = address("indikatorer:section", self.document.slug, section_slug(self.place))
        area = "" if self.area.is_own else f"?omraade={self.area.slug}"
        return f"{section}{area}#{self.anchor}"

    @property
    def remark_sign(self) -> words.RemarkSign | None:
        remarks = self.remarks
        return words.remark_sign(remarks) if remarks else None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        return () if self.pk is None else self.at_hand.remarks.get(self.pk, ())


def why_unjudged(place: PlanIndicator, year: int) -> NoVerdict:
    """Why no limit of the place judges the year."""
    if not place.adopted_bands:
        return NoVerdict.NO_LIMIT
    deadlines = [band.from_year for band in place.adopted_bands if band.from_year]
    return NoVerdict.NOT_YET if any(year < due for due in deadlines) else NoVerdict.NOT_ADOPTED


@lru_cache(maxsize=1024)
def section_slug(place: str) -> str:
    """A document's table or section in addresses."""
    return slugify(place) or "uten-navn"


def figure_of(result: Result, limits: AdoptedLimits) -> Figure:
    """One stored result, published or not, as it would be shown beside its verdict."""
    stored = Stored(*(getattr(result, name) for name in Stored._fields))
    at_hand = Given(
        indicators={result.indicator_id: result.indicator},
        areas={result.area_id: result.area},
        categories={result.category.pk: result.category} if result.category else {},
        documents={result.document.pk: result.document} if result.document else {},
        limits=limits,
    )
    return Figure(stored, at_hand)


def unregistered(
    indicator: Indicator, area: Area, year: int, limits: AdoptedLimits = NOTHING_ADOPTED
) -> Figure:
    """Stands where nobody has registered anything, not even a reason."""
    reason = "" if indicator.is_due(year) else MissingReason.NOT_RELEVANT.value
    stored = Stored(indicator.pk, area.pk, year_from=year, year=year, reason=reason)
    return Figure(stored, Given({indicator.pk: indicator}, {area.pk: area}, limits=limits))


def newest_measured(figures: Iterable[Figure]) -> Figure | None:
    """The newest figure that has a value. Takes figures by year."""
    return next((figure for figure in reversed(list(figures)) if not figure.missing), None)


def group_by(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """The items in lists under their key, both in the order met."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
