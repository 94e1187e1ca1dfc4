"""What a figure is made of: a result as it is stored, and what it points to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, Protocol

from indikatorer.assessment import ONE_PIECE, Reservation, Seams
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits
from indikatorer.models import (
    Area,
    Category,
    Document,
    Indicator,
    MissingReason,
    PlanIndicator,
    Remark,
)


class Stored(NamedTuple):
    """One result as it stands in the database. Its fields are those of the model."""

    indicator_id: int
    area_id: int
    year_from: int
    year: int
    pk: int | None = None
    category_id: int | None = None
    document_id: int | None = None
    value: Decimal | None = None
    reason: str = ""
    qualifier: str = ""
    preliminary: bool = False
    note: str = ""
    place: str = ""
    printed: str = ""


class AtHand(Protocol):
    """What some figures point to, by key, and the limits they are judged by."""

    @property
    def indicators(self) -> Mapping[int, Indicator]: ...
    @property
    def areas(self) -> Mapping[int, Area]: ...
    @property
    def categories(self) -> Mapping[int, Category]: ...
    @property
    def documents(self) -> Mapping[int, Document]: ...
    @property
    def seams(self) -> Mapping[int, Seams]: ...  # by indicator, where its series has any
    @property
    def remarks(self) -> Mapping[int, tuple[Remark, ...]]: ...  # by result
    @property
    def limits(self) -> AdoptedLimits: ...


@dataclass(frozen=True)
class Given:
    """The same, handed in."""

    indicators: Mapping[int, Indicator]
    areas: Mapping[int, Area]
    categories: Mapping[int, Category] = field(default_factory=dict)
    documents: Mapping[int, Document] = field(default_factory=dict)
    seams: Mapping[int, Seams] = field(default_factory=dict)
    remarks: Mapping[int, tuple[Remark, ...]] = field(default_factory=dict)
    limits: AdoptedLimits = NOTHING_ADOPTED


@dataclass(frozen=True, eq=False)
class StoredFigure:
    """What is known of a figure before anybody judges it or puts it into words."""

    stored: Stored
    at_hand: AtHand

    @property
    def pk(self) -> int | None:
        return self.stored.pk

    @property
    def indicator(self) -> Indicator:
        return self.at_hand.indicators[self.stored.indicator_id]

    @property
    def area(self) -> Area:
        return self.at_hand.areas[self.stored.area_id]

    @property
    def is_whole(self) -> bool:
        """Not a part of a breakdown."""
        return self.stored.category_id is None

    @property
    def category(self) -> Category | None:
        key = self.stored.category_id
        return None if key is None else self.at_hand.categories[key]

    @property
    def part(self) -> Category:
        """The category of what is known to be a part."""
        if self.category is None:
            raise ValueError("a whole has no category")
        return self.category

    @property
    def year(self) -> int:
        return self.stored.year

    @property
    def year_from(self) -> int:
        return self.stored.year_from

    @property
    def span(self) -> int:
        """How many years before its own it covers: 1 in 2018–2019."""
        return self.stored.year - self.stored.year_from

    @property
    def years(self) -> int:
        """How many it is for: two in 2018–2019."""
        return self.span + 1

    @property
    def value(self) -> Decimal | None:
        return self.stored.value

    @property
    def measured(self) -> Decimal:
        """The value of what is known to have one."""
        if self.value is None:
            raise ValueError("a missing figure has no value")
        return self.value

    @property
    def missing(self) -> bool:
        return self.stored.value is None

    @property
    def reason(self) -> MissingReason | None:
        """Why there is no value; None where there is one, or where nobody has said why."""
        return MissingReason(self.stored.reason) if self.stored.reason else None

    @property
    def limits(self) -> AdoptedLimits:
        return self.at_hand.limits

    @cached_property
    def plan_place(self) -> PlanIndicator | None:
        """The indicator's place in the plan of its year; the parts of a whole have none."""
        stored = self.stored
        if not self.is_whole:
            return None
        return self.limits.place_in(stored.indicator_id, stored.area_id, stored.year)

    @property
    def seams(self) -> Seams:
        """Where the indicator's series is not of one piece."""
        return self.at_hand.seams.get(self.stored.indicator_id, ONE_PIECE)

    @property
    def is_due(self) -> bool:
        """A value is there, or to be expected."""
        return not self.missing or self.indicator.is_due(self.year)

    @property
    def seam_years(self) -> list[int]:
        """The years in which a line of such figures is parted: breaks, cautions and the merger."""
        formed = self.area.formed_year
        merger = () if formed is None else (formed,)
        return sorted({*self.seams.breaks, *self.seams.cautions, *merger})

    @property
    def before_merger(self) -> bool:
        """The figure is of a year before the municipality was formed, or of a period that began."""
        formed = self.area.formed_year
        return formed is not None and self.stored.year_from < formed

    @property
    def merger(self) -> Reservation | None:
        """What is said of a change from this figure, where it is from before a merger."""
        formed = self.area.formed_year
        if formed is None or not self.before_merger:
            return None
        return Reservation.MERGER if self.year < formed else Reservation.PARTLY_MERGER

    # Where it was read ----------------------------------------------------------------------------

    @property
    def document(self) -> Document | None:
        key = self.stored.document_id
        return None if key is None else self.at_hand.documents[key]

    @property
    def place(self) -> str:
        """Where in the document it stands."""
        return self.stored.place

    @property
    def printed(self) -> str:
        """The cell as printed, character by character."""
        return self.stored.printed

    @property
    def anchor(self) -> str:
        """The figure's own place on its document's page."""
        return f"resultat-{self.pk}"
