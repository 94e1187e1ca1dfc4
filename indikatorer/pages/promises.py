"""What was promised and what was done: actions in one table under the goals they are to serve.

A subject hands in its actions, and the goals that are to stand in the table even where nothing is
registered for them. The reader narrows it down in the address: `?status=gjennomfoert`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from django.db.models import QuerySet
from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.tables import Cell, Table
from indikatorer.figures.columns import make_table
from indikatorer.figures.figure import group_by
from indikatorer.models import Action, Objective

DATE = "j.n.Y"
ANCHOR = "lovet-og-gjort"


class Part(StrEnum):
    """What a reader may ask to see; the value stands in the address."""

    ALL = ""
    DONE = "gjennomfoert"
    IN_PROGRESS = "i-gang"
    DELAYED = "forsinket"
    NOT_STARTED = "ikke-startet"
    CLOSED = "avsluttet"
    UNREGISTERED = "uten-status"
    UNFOLLOWED = "ikke-fulgt-opp"

    def holds(self, action: Action) -> bool:
        if self == Part.UNREGISTERED:
            return not action.status
        if self == Part.UNFOLLOWED:
            return action.unfollowed_since is not None
        return self == Part.ALL or STATUSES[self] == action.status


STATUSES = {
    Part.DONE: Action.Status.DONE,
    Part.IN_PROGRESS: Action.Status.IN_PROGRESS,
    Part.DELAYED: Action.Status.DELAYED,
    Part.NOT_STARTED: Action.Status.NOT_STARTED,
    Part.CLOSED: Action.Status.CLOSED,
}
LABELS = {
    Part.ALL: gettext_lazy("Alle"),
    Part.UNREGISTERED: gettext_lazy("Uten registrert status"),
    Part.UNFOLLOWED: gettext_lazy("Ikke fulgt opp"),
}


@dataclass(frozen=True)
class Goal:
    """What the actions are to serve, and where it stands."""

    name: str
    url: str
    plan: str = ""
    elsewhere: str = ""  # said where its actions are told on another page …
    elsewhere_url: str = ""  # … and the way to it


@dataclass(frozen=True)
class Choice:
    """One part of the actions, how many it holds, and the way to it."""

    part: Part
    label: str
    count: int
    current: bool

    @property
    def query(self) -> str:
        asked = f"?status={self.part.value}" if self.part else "?"
        return f"{asked}#{ANCHOR}"


@dataclass(frozen=True)
class Promises:
    """The actions under their goals. `part` is what is shown of them."""

    part: Part
    every: dict[Goal, list[Action]]  # a goal without actions too

    @cached_property
    def actions(self) -> list[Action]:
        return [action for members in self.every.values() for action in members]

    @cached_property
    def shown(self) -> list[tuple[Goal, list[Action]]]:
        """The goals with the actions asked for; those without any only where all is asked for."""
        kept = {
            goal: [action for action in members if self.part.holds(action)]
            for goal, members in self.every.items()
        }
        return [pair for pair in kept.items() if pair[1] or not self.part]

    @property
    def choices(self) -> list[Choice]:
        """All, each part that holds something, and what is asked for though it holds nothing."""
        counts = {part: sum(map(part.holds, self.actions)) for part in Part}
        return [
            Choice(part, self.label(part), count, current=part == self.part)
            for part, count in counts.items()
            if count or part in (Part.ALL, self.part)
        ]

    def label(self, part: Part) -> str:
        """`Ikke fulgt opp siden 2015`, where that is so of each."""
        if part in STATUSES:
            return str(STATUSES[part].label)
        years = {action.unfollowed_since for action in self.actions} - {None}
        if part == Part.UNFOLLOWED and len(years) == 1:
            return _("Ikke fulgt opp siden %(year)s") % {"year": years.pop()}
        return str(LABELS[part])


def promises(
    asked: str,
    actions: Iterable[Action],
    goals: Iterable[Goal] = (),
    goal_of: Callable[[Action], Goal] | None = None,
) -> Promises:
    """The table for what the address asks for. The goals given stand first, in their order.

    `goal_of` says which of them an action serves; without it, its objective.
    """
    found = group_by(actions, goal_of or (lambda action: objective_goal(action.objective)))
    return Promises(asked_part(asked), {goal: [] for goal in goals} | found)


def asked_part(asked: str) -> Part:
    try:
        return Part(asked)
    except ValueError:
        raise Http404(_("Tiltak kan ikke vises etter «%(status)s».") % {"status": asked}) from None


def objective_goal(objective: Objective) -> Goal:
    """Needs the focus area and its plan at hand."""
    plan = objective.focus_area.plan
    return Goal(str(objective), objective.get_absolute_url(), str(plan))


def followed_actions() -> QuerySet[Action]:
    """All that the table tells of each action, in one query."""
    return Action.objects.with_follow_up().select_related("document", "objective__focus_area__plan")


# As a file ----------------------------------------------------------------------------------------


def promises_table(title: str, found: Promises) -> Table:
    """The actions that the page shows, a row each, under the same filter."""
    headings = (
        _("Mål"),
        _("Plan"),
        _("Løfte eller tiltak"),
        _("Status"),
        _("Sist fulgt opp"),
        _("Ikke fulgt opp siden"),
        _("Hva er gjort"),
        _("Frist"),
        _("Ansvarlig"),
        _("Kilde"),
        _("Sted i kilden"),
    )
    rows = (action_cells(goal, action) for goal, members in found.shown for action in members)
    return make_table(title, headings, rows)


def action_cells(goal: Goal, action: Action) -> tuple[Cell, ...]:
    return (
        goal.name,
        goal.plan,
        action.title,
        action.get_status_display(),
        date_format(action.status_date, DATE) if action.status_date else None,
        action.unfollowed_since,
        action.outcome,
        action.due_year,
        action.responsible,
        str(action.document) if action.document else None,
        action.place,
    )
