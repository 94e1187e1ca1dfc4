"""What the record does not bear: remarks, missing figures, and what does not add up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.tables import Table
from asker.text import enumerated
from indikatorer.figures import published
from indikatorer.figures.columns import make_table
from indikatorer.figures.figure import Figure, group_by, newest_measured
from indikatorer.figures.limits import AdoptedLimits, all_places
from indikatorer.models import Indicator, MissingReason, Remark, Weight
from indikatorer.pages.checks import Check, change_checks, sum_checks
from indikatorer.pages.status import plan_lines


@dataclass(frozen=True)
class RemarkedFigures:
    """A remark with the indicators it is about."""

    remark: Remark
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class WeighedRemarks:
    """The remarks of one weight."""

    weight: Weight
    remarks: tuple[RemarkedFigures, ...]

    @property
    def slug(self) -> str:
        return f"merknader-{self.weight.name.lower()}"

    @property
    def heading(self) -> str:
        """`Kan endre en vurdering: 3 merknader`"""
        count = ngettext("%(n)s merknad", "%(n)s merknader", len(self.remarks))
        said = {"weight": capfirst(self.weight.label), "count": count % {"n": len(self.remarks)}}
        return _("%(weight)s: %(count)s") % said


@dataclass(frozen=True)
class MissingFigure:
    """A key figure without a value in its newest year."""

    indicator: Indicator
    reason: str
    years: str  # how long it has been missing: "siste tall er fra 2020", "ikke målt i 2021"


@dataclass(frozen=True)
class QualityPage:
    remarks: tuple[RemarkedFigures, ...]
    missing: tuple[MissingFigure, ...]
    checks: tuple[Check, ...]

    @property
    def by_weight(self) -> list[WeighedRemarks]:
        """The remarks under their weights, what hangs most on first."""
        groups = group_by(self.remarks, lambda item: Weight(item.remark.weight))
        return [WeighedRemarks(weight, tuple(groups[weight])) for weight in sorted(groups)]

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
            yield MissingFigure(place.indicator, _("Ikke registrert"), how_long(line))
        elif not line[-1].is_due:
            continue
        elif line[-1].missing:
            yield MissingFigure(place.indicator, line[-1].why_missing, how_long(line))


def how_long(line: Sequence[Figure]) -> str:
    """For how long the newest years have had no value. Takes an indicator's figures by year."""
    measured = newest_measured(line)
    if measured:
        return _("siste tall er fra %(year)s") % {"year": measured.period}
    if line and all(figure.reason == MissingReason.NOT_MEASURED for figure in line):
        years = enumerated([figure.period for figure in line])
        return _("ikke målt i %(years)s") % {"years": years}
    return _("ingen tall i portalen")


# As files -----------------------------------------------------------------------------------------


def remarks_table(page: QualityPage) -> Table:
    headings = (
        _("Vekt"),
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
                remark.get_weight_display(),
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
