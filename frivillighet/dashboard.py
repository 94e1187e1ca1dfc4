"""The page about volunteering: does it go well, what was promised, and what was done?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import cached_property

from frivillighet.answer import answer
from frivillighet.figures import GRANTS, POINTS, VolunteeringFigures, volunteering_figures
from frivillighet.lists import List, lists, policy_themes
from frivillighet.panels import Panel, panels
from frivillighet.promised import volunteering_promises
from frivillighet.tiles import dashboard_tiles
from indikatorer.figures.comparison import Comparison
from indikatorer.figures.figure import Figure
from indikatorer.figures.years import status_years
from indikatorer.models import FocusArea
from indikatorer.pages.indicators import CatalogueRow, in_plans
from indikatorer.pages.promises import Promises
from indikatorer.pages.subject_answer import Answer
from indikatorer.pages.tiles import Tile


@dataclass(frozen=True)
class Dashboard:
    """All that the page says. What only a part of it says is made when it is printed."""

    told: VolunteeringFigures
    promises: Promises
    lists: Sequence[List]

    @cached_property
    def answer(self) -> Answer:
        return answer(self.told, status_years().shown)

    @cached_property
    def tiles(self) -> list[Tile]:
        return dashboard_tiles(self.told)

    @cached_property
    def panels(self) -> list[Panel]:
        return panels(self.told)

    @property
    def points(self) -> Figure | None:
        """How many points the council's report on volunteering had."""
        return self.told.newest(POINTS)

    @property
    def grants(self) -> Comparison | None:
        """Grants per association beside other municipalities."""
        return next((one for one in self.told.comparisons if is_about_grants(one)), None)

    @property
    def other_comparisons(self) -> list[Comparison]:
        return [one for one in self.told.comparisons if not is_about_grants(one)]

    @cached_property
    def in_plan(self) -> list[CatalogueRow]:
        return in_plans(self.told.rows)

    @property
    def others(self) -> list[CatalogueRow]:
        return [row for row in self.told.rows if not row.places]

    @property
    def focus_areas(self) -> list[FocusArea]:
        """Where the plans tell of volunteering, newest plan first."""
        return list(dict.fromkeys(area for row in self.in_plan for area in row.focus_areas))


def is_about_grants(comparison: Comparison) -> bool:
    return comparison.indicator.slug == GRANTS


def dashboard(asked: str) -> Dashboard:
    """`asked` is the part of what was promised that the address asks for."""
    themes = list(policy_themes())
    told = volunteering_figures()
    return Dashboard(told, volunteering_promises(asked, themes), lists(themes, told))
