"""Is a figure plausible? A doubt asks a person to look again; it never stops anybody.

A value is held against the last ones that can be compared, the rows beside it, and the sum it is
part of. `manage.py check_plausibility` tries that on the record and prints:

    812 true figures, 393 with history    warned of    of those with history
    all rules                             20, 2.5 %                    5.1 %
    a jump                                15, 1.8 %                    3.8 %
    swapped digits; another row          2 each, 0.2 %                 0.5 %
    tenfold                                1, 0.1 %                    0.3 %

    500 planted mistakes                  found
    all kinds                            87.2 %
    ten times; a hundred times          100   %
    a neighbouring row's value           80.8 %
    two digits swapped                   68.0 %

    columns of five rows or more         warned of
    1 527 true ones                      0.3 %
    2 970 pasted one row off           100   %

The thresholds were chosen on the same record, so that another record may ask for others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from indikatorer.entry.evidence import Entered, Past, away, distance, is_small_move, nearest
from indikatorer.models import Indicator, Measure

# From here on a distance is worth a word. What `distance` gives is about 1 where a value is 2.7
# times another, or where a share goes from 50 % to 74 %.
JUMP, JUMP_OF_SHARE = 0.9, 1.0
TENFOLD, SWAPPED, OTHER_ROW = 0.5, 0.15, 0.2
# What the value may have been meant to be fits if it is nearer by this share of the distance …
TENFOLD_FIT, SWAPPED_FIT, OTHER_ROW_FIT = 1 / 3, 1 / 5, 1 / 5
# … and no further away than this; «ti ganger» is said of five to twenty times.
TENFOLD_ABOUT = 2
SWAPPED_NEAR, OTHER_ROW_NEAR = 0.08, 0.06

# Of a column that may have been pasted one row off: how many rows it has, how far one may lie.
SHORTEST_COLUMN, FURTHEST = 5, 2.0


class Rule(models.TextChoices):
    TENFOLD = "tenfold", gettext_lazy("Tierfeil")
    SWAPPED = "swapped", gettext_lazy("Byttede siffer")
    OTHER_ROW = "other_row", gettext_lazy("Feil rad")
    JUMP = "jump", gettext_lazy("Sprang")
    SUM = "sum", gettext_lazy("Sum")
    SHIFTED = "shifted", gettext_lazy("Kolonne forskjøvet")


@dataclass(frozen=True)
class Doubt:
    """A warning: the rule that gives it, and a sentence that says what may be wrong."""

    rule: Rule
    text: str


def doubts(entered: Entered) -> list[Doubt]:
    """What may be wrong with the value: what it looks like, and that a sum is not right."""
    found = [likely_mistake(entered), wrong_sum(entered)]
    return [doubt for doubt in found if doubt]


def likely_mistake(entered: Entered) -> Doubt | None:
    """Of all that fits, what tells a person most; that it jumped is said where nothing else is."""
    if not entered.past or is_small_move(entered):
        return None
    rules = (tenfold, swapped, other_row, jump)
    return next((doubt for rule in rules if (doubt := rule(entered))), None)


# The rules ----------------------------------------------------------------------------------------


def tenfold(entered: Entered) -> Doubt | None:
    """Ten or a hundred times too large or small: the point was left out, or is in a wrong place."""
    moved = away(entered.value, entered.past, entered.indicator)
    if moved <= TENFOLD:
        return None
    for power, text in TENFOLD_TEXTS.items():
        meant = entered.value.scaleb(-power)
        last = nearest(meant, entered.past, entered.indicator).value
        fits = distance(meant, last, entered.indicator) < moved * TENFOLD_FIT
        if fits and last and 1 / TENFOLD_ABOUT <= meant / last <= TENFOLD_ABOUT:
            return Doubt(Rule.TENFOLD, str(text) % told(entered, meant))
    return None


TENFOLD_TEXTS = {
    1: gettext_lazy(
        "Tallet er omtrent ti ganger så stort som i %(period)s (%(past)s). Kan et komma mangle?"
    ),
    -1: gettext_lazy(
        "Tallet er omtrent en tidel av tallet i %(period)s (%(past)s). Kan et siffer mangle, eller "
        "kommaet stå feil?"
    ),
    2: gettext_lazy(
        "Tallet er omtrent hundre ganger så stort som i %(period)s (%(past)s). Kan et komma mangle?"
    ),
    -2: gettext_lazy(
        "Tallet er omtrent en hundredel av tallet i %(period)s (%(past)s). Kan sifre mangle, eller "
        "kommaet stå feil?"
    ),
}


def swapped(entered: Entered) -> Doubt | None:
    """With two neighbouring digits the other way round it would fit."""
    moved = away(entered.value, entered.past, entered.indicator)
    if moved <= SWAPPED:
        return None
    limit = min(moved * SWAPPED_FIT, SWAPPED_NEAR)
    for meant in with_digits_swapped(entered.value, entered.indicator.decimals):
        if away(meant, entered.past, entered.indicator) < limit:
            text = _(
                "Kan to sifre ha byttet plass? %(meant)s ville ligget nær tallet i %(period)s "
                "(%(past)s)."
            )
            return Doubt(Rule.SWAPPED, text % told(entered, meant))
    return None


def with_digits_swapped(value: Decimal, decimals: int) -> list[Decimal]:
    """All that the value becomes when two neighbouring digits change places."""
    digits = f"{abs(value).scaleb(decimals):.0f}".zfill(decimals + 1)
    turned = [
        digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        for at, (left, right) in enumerate(pairwise(digits))
        if left != right
    ]
    return [Decimal(item).scaleb(-decimals).copy_sign(value) for item in turned]


def other_row(entered: Entered) -> Doubt | None:
    """It fits what the row above or below has had."""
    moved = away(entered.value, entered.past, entered.indicator)
    if moved <= OTHER_ROW:
        return None
    limit = min(moved * OTHER_ROW_FIT, OTHER_ROW_NEAR)
    for row in entered.neighbours:
        if row.past and away(entered.value, row.past, entered.indicator) < limit:
            text = _("Tallet passer bedre i raden «%(name)s», som hadde %(past)s i %(period)s.")
            words = shown(nearest(entered.value, row.past, entered.indicator), entered.indicator)
            return Doubt(Rule.OTHER_ROW, text % {"name": row.name, **words})
    return None


def jump(entered: Entered) -> Doubt | None:
    """It is far from all it can be compared with, and nothing says why."""
    limit = JUMP_OF_SHARE if entered.indicator.measure == Measure.SHARE else JUMP
    if away(entered.value, entered.past, entered.indicator) <= limit:
        return None
    last = nearest(entered.value, entered.past, entered.indicator)
    if entered.value > last.value:
        text = _("Tallet er mye høyere enn i %(period)s (%(past)s). Stemmer det?")
    else:
        text = _("Tallet er mye lavere enn i %(period)s (%(past)s). Stemmer det?")
    return Doubt(Rule.JUMP, text % shown(last, entered.indicator))


def wrong_sum(entered: Entered) -> Doubt | None:
    """The parts do not make the whole, beyond rounding."""
    total = entered.total
    if total is None or total.agrees:
        return None
    text = _("Delene er %(parts)s til sammen, men helheten er %(whole)s. Er alle tallene riktige?")
    show = entered.indicator.show
    return Doubt(
        Rule.SUM, text % {"parts": show(total.check.parts), "whole": show(total.check.whole)}
    )


# A pasted column ----------------------------------------------------------------------------------


def shifted(
    column: Sequence[Entered], above: Entered | None = None, below: Entered | None = None
) -> Doubt | None:
    """A column, from the top, that fits what was there before better one row further up or down.

    Takes only rows that have a past. The rows just above and below the column are those that its
    first or last value may belong to.
    """
    if len(column) < SHORTEST_COLUMN:
        return None
    up = gain([above, *column[:-1]], column)
    down = gain([*column[1:], below], column)
    if max(up, down) <= 0:
        return None
    if up > down:
        text = _("Tallene passer bedre én rad lenger opp. Er kolonnen limt inn én rad for lavt?")
    else:
        text = _("Tallene passer bedre én rad lenger ned. Er kolonnen limt inn én rad for høyt?")
    return Doubt(Rule.SHIFTED, text)


def gain(rows: Sequence[Entered | None], column: Sequence[Entered]) -> float:
    """How much nearer the column's values are to what these rows had than to what their own had."""
    pairs = [(row, own) for row, own in zip(rows, column, strict=True) if row is not None]
    return sum(misfit(own.value, own) - misfit(own.value, row) for row, own in pairs)


def misfit(value: Decimal, row: Entered) -> float:
    """How far the value lies from what the row had last. One wild row must not decide for all."""
    return min(distance(value, row.past[0].value, row.indicator), FURTHEST)


# Words --------------------------------------------------------------------------------------------


def told(entered: Entered, meant: Decimal) -> dict[str, str]:
    """What the value may have been meant to be, and what that is near to."""
    last = nearest(meant, entered.past, entered.indicator)
    return {"meant": entered.indicator.show(meant), **shown(last, entered.indicator)}


def shown(last: Past, indicator: Indicator) -> dict[str, str]:
    return {"period": last.period, "past": indicator.show(last.value)}
