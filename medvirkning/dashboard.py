"""The dashboard of participation: it answers, then tells what was promised, by whom and where."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.text import enumerated
from indikatorer.figures.figure import group_by
from indikatorer.figures.limits import all_places
from indikatorer.figures.years import status_years
from indikatorer.models import FocusArea, Measure, Objective
from indikatorer.pages.indicators import CatalogueRow, in_plans
from indikatorer.pages.promises import (
    Goal,
    Promises,
    followed_actions,
    objective_goal,
    promises,
)
from indikatorer.pages.subject_answer import Answer
from medvirkning.answer import answer
from medvirkning.councils import Councils, councils
from medvirkning.models import Arena, FeedbackSystem
from medvirkning.parts import parts_followed
from medvirkning.questions import Question, questions
from medvirkning.reading import SUBJECT, Reading, read_subject

SIZES = {Measure.COUNT, Measure.AMOUNT}


@dataclass(frozen=True)
class GoalsInPlan:
    """A focus area of a plan, and how many indicators of participation it has."""

    focus_area: FocusArea
    indicators: int


@dataclass(frozen=True)
class ArenaKind:
    label: str
    count: int
    stages: str


@dataclass(frozen=True)
class NumberGroup:
    heading: str
    rows: tuple[CatalogueRow, ...]


@dataclass(frozen=True)
class Dashboard:
    answer: Answer
    parts: str  # how the parts of the municipality moved
    questions: list[Question]
    promises: Promises
    councils: Councils
    arenas: list[ArenaKind]
    goals: list[GoalsInPlan]
    numbers: list[NumberGroup]


def dashboard(asked: str) -> Dashboard:
    """All that the page says. `asked` is what it is to show of what was promised."""
    reading = read_subject()
    objectives = objectives_of(reading)
    return Dashboard(
        answer=answer(reading, status_years().shown),
        parts=parts_followed(reading),
        questions=questions(reading, list(FeedbackSystem.objects.with_indicators())),
        promises=promised(asked, reading, objectives),
        councils=councils(),
        arenas=list(arena_kinds(Arena.objects.order_by())),
        goals=goals_in_plans(reading, objectives),
        numbers=list(number_groups(reading.rows)),
    )


# What was promised --------------------------------------------------------------------------------


def objectives_of(reading: Reading) -> list[Objective]:
    """The goals that participation's indicators tell of, and all of focus areas of that name.

    The newest plan first.
    """
    told_of = {place.objective_id for place in reading.places}
    asked = Q(pk__in=told_of) | Q(focus_area__name__iexact=SUBJECT)
    found = Objective.objects.filter(asked).select_related("focus_area__plan")
    return list(found.order_by("-focus_area__plan__year_from", "focus_area", "order", "pk"))


def promised(asked: str, reading: Reading, objectives: Sequence[Objective]) -> Promises:
    """Goals that only another subject's indicators tell of are told with that subject."""
    others = {place.objective_id for place in all_places()}
    others -= {place.objective_id for place in reading.places}
    own = [objective for objective in objectives if objective.pk not in others]
    actions = followed_actions().filter(objective__in=own)
    return promises(asked, actions, [goal(item, item.pk in others) for item in objectives])


def goal(objective: Objective, is_told_elsewhere: bool) -> Goal:
    found = objective_goal(objective)
    if not is_told_elsewhere:
        return found
    told = _("Tiltakene står under målet")
    return replace(found, elsewhere=told, elsewhere_url=found.url)


def promises_to_participate(asked: str) -> Promises:
    """The same without the rest of the page."""
    reading = read_subject()
    return promised(asked, reading, objectives_of(reading))


def goals_in_plans(reading: Reading, objectives: Iterable[Objective]) -> list[GoalsInPlan]:
    counts = Counter(place.objective.focus_area_id for place in reading.places)
    areas = dict.fromkeys(objective.focus_area for objective in objectives)
    return [GoalsInPlan(area, counts[area.pk]) for area in areas]


# Where one can take part --------------------------------------------------------------------------


def arena_kinds(arenas: Iterable[Arena]) -> Iterator[ArenaKind]:
    """Each kind that there is any of, in the order of the choices, and how far they have come."""
    by_kind = group_by(arenas, lambda arena: arena.kind)
    for kind in Arena.Kind:
        found = by_kind.get(kind, [])
        if found:
            yield ArenaKind(str(kind.label), len(found), stages_in_words(found))


def stages_in_words(arenas: Iterable[Arena]) -> str:
    """`5 i bruk og 1 under etablering`; of the others no state is told."""
    counts = Counter(arena.stage for arena in arenas)
    told = [(counts[stage], word) for stage, word in STAGES.items()]
    return enumerated([f"{count} {word}" for count, word in told if count])


STAGES = {
    Arena.Stage.ACTIVE: gettext_lazy("i bruk"),
    Arena.Stage.PLANNED: gettext_lazy("under etablering"),
    Arena.Stage.ENDED: gettext_lazy("avsluttet"),
}


# More figures -------------------------------------------------------------------------------------


def number_groups(rows: list[CatalogueRow]) -> Iterator[NumberGroup]:
    """Goals first, then what can be told good from poor, and last what is only counted."""
    others = [row for row in rows if not row.places]
    groups = [
        (_("Indikatorer i planene"), in_plans(rows)),
        (_("Andeler og vurderinger"), [row for row in others if not is_counted(row)]),
        (_("Antall"), [row for row in others if is_counted(row)]),
    ]
    return (NumberGroup(heading, tuple(found)) for heading, found in groups if found)


def is_counted(row: CatalogueRow) -> bool:
    return row.indicator.measure in SIZES
