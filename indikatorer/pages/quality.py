"""What the record does not bear: remarks, missing figures, and sums checked by the portal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from asker.numbers import round_half_up
from indikatorer.figures.figure import group_by
from indikatorer.figures.sums import change_in_percent, check_sum
from indikatorer.models import Indicator, PlanIndicator, Remark, Result


@dataclass(frozen=True)
class RemarkedFigures:
    """A remark with the indicators it is about."""

    remark: Remark
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class MissingFigure:
    """A key figure without a value in its newest year."""

    indicator: Indicator
    reason: str
    years: str  # how long it has been missing: "siden 2020", or "alle år"


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


@dataclass(frozen=True)
class QualityPage:
    remarks: tuple[RemarkedFigures, ...]
    missing: tuple[MissingFigure, ...]
    checks: tuple[Check, ...]

    @property
    def failed(self) -> list[Check]:
        return [check for check in self.checks if not check.agrees]

    @property
    def passed(self) -> list[Check]:
        return [check for check in self.checks if check.agrees]


def quality_page() -> QualityPage:
    """All that the page says; six queries."""
    results = Prefetch("results", Result.objects.published().select_related("indicator"))
    remarks = [remarked(remark) for remark in Remark.objects.prefetch_related(results)]
    checks = sorted([*sum_checks(), *change_checks()], key=lambda check: check.agrees)
    return QualityPage(tuple(remarks), tuple(missing_figures()), tuple(checks))


def remarked(remark: Remark) -> RemarkedFigures:
    indicators = (result.indicator for result in remark.results.all())
    return RemarkedFigures(remark, tuple(dict.fromkeys(indicators)))


def missing_figures() -> Iterator[MissingFigure]:
    """Key figures in plans whose newest year has no value, by name."""
    places = PlanIndicator.objects.with_plan().order_by("indicator__name")
    results = group_by(
        Result.objects.published().of_the_whole().order_by("year"),
        lambda result: (result.indicator_id, result.area_id),
    )
    for place in places:
        line = results.get((place.indicator_id, place.plan.area_id), [])
        if not line:
            yield MissingFigure(place.indicator, _("Ikke registrert"), _("alle år"))
        elif line[-1].value is None:
            yield MissingFigure(place.indicator, line[-1].get_reason_display(), how_long(line))


def how_long(line: list[Result]) -> str:
    """For how long the newest years have had no value. Takes an indicator's results by year."""
    measured = [result.year for result in line if result.value is not None]
    if not measured:
        return _("aldri målt i portalens år")
    return _("siste tall er fra %(year)s") % {"year": measured[-1]}


def sum_checks() -> Iterator[Check]:
    """Parts that should make a whole: against the printed whole, or against 100 %."""
    results = Result.objects.published().filter(indicator__parts_add_up=True).with_details()
    lines = group_by(
        results.order_by("indicator__name", "year"),
        lambda result: (result.indicator_id, result.area_id, result.year_from, result.year),
    )
    for line in lines.values():
        check = sum_check(line)
        if check:
            yield check


def sum_check(line: list[Result]) -> Check | None:
    """The check of one indicator in one area and period; None where it cannot be made."""
    first, indicator = line[0], line[0].indicator
    parts = [result.value for result in line if result.category_id and is_countable(result)]
    whole = next((result.value for result in line if result.category_id is None), None)
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


def is_countable(result: Result) -> bool:
    """A part that did not exist that year adds nothing; any other gap makes the sum unknown."""
    return result.value is not None or result.reason not in {
        Result.MissingReason.DISCONTINUED,
        Result.MissingReason.NOT_RELEVANT,
        Result.MissingReason.NOT_STATED,
    }


def rounding(indicator: Indicator, parts: int) -> Decimal:
    """How far a sum of rounded shares may lie from its whole; counts are exact."""
    if indicator.unit != "%":
        return Decimal(0)
    return parts * Decimal("0.5").scaleb(-indicator.decimals)


def change_checks() -> Iterator[Check]:
    """Printed changes against the change between the figures they are about."""
    derived = (
        Result.objects.published()
        .filter(indicator__computed_from__isnull=False, value__isnull=False)
        .with_details()
        .select_related("indicator__computed_from")
        .order_by("indicator__name", "category__order", "year")
    )
    bases = {base_key(result): result.value for result in base_results()}
    for result in derived:
        check = change_check(result, bases)
        if check:
            yield check


def base_results() -> Iterable[Result]:
    """The figures that printed changes are about."""
    return Result.objects.published().filter(indicator__derived__isnull=False).distinct()


def base_key(result: Result) -> tuple:
    return (result.indicator_id, result.area_id, result.category_id, result.year)


def change_check(result: Result, bases: dict) -> Check | None:
    """The check of one printed change; None where one of its two figures is missing."""
    indicator = result.indicator
    where = (indicator.computed_from_id, result.area_id, result.category_id)
    earlier, later = bases.get((*where, result.year_from)), bases.get((*where, result.year))
    if earlier is None or later is None:
        return None
    if indicator.computation == Indicator.Computation.PERCENT_CHANGE:
        computed = change_in_percent(earlier, later)
    else:
        computed = later - earlier
    if computed is None:
        return None
    about = [indicator.name, str(result.category or ""), result.area.name, result.period]
    # A quotient may go on for ever; it is held against the printed change as precisely as that is.
    computed = round_half_up(computed, indicator.decimals)
    return Check(
        about=", ".join(part for part in about if part),
        url=indicator.get_absolute_url(),
        printed=indicator.show(result.value),
        computed=indicator.show(computed),
        agrees=indicator.show(result.value) == indicator.show(computed),
        printed_value=result.value,
        computed_value=computed,
        unit=indicator.unit,
    )
