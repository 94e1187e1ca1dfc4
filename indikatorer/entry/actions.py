"""Writes that are more than one save. Each is whole or nothing, and keeps its history."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from indikatorer.models import Result, State


@dataclass(frozen=True)
class Refusal:
    """A result that could not change state, and why."""

    result: Result
    messages: tuple[str, ...]


@transaction.atomic
def move_to_state(results: Iterable[Result], *, state: State, reason: str) -> list[Refusal]:
    """Move results to a state, leaving out those that may not be there; returns these.

    Saves one by one: updates in bulk would write no history.
    """
    refused = []
    for result in results:
        result.state = state
        try:
            result.full_clean()
        except ValidationError as error:
            refused.append(Refusal(result, tuple(error.messages)))
            continue
        result._change_reason = reason
        result.save()
    return refused
