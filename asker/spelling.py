"""How search reads words: their stems, variants that mean the same, and slips of the keyboard."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

import snowballstemmer

from asker.text import composed, fold

WORD = re.compile(r"[^\W_]+")
KNOWN_STEMS = 10_000  # several times as many words as the portal's texts have

# What is also written otherwise, as folded stems: older forms, nynorsk, and other words for the
# same. A variant of five letters or more counts inside a longer word too (`valgdeltagelse`); a
# shorter one only as a whole word, for `veg` also begins `vegg`.
VARIANTS = {
    "deltag": "deltak",  # deltagelse, deltager
    "veg": "vei",
    "veien": "vei",  # too short for the stemmer
    "vegnett": "veinett",
    "gangveg": "gangvei",
    "sykkelveg": "sykkelvei",
    "maalsetting": "maal",
    "maalsetning": "maal",
    "fram": "frem",
    "framtid": "fremtid",
    "framkomm": "fremkomm",  # framkommelighet
    "sjuke": "syke",  # sjukefravær, sjukeheim
    "sjuk": "syk",
    "heim": "hjem",
    "heimeteneste": "hjemmetjeneste",
    "sykeheim": "sykehjem",
    "vatn": "vann",
    "skul": "skol",
    "internettsid": "nettsid",
    "hjemmesid": "nettsid",
    "websid": "nettsid",
}
COUNTS_INSIDE = 5  # letters of a variant

# Said in nearly every text, and left out beside other words.
SMALL = {"aa", "av", "de", "den", "det", "en", "er", "et", "for", "fra", "hos", "i", "med", "og"}
SMALL |= {"om", "paa", "som", "til", "ved"}


def telling(stems: Iterable[str]) -> list[str]:
    """Each stem once, without the small words; these alone where there are no others."""
    found = list(dict.fromkeys(stems))
    return [word for word in found if word not in SMALL] or found


def as_written(text: str) -> list[str]:
    """The words themselves, in small letters."""
    return WORD.findall(composed(text).casefold())


@lru_cache(KNOWN_STEMS)
def stem(word: str) -> str:
    """After a write nearly every word is one that was stemmed before."""
    # A stemmer holds the word it works on, so threads must not share one; it costs nothing to make.
    return usual(fold(snowballstemmer.stemmer("norwegian").stemWord(word)))


def usual(word: str) -> str:
    """The word as the portal's texts write it, where it is a variant."""
    for variant, usually in VARIANTS.items():
        if word == variant:
            return usually
        if len(variant) >= COUNTS_INSIDE:
            word = word.replace(variant, usually)
    return word


def one_apart(one: str, other: str) -> bool:
    """One letter too many, too few or another, or two neighbours that changed places.

    Own code: a package that measures this is a compiled one, to spare a handful of lines.
    """
    short, long = sorted((one, other), key=len)
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False))))
    rest, others = short[same:], long[same:]
    if len(short) < len(long):
        return rest == others[1:]
    swapped = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
    return bool(rest) and len(short) == len(long) and (swapped or rest[1:] == others[1:])
