"""Why a result came out as it did: the cause that is given, and in one sentence that none is.

A cause is asked for where a goal is not reached or a figure moved the wrong way. What is said of an
objective or of a focus area holds for all its figures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from indikatorer.figures.figure import Figure
from indikatorer.figures.outcomes import View, movement, outcome
from indikatorer.models import Narrative


class Row(Protocol):
    """One indicator with its figure of the year, and what is said of it alone."""

    @property
    def figure(self) -> Figure: ...

    @property
    def narrative(self) -> Narrative | None: ...


class Part(Protocol):
    """An objective with its rows, and what is said of it as a whole."""

    @property
    def rows(self) -> Sequence[Row]: ...

    @property
    def narrative(self) -> Narrative | None: ...


@dataclass(frozen=True)
class Untold:
    """That no cause is given: said once of the focus area, or of each objective it holds for."""

    area: str
    parts: tuple[str, ...]  # in the order of the objectives; empty where nothing is to be said


def asks_for_cause(row: Row) -> bool:
    return outcome(row) == View.NOT_REACHED or movement(row) == View.WORSE


def cause_of(narrative: Narrative | None) -> str:
    return narrative.cause if narrative else ""


def given_cause(assessments: Iterable[Narrative | None]) -> str:
    """The first there is."""
    return next(filter(None, map(cause_of, assessments)), "")


def row_cause(row: Row) -> str:
    """What is said to be the cause, where one is asked for."""
    return cause_of(row.narrative) if asks_for_cause(row) else ""


def untold(narrative: Narrative | None, parts: Sequence[Part]) -> Untold:
    """`narrative` is the focus area's."""
    silent = tuple("" for _part in parts)
    if cause_of(narrative):
        return Untold("", silent)
    said = tuple(part_untold(narrative, part) for part in parts)
    asking = [part for part in parts if any(map(asks_for_cause, part.rows))]
    without_any = [part for part in asking if not gives_any(part)]
    if len(without_any) > 1 and without_any == asking:
        return Untold(
            no_cause([narrative, *(part.narrative for part in asking)], of_several=True), silent
        )
    return Untold("", said)


def part_untold(narrative: Narrative | None, part: Part) -> str:
    lacking = [row for row in part.rows if asks_for_cause(row) and not row_cause(row)]
    if cause_of(part.narrative) or not lacking:
        return ""
    if gives_any(part):
        return _("Ingen årsak er oppgitt til resten av det som ikke er nådd eller ble dårligere.")
    return no_cause([narrative, part.narrative], of_several=len(part.rows) > 1)


def gives_any(part: Part) -> bool:
    return bool(cause_of(part.narrative)) or any(map(row_cause, part.rows))


def no_cause(assessments: Iterable[Narrative | None], *, of_several: bool = False) -> str:
    """The report is spoken of only where somebody has written an assessment after it."""
    read = any(narrative and narrative.document_id for narrative in assessments)
    if of_several:
        return (
            _("Rapporten oppgir ingen årsak til det som ikke er nådd eller ble dårligere.")
            if read
            else _("Ingen årsak er oppgitt til det som ikke er nådd eller ble dårligere.")
        )
    return _("Rapporten oppgir ingen årsak.") if read else _("Ingen årsak er oppgitt.")
