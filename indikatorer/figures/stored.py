"""What a figure is made of: a result as it is stored, and what it points to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, Protocol

from indikatorer.assessment import Seams
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits
from indikatorer.models import Area, Category, Document, Indicator, Remark


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
