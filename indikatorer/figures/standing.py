"""How places stand beside each other, in a sentence.

A size grows with the place it is of, so places are not ranked by it; nor by a number of which no
way is best. Where the number is a place in a ranking already, it is told as it is.
"""

from collections.abc import Sequence
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.text import enumerated
from indikatorer.assessment import Direction
from indikatorer.figures.figure import Figure
from indikatorer.models import Area, Indicator, Measure

ORDERS = {
    Direction.HIGHER: gettext_lazy("høyest er best"),
    Direction.LOWER: gettext_lazy("lavest er best"),
}
RANKED = {Measure.SHARE, Measure.RATE, Measure.SCORE}

# What the largest and the smallest are called: people and things are many or few.
HIGHEST_AND_LOWEST = (gettext_lazy("Høyest"), gettext_lazy("Lavest"))
EXTREMES = {
    Measure.COUNT: (gettext_lazy("Flest"), gettext_lazy("Færrest")),
    Measure.AMOUNT: (gettext_lazy("Mest"), gettext_lazy("Minst")),
    Measure.RANK: (gettext_lazy("Dårligst"), gettext_lazy("Best")),
    Measure.CHANGE: (gettext_lazy("Størst økning"), gettext_lazy("Minst økning")),
}

GROUP_WORDS = {
    Area.Kind.KOSTRA_GROUP: gettext_lazy("tall for hele gruppen"),
    Area.Kind.COUNTY: gettext_lazy("tall for hele fylket"),
    Area.Kind.COUNTRY: gettext_lazy("tall for hele landet"),
}


def ranks_places(indicator: Indicator) -> bool:
    """Places can be told from best to worst by the indicator."""
    return indicator.measure in RANKED and indicator.direction in ORDERS


def smallest_first(indicator: Indicator) -> bool:
    """The smallest stands first where it is best; a size always begins with the largest."""
    lower_is_better = indicator.direction == Direction.LOWER and not indicator.is_size
    return indicator.is_rank or lower_is_better


def extreme_words(indicator: Indicator) -> tuple[str, str]:
    """What the largest and the smallest value are called."""
    largest, smallest = EXTREMES.get(Measure(indicator.measure), HIGHEST_AND_LOWEST)
    return str(largest), str(smallest)


def ranked_sentence(own: Figure, rank: int, count: int) -> str:
    """`Asker var nr. 3 av 5 kommuner i 2022, med 3,6 %; høyest er best.`"""
    text = _(
        "%(name)s var nr. %(rank)s av %(count)s kommuner i %(period)s, med %(value)s; %(order)s."
    )
    return text % {
        "name": own.area.name,
        "rank": rank,
        "count": count,
        "period": own.period,
        "value": own.text,
        "order": ORDERS[Direction(own.indicator.direction)],
    }


def unranked_sentence(figures: Sequence[Figure], own: Figure | None = None) -> str:
    """`Flest i 2021: Oslo med 31 400 arbeidsplasser. Asker hadde 1 300 arbeidsplasser.`

    The other end is told instead where we are first or not among them: `Færrest: Lier med 169.`
    """
    indicator = figures[0].indicator
    first_word, last_word = extreme_words(indicator)
    if indicator.is_rank:
        first_word, last_word = last_word, first_word
    ordered = sorted(figures, key=attrgetter("measured"), reverse=not indicator.is_rank)
    first, last = ordered[0], ordered[-1]
    said = {"value": first.text, "period": first.period, "word": first_word}
    if first.text == last.text:
        return _("%(value)s alle steder i %(period)s.") % said
    said["names"] = names_with(first.text, ordered)
    leading = (
        _("%(word)s i %(period)s: %(names)s på %(value)s.")
        if indicator.is_rank
        else _("%(word)s i %(period)s: %(names)s med %(value)s.")
    ) % said
    if own is None or own.text == first.text:
        return f"{leading} {other_end(last_word, last, ordered)}"
    return f"{leading} {own_place(own)}"


def own_place(own: Figure) -> str:
    text = (
        _("%(name)s var på %(value)s.") if own.indicator.is_rank else _("%(name)s hadde %(value)s.")
    )
    return text % {"name": own.area.name, "value": own.text}


def other_end(word: str, last: Figure, figures: Sequence[Figure]) -> str:
    text = (
        _("%(word)s: %(names)s på %(value)s.")
        if last.indicator.is_rank
        else _("%(word)s: %(names)s med %(value)s.")
    )
    return text % {"word": word, "names": names_with(last.text, figures), "value": last.text}


def names_with(text: str, figures: Sequence[Figure]) -> str:
    """Everyone who has the same, as it is printed."""
    return enumerated([figure.area.name for figure in figures if figure.text == text])


def kind_in_words(area: Area) -> str:
    """What must be said of an area that is no municipality: a group is a mean or a sum."""
    return (
        area.get_kind_display() if area.is_part else str(GROUP_WORDS.get(Area.Kind(area.kind), ""))
    )
