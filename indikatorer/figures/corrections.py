"""What was changed in an indicator's figures after they were published."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from indikatorer.figures.figure import Figure
from indikatorer.models import Indicator, MissingReason, Result, State


@dataclass(frozen=True)
class Correction:
    """A published figure that was changed afterwards."""

    when: datetime
    what: str
    before: str
    after: str
    reason: str


def corrections(indicator: Indicator, figures: Iterable[Figure]) -> list[Correction]:
    """Changes of value after publication, newest first. One query.

    What has only one version was never changed: most of the history is not read.
    """
    versions = Result.history.filter(indicator_id=indicator.pk)
    counted = versions.order_by().values("id").annotate(count=Count("history_id"))
    changed = counted.filter(count__gt=1).values("id")
    history = versions.filter(id__in=changed).order_by("history_date", "history_id")
    by_result = {figure.pk: figure for figure in figures}
    last_published: dict[int, Any] = {}
    found = []
    for version in history:
        figure = by_result.get(version.id)
        if figure is None or version.state != State.PUBLISHED:
            continue
        before = last_published.get(version.id)
        if before and (before.value, before.reason) != (version.value, version.reason):
            found.append(correction(figure, before, version))
        last_published[version.id] = version
    return found[::-1]


def correction(figure: Figure, before: Any, after: Any) -> Correction:
    where = [figure.period, str(figure.category or ""), figure.area.name]
    return Correction(
        when=after.history_date,
        what=", ".join(part for part in where if part),
        before=version_text(figure.indicator, before),
        after=version_text(figure.indicator, after),
        reason=after.history_change_reason or "",
    )


def version_text(indicator: Indicator, version: Any) -> str:
    if version.value is None:
        return str(MissingReason(version.reason).label)
    return indicator.show(version.value)
