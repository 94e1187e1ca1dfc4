"""What a chart of things side by side says: categories of a whole, and places that are not ranked.

Nothing is said across a break, a caution or a merger, or of periods that are not equally long.
"""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.text import enumerated
from indikatorer.figures.comparison import ComparedPlace, Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.standing import extreme_words, unranked_sentence

FEWEST_TO_COMPARE = 2
Row = tuple[str, Sequence[Figure]]  # a category's name, and its figures by year
Move = tuple[Decimal, str, Figure, Figure]  # the difference, whose it is, from where and to where

# Categories ---------------------------------------------------------------------------------------


def read_categories(rows: Sequence[Row], period: str) -> str:
    """`Flest i 2015: Vei med 400, foran Avfall med 396. Bolig økte mest, fra 8 i 2014 til 19.`"""
    measured = [
        (name, figure)
        for name, line in rows
        for figure in line
        if figure.period == period and not figure.missing
    ]
    if not measured:
        return _("Ingen tall er oppgitt for %(year)s.") % {"year": period}
    return " ".join(filter(None, [leaders(measured, period), largest_move(rows, period)]))


def leaders(measured: Sequence[tuple[str, Figure]], period: str) -> str:
    """Who is first, and who comes next. Several may share the first place."""
    indicator = measured[0][1].indicator
    ranked = sorted(measured, key=lambda pair: pair[1].value, reverse=not indicator.is_rank)
    (_name, first), *_others = ranked
    names = [name for name, figure in ranked if figure.value == first.value]
    largest, smallest = extreme_words(indicator)
    said = {
        "word": smallest if indicator.is_rank else largest,
        "year": period,
        "names": enumerated(names),
        "value": first.text,
    }
    if len(ranked) == 1:
        return _("%(names)s: %(value)s i %(year)s.") % said
    if len(names) == len(ranked):
        return _("%(value)s i alle kategorier i %(year)s.") % said
    next_name, next_figure = ranked[len(names)]
    said |= {"next": next_name, "next_value": next_figure.text}
    return (
        _("%(word)s i %(year)s: %(names)s med %(value)s, foran %(next)s med %(next_value)s.") % said
    )


def largest_move(rows: Sequence[Row], period: str) -> str:
    """The category that changed most since the period before, whichever way; none beside others.

    Nor where it moved no more than one printed step: rounding alone may do that.
    """
    moves = sorted(moves_since(rows, period), key=lambda move: -abs(move[0]))
    if len(moves) < FEWEST_TO_COMPARE or moves[0][0] == moves[1][0]:
        return ""
    difference, name, earlier, later = moves[0]
    if later.indicator.is_rank or abs(difference) <= later.indicator.step:
        return ""
    text = (
        _("%(name)s økte mest, fra %(from)s i %(since)s til %(to)s.")
        if difference > 0
        else _("%(name)s falt mest, fra %(from)s i %(since)s til %(to)s.")
    )
    return text % {
        "name": name,
        "from": earlier.text,
        "since": earlier.period,
        "to": later.text,
    }


def moves_since(rows: Sequence[Row], period: str) -> list[Move]:
    """Each category's change since the newest earlier period that can be compared with this."""
    figures = [(name, figure) for name, line in rows for figure in line if not figure.missing]
    newest = [(name, figure) for name, figure in figures if figure.period == period]
    earlier = [(name, figure) for name, figure in figures if leads_to(figure, newest[0][1])]
    since = max((figure.year for _name, figure in earlier), default=0)
    before = {name: figure for name, figure in earlier if figure.year == since}
    return [
        (figure.measured - before[name].measured, name, before[name], figure)
        for name, figure in newest
        if name in before
    ]


def leads_to(earlier: Figure, later: Figure) -> bool:
    """No seam lies between the two, and they are of one area and equally long."""
    is_before = earlier.year < later.year
    parted = any(earlier.year < seam <= later.year for seam in later.seam_years)
    same_place = earlier.area.pk == later.area.pk and earlier.before_merger == later.before_merger
    return is_before and not parted and same_place and earlier.years == later.years


# Places -------------------------------------------------------------------------------------------


def read_ranking(comparison: Comparison) -> str:
    """`Høyest i 2021: Gamle Asker med 82 %. Lavest: Hurum med 68 %.`, where we are not ranked."""
    places = comparison.peers or parts_or_all(comparison.places)
    return unranked_sentence([place.figure for place in places])


def parts_or_all(places: Sequence[ComparedPlace]) -> Sequence[ComparedPlace]:
    """A whole that its parts add up to is no place among them."""
    parts = [place for place in places if not place.is_own]
    whole = sum(place.figure.measured for place in places if place.is_own)
    adds_up = sum(place.figure.measured for place in parts) == whole
    return parts if adds_up and len(parts) >= FEWEST_TO_COMPARE else places
