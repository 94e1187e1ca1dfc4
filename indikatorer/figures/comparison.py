"""Indicators side by side with other places: who stands where, and what that does not say.

A verdict («over ønsket resultat») holds our own figure against what the council adopted. A place in
a ranking («nr. 3 av 5») holds it against others. The two are separate statements. Only what has a
best end is ranked: sizes stand by size, without a place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from asker.tables import Cell, Table
from indikatorer.charts.bars import share_of_largest
from indikatorer.figures.columns import FIGURE, SOURCE, VERDICT, make_table
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.standing import (
    kind_in_words,
    ranked_sentence,
    ranks_places,
    smallest_first,
    unranked_sentence,
)
from indikatorer.figures.sums import is_a_sum
from indikatorer.models import Area, Indicator, Subject

FEWEST_PEERS = 2
MOST_SHOWN = 12  # places; of more the extremes and our own neighbours are shown
EXTREMES, NEIGHBOURS = 3, 2


@dataclass(frozen=True)
class ComparedPlace:
    """One area's figure. `rank` is 0 for what is not ranked."""

    figure: Figure
    rank: int
    ranked: int  # how many municipalities are ranked
    bar: float  # 0–100, of the largest; a sum, a negative value and a place have no length

    @property
    def name(self) -> str:
        return self.figure.area.name

    @property
    def is_own(self) -> bool:
        return self.figure.area.is_own

    @property
    def is_municipality(self) -> bool:
        return is_municipality(self.figure)

    @property
    def kind(self) -> str:
        return kind_in_words(self.figure.area)

    @property
    def rank_text(self) -> str:
        """`nr. 3 av 5`"""
        if not self.rank:
            return ""
        return _("nr. %(rank)s av %(count)s") % {"rank": self.rank, "count": self.ranked}


@dataclass(frozen=True)
class Gap:
    """Municipalities that are left out between two that are shown."""

    count: int


@dataclass(frozen=True)
class Comparison:
    """One indicator in one period, for all areas with a figure."""

    indicator: Indicator
    period: str
    year: int
    places: tuple[ComparedPlace, ...]

    @cached_property
    def peers(self) -> tuple[ComparedPlace, ...]:
        """The municipalities, in order, where there are several."""
        found = tuple(place for place in self.places if place.is_municipality)
        return found if len(found) >= FEWEST_PEERS else ()

    @cached_property
    def own(self) -> ComparedPlace | None:
        """Our own municipality among others."""
        return next((place for place in self.peers if place.is_own), None)

    @cached_property
    def shown(self) -> tuple[ComparedPlace, ...]:
        """All places where they are few. Of many the extremes, ourselves with our neighbours, and
        what is no municipality."""
        if len(self.places) <= MOST_SHOWN:
            return self.places
        own = [number for number, place in enumerate(self.peers) if place.is_own]
        kept = {*range(EXTREMES), *range(len(self.peers) - EXTREMES, len(self.peers))}
        kept |= {near for at in own for near in range(at - NEIGHBOURS, at + NEIGHBOURS + 1)}
        shown = {id(place) for number, place in enumerate(self.peers) if number in kept}
        peers = set(map(id, self.peers))
        others = [place for place in self.places if id(place) not in peers][:MOST_SHOWN]
        shown |= {id(place) for place in others}
        return tuple(place for place in self.places if id(place) in shown)

    def nearest(self, count: int) -> list[ComparedPlace]:
        """The municipalities nearest to our own; the first ones where we are not among them."""
        at = self.peers.index(self.own) if self.own else 0
        others = [(abs(number - at), place) for number, place in enumerate(self.peers)]
        ordered = sorted(others, key=lambda pair: pair[0])
        return [place for _distance, place in ordered if not place.is_own][:count]

    @property
    def left_out(self) -> int:
        """How many places are not among those shown."""
        return len(self.places) - len(self.shown)

    @property
    def lines(self) -> list[ComparedPlace | Gap]:
        """What is shown, with a gap where municipalities are left out."""
        found: list[ComparedPlace | Gap] = []
        shown, before = set(map(id, self.shown)), 0
        for place in self.places:
            if id(place) not in shown:
                before += 1
                continue
            if before:
                found.append(Gap(before))
            found.append(place)
            before = 0
        return [*found, Gap(before)] if before else found

    @property
    def sentence(self) -> str:
        """Our own municipality among others, ranked or not. Empty where it is not among them."""
        if self.own is None:
            return ""
        if self.own.rank:
            return ranked_sentence(self.own.figure, self.own.rank, self.own.ranked)
        return unranked_sentence([place.figure for place in self.peers], self.own.figure)

    @property
    def own_rank(self) -> str:
        return self.own.rank_text if self.own else ""

    @property
    def has_peers(self) -> bool:
        return bool(self.peers)

    @property
    def has_ranks(self) -> bool:
        return any(place.rank for place in self.places)

    @property
    def has_verdict(self) -> bool:
        """Ours are the only figures that can be held against our limits."""
        return any(place.is_own and place.figure.level for place in self.places)


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


def subject_order(subject: Subject | None) -> tuple[bool, int, str]:
    return (False, subject.order, subject.name) if subject else (True, 0, "")


def comparisons(figures: Iterable[Figure]) -> list[Comparison]:
    """The newest period of each indicator in which more than one area has a value.

    Takes figures of wholes, in any order; gives comparisons by indicator name.
    """
    found = []
    for members in group_by(figures, lambda figure: figure.indicator.pk).values():
        newest = newest_shared_period(members)
        if newest:
            found.append(compare(newest))
    return sorted(found, key=lambda comparison: comparison.indicator.name)


def newest_shared_period(figures: Iterable[Figure]) -> list[Figure]:
    """The figures with a value of the newest period that two areas share."""
    measured = (figure for figure in figures if not figure.missing)
    periods = group_by(measured, lambda figure: (figure.year, figure.year_from))
    shared = [period for period, members in periods.items() if len(members) > 1]
    return periods[max(shared)] if shared else []


def compare(figures: Sequence[Figure]) -> Comparison:
    """One period's figures: municipalities from the first, then parts of our own, then groups."""
    ordered = sorted(figures, key=place_order)
    ranks = ranking([figure for figure in ordered if is_municipality(figure)])
    places = tuple(
        ComparedPlace(figure, ranks.get(figure, 0), len(ranks), bar)
        for figure, bar in zip(ordered, bars(ordered), strict=True)
    )
    first = ordered[0]
    return Comparison(first.indicator, first.period, first.year, places)


def place_order(figure: Figure) -> tuple[bool, bool, Decimal, str]:
    return (figure.area.is_group, figure.area.is_part, sort_value(figure), figure.area.name)


def sort_value(figure: Figure) -> Decimal:
    """Best first where one end is best; else largest first."""
    return figure.measured if smallest_first(figure.indicator) else -figure.measured


def is_municipality(figure: Figure) -> bool:
    return figure.area.kind == Area.Kind.MUNICIPALITY


def ranking(ordered: Sequence[Figure]) -> dict[Figure, int]:
    """1 for the first; equal values share their place. A single place is not ranked, nor a size.

    Takes the figures of one indicator in order, so that each is looked at once.
    """
    if len(ordered) < FEWEST_PEERS or not ranks_places(ordered[0].indicator):
        return {}
    ranks: dict[Figure, int] = {}
    rank, last = 0, None
    for number, figure in enumerate(ordered, start=1):
        value = sort_value(figure)
        rank, last = (rank if value == last else number), value
        ranks[figure] = rank
    return ranks


def bars(figures: Sequence[Figure]) -> list[float]:
    """Lengths against the largest. A group's sum would dwarf every place and gets none.

    Nor does what is a place in a ranking already: the worst would have the longest.
    """
    if figures[0].indicator.is_rank:
        return [0.0 for _figure in figures]
    places = [figure.measured for figure in figures if not figure.area.is_group]
    return share_of_largest(
        [
            None if figure.area.is_group and is_a_sum(figure.measured, places) else figure.value
            for figure in figures
        ]
    )


# As a file ----------------------------------------------------------------------------------------


def comparison_table(title: str, found: Iterable[Comparison]) -> Table:
    """Every place of every comparison, also those that the page leaves out."""
    about = (_("Indikator"), _("Slag område"))
    headings = (
        *about,
        *FIGURE.headings,
        _("Plass blant kommunene"),
        *VERDICT.headings,
        *SOURCE.headings,
    )
    return make_table(
        title,
        headings,
        (
            (
                comparison.indicator.name,
                place.kind,
                *FIGURE.cells(place.figure),
                place.rank_text,
                *verdict_of(place),
                *SOURCE.cells(place.figure),
            )
            for comparison in found
            for place in comparison.places
        ),
    )


def verdict_of(place: ComparedPlace) -> tuple[Cell, ...]:
    """What a place is found to be; the limits are our own and say nothing of others."""
    return VERDICT.cells(place.figure) if place.figure.level else (None, None)
