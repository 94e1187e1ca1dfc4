"""A result as people read it: number or word, verdict, change and source, ready to print."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import format_period
from indikatorer.assessment import Change, Direction, Verdict, change_between
from indikatorer.figures import words
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Result, SeriesBreak

LONGEST_UNIT = 8  # letters that stand well beside a large number: «mill. kr»


@dataclass(frozen=True)
class Mark:
    """A verdict as word and shape; `level` names shape and colour."""

    level: str
    label: str
    note: str = ""

    @property
    def shape(self) -> str:
        """The template that draws the shape."""
        return f"components/shapes/{self.level}.html"


@dataclass(frozen=True)
class ChangeMark:
    """A change in words, and as it is; `trend` names the arrow."""

    trend: str
    text: str
    difference: Decimal
    since: int | str  # a year is a number, a period is text


@dataclass(frozen=True)
class Source:
    """Where a figure was read."""

    title: str
    url: str
    place: str
    printed: str


@dataclass(frozen=True)
class RemarkSign:
    """One small sign beside a figure that has remarks, and what it says to those who hear it."""

    text: str
    url: str


@dataclass(frozen=True)
class Figure:
    """One result ready to print. `text` is the number with its unit, or the word for why not."""

    text: str
    period: str
    year: int
    area: str
    category: str = ""
    years: int = 1  # how many the figure is for: two in 2018–2019
    value: Decimal | None = None
    unit: str = ""
    reason: str = ""  # the code of why there is no value
    note: str = ""
    mark: Mark | None = None
    no_verdict: str = ""  # said where a verdict would stand
    change: ChangeMark | None = None
    no_change: str = ""  # said where a change would stand
    source: Source | None = None
    anchor: str = ""
    remark_sign: RemarkSign | None = None

    @property
    def missing(self) -> bool:
        return self.value is None

    @property
    def long_unit(self) -> str:
        """`per 1 000 innbyggere`: too long to be written as large as the number."""
        return self.unit if len(self.unit) > LONGEST_UNIT and not self.missing else ""

    @property
    def number(self) -> str:
        """The text without a long unit."""
        return self.text.removesuffix(self.long_unit).rstrip()


def present_verdict(verdict: Verdict | None) -> Mark | None:
    """The mark of a verdict. Where printed limits leave a gap, it says so."""
    if verdict is None:
        return None
    note = ""
    if verdict.between_bands:
        note = _("mellom de trykte grensene")
    elif verdict.outside_bands:
        note = _("utenfor de trykte grensene")
    return Mark(verdict.level.value, str(words.LEVELS[verdict.level]), note)


def present_change(change: Change | None, result: Result) -> ChangeMark | None:
    if change is None:
        return None
    indicator, length = result.indicator, span(result)
    text = words.change_sentence(change, indicator.decimals, indicator.unit, length)
    since = format_period(change.since - length, change.since) if length else change.since
    return ChangeMark(change.trend.value, text, change.difference, since)


def present_source(result: Result) -> Source | None:
    """Needs the document at hand; links to the very line on the document's page."""
    if result.document is None:
        return None
    url = f"{result.document.get_absolute_url()}#{anchor(result)}"
    return Source(str(result.document), url, result.place, result.printed)


def present_remarks(result: Result) -> RemarkSign | None:
    """The sign for all remarks on a result; it leads to the first of them."""
    remarks = list(result.remarks.all())
    if not remarks:
        return None
    titles = "; ".join(remark.title for remark in remarks)
    return RemarkSign(_("Merknad: %(titles)s") % {"titles": titles}, remarks[0].get_absolute_url())


def anchor(result: Result) -> str:
    """The figure's own place on its document's page."""
    return f"resultat-{result.pk}"


def present(
    result: Result,
    limits: AdoptedLimits,
    change: Change | None = None,
    earlier: Result | None = None,
) -> Figure:
    """One result. Needs all that `with_details` brings at hand."""
    return Figure(
        text=figure_text(result),
        period=result.period,
        year=result.year,
        area=result.area.name,
        category=result.category.name if result.category else "",
        years=span(result) + 1,
        value=result.value,
        unit=result.indicator.unit,
        reason=result.reason,
        note=figure_note(result),
        mark=present_verdict(limits.verdict(result)),
        no_verdict=why_no_verdict(result, limits),
        change=present_change(change, result),
        no_change=why_no_change(result, earlier),
        source=present_source(result),
        anchor=anchor(result),
        remark_sign=present_remarks(result),
    )


def figure_text(result: Result) -> str:
    if result.value is None:
        return result.get_reason_display()
    return result.indicator.show(result.value)


def why_no_change(result: Result, earlier: Result | None) -> str:
    """No figure, none before it, or one that it cannot be compared with."""
    if result.value is None:
        return ""
    return str(words.NO_EARLIER if earlier is None else words.NOT_COMPARABLE)


def why_no_verdict(result: Result, limits: AdoptedLimits) -> str:
    """No figure, no limit, or a limit whose year has not come."""
    if result.value is None:
        return result.get_reason_display()
    place = limits.governing(result)
    waits = place is not None and bool(place.bands.all())
    return str(words.NOT_YET_JUDGED if waits else words.NO_LIMITS)


def figure_note(result: Result) -> str:
    """The note, and first of all that the figure may still change."""
    notes = [_("foreløpig tall") if result.preliminary else "", result.note]
    return ". ".join(note for note in notes if note)


def present_series(
    results: Sequence[Result], limits: AdoptedLimits, break_years: Iterable[int] = ()
) -> list[Figure]:
    """The results of one indicator, area and category, by year, each with its change."""
    break_years = list(break_years)
    figures, earlier = [], None
    for result in results:
        change = comparable_change(earlier, result, break_years)
        figures.append(present(result, limits, change, earlier))
        if result.value is not None:
            earlier = result
    return figures


def present_all(
    results: Iterable[Result], limits: AdoptedLimits, breaks: Iterable[SeriesBreak]
) -> dict[int, list[Figure]]:
    """The figures of many indicators by indicator id, each by year.

    Takes results of wholes, by year. A change never crosses from one area to another: a merged
    municipality begins a series of its own.
    """
    break_years = group_by(breaks, lambda item: item.indicator_id)
    found: dict[int, list[Figure]] = {}
    lines = group_by(results, lambda result: (result.indicator_id, result.area_id))
    for (indicator_id, _area_id), line in lines.items():
        years = [item.year for item in break_years.get(indicator_id, ())]
        found.setdefault(indicator_id, []).extend(present_series(line, limits, years))
    for figures in found.values():
        figures.sort(key=lambda figure: figure.year)
    return found


def comparable_change(
    earlier: Result | None, later: Result, break_years: Iterable[int]
) -> Change | None:
    """The change from the previous result with a value; periods of other lengths do not compare."""
    if earlier is None or later.value is None or span(earlier) != span(later):
        return None
    return change_between(
        (earlier.year, earlier.value),
        (later.year, later.value),
        Direction(later.indicator.direction),
        break_years,
    )


def span(result: Result) -> int:
    return result.year - result.year_from


def group_by(items: Iterable, key: Callable) -> dict:
    """The items in lists under their key, both in the order met."""
    groups: dict = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
