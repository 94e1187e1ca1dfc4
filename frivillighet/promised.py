"""What the policy and the plans promise of volunteering, and what was done about it, in one table.

A measure of the policy that nobody follows up is a promise without a registered status.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from asker.addresses import address
from frivillighet.figures import SUBJECT
from frivillighet.models import PolicyMeasure, PolicyTheme
from indikatorer.models import Action, Document, PlanIndicator
from indikatorer.pages.promises import Goal, Promises, followed_actions, objective_goal, promises

POLICY = "frivillighet:policy"


@dataclass(frozen=True)
class MeasurePromise:
    """A measure of the policy, as the table prints an action. No status is registered for it."""

    title: str
    outcome: str
    document: Document | None
    place: str
    goal: Goal
    status: str = ""
    status_date: None = None
    unfollowed_since: None = None
    due_year: None = None
    responsible: str = ""

    def get_status_display(self) -> str:
        return _("Ikke registrert")


def volunteering_actions() -> QuerySet[Action]:
    """Those of the policy, and those of the goals that the subject's indicators stand under."""
    places = PlanIndicator.objects.filter(indicator__subject__slug=SUBJECT)
    of_policy = PolicyTheme.actions.through.objects.values("action")
    wanted = Q(objective__in=places.values("objective")) | Q(pk__in=of_policy)
    return followed_actions().filter(wanted)


def volunteering_promises(asked: str, themes: Iterable[PolicyTheme]) -> Promises:
    """The themes with their measures and actions, then the goals of the plans.

    Needs the themes' documents, measures and actions at hand.
    """
    goals = {theme.pk: theme_goal(theme) for theme in themes}
    measures = [
        measure_promise(measure, theme, goals[theme.pk])
        for theme in themes
        for measure in theme.measures.all()
    ]
    of_theme = {action.pk: goals[theme.pk] for theme in themes for action in theme.actions.all()}

    def goal_of(promise: Action | MeasurePromise) -> Goal:
        if isinstance(promise, MeasurePromise):
            return promise.goal
        return of_theme.get(promise.pk) or objective_goal(promise.objective)

    return promises(asked, [*volunteering_actions(), *measures], goals.values(), goal_of)


def theme_goal(theme: PolicyTheme) -> Goal:
    return Goal(theme.name, f"{address(POLICY)}#{theme.slug}", str(theme.document or ""))


def measure_promise(measure: PolicyMeasure, theme: PolicyTheme, goal: Goal) -> MeasurePromise:
    return MeasurePromise(measure.name, measure.description, theme.document, theme.place, goal)
