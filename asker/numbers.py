"""Numbers the Norwegian way: read from what people type, written as Språkrådet asks.

One parser serves forms, the admin and imports, so that a figure is read alike everywhere. It never
rounds, and refuses whatever two readers could read differently.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
EN_DASH = "\u2013"

SPACES = " \u00a0\u202f"
NUMBER = re.compile(
    rf"(?P<sign>[-{MINUS}]?)"
    rf"(?P<whole>[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+|[0-9]+)"
    r"(?:(?P<separator>[.,])(?P<fraction>[0-9]+))?"
)
# 1.234 is one thousand to some and a little more than one to others; 0.234 is not.
AMBIGUOUS = re.compile(rf"[-{MINUS}]?[1-9][0-9]{{0,2}}\.[0-9]{{3}}")

SMALL_NUMBERS = [
    "null",
    "én",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "sju",
    "åtte",
    "ni",
    "ti",
    "elleve",
    "tolv",
]


class NumberError(ValueError):
    """The text is no number we dare to read; the message tells a person how to write it."""


def parse_number(text: str, *, decimals: int | None = None) -> Decimal:
    """The number a person wrote: `12,5`, `12.5`, `1 234,5` or `−3,2`.

    `decimals` is the most decimals allowed (None: any). Raises NumberError, in bokmål.
    """
    text = text.strip()
    match = NUMBER.fullmatch(text)
    if not match:
        raise NumberError(_("«%s» er ikke et tall. Skriv for eksempel 12,5 eller 1 234.") % text)
    if AMBIGUOUS.fullmatch(text):
        raise NumberError(
            _("«%(text)s» kan leses på to måter. Skriv %(thousands)s eller %(fraction)s.")
            % {
                "text": text,
                "thousands": text.replace(".", " "),
                "fraction": text.replace(".", ","),
            }
        )
    fraction = match["fraction"] or ""
    if decimals is not None and len(fraction.rstrip("0")) > decimals:
        raise NumberError(
            _("«%(text)s» har flere desimaler enn %(decimals)s.")
            % {"text": text, "decimals": decimals}
        )
    sign = "-" if match["sign"] else ""
    whole = re.sub(f"[{SPACES}]", "", match["whole"])
    return Decimal(f"{sign}{whole}.{fraction or 0}")


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Rounded as SSB rounds: half away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def format_number(value: Decimal | int, decimals: int = 0) -> str:
    """`1 234,5`: decimal comma, groups of three split by a no-break space, a true minus sign."""
    rounded = round_half_up(Decimal(value), decimals)
    digits = f"{abs(rounded):,f}".replace(",", NO_BREAK_SPACE).replace(".", ",")
    return f"{MINUS}{digits}" if rounded < 0 else digits


def format_signed(value: Decimal, decimals: int = 0) -> str:
    """`+1,2`, `−0,5` or `0,0`: a difference."""
    text = format_number(value, decimals)
    return f"+{text}" if round_half_up(value, decimals) > 0 else text


def with_unit(number: str, unit: str) -> str:
    """`12 %`: the unit after a no-break space."""
    return f"{number}{NO_BREAK_SPACE}{unit}" if unit else number


def plain_number(value: Decimal) -> str:
    """All digits and no more, with a decimal point: for files that machines read."""
    return f"{value.normalize():f}"


def format_period(first: int, last: int) -> str:
    """`2014`, or `2018–2019` with an en dash."""
    return str(last) if first == last else f"{first}{EN_DASH}{last}"


def in_words(number: int, *, neuter: bool = False) -> str:
    """`tre`, `tolv`, `13`: numbers up to twelve are written in words (Språkrådet); `ett` år."""
    if neuter and number == 1:
        return "ett"
    return SMALL_NUMBERS[number] if 0 <= number < len(SMALL_NUMBERS) else str(number)
