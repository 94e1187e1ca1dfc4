"""What was changed in an indicator's figures after they were published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from indikatorer.models import Indicator, Result


@dataclass(frozen=True)
class Correction:
    """A published figure that was changed afterwards."""

    when: datetime
    what: str
    before: str
    after: str
    reason: str


def corrections(indicator: Indicator, results: Sequence[Result]) -> list[Correction]:
    """Changes of value after publication, newest first. One query."""
    history = Result.history.filter(indicator_id=indicator.pk).order_by(
        "history_date", "history_id"
    )
    by_result = {result.pk: result for result in results}
    last_published, found = {}, []
    for version in history:
        result = by_result.get(version.id)
        if result is None or version.state != Result.State.PUBLISHED:
            continue
        before = last_published.get(version.id)
        if before and (before.value, before.reason) != (version.value, version.reason):
            found.append(correction(result, before, version))
        last_published[version.id] = version
    return found[::-1]


def correction(result: Result, before, after) -> Correction:
    where = [result.period, str(result.category or ""), result.area.name]
    return Correction(
        when=after.history_date,
        what=", ".join(part for part in where if part),
        before=version_text(result.indicator, before),
        after=version_text(result.indicator, after),
        reason=after.history_change_reason or "",
    )


def version_text(indicator: Indicator, version) -> str:
    if version.value is None:
        return str(Result.MissingReason(version.reason).label)
    return indicator.show(version.value)
