"""What must hold of every sentence the portal writes.

Each rule takes a sentence with the figures behind it and gives what is wrong, or nothing.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from asker.numbers import round_half_up
from asker.spoken import Number, Sentence
from asker.tests.sayings import (
    NUMBER,
    PERIOD,
    YEAR,
    decimals_of,
    differences,
    explained,
    named,
    numbers,
    of_one_line,
    own_words,
    parts,
    read,
    signed,
)

Rule = Callable[[Sentence], str]

FALLS = re.compile(r"\b(falt|gikk ned|sank|ned fra|ned \d+ plass)", re.IGNORECASE)
RISES = re.compile(r"\b(steg|gikk opp|økte|opp fra|opp \d+ plass)", re.IGNORECASE)
MOVED = re.compile(r"(Steg|Falt) fra")
JUDGED_MOVE = re.compile(r"\b(bedre|dårligere)\b", re.IGNORECASE)
COMPARES = re.compile(
    r"\b(steg|falt|økte|sank|fra .+ til|bedre|dårligere|høyest|lavest|flest|færrest|det samme"
    r"|uendret|prosentpoeng fra|opp|ned)\b",
    re.IGNORECASE,
)
BEST_FIRST = re.compile(r"\b(høyest|lavest|størst|minst|flest|færrest) er best|\bnr\. \d+ av", re.I)
HIGH_OR_LOW = re.compile(r"\b(høyest|lavest)\b", re.IGNORECASE)
VERDICT = re.compile(
    r"\b(ønsket resultat (ikke )?nådd|akseptert resultat|ikke godkjent resultat)\b", re.IGNORECASE
)
BEFORE_MERGER = "før sammenslåingen"
RESERVED = re.compile(rf"varsomhet|{BEFORE_MERGER}")
NEVER_MEASURED, NOT_MEASURED = "aldri målt", "Ikke målt"
APART = re.compile(
    r"kan ikke sammenlignes|ikke sammenlignet|^Tall mangler|^Ikke målt i|^Før sammenslåingen"
    r"|^Helt eller delvis før sammenslåingen|^Tidligere:"
)
A_PLACE_AMONG = re.compile(r"nr\. \d+ \S+(?: \S+)? kommuner")  # «av 5» may be a unit
LIMITS_OF_A_ROW = "th"  # a row's heading on a focus area's page holds its limits
SIZES = {"count", "amount"}
PEOPLE = re.compile(
    r"innbyggere|ansatte|personer|barn(?!ehageplass)|elever|frivillige\b(?! organisasjoner| lag)"
    r"|medlemmer|besøkende|deltakere|brukere|mottakere|søkere|sysselsatte|lærlinger|hjemmeboende",
    re.IGNORECASE,
)
VALUE_IN_YEAR = re.compile(
    rf"({NUMBER})(?![\d,–])[^\d.;:,]* i ({PERIOD})(?![\d–]|, \d{{4}}\b| og \d{{4}}\b)"
)
YEAR_HAS_VALUE = re.compile(rf"\b(?:Høyest|Lavest|Flest|Færrest) i ({PERIOD}): ({NUMBER})")


def compared(sentence: Sentence) -> list[Number]:
    """The figures that the sentence holds against each other; a change is of all it has."""
    text = own_words(sentence)
    if sentence.kind == "change":
        return list(sentence.figures) if COMPARES.search(text) else []
    if not sentence.figures or sentence.about.indicator == "":
        return []
    told = [part for part in parts(text) if not (APART.search(part) or VERDICT.search(part))]
    if not any(COMPARES.search(part) for part in told):
        return []
    return named(" ".join(told), of_one_line(sentence))


# The rules ----------------------------------------------------------------------------------------


def rank_moves_as_people_see_it(sentence: Sentence) -> str:
    """A place in a ranking gets better when its number falls: it does not fall."""
    figures = [item for item in compared(sentence) if item.value is not None]
    if sentence.about.measure != "rank" or not figures:
        return ""
    first, last = figures[0].value, figures[-1].value
    if FALLS.search(sentence.text) and last < first:
        return "a better place is said to fall"
    if RISES.search(sentence.text) and last > first:
        return "a worse place is said to rise"
    return ""


def one_step_is_no_change(sentence: Sentence) -> str:
    """What moved one printed step or less has not moved: rounding may do that."""
    told = parts(own_words(sentence)) if sentence.kind == "reading" else []
    moves = [named(part, of_one_line(sentence)) for part in told if MOVED.match(part)]
    if sentence.kind == "change" and JUDGED_MOVE.search(sentence.text):
        moves = [list(sentence.figures)]
    step = Decimal(1).scaleb(-sentence.about.decimals)
    if any(abs(later.value - earlier.value) <= step for earlier, later in filter(is_pair, moves)):
        return "a change of one printed step or less is told"
    return ""


def is_pair(figures: list[Number]) -> bool:
    return [item.value is not None for item in figures] == [True, True]


def years_are_those_of_the_figures(sentence: Sentence) -> str:
    """No year is named but of a figure, or of a break, a limit or a merger that belongs to it."""
    if not sentence.figures or sentence.kind == LIMITS_OF_A_ROW:
        return ""
    about = sentence.about
    known = {year for item in sentence.figures for year in (item.year, item.year_from)}
    known |= {item.formed for item in sentence.figures} | {item.year for item in about.breaks}
    known |= {year for limit in about.limits for year in (limit.first_year, limit.adopted)}
    strange = {int(year) for year in YEAR.findall(own_words(sentence))} - known
    return f"names {sorted(strange)}" if strange else ""


def nothing_is_compared_across(sentence: Sentence) -> str:
    """No comparison across a break or a merger without its word, nor between unlike periods."""
    figures = compared(sentence)
    if len({item.year for item in figures}) <= 1:
        return ""
    first, last = min(item.year for item in figures), max(item.year for item in figures)
    for item in sentence.about.breaks:
        cautious = item.kind == "caution" and RESERVED.search(sentence.text)
        if first < item.year <= last and not cautious:
            return f"compares across the break of {item.year}"
    formed = max((item.formed or 0 for item in figures), default=0)
    if first < formed <= last and BEFORE_MERGER not in sentence.text:
        return f"compares across the merger of {formed}"
    if len({item.year - item.year_from for item in figures}) > 1:
        return "compares periods of unlike length"
    return ""


def sizes_are_not_ranked(sentence: Sentence) -> str:
    """The size of a place is no quality: of counts and amounts nobody is first."""
    if sentence.about.measure in SIZES and BEST_FIRST.search(sentence.text):
        return "ranks places by their size"
    return ""


def limits_have_a_source(sentence: Sentence) -> str:
    """Neither a limit nor a verdict without saying where the limit was adopted."""
    if not sentence.about.indicator:
        return ""
    if sentence.kind != "limit" and not VERDICT.search(sentence.text):
        return ""
    if not sentence.about.limits:
        return "a verdict without a limit"
    bare = [limit.printed for limit in sentence.about.limits if not limit.source]
    return f"no source of {bare}" if bare else ""


def numbers_are_those_of_the_figures(sentence: Sentence) -> str:
    """Every number is a figure's, a count of them, a difference of two, or one of a limit."""
    if not sentence.figures or sentence.kind in {LIMITS_OF_A_ROW, "rank"}:
        return ""
    found = list(numbers(YEAR.sub("…", own_words(sentence))))
    known, between = set(explained(sentence)), list(differences(sentence))
    strange = [
        number
        for number in found
        if number not in known
        and not any(round_half_up(gap, decimals_of(number)) == number for gap in between)
    ]
    return f"no figure is {', '.join(map(str, strange))}" if strange else ""


def values_stand_with_their_years(sentence: Sentence) -> str:
    """`98 % i 2014` is the figure of 2014, and so is `Høyest i 2014: 98 %`."""
    if sentence.kind != "reading":
        return ""
    text = A_PLACE_AMONG.sub("", own_words(sentence))
    told = [(period, value) for value, period in VALUE_IN_YEAR.findall(text)]
    told += [(period, value) for period, value in YEAR_HAS_VALUE.findall(text)]
    for period, value in told:
        of = [item for item in sentence.figures if item.period == period]
        if read(value) not in {number for item in of for number in signed(item.text)}:
            return f"no figure of {period} is {value}"
    return ""


def people_are_many_or_few(sentence: Sentence) -> str:
    """People are «flest» and «færrest»; only a number is high or low."""
    about = sentence.about
    if about.measure != "count" or not PEOPLE.search(about.indicator):
        return ""
    return "people are said to be high or low" if HIGH_OR_LOW.search(own_words(sentence)) else ""


def never_measured_is_never_measured(sentence: Sentence) -> str:
    """«Aldri målt» holds only where each year says so; «Tall kommer» is another thing."""
    reasons = {item.reason for item in sentence.figures} - {NOT_MEASURED}
    if NEVER_MEASURED in sentence.text.lower() and reasons:
        return f"never measured, and yet {sorted(reasons)}"
    return ""


def no_verdict_before_adoption(sentence: Sentence) -> str:
    """No year is judged before the limit was adopted, nor before the municipality was formed."""
    about, judging = sentence.about, own_words(sentence)
    if not about.indicator or not VERDICT.search(judging):
        return ""
    if sentence.kind == "reading":
        judging = " ".join(part for part in parts(judging) if VERDICT.search(part))
    judged = [item for item in of_one_line(sentence) if item.level]
    first = min((limit.first_year for limit in about.limits), default=0)
    early = [
        item.period
        for item in named(judging, judged) or judged
        if item.year < first or item.year_from < (item.formed or 0)
    ]
    return f"judges {early}" if early else ""


RULES: tuple[Rule, ...] = (
    rank_moves_as_people_see_it,
    one_step_is_no_change,
    years_are_those_of_the_figures,
    nothing_is_compared_across,
    sizes_are_not_ranked,
    limits_have_a_source,
    numbers_are_those_of_the_figures,
    values_stand_with_their_years,
    people_are_many_or_few,
    never_measured_is_never_measured,
    no_verdict_before_adoption,
)
