"""Search through everything the portal tells of, grouped by what it is.

Each app registers what it holds in its `searchable.py`, found as Django finds `admin.py`. Words are
compared folded (case, æøå as ae oe aa) and by their stem, in Python: the portal holds some hundred
things, and SQLite and PostgreSQL then find the same. The stems are made once per data version.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import chain

import snowballstemmer
from django.db.models import Model, QuerySet
from django.urls import reverse

from asker.caching import kept
from asker.text import composed, fold

WORD = re.compile(r"[^\W_]+")
SHORTEST_PREFIX = 3  # from here on the beginning of a word is enough
KNOWN_STEMS = 10_000  # several times as many words as the portal's texts have


# What can be found ------------------------------------------------------------------------------


class Place(Enum):
    """Where on the page a kind stands.

    Apps know nothing of each other, so they say this and no numbers. Kinds of the same place keep
    the order they are registered in, and apps that of INSTALLED_APPS.
    """

    FIRST = auto()
    BETWEEN = auto()
    LAST = auto()


@dataclass(frozen=True)
class Kind:
    """One sort of thing that can be found, and how to read and show it."""

    label: str
    rows: Callable[[], QuerySet]
    fields: tuple[str, ...]  # the first one is its name
    url: Callable[[Model], str]


KINDS: dict[Place, list[Kind]] = {place: [] for place in Place}


def register(*kinds: Kind, place: Place = Place.BETWEEN) -> None:
    KINDS[place].extend(kinds)


def registered() -> list[Kind]:
    """Every app's kinds, in the order of the page."""
    return list(chain.from_iterable(KINDS.values()))


def own_page(row) -> str:
    return row.get_absolute_url()


def on_page(name: str) -> Callable[[Model], str]:
    """Things without a page of their own are found on the page that lists them."""
    return lambda row: f"{reverse(name)}#{row.slug}"


# The index --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    """A thing made ready to be compared. Its address is asked for only when it is a hit."""

    row: Model
    name: str
    excerpt: str
    stems_of_name: str
    stems: str  # of all its texts


def index() -> list[tuple[Kind, list[Entry]]]:
    return [(kind, [entry(kind, row) for row in kind.rows()]) for kind in registered()]


def entry(kind: Kind, row: Model) -> Entry:
    name, *others = (getattr(row, field) for field in kind.fields)
    return Entry(
        row=row,
        name=name,
        excerpt=next((text for text in others if text and text != name), ""),
        stems_of_name=stems(name),
        stems=stems(" ".join([name, *others])),
    )


def stems(text: str) -> str:
    """A text's stems, each between spaces: to find one is then to find a part of a string."""
    return f" {' '.join(words(text))} "


def words(text: str) -> list[str]:
    """The stems of a text's words, folded."""
    return [stem(word) for word in WORD.findall(composed(text).casefold())]


@lru_cache(KNOWN_STEMS)
def stem(word: str) -> str:
    """After a write nearly every word is one that was stemmed before."""
    # A stemmer holds the word it works on, so threads must not share one; it costs nothing to make.
    return fold(snowballstemmer.stemmer("norwegian").stemWord(word))


# Searching --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hit:
    name: str
    url: str
    excerpt: str


@dataclass(frozen=True)
class Group:
    label: str
    hits: tuple[Hit, ...]


def search(text: str) -> list[Group]:
    """What holds every word of the text, by kind; names that hold them come first."""
    wanted = [beginning(word) for word in words(text)]
    if not wanted:
        return []
    groups = (
        Group(str(kind.label), tuple(hits(kind, entries, wanted)))
        for kind, entries in kept("search", index)
    )
    return [group for group in groups if group.hits]


def beginning(word: str) -> str:
    """The word as it stands among stems: whole, or as the start of a longer one («medvirk» …)."""
    return f" {word}" if len(word) >= SHORTEST_PREFIX else f" {word} "


def hits(kind: Kind, entries: Iterable[Entry], wanted: list[str]) -> list[Hit]:
    found = [entry for entry in entries if holds_all(entry.stems, wanted)]
    found.sort(key=lambda entry: not holds_all(entry.stems_of_name, wanted))
    return [Hit(entry.name, kind.url(entry.row), entry.excerpt) for entry in found]


def holds_all(stems: str, wanted: Iterable[str]) -> bool:
    return all(part in stems for part in wanted)
