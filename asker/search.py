"""What search goes through: everything the portal tells of, and how it is looked up.

Each app registers what it holds in its `searchable.py`, found as Django finds `admin.py`. Words are
compared folded (case, æøå as ae oe aa) and by their stem, in Python: the portal holds some hundred
things, and SQLite and PostgreSQL then find the same. A reader is answered in searching.py.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain
from typing import Any

from django.db.models import Model
from django.urls import reverse

from asker.glossary import Term
from asker.spelling import as_written, stem, telling
from asker.text import slugify
from asker.vocabulary import Closeness, Found, Vocabulary

MOST_SHOWN = 10  # of a kind, before the reader asks for all of it
MOST_PAIRED = 10  # things whose figures are looked for: more would be no answer
FIRST_YEAR, LAST_YEAR = 1990, 2100


# What can be found ------------------------------------------------------------------------------


class Place(Enum):
    """Where on the page a kind stands among others that hold the words as well.

    Apps know nothing of each other, so they say this and no numbers. Kinds of the same place keep
    the order they are registered in, and apps that of INSTALLED_APPS.
    """

    FIRST = auto()
    BETWEEN = auto()
    LAST = auto()


@dataclass(frozen=True)
class Told:
    """The figure that stands with a hit: `400 i 2015`, where, and what is said beside it."""

    text: str
    where: str = ""
    note: str = ""


Tell = Callable[[Any, int | None], Told | None]  # of a year, or the newest


@dataclass(frozen=True, eq=False)
class Kind:
    """One sort of thing that can be found, and how to read and show it."""

    label: str
    rows: Callable[[], Iterable[Model | Term]]
    fields: tuple[str, ...]  # the first one is its name
    url: Callable[[Model | Term], str]
    figures: Callable[[], Tell] | None = None  # read with the index
    more: Callable[[], Callable[[Model], str]] | None = None  # further words, read with the index


@dataclass(frozen=True)
class Hit:
    name: str
    url: str
    excerpt: str = ""
    told: Told | None = None


# The hits of each pair of the one and the other, with figures of a year or the newest.
ShowPairs = Callable[[Sequence[tuple[Any, Any]], int | None], list[list[Hit]]]


@dataclass(frozen=True, eq=False)
class Pairs:
    """What belongs to two things, as a figure does to an indicator and a category.

    Some of the words stand in the name of the one, all others in the other.
    """

    label: str
    one: Kind
    other: Kind
    hits: Callable[[], ShowPairs]  # read with the index


KINDS: dict[Place, list[Kind | Pairs]] = {place: [] for place in Place}


def register(*kinds: Kind | Pairs, place: Place = Place.BETWEEN) -> None:
    KINDS[place].extend(kinds)


def registered() -> list[Kind | Pairs]:
    """Every app's kinds, in the order of the page."""
    return list(chain.from_iterable(KINDS.values()))


def own_page(row) -> str:
    return row.get_absolute_url()


def on_page(name: str) -> Callable[[Model | Term], str]:
    """Things without a page of their own are found on the page that lists them."""
    return lambda row: f"{reverse(name)}#{row.slug}"


# The index --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    """A thing made ready to be shown. Its address is asked for only when it is a hit."""

    row: Model | Term
    name: str
    excerpt: str


@dataclass(frozen=True)
class Asked:
    """What the reader wrote. A single year also picks the figures of that year."""

    text: str
    words: tuple[str, ...]  # stems
    year: int | None

    @classmethod
    def of(cls, text: str) -> "Asked":
        words = tuple(telling(map(stem, as_written(text))))
        years = [int(word) for word in words if is_year(word)]
        return cls(text, words, years[0] if len(years) == 1 else None)

    @property
    def words_but_year(self) -> list[str]:
        return [word for word in self.words if not (self.year and is_year(word))]


def is_year(word: str) -> bool:
    return word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR


@dataclass(frozen=True)
class Group:
    """The hits of a kind: those that are shown, of so many."""

    label: str
    count: int
    hits: tuple[Hit, ...]
    closeness: Closeness

    @property
    def key(self) -> str:
        """The kind's name in the address of all its hits."""
        return slugify(self.label)

    @property
    def left_out(self) -> int:
        return self.count - len(self.hits)


class Index:
    """All that is searched, numbered in the order of the page, and which words stand where."""

    def __init__(self) -> None:
        self.shown = registered()
        self.spans: dict[Kind, range] = {}
        self.entries: list[Entry] = []
        texts: list[tuple[str, list[str]]] = []
        for kind in chain.from_iterable(map(parts, self.shown)):
            if kind not in self.spans:
                found = list(read(kind))
                self.spans[kind] = range(len(texts), len(texts) + len(found))
                self.entries += [entry for entry, _texts in found]
                texts += [(entry.name, others) for entry, others in found]
        self.vocabulary = Vocabulary(texts)
        self.tell = {kind: kind.figures() for kind in self.spans if kind.figures}
        self.show = {kind: kind.hits() for kind in self.shown if isinstance(kind, Pairs)}

    def find(self, asked: Asked, only: str = "") -> list[Group]:
        """What holds every word asked for, by kind: the closest first, then in the page's order.

        `only` is the key of a kind whose hits are all wanted, and no others.
        """
        found = {word: self.vocabulary.entries(word) for word in asked.words}
        most = None if only else MOST_SHOWN
        groups = [
            self.paired(kind, asked, found, most)
            if isinstance(kind, Pairs)
            else self.alone(kind, asked, found, most)
            for kind in self.shown
        ]
        wanted = [group for group in groups if group and only in {"", group.key}]
        return sorted(wanted, key=lambda group: group.closeness)

    def alone(
        self, kind: Kind, asked: Asked, found: dict[str, Found], most: int | None
    ) -> Group | None:
        """The things of a kind that hold all words; or all but the year, and have its figure."""
        span, tell = self.spans[kind], self.tell.get(kind)
        hits = within(span, together(found.values()))
        if tell and asked.year:
            rest = within(span, together([found[word] for word in asked.words_but_year]))
            in_year = {n: c for n, c in rest.items() if tell(self.entries[n].row, asked.year)}
            hits = in_year | hits
        if not hits:
            return None
        ranked = sorted((self.named(n, c, asked), n) for n, c in hits.items())
        shown = tuple(self.hit(kind, n, asked.year) for _closeness, n in ranked[:most])
        return Group(str(kind.label), len(ranked), shown, ranked[0][0])

    def named(self, number: int, closeness: Closeness, asked: Asked) -> Closeness:
        """The closest of all where the name has no other words."""
        whole = closeness == Closeness.NAME_WORD
        same = self.vocabulary.words_in_name(number) == len(asked.words)
        return Closeness.NAMED if whole and same else closeness

    def hit(self, kind: Kind, number: int, year: int | None) -> Hit:
        entry, tell = self.entries[number], self.tell.get(kind)
        told = tell and ((year and tell(entry.row, year)) or tell(entry.row, None))
        return Hit(entry.name, kind.url(entry.row), entry.excerpt, told or None)

    def paired(
        self, pairs: Pairs, asked: Asked, found: dict[str, Found], most: int | None
    ) -> Group | None:
        ranked = sorted(self.ranked_pairs(pairs, asked.words_but_year, found))
        rows = [(self.entries[one].row, self.entries[other].row) for _c, other, one in ranked]
        shown = self.show[pairs](rows, asked.year) if rows else []
        kept_pairs = [(pair[0], hits) for pair, hits in zip(ranked, shown, strict=True) if hits]
        hits = list(chain.from_iterable(hits for _closeness, hits in kept_pairs))
        if not hits:
            return None
        return Group(str(pairs.label), len(hits), tuple(hits[:most]), kept_pairs[0][0])

    def ranked_pairs(
        self, pairs: Pairs, words: Sequence[str], found: dict[str, Found]
    ) -> Iterator[tuple[Closeness, int, int]]:
        """How close, and the numbers of the other and the one."""
        others = self.spans[pairs.other]
        held_by = sorted(self.ones(pairs, words, found), key=lambda pair: -len(pair[1]))
        for one, held in held_by[:MOST_PAIRED]:
            rest = [found[word] for word in words if word not in held]
            fitting = together(rest) if rest else dict.fromkeys(others, Closeness.NAMED)
            closest = max(held.values())
            yield from ((max(closest, c), n, one) for n, c in within(others, fitting).items())

    def ones(
        self, pairs: Pairs, words: Sequence[str], found: dict[str, Found]
    ) -> Iterator[tuple[int, dict[str, Closeness]]]:
        """What has some of the words in its name, and how it holds each."""
        for number in self.spans[pairs.one]:
            held = {word: found[word][number] for word in words if number in found[word]}
            if any(closeness.is_in_name for closeness in held.values()):
                yield number, held


def parts(kind: Kind | Pairs) -> tuple[Kind, ...]:
    return (kind.one, kind.other) if isinstance(kind, Pairs) else (kind,)


def read(kind: Kind) -> Iterator[tuple[Entry, list[str]]]:
    """A kind's things, each with the texts besides its name."""
    more = kind.more() if kind.more else None
    for row in kind.rows():
        name, *others = (text_of(row, field) for field in kind.fields)
        excerpt = next((text for text in others if text and text != name), "")
        yield Entry(row, name, excerpt), [*others, more(row)] if more else others


def text_of(row: Model, field: str) -> str:
    """As a template reads it: what can be called is called."""
    value = getattr(row, field)
    return str(value() if callable(value) else value)


def together(found: Iterable[Found]) -> Found:
    """What holds all of the words, as closely as the least of them."""
    first, *others = sorted(found, key=len) or [{}]
    return {
        number: max([closeness, *(other[number] for other in others)])
        for number, closeness in first.items()
        if all(number in other for other in others)
    }


def within(span: range, found: Found) -> Found:
    return {number: closeness for number, closeness in found.items() if number in span}
