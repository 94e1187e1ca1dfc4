"""How the parts of the municipality moved that were asked both before the merger and after.

Of the whole nobody can say whether participation is better than before; of them one can.
"""

from django.utils.translation import gettext as _

from asker.text import enumerated
from indikatorer.figures.figure import Figure
from indikatorer.figures.words import size_of
from medvirkning.reading import INVOLVED, Reading


def parts_followed(reading: Reading) -> str:
    """`… endret seg slik fra 2017 til 2021 i delene av kommunen: …`; empty where none was asked."""
    formed = merger_year(reading)
    asked = [figure for figure in reading.of(INVOLVED) if crosses(figure, formed)]
    if not asked:
        return ""
    newest = max(asked, key=years_of)
    alike = [figure for figure in asked if years_of(figure) == years_of(newest)]
    return _(
        "Andelen som mener at folkevalgte involverer dem, endret seg slik fra %(since)s til "
        "%(year)s i delene av kommunen: %(parts)s."
    ) % {
        "since": newest.moved.since,
        "year": newest.year,
        "parts": enumerated(sorted(in_words(figure) for figure in alike)),
    }


def merger_year(reading: Reading) -> int:
    """When our newest municipality was formed; 0 where it never was."""
    return max((figure.area.formed_year or 0 for figure in reading.own), default=0)


def crosses(figure: Figure, formed: int) -> bool:
    """It tells how a part of the municipality moved over the merger."""
    moved = figure.moved if figure.area.is_part else None
    return moved is not None and not moved.reservations and moved.since < formed <= figure.year


def years_of(figure: Figure) -> tuple[int, int]:
    return figure.year, figure.moved.since


def in_words(figure: Figure) -> str:
    """`Hurum +10 prosentpoeng`"""
    return f"{figure.area.short_name} {size_of(figure.moved, figure.indicator)}"
