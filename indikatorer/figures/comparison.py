"""Indicators side by side with other places: who stands where, and what that does not say.

A verdict («over ønsket resultat») holds our own figure against what the council adopted. A place in
a ranking («nr. 3 av 5») holds it against others. The two are separate statements.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from indikatorer.assessment import Direction
from indikatorer.charts.bars import share_of_largest
from indikatorer.figures.figure import Figure, group_by, present
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Area, Indicator, Result, Subject

GROUPS = {Area.Kind.KOSTRA_GROUP, Area.Kind.COUNTY, Area.Kind.COUNTRY}
GROUP_WORDS = {
    Area.Kind.KOSTRA_GROUP: gettext_lazy("tall for hele gruppen"),
    Area.Kind.COUNTY: gettext_lazy("tall for hele fylket"),
    Area.Kind.COUNTRY: gettext_lazy("tall for hele landet"),
}
PARTS = {Area.Kind.FORMER, Area.Kind.DISTRICT}
FEWEST_RANKED = 2
MOST_OF_A_MEAN = 2  # a group's figure beyond twice the largest place is taken to be a sum


@dataclass(frozen=True)
class ComparedPlace:
    """One area's figure. `rank` is empty for groups of places and for parts of our own."""

    name: str
    kind: str
    figure: Figure
    is_own: bool
    rank: str
    bar: float  # 0–100, of the largest; negative values have no length


@dataclass(frozen=True)
class Comparison:
    """One indicator in one period, for all areas with a figure."""

    indicator: Indicator
    period: str
    year: int
    places: tuple[ComparedPlace, ...]
    sentence: str  # our place in the ranking, in words; empty where there is none

    @property
    def own_rank(self) -> str:
        return next((place.rank for place in self.places if place.is_own and place.rank), "")

    @property
    def has_ranks(self) -> bool:
        return any(place.rank for place in self.places)

    @property
    def has_verdict(self) -> bool:
        return any(place.figure.mark for place in self.places)


@dataclass(frozen=True)
class SubjectComparisons:
    """What is compared about one subject; None holds what has no subject."""

    subject: Subject | None
    comparisons: tuple[Comparison, ...]


def by_subject(found: Iterable[Comparison]) -> list[SubjectComparisons]:
    """The comparisons under what they are about. Needs the indicators' subjects at hand."""
    groups = group_by(found, lambda comparison: comparison.indicator.subject)
    ordered = sorted(groups.items(), key=lambda pair: subject_order(pair[0]))
    return [SubjectComparisons(subject, tuple(members)) for subject, members in ordered]


def subject_order(subject: Subject | None) -> tuple:
    return (False, subject.order, subject.name) if subject else (True,)


def comparisons(results: Iterable[Result], limits: AdoptedLimits) -> list[Comparison]:
    """The newest period of each indicator in which more than one area has a value.

    Takes results of wholes with details at hand, in any order; gives them by indicator name.
    """
    found = []
    for members in group_by(results, lambda result: result.indicator_id).values():
        newest = newest_shared_period(members)
        if newest:
            found.append(compare(newest, limits))
    return sorted(found, key=lambda comparison: comparison.indicator.name)


def newest_shared_period(results: Iterable[Result]) -> list[Result]:
    """The results with a value of the newest period that two areas share."""
    measured = (result for result in results if result.value is not None)
    periods = group_by(measured, lambda result: (result.year, result.year_from))
    shared = [period for period, members in periods.items() if len(members) > 1]
    return periods[max(shared)] if shared else []


def compare(results: Sequence[Result], limits: AdoptedLimits) -> Comparison:
    """One period's figures: places ranked from best, then parts of our own, then groups."""
    ordered = sorted(results, key=place_order)
    ranked = [result for result in ordered if is_ranked(result)]
    places = tuple(
        ComparedPlace(
            name=result.area.name,
            kind=kind_in_words(result.area),
            figure=present(result, limits),
            is_own=result.area.is_own,
            rank=rank_text(result, ranked),
            bar=bar,
        )
        for result, bar in zip(ordered, bars(ordered), strict=True)
    )
    first = ordered[0]
    return Comparison(first.indicator, first.period, first.year, places, sentence(ranked))


def place_order(result: Result) -> tuple:
    group = result.area.kind in GROUPS
    part = result.area.kind in PARTS
    return (group, part, sort_value(result), result.area.name)


def sort_value(result: Result) -> Decimal:
    """Best first where a direction is better; else largest first."""
    lower_is_better = result.indicator.direction == Direction.LOWER
    return result.value if lower_is_better else -result.value


def is_ranked(result: Result) -> bool:
    return result.area.kind == Area.Kind.MUNICIPALITY


def rank_of(result: Result, ranked: Sequence[Result]) -> int:
    """1 for the first; equal values share their place."""
    return 1 + sum(sort_value(other) < sort_value(result) for other in ranked)


def rank_text(result: Result, ranked: Sequence[Result]) -> str:
    if not is_ranked(result) or len(ranked) < FEWEST_RANKED:
        return ""
    return _("nr. %(rank)s av %(count)s") % {
        "rank": rank_of(result, ranked),
        "count": len(ranked),
    }


def sentence(ranked: Sequence[Result]) -> str:
    """Our own place: «Asker er nr. 3 av 5 kommuner; høyest er best.»"""
    own = next((result for result in ranked if result.area.is_own), None)
    if own is None or len(ranked) < FEWEST_RANKED:
        return ""
    order = {
        Direction.HIGHER: _("høyest er best"),
        Direction.LOWER: _("lavest er best"),
        Direction.NONE: _("regnet fra høyest"),
    }[Direction(own.indicator.direction)]
    return _("%(name)s er nr. %(rank)s av %(count)s kommuner; %(order)s.") % {
        "name": own.area.name,
        "rank": rank_of(own, ranked),
        "count": len(ranked),
        "order": order,
    }


def kind_in_words(area: Area) -> str:
    """What must be said of an area that is no municipality: a group is a mean or a sum."""
    if area.kind in PARTS:
        return area.get_kind_display()
    return str(GROUP_WORDS.get(area.kind, ""))


def bars(ordered: Sequence[Result]) -> list[float]:
    """Lengths against the largest. A group's sum would dwarf every place and gets none."""
    places = [result.value for result in ordered if result.area.kind not in GROUPS]
    most = max(places, default=Decimal(0)) * MOST_OF_A_MEAN
    return share_of_largest([item.value if item.value <= most else None for item in ordered])
