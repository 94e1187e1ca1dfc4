"""Everything the portal says in words of its own, each sentence beside the figures it speaks of.

Each app tells what it says in its `spoken.py`, found as Django finds `admin.py`. A sentence is
asked for where its page asks for it and is never put together anew: what is collected is what is
read. What people entered themselves is left out, for the portal only prints it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from django.utils.module_loading import autodiscover_modules


class Section(Enum):
    """The parts of the whole, in their order."""

    FRONT = "Forsiden"
    STATUS = "Status år for år"
    SUBJECTS = "Emner og sammenligninger"
    INDICATORS = "Indikatorene, fokusområde for fokusområde"
    SOURCES = "Kilder og datakvalitet"


# What is said -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Number:
    """A figure that a sentence speaks of, as plain data."""

    indicator: str
    area: str
    year_from: int
    year: int
    value: Decimal | None
    text: str
    category: str = ""
    formed: int | None = None  # the year its municipality was formed by a merger
    level: str = ""  # of its verdict
    limit_kind: str = ""  # what stands behind the limit that judges it
    trend: str = ""  # which way it moved
    reason: str = ""  # why there is no value
    note: str = ""  # what is said beside it

    @property
    def period(self) -> str:
        return f"{self.year}" if self.year == self.year_from else f"{self.year_from}–{self.year}"

    @property
    def named(self) -> str:
        """`Asker, kvinner 2018–2019: 12 %`"""
        whose = ", ".join(filter(None, [self.area, self.category]))
        return f"{whose} {self.period}: {self.text}"


@dataclass(frozen=True)
class Limit:
    """An adopted limit as printed, and whence it is."""

    level: str
    printed: str
    ends: tuple[Decimal, ...]
    source: str = ""  # where it was set, and by whom
    adopted: int | None = None
    first_year: int = 0  # it judges no year before


@dataclass(frozen=True)
class Break:
    """From this year on a series is another, or must be read with caution."""

    year: int
    kind: str
    reason: str


@dataclass(frozen=True)
class Measured:
    """What a sentence about one indicator must agree with. Of many nothing is known."""

    indicator: str = ""
    unit: str = ""
    direction: str = ""
    measure: str = ""  # a share, a count, a place in a ranking …
    decimals: int = 0
    breaks: tuple[Break, ...] = ()
    limits: tuple[Limit, ...] = ()


MANY = Measured()


@dataclass(frozen=True)
class Sentence:
    """A sentence, a heading or a label. `where` is the address of its page."""

    where: str
    kind: str
    text: str
    figures: tuple[Number, ...] = ()
    about: Measured = MANY
    quoted: tuple[str, ...] = ()  # what people entered, that stands in it

    def as_json(self) -> dict:
        """One flat object, as `read_aloud --format jsonl` writes it."""
        flat = {**vars(self), **vars(self.about)}
        del flat["about"]
        return flat | {name: [*map(vars, flat[name])] for name in ("figures", "breaks", "limits")}


Line = tuple[Sentence, ...]  # what stands together


@dataclass(frozen=True)
class Passage:
    """What is said in one place, under the facts it is held against."""

    heading: str
    lines: tuple[Line, ...]
    facts: tuple[str, ...] = ()
    group: str = ""  # passages of one group follow each other

    @property
    def sentences(self) -> Iterator[Sentence]:
        return (sentence for line in self.lines for sentence in line)


# Who says it --------------------------------------------------------------------------------------

Told = Callable[[], Iterable[Passage]]
TOLD: dict[Section, list[Told]] = {section: [] for section in Section}


def register(section: Section, tell: Told) -> None:
    TOLD[section].append(tell)


def spoken() -> dict[Section, list[Passage]]:
    """All that is said, in the order of the sections."""
    autodiscover_modules("spoken")
    return {
        section: [passage for tell in told for passage in tell() if passage.lines]
        for section, told in TOLD.items()
    }


def said(*lines: Iterable[Sentence]) -> tuple[Line, ...]:
    """The lines that say something, without what is empty."""
    filled = (tuple(sentence for sentence in line if sentence.text) for line in lines)
    return tuple(line for line in filled if line)
