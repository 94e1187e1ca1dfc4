"""What a reader asks of participation, each answered by a few tiles and a chart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from indikatorer.figures.figure import Figure, group_by, newest_measured
from indikatorer.pages.tiles import Tile, figure_tile
from indikatorer.pictures.drawings import Line
from indikatorer.pictures.lines import own_lines
from indikatorer.pictures.picture import Picture
from indikatorer.pictures.reading import read_development
from medvirkning.feedback import YearRow, year_rows, years_table
from medvirkning.models import FeedbackSystem
from medvirkning.reading import (
    CASES,
    INFLUENCE,
    INVOLVED,
    LOCAL_TURNOUT,
    MEETINGS,
    NATIONAL_TURNOUT,
    Reading,
    indicator_of,
)
from medvirkning.shares import Counts, share_line, share_picture

# What each figure tells, after its number.
SAID = {
    INVOLVED: gettext_lazy("av innbyggerne mener at folkevalgte involverer dem"),
    INFLUENCE: gettext_lazy("er innbyggernes vurdering av mulighetene til å påvirke"),
    MEETINGS: gettext_lazy("i politiske organer"),
    CASES: gettext_lazy("i politiske organer"),
    LOCAL_TURNOUT: gettext_lazy("i valgdeltakelse, kommunestyre- og fylkestingsvalg"),
    NATIONAL_TURNOUT: gettext_lazy("i valgdeltakelse, stortingsvalg"),
}


@dataclass(frozen=True)
class Way:
    label: str
    url: str


@dataclass(frozen=True)
class Question:
    """`key` is its place on the page. Pictures that cannot be drawn only say their sentence."""

    key: str
    heading: str
    tiles: tuple[Tile, ...]
    pictures: tuple[Picture, ...] = ()
    notes: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()


def questions(reading: Reading, systems: Sequence[FeedbackSystem]) -> list[Question]:
    """Those that have something to tell."""
    asked = [
        heard(reading),
        answered(reading, systems),
        met(reading),
        voted(reading),
    ]
    return [question for question in asked if question.tiles or question.ways]


def heard(reading: Reading) -> Question:
    return Question(
        key="hoert",
        heading=_("Blir innbyggerne hørt?"),
        tiles=tiles_of(reading, INVOLVED, INFLUENCE),
        pictures=drawn(reading, INVOLVED),
    )


def met(reading: Reading) -> Question:
    return Question(
        key="moetes",
        heading=_("Hvem møtes?"),
        tiles=tiles_of(reading, MEETINGS, CASES),
        pictures=drawn(reading, MEETINGS),
        notes=tuple(notes_of(reading.line(MEETINGS))),
        ways=(
            Way(_("Alle organer"), reverse("medvirkning:political_bodies")),
            Way(_("Politiske saker"), reverse("medvirkning:political_cases")),
        ),
    )


def voted(reading: Reading) -> Question:
    """Two elections that are never joined. Of each only the change is known, and nothing drawn."""
    lines = [reading.line(LOCAL_TURNOUT), reading.line(NATIONAL_TURNOUT)]
    return Question(
        key="stemmer",
        heading=_("Bruker de stemmen?"),
        tiles=tiles_of(reading, LOCAL_TURNOUT, NATIONAL_TURNOUT),
        pictures=(*drawn(reading, LOCAL_TURNOUT), *drawn(reading, NATIONAL_TURNOUT)),
        notes=tuple(note for line in lines for note in notes_of(measured(line))),
    )


def answered(reading: Reading, systems: Iterable[FeedbackSystem]) -> Question:
    told = [(system, years_of(reading, system)) for system in systems]
    pictures = (share_of_years(reading, *pair) for pair in told)
    return Question(
        key="svar",
        heading=_("Får de svar?"),
        tiles=tuple(tile for pair in told for tile in system_tiles(reading, *pair)),
        pictures=tuple(picture for picture in pictures if picture),
        ways=tuple(Way(system.name, system.get_absolute_url()) for system, _rows in told),
    )


# Tiles --------------------------------------------------------------------------------------------


def tiles_of(reading: Reading, *slugs: str) -> tuple[Tile, ...]:
    tiles = (tile_of(reading.line(slug), SAID[slug]) for slug in slugs)
    return tuple(tile for tile in tiles if tile)


def tile_of(line: Line, said: object) -> Tile | None:
    """A long unit is said after the number, not written as large."""
    tile, figure = figure_tile(line, str(said)), newest_measured(line)
    if tile is None or figure is None:
        return None
    return replace(tile, number=figure.number, said=f"{figure.long_unit} {said}".strip())


def system_tiles(
    reading: Reading, system: FeedbackSystem, rows: Sequence[YearRow]
) -> Iterator[Tile]:
    """The share that led to something, and how many were answered in time."""
    in_time = reading.line_of(system.answered_in_time_id)
    limit = newest_measured(reading.line_of(system.time_limit_id))
    tiles = (share_tile(system, rows), figure_tile(in_time, in_time_words(limit)))
    return (tile for tile in tiles if tile)


def share_tile(system: FeedbackSystem, rows: Iterable[YearRow]) -> Tile | None:
    said, note = _("av henvendelsene førte til forbedring"), _("beregnet av portalen")
    return figure_tile(share_line(counts_of(rows)), said, note, url=system.get_absolute_url())


def years_of(reading: Reading, system: FeedbackSystem) -> list[YearRow]:
    """What came in each year, and what led to improvement."""
    return list(year_rows(system, group_by(reading.own, indicator_of), None))


def in_time_words(limit: Figure | None) -> str:
    if limit is None:
        return _("av henvendelsene fulgt opp innen fristen")
    return _("av henvendelsene fulgt opp innen fristen på %(limit)s") % {"limit": limit.text}


def meetings_tile(reading: Reading) -> Tile | None:
    """With what is said of the first year that something is said of: a pandemic tells on it."""
    line = reading.line(MEETINGS)
    return figure_tile(line, str(SAID[MEETINGS]), *notes_of(line)[:1])


def notes_of(line: Line) -> list[str]:
    """`2020: Møtene ble avlyst da landet stengte.` The rest stands on the indicator's page."""
    noted = [figure for figure in line if figure.stored.note]
    return [f"{figure.period}: {first_sentence(figure.stored.note)}" for figure in noted]


def measured(line: Line) -> Line:
    return [figure for figure in line if not figure.missing]


def first_sentence(text: str) -> str:
    first, _dot, rest = text.partition(". ")
    return f"{first}." if rest else first


# Charts -------------------------------------------------------------------------------------------


def drawn(reading: Reading, slug: str) -> tuple[Picture, ...]:
    """The chart of our newest line beside the municipalities that became ours, if there is one."""
    figures = reading.of(slug)
    if not figures:
        return ()
    breaks = reading.breaks.get(figures[0].indicator.pk, [])
    pictures = [on_dashboard(line.picture, slug) for line in own_lines(figures, breaks)]
    return tuple(picture for picture in pictures[:1] if picture.wide)


def on_dashboard(picture: Picture, slug: str) -> Picture:
    """Beside other indicators' charts it needs a name of its own; the rest is a click away."""
    return replace(picture, key=f"{slug}-{picture.key}", read_from="", notes=())


def share_of_years(
    reading: Reading, system: FeedbackSystem, rows: Sequence[YearRow]
) -> Picture | None:
    breaks = [
        item
        for indicator in (system.received_id, system.improved_id)
        for item in reading.breaks.get(indicator, ())
    ]
    counts = counts_of(rows)
    picture = share_picture(system, counts, breaks, lambda: years_table(system, rows))
    if picture is None:
        return None
    told = replace(picture, read=lambda: read_development(share_line(counts)))
    return on_dashboard(told, system.slug)


def counts_of(rows: Iterable[YearRow]) -> list[Counts]:
    return [row.counts for row in rows]
