"""What a sentence speaks of, and the numbers it may hold."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from asker.numbers import parse_number
from asker.spoken import Number, Sentence

NUMBER, PERIOD = r"[−+]?\d+(?:\u00a0\d{3})*(?:,\d+)?", r"\d{4}(?:–\d{4})?"
DIGITS = re.compile(NUMBER)
YEAR = re.compile(r"(?<![\d,.])(?:199\d|20\d\d|2100)(?!\d|[,\u00a0]\d)")
# Dates, deadlines, numbered goals of the UN and counted actions: no figures stand behind them.
ELSEWHERE = re.compile(
    r"\d{1,2}\. \w+ \d{4}|frist \d{4}|ikke fulgt opp siden \d{4}|FNs bærekraftsmål: .*"
    r"|\d+ (tiltak|i gang|gjennomført|ikke startet|forsinket|avsluttet)"
)


# What a sentence speaks of ------------------------------------------------------------------------


def own_words(sentence: Sentence) -> str:
    """The text without what people entered, and without numbers that are no figures."""
    text = sentence.text
    for part in (*sentence.quoted, *(item.reason for item in sentence.about.breaks)):
        text = text.replace(part, "…")
    if re.search(r"\d", sentence.about.unit):
        text = text.replace(sentence.about.unit, "")
    return ELSEWHERE.sub("…", text)


def parts(text: str) -> list[str]:
    """Its sentences, one by one."""
    return re.split(r"(?<=[.!?]) (?=[A-ZÆØÅ«])", text)


def named(text: str, figures: Iterable[Number]) -> list[Number]:
    """The figures whose year or period stands in the text."""
    return [item for item in figures if re.search(rf"(?<![\d–]){item.period}(?![\d–])", text)]


def of_one_line(sentence: Sentence) -> list[Number]:
    """The figures of the area that the sentence begins with."""
    return [item for item in sentence.figures if item.area == sentence.figures[0].area]


# What may stand as a number -----------------------------------------------------------------------


def read(number: str) -> Decimal:
    return parse_number(number.removeprefix("+"))


def signed(text: str) -> Iterator[Decimal]:
    return map(read, DIGITS.findall(text))


def numbers(text: str) -> Iterator[Decimal]:
    """All numbers in the text, without their sign."""
    return map(abs, signed(text))


def decimals_of(number: Decimal) -> int:
    return max(0, -number.as_tuple().exponent)


def explained(sentence: Sentence) -> Iterator[Decimal]:
    """The numbers that figures and limits print, and how many figures there are."""
    figures = sentence.figures
    for item in figures:
        yield from numbers(f"{item.text} {item.note}")
    for limit in sentence.about.limits:
        yield from map(abs, limit.ends)
        yield from numbers(limit.printed)
    yield from map(Decimal, counts(figures))
    for year in {item.year for item in figures}:
        yield from map(Decimal, counts([item for item in figures if item.year == year]))
    if sentence.kind in {"comparison", "reading"}:
        yield from map(Decimal, range(1, len(figures) + 1))  # a place among them


def differences(sentence: Sentence) -> Iterator[Decimal]:
    """Of two figures of one line, and from a figure to a limit."""
    lines: dict[tuple[str, ...], list[Decimal]] = {}
    for item in sentence.figures:
        if item.value is not None:
            line = (item.indicator, item.area, item.category)
            lines.setdefault(line, []).append(item.value)
    for values in lines.values():
        yield from (abs(one - other) for one, other in combinations(values, 2))
        ends = (end for limit in sentence.about.limits for end in limit.ends)
        yield from (abs(end - value) for end in ends for value in values)


def counts(figures: Sequence[Number]) -> Iterator[int]:
    """How many there are, have a value or why not, are judged, stand where, move which way."""
    yield len(figures)
    measured = [item for item in figures if item.value is not None]
    judged = [item for item in measured if item.level]
    yield from (len(measured), len(figures) - len(measured), len(judged))
    yield len(measured) - len(judged)
    levels = Counter(item.level for item in judged)
    yield from (*levels.values(), levels["failed"] + levels["not_reached"])
    yield from Counter(item.trend for item in figures if item.trend).values()
    yield from Counter(item.limit_kind for item in judged).values()
    yield from Counter(item.reason for item in figures if item.reason).values()
