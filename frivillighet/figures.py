"""The figures about volunteering: which tell what, and the newest line of each.

The dashboard knows some indicators by their slugs, which are their addresses. One that is not there
is left out; every other indicator of the subject stands in the list of more figures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from indikatorer.assessment import Reservation
from indikatorer.figures import published, words
from indikatorer.figures.comparison import Comparison, comparisons
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Indicator
from indikatorer.pages.indicators import (
    CatalogueRow,
    Wanted,
    catalogue_of,
    narrowed,
    own_figures,
)
from indikatorer.pictures.drawings import Line

SUBJECT = "frivillighet"

VOLUNTEERS = "deltakelse-i-frivillig-arbeid"
WOULD_VOLUNTEER = "kan-tenke-seg-frivillig-arbeid"
SATISFACTION = "foreningenes-tilfredshet-med-samarbeidet-med-kommunen"
OLD_SATISFACTION = "foreningenes-vurdering-av-kommunen-som-tilrettelegger"
GUIDANCE = "foreninger-fornoeyd-med-veiledning-om-tilskudd"
GRANTS = "driftstilskudd-per-lag"
CENTRES = "frivilligsentraler"
POINTS = "punkter-i-frivillighetsmeldingen"
PARTNERS = {
    "foreninger-som-samarbeider-med-kommunen": gettext_lazy("kommunen"),
    "foreninger-som-samarbeider-med-andre-foreninger": gettext_lazy("andre foreninger"),
    "foreninger-som-samarbeider-med-naeringslivet": gettext_lazy("næringslivet"),
}
# What each figure tells, after its number.
SAID = {
    VOLUNTEERS: gettext_lazy("av innbyggerne deltar i frivillig arbeid"),
    WOULD_VOLUNTEER: gettext_lazy("kan tenke seg frivillig arbeid hvis noen spør"),
    SATISFACTION: gettext_lazy("fra foreningene for samarbeidet"),
    GUIDANCE: gettext_lazy("av foreningene mener de fikk god veiledning om tilskudd"),
    GRANTS: gettext_lazy("i driftstilskudd per lag"),
}


@dataclass(frozen=True)
class VolunteeringFigures:
    """The subject's indicators with our own figures, and those of others where they are shared."""

    rows: tuple[CatalogueRow, ...]
    figures: tuple[Figure, ...] = ()

    @cached_property
    def lines(self) -> dict[str, Line]:
        """Each indicator's newest line that has a value, by slug."""
        return {
            row.indicator.slug: row.history
            for row in self.rows
            if row.figure and not row.figure.missing
        }

    @cached_property
    def comparisons(self) -> list[Comparison]:
        return comparisons(self.figures)

    def newest(self, slug: str) -> Figure | None:
        line = self.lines.get(slug)
        return line[-1] if line else None


def volunteering_figures() -> VolunteeringFigures:
    """All of them; about ten queries, however many there are."""
    indicators = list(narrowed(Wanted(subject=SUBJECT)))
    figures = everybodys(indicators)
    return VolunteeringFigures(tuple(catalogue_of(indicators, figures, Wanted())), tuple(figures))


def known_figures(slugs: Iterable[str]) -> VolunteeringFigures:
    """Our own figures of these indicators only."""
    indicators = list(Indicator.objects.filter(slug__in=slugs))
    figures = own_figures(indicators, AdoptedLimits.of(indicators))
    return VolunteeringFigures(tuple(catalogue_of(indicators, figures, Wanted())), tuple(figures))


def everybodys(indicators: Sequence[Indicator]) -> list[Figure]:
    """Our own figures over the years, and everybody else's in the newest year they share."""
    keys = [indicator.pk for indicator in indicators]
    return published.beside_others(
        published.newest_shared_periods(*keys),
        Q(area__in=published.own_areas(), indicator__in=keys),
        limits=AdoptedLimits.of(indicators),
        indicators=indicators,
    )


# What is said beside a figure ---------------------------------------------------------------------


def with_caution(figure: Figure) -> str:
    """`må leses med varsomhet`, where the source says so of the line."""
    cautious = figure.moved and Reservation.CAUTION in figure.moved.reservations
    return str(words.RESERVATIONS[Reservation.CAUTION]) if cautious else ""


def of_old_times(figure: Figure) -> str:
    """The name of a municipality that is no more."""
    return figure.area.name if figure.area.successor_id else ""
