"""Which words the portal's texts have, and in which of them each stands: what search looks up."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from enum import IntEnum

from asker.spelling import as_written, one_apart, stem, telling
from asker.text import fold

SHORTEST_PREFIX = 3  # from here on the beginning of a word is enough
SHORTEST_ENDING = 5  # and from here on the end of a compound, where it is a word of its own
SHORTEST_SLIP = 4  # in shorter words nearly every slip is another word
MOST_GUESSES = 3
PAST_ALL = "\U0010ffff"


class Closeness(IntEnum):
    """How well a text holds a word, or all words asked for: the closest first."""

    NAMED = 0  # the name is the words asked for, and no others
    NAME_WORD = 1
    NAME_BEGINNING = 2
    NAME_ENDING = 3
    WORD = 4
    BEGINNING = 5
    ENDING = 6

    @property
    def is_in_name(self) -> bool:
        return self < Closeness.WORD


Found = Mapping[int, Closeness]  # by the entry's number


class Vocabulary:
    """The words of numbered entries, each with a name and further texts."""

    def __init__(self, entries: Iterable[tuple[str, Iterable[str]]]):
        self._names: dict[str, list[int]] = defaultdict(list)
        self._texts: dict[str, list[int]] = defaultdict(list)
        self._written: Counter[str] = Counter()
        self._lengths: list[int] = []
        for number, (name, texts) in enumerate(entries):
            self._lengths.append(self._add(number, self._names, name))
            self._add(number, self._texts, " ".join(texts))
        self._stems = sorted({*self._names, *self._texts})
        self._endings = sorted(word[::-1] for word in self._stems)
        self._folded = [(word, fold(word)) for word, _count in self._written.most_common()]

    def _add(self, number: int, where: dict[str, list[int]], text: str) -> int:
        """Notes the text's words, and gives how many of them tell something."""
        written = as_written(text)
        self._written.update(written)
        stems = {stem(word) for word in written}
        for word in stems:
            where[word].append(number)
        return len(telling(stems))

    def entries(self, word: str) -> Found:
        """The entries that hold the stem: whole, as a word's beginning, or as a compound's end."""
        found: dict[int, Closeness] = {}
        self._note(found, self._ending_in(word), Closeness.NAME_ENDING, Closeness.ENDING)
        self._note(found, self._beginning_with(word), Closeness.NAME_BEGINNING, Closeness.BEGINNING)
        self._note(found, [word], Closeness.NAME_WORD, Closeness.WORD)
        return found

    def _note(
        self, found: dict[int, Closeness], stems: list[str], in_name: Closeness, in_text: Closeness
    ) -> None:
        for where, closeness in ((self._texts, in_text), (self._names, in_name)):
            for word in stems:
                for number in where.get(word, ()):
                    found[number] = min(closeness, found.get(number, closeness))

    def _beginning_with(self, word: str) -> list[str]:
        return between(self._stems, word) if len(word) >= SHORTEST_PREFIX else []

    def _ending_in(self, word: str) -> list[str]:
        """`driftstilskudd` for `tilskudd`: compounds of a word that the texts know by itself."""
        if len(word) < SHORTEST_ENDING or not (word in self._names or word in self._texts):
            return []
        return [ending[::-1] for ending in between(self._endings, word[::-1])]

    def words_in_name(self, number: int) -> int:
        return self._lengths[number]

    def knows(self, word: str) -> bool:
        """Some text holds the word, at least as a beginning."""
        stemmed = stem(word)
        known = stemmed in self._names or stemmed in self._texts
        return known or bool(self._beginning_with(stemmed))

    def near(self, word: str) -> list[str]:
        """Words of the texts that are one slip away, those that stand there most often first."""
        if len(word) < SHORTEST_SLIP or any(map(str.isdigit, word)):
            return []
        wanted = fold(word)
        lengths = range(len(wanted) - 1, len(wanted) + 2)
        guesses = (
            known
            for known, folded in self._folded
            if len(folded) in lengths and one_apart(wanted, folded)
        )
        return [known for _number, known in zip(range(MOST_GUESSES), guesses, strict=False)]


def between(ordered: list[str], beginning: str) -> list[str]:
    """Those of the sorted words that begin so."""
    first = bisect_left(ordered, beginning)
    return ordered[first : bisect_left(ordered, beginning + PAST_ALL, lo=first)]
