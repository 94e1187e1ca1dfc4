"""What the record does not bear: remarks, missing figures, and sums checked by the portal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import round_half_up
from asker.tables import Table
from indikatorer.figures import published
from indikatorer.figures.columns import make_table
from indikatorer.figures.figure import Figure, group_by, newest_measured
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits, all_places
from indikatorer.figures.sums import change_in_percent, check_sum
from indikatorer.models import Indicator, MissingReason, Remark
from indikatorer.pages.status import plan_lines


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
    """All that the page says; some fifteen small queries."""
    indicators = Indicator.objects.in_bulk()
    remarked = published.remarked_indicators(indicators)
    remarks = tuple(
        RemarkedFigures(remark, tuple(remarked.get(remark.pk, ())))
        for remark in Remark.objects.all()
    )
    found = [*sum_checks(indicators), *change_checks(indicators)]
    checks = sorted(found, key=lambda check: check.agrees)
    return QualityPage(remarks, tuple(missing_figures()), tuple(checks))


def missing_figures() -> Iterator[MissingFigure]:
    """Key figures in plans whose newest year has no value, by name."""
    places = sorted(all_places(), key=lambda place: place.indicator.name)
    lines = plan_lines(places, AdoptedLimits(places))
    for place in places:
        line = lines[place.pk]
        if not line:
            yield MissingFigure(place.indicator, _("Ikke registrert"), _("alle år"))
        elif line[-1].missing:
            yield MissingFigure(place.indicator, line[-1].why_missing, how_long(line))


def how_long(line: Sequence[Figure]) -> str:
    """For how long the newest years have had no value. Takes an indicator's figures by year."""
    measured = newest_measured(line)
    if measured is None:
        return _("aldri målt i portalens år")
    return _("siste tall er fra %(year)s") % {"year": measured.year}


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


# As files -----------------------------------------------------------------------------------------


def remarks_table(page: QualityPage) -> Table:
    headings = (
        _("Merknad"),
        _("Forklaring"),
        _("Portalen viser"),
        _("Der det står"),
        _("Det andre som er trykt"),
        _("Der det andre står"),
        _("Gjelder"),
    )
    remarks = ((item.remark, item.indicators) for item in page.remarks)
    return make_table(
        _("Merknader til kildene"),
        headings,
        (
            (
                remark.title,
                remark.explanation,
                remark.shown,
                remark.shown_place,
                remark.other,
                remark.other_place,
                ", ".join(map(str, indicators)),
            )
            for remark, indicators in remarks
        ),
    )


def missing_table(page: QualityPage) -> Table:
    return make_table(
        _("Tall som mangler"),
        (_("Indikator"), _("Grunn"), _("Hvor lenge"), _("Ansvarlig")),
        (
            (item.indicator.name, item.reason, item.years, item.indicator.responsible)
            for item in page.missing
        ),
    )


def checks_table(page: QualityPage) -> Table:
    return make_table(
        _("Kontrollerte regnestykker"),
        (_("Hva"), _("Trykt"), _("Beregnet"), _("Enhet"), _("Utfall")),
        (
            (
                check.about,
                check.printed_value,
                check.computed_value,
                check.unit,
                _("stemmer") if check.agrees else _("stemmer ikke"),
            )
            for check in page.checks
        ),
        [_("Andeler får avvike så mye som avrundingen kan forklare.")],
    )
