"""Where a text quotes a figure, in the ways people write numbers in Norwegian. Plain Python.

All numbers of the text are read, and each is compared with the figure. So `98,2`, `98.20` and
`98,20 prosent` are the same, as are `1 207` and `1207`, and 45 is never found inside 145 or 45,3.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from asker.numbers import EN_DASH, MINUS, SMALL_NUMBERS, SPACES

YEARS = range(1900, 2101)
UNUSUAL = 3  # digits that tell: fewer are met by chance in texts about something else
AROUND = 60  # letters shown on each side of a quote

DIGITS = re.compile(
    rf"(?P<sign>minus[{SPACES}]|[-{MINUS}{EN_DASH}])?"
    rf"(?P<whole>[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+(?![0-9])|[0-9]+)"
    r"(?:[.,](?P<fraction>[0-9]+))?",
    re.IGNORECASE,
)
# «En» is no number here: it is the article of nearly every sentence.
WORDS = {"ett": 1, "syv": 7} | {word: number for number, word in enumerate(SMALL_NUMBERS)}
IN_WORDS = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)

# What makes digits a part of something else: a word, a longer number, a date, a range.
JOINT = rf"[-{EN_DASH}.,:/]"
JOINED_BEFORE = re.compile(rf"\w{JOINT}?\Z")
JOINED_AFTER = re.compile(rf"{JOINT}?\w")
ORDINAL = re.compile(rf"\.\s?[a-zæøå{EN_DASH}]")
PLACE = re.compile(r"\.(?:\s(?:til|og|eller|mot)\s[0-9]+\.)?\splass")  # `14. til 11. plassen`
PERCENT = re.compile(r"\s?(?:%|prosent\b)")
PERCENTAGE_POINTS = re.compile(r"\s?prosentpoeng")


class Quote(NamedTuple):
    """Where in the text the number stands, and what it is."""

    start: int
    end: int
    number: Decimal
    signed: bool = False


def find_quote(text: str, value: Decimal, unit: str, *, near: bool) -> Quote | None:
    """The first place where the text quotes the figure. None where it does not.

    `near`: the text is about what the figure is about. Then a small number counts, also in words,
    and a fall may be told without its sign: «ned 3,2 prosent». Elsewhere only an unusual number
    counts, one of at least three digits that tell: 361 or 97,4, but neither 45 nor 100.
    """
    if not near and digits_that_tell(value) < UNUSUAL:
        return None
    return next((quote for quote in numbers_in(text, unit, near) if says(quote, value, near)), None)


def digits_that_tell(value: Decimal) -> int:
    """Digits without zeros at either end: two in 1 200, three in 97,40."""
    return len(value.normalize().as_tuple().digits)


def says(quote: Quote, value: Decimal, near: bool) -> bool:
    without_sign = near and value < 0 and not quote.signed
    return quote.number == (-value if without_sign else value)


def numbers_in(text: str, unit: str, near: bool) -> Iterator[Quote]:
    """The numbers in the text that a figure of this unit can be, in digits first."""
    for match in DIGITS.finditer(text):
        if stands_alone(match) and not is_year(match, unit) and fits(match, unit):
            digits = re.sub(r"\s", "", match["whole"])
            number = Decimal(f"{'-' * bool(match['sign'])}{digits}.{match['fraction'] or 0}")
            yield Quote(match.start(), match.end(), number, bool(match["sign"]))
    for match in IN_WORDS.finditer(text) if near else ():
        if stands_alone(match) and fits(match, unit):
            yield Quote(match.start(), match.end(), Decimal(WORDS[match[0].lower()]))


def stands_alone(match: re.Match[str]) -> bool:
    """It is a number of its own, or a place in a ranking: not a date, a range or `10. trinn`."""
    text, start, end = match.string, *match.span()
    if JOINED_BEFORE.search(text[max(start - 2, 0) : start]) or JOINED_AFTER.match(text, end):
        return False
    return not ORDINAL.match(text, end) or bool(PLACE.match(text, end))


def is_year(match: re.Match[str], unit: str) -> bool:
    """`2015`, unless its unit follows: `2015 kr`."""
    bare = not match["sign"] and not match["fraction"] and match["whole"].isdigit()
    if not bare or int(match["whole"]) not in YEARS:
        return False
    return not unit or not match.string[match.end() :].lstrip().startswith(unit)


def fits(match: re.Match[str], unit: str) -> bool:
    """A share is no difference between shares, and what is no share is not told in percent."""
    text, end = match.string, match.end()
    if unit == "%":
        return not PERCENTAGE_POINTS.match(text, end)
    return not PERCENT.match(text, end)


def excerpt(text: str, quote: Quote) -> str:
    """The quote with the words around it, of its own line: `… er på 97,4 %, mens grensen …`."""
    before = text[: quote.start].rpartition("\n")[2]
    after = text[quote.end :].partition("\n")[0]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].split(" ", 1)[-1]
    if len(after) > AROUND:
        after = after[:AROUND].rsplit(" ", 1)[0] + " …"
    return f"{before}{text[quote.start : quote.end]}{after}"
