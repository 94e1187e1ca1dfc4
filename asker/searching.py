"""Answering a reader: what holds the words asked for, or what was tried instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from asker.caching import kept
from asker.search import Asked, Group, Index, is_year
from asker.spelling import as_written
from asker.vocabulary import Vocabulary

MOST_TRIES = 8


@dataclass(frozen=True)
class Try:
    """Another text in place of the one that finds nothing."""

    text: str
    left_out: tuple[str, ...] = ()  # words of the reader that are not in it


@dataclass(frozen=True)
class Answer:
    """What was found; where it was nothing, what was tried instead and is found by that."""

    groups: tuple[Group, ...] = ()
    instead: Try | None = None
    known_words: tuple[str, ...] = ()  # each finds something alone

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


def search(text: str, only: str = "") -> Answer:
    """What holds every word of the text, by kind; else of the nearest text that finds something."""
    asked = Asked.of(text)
    if not asked.words:
        return Answer()
    index = kept("search", Index)
    if groups := index.find(asked, only):
        return Answer(tuple(groups))
    for tried in islice(tries(index.vocabulary, asked), MOST_TRIES):
        if groups := index.find(Asked.of(tried.text), only):
            return Answer(tuple(groups), tried)
    known = filter(index.vocabulary.knows, dict.fromkeys(as_written(text)))
    return Answer(known_words=tuple(known) if len(asked.words) > 1 else ())


def tries(vocabulary: Vocabulary, asked: Asked) -> Iterator[Try]:
    """The text with words that nothing holds put right or left out; then also without its year."""
    written = as_written(asked.text)
    choices = [nearest(vocabulary, word) for word in written]
    for without in ("", str(asked.year or "")):
        for chosen in product(*choices):
            words = [word for word in chosen if word not in {"", without}]
            pairs = zip(written, chosen, strict=True)
            left_out = [word for word, put in pairs if put in {"", without}]
            if words and words != written:
                yield Try(" ".join(words), tuple(left_out))


def nearest(vocabulary: Vocabulary, word: str) -> list[str]:
    """The word itself where it is known; else those it may be a slip of, or nothing."""
    if is_year(word) or vocabulary.knows(word):
        return [word]
    return vocabulary.near(word) or [""]
