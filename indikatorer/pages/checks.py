"""Sums and changes that are printed, checked against the figures they are of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from asker.numbers import round_half_up
from indikatorer.figures import published
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.limits import NOTHING_ADOPTED
from indikatorer.figures.sums import change_in_percent, check_sum
from indikatorer.models import Indicator, MissingReason


@dataclass(frozen=True)
class Check:
    """One sum or change, printed and computed: as people read it, and as it is."""

    about: str
    url: str
    printed: str
    computed: str
    agrees: bool
    printed_value: Decimal
    computed_value: Decimal
    unit: str


def sum_checks(indicators: Mapping[int, Indicator]) -> Iterator[Check]:
    """Parts that should make a whole: against the printed whole, or against 100 %."""
    parts = published.figures(
        limits=NOTHING_ADOPTED,
        order_by=["indicator__name", "year"],
        indicators=indicators.values(),
        category__isnull=False,
        indicator__in=Indicator.objects.filter(parts_add_up=True),
    )
    wholes = published.wholes(
        limits=NOTHING_ADOPTED,
        indicator__in={figure.stored.indicator_id for figure in parts},
        area__in={figure.stored.area_id for figure in parts},
    )
    whole = {period_of(figure): figure.value for figure in wholes}
    for key, members in group_by(parts, period_of).items():
        check = sum_check(members, whole.get(key))
        if check:
            yield check


def period_of(figure: Figure) -> tuple:
    """What the parts and the whole of one sum have in common."""
    stored = figure.stored
    return (stored.indicator_id, stored.area_id, stored.year_from, stored.year)


def sum_check(members: Sequence[Figure], whole: Decimal | None) -> Check | None:
    """The check of one indicator in one area and period; None where it cannot be made."""
    first, indicator = members[0], members[0].indicator
    parts = [figure.value for figure in members if is_countable(figure)]
    if whole is None and indicator.unit == "%":
        whole = Decimal(100)
    found = check_sum(whole, parts)
    if found is None:
        return None
    return Check(
        about=f"{indicator.name}, {first.area.name}, {first.period}",
        url=indicator.get_absolute_url(),
        printed=indicator.show(found.whole),
        computed=indicator.show(found.parts),
        agrees=abs(found.difference) <= rounding(indicator, len(parts)),
        printed_value=found.whole,
        computed_value=found.parts,
        unit=indicator.unit,
    )


def is_countable(figure: Figure) -> bool:
    """A part that did not exist that year adds nothing; any other gap makes the sum unknown."""
    return figure.value is not None or figure.reason not in {
        MissingReason.DISCONTINUED,
        MissingReason.NOT_RELEVANT,
        MissingReason.NOT_STATED,
    }


def rounding(indicator: Indicator, parts: int) -> Decimal:
    """How far a sum of rounded shares may lie from its whole; counts are exact."""
    if indicator.unit != "%":
        return Decimal(0)
    return parts * Decimal("0.5").scaleb(-indicator.decimals)


def change_checks(indicators: Mapping[int, Indicator]) -> Iterator[Check]:
    """Printed changes against the change between the figures they are about."""
    derived = published.figures(
        limits=NOTHING_ADOPTED,
        order_by=["indicator__name", "category__order", "year"],
        indicators=indicators.values(),
        indicator__in=Indicator.objects.filter(computed_from__isnull=False),
        value__isnull=False,
    )
    bases = published.figures(
        limits=NOTHING_ADOPTED,
        indicator__in={figure.indicator.computed_from_id for figure in derived},
        area__in={figure.area.pk for figure in derived},
    )
    values = {base_key(figure.indicator.pk, figure, figure.year): figure.value for figure in bases}
    for figure in derived:
        check = change_check(figure, values)
        if check:
            yield check


def base_key(indicator: int, figure: Figure, year: int) -> tuple:
    """Where to find the indicator's figure for the same area and category in the year."""
    return (indicator, figure.stored.area_id, figure.stored.category_id, year)


def change_check(figure: Figure, values: dict) -> Check | None:
    """The check of one printed change; None where one of its two figures is missing."""
    indicator = figure.indicator
    base = indicator.computed_from_id
    earlier = values.get(base_key(base, figure, figure.year_from))
    later = values.get(base_key(base, figure, figure.year))
    if earlier is None or later is None:
        return None
    if indicator.computation == Indicator.Computation.PERCENT_CHANGE:
        computed = change_in_percent(earlier, later)
    else:
        computed = later - earlier
    if computed is None:
        return None
    about = [indicator.name, str(figure.category or ""), figure.area.name, figure.period]
    # A quotient may go on for ever; it is held against the printed change as precisely as that is.
    computed = round_half_up(computed, indicator.decimals)
    return Check(
        about=", ".join(part for part in about if part),
        url=indicator.get_absolute_url(),
        printed=figure.text,
        computed=indicator.show(computed),
        agrees=figure.text == indicator.show(computed),
        printed_value=figure.value,
        computed_value=computed,
        unit=indicator.unit,
    )
