"""Dates the Norwegian way: `27. november 2019`, also where a source printed `27.11.19`."""

import re
from datetime import date

from django.utils.formats import date_format

PRINTED = re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})\b")
CENTURY, YEARS_IN_IT = 2000, 100  # a year with two digits is one of ours


def in_full(day: date) -> str:
    return date_format(day, "j. F Y")


def spelt_out(text: str) -> str:
    """The text with each date that is printed in figures in full. What is no date stays."""
    return PRINTED.sub(full_date, text)


def full_date(found: re.Match[str]) -> str:
    day, month, year = (int(found[name]) for name in ("day", "month", "year"))
    try:
        return in_full(date(year if year >= YEARS_IN_IT else CENTURY + year, month, day))
    except ValueError:
        return found[0]
