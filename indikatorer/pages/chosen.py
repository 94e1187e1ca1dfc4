"""What a reader asked to see of a year, in one list: each figure, and why it came out as it did."""

from collections.abc import Iterator
from dataclasses import dataclass

from indikatorer.figures.outcomes import View
from indikatorer.models import Narrative
from indikatorer.pages.causes import given_cause, no_cause
from indikatorer.pages.status import StatusRow
from indikatorer.pages.story import Story

# They tell how it went; the others hold most of a plan, and are read area by area.
LISTED = {View.REACHED, View.ACCEPTED, View.NOT_REACHED, View.BETTER, View.WORSE}
ASKING = {View.NOT_REACHED, View.WORSE}  # whoever asks what did not go well also asks why


@dataclass(frozen=True)
class ChosenRow:
    """An indicator, and what was assessed of it, of its goal and of its focus area."""

    row: StatusRow
    assessments: tuple[Narrative | None, ...]

    @property
    def cause(self) -> str:
        """The nearest there is."""
        return given_cause(self.assessments)

    @property
    def without_cause(self) -> str:
        return "" if self.cause else no_cause(self.assessments)


@dataclass(frozen=True)
class ChosenList:
    rows: tuple[ChosenRow, ...]
    asks: bool  # why each came out as it did is told

    @property
    def without_cause(self) -> str:
        """That no cause is given, said once of several rows that have none."""
        if not self.asks or len(self.rows) == 1 or any(item.cause for item in self.rows):
            return ""
        assessments = (told for item in self.rows for told in item.assessments)
        return no_cause(assessments, of_several=True)

    @property
    def asks_each(self) -> bool:
        return self.asks and not self.without_cause


def chosen_list(story: Story) -> ChosenList | None:
    """None where the reader asked for all, or for what is better read area by area."""
    rows = tuple(chosen_rows(story)) if story.view in LISTED else ()
    return ChosenList(rows, asks=story.view in ASKING) if rows else None


def chosen_rows(story: Story) -> Iterator[ChosenRow]:
    for area in story.shown:
        for part in area.objectives:
            for row in part.rows:
                yield ChosenRow(row, (row.narrative, part.narrative, area.narrative))
