"""Figures about volunteering in five seconds: on the front page and on the subject's own."""

from collections import Counter
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.numbers import format_period
from frivillighet.figures import (
    GRANTS,
    GUIDANCE,
    SAID,
    SATISFACTION,
    SUBJECT,
    VOLUNTEERS,
    WOULD_VOLUNTEER,
    VolunteeringFigures,
    known_figures,
    of_old_times,
    with_caution,
)
from frivillighet.promised import volunteering_actions
from indikatorer.models import Action
from indikatorer.pages.promises import STATUSES
from indikatorer.pages.subjects import register_page
from indikatorer.pages.tiles import FrontPart, Tile, figure_tile, register

OVERVIEW = "frivillighet:overview"
ON_DASHBOARD = (VOLUNTEERS, WOULD_VOLUNTEER, SATISFACTION, GUIDANCE, GRANTS)
ON_FRONT = (VOLUNTEERS, SATISFACTION)
PROMISED = "tiltak"  # the heading above what was promised, which tells how much of it was done


def dashboard_tiles(told: VolunteeringFigures) -> list[Tile]:
    """Each tells beside what it cannot be compared without reserve, and of which municipality."""
    lines = [told.lines[slug] for slug in ON_DASHBOARD if slug in told.lines]
    tiles = (
        figure_tile(
            line, str(SAID[line[-1].indicator.slug]), with_caution(line[-1]), of_old_times(line[-1])
        )
        for line in lines
    )
    return [tile for tile in tiles if tile]


# On the front page --------------------------------------------------------------------------------


def front_part() -> FrontPart:
    told = known_figures(ON_FRONT)
    page = reverse(OVERVIEW)
    figures = [front_tile(told, slug, page) for slug in ON_FRONT]
    tiles = [*figures, actions_tile(list(volunteering_actions()), page)]
    return FrontPart(_("Frivillighet"), page, tuple(tile for tile in tiles if tile))


def front_tile(told: VolunteeringFigures, slug: str, page: str) -> Tile | None:
    line = told.lines.get(slug, ())
    notes = [with_caution(line[-1])] if line else []
    return figure_tile(line, str(SAID[slug]), *notes, url=page)


def actions_tile(actions: Sequence[Action], page: str) -> Tile | None:
    """`17 tiltak: 6 gjennomført, 8 i gang`; None where nothing is promised."""
    if not actions:
        return None
    counted = Counter(action.status for action in actions)
    years = [action.status_date.year for action in actions]
    number = ngettext("Ett tiltak", "%(count)s tiltak", len(actions))
    return Tile(
        number=number % {"count": len(actions)},
        said=_("for frivilligheten med registrert status"),
        period=format_period(min(years), max(years)),
        url=f"{page}#{PROMISED}",
        notes=tuple(
            f"{counted[status]} {status.label.lower()}"
            for status in STATUSES.values()
            if counted[status]
        ),
    )


register("frivillighet", front_part)
register_page(SUBJECT, OVERVIEW)
