"""What was measured, in one table that explains itself, and as CSV."""

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TextIO

from asker.management.benchmark.measuring import (
    CACHED,
    DATABASE,
    FILE,
    FIXED,
    OTHER,
    RATIOS,
    UNCACHED,
    UNCHANGED,
    Measured,
)
from asker.numbers import format_number

NOTHING = "–"
FIGURES = ("median_ms", "mean_ms", "min_ms", "max_ms")
COLUMNS = (FILE, FIXED, UNCACHED, CACHED, UNCHANGED, OTHER, DATABASE)
MEAN = "snitt"
WIDTH = 9
MEANINGS = {
    "side": "hva som ble spurt etter; adressen står sist på linjen",
    "kB": "hva siden veier slik den sendes, komprimert",
    FILE: "de samme bytene som statisk fil fra whitenoise",
    FIXED: "en visning som alltid svarer det samme og ikke spør databasen (/favicon.ico)",
    UNCACHED: "siden laget på nytt (PAGE_CACHE=off)",
    CACHED: "siden slik portalen ellers svarer, med det den har tatt vare på",
    UNCHANGED: "svaret «uendret» til den som har siden fra før; strek der siden ikke sender ETag",
    MEAN: "snittet av «uten», der også Pythons søppeltømming er med",
    OTHER: "siden laget på nytt av den andre utgaven (--beside)",
    DATABASE: "PostgreSQLs egne prosesser mens siden ble laget på nytt; kommer i tillegg",
}
FINE = "Systemet teller nanosekunder."
COARSE = "Systemet teller bare hundredels sekunder, så små tall er usikre."
ABOUT_RATIOS = "«a/b» er forholdet mellom to kolonner: medianen av forholdet i hver runde"


def present(measured: Iterable[Measured]) -> tuple[list[str], list[tuple[str, str]]]:
    """The columns and ratios that some page has a figure in."""
    measured = list(measured)
    columns = [name for name in COLUMNS if any(page.rounds.get(name) for page in measured)]
    ratios = [pair for pair in RATIOS if set(pair) <= set(columns)]
    return columns, ratios


def table(measured: Sequence[Measured]) -> list[str]:
    """The table's lines: a heading, then a line a page."""
    columns, ratios = present(measured)
    names = max(len(page.page.name) for page in measured)
    headings = ["kB", *columns, MEAN, *map("/".join, ratios)]
    lines = [f"{'side':<{names}}" + "".join(f" {word:>{WIDTH}}" for word in headings)]
    for about in measured:
        figures = [
            number(about.page.size / 1000, 1),
            *(number(about.typical(column), 2) for column in columns),
            number(about.mean(UNCACHED), 2),
            *(number(about.ratio(*pair), 2) for pair in ratios),
        ]
        cells = "".join(f" {figure:>{WIDTH}}" for figure in figures)
        lines.append(f"{about.page.name:<{names}}{cells}  {about.page.path}")
    return lines


def number(value: float | None, decimals: int) -> str:
    return NOTHING if value is None else format_number(Decimal(value), decimals)


def explanation(measured: Sequence[Measured], fine_clock: bool) -> list[str]:
    """What the columns mean."""
    columns, ratios = present(measured)
    told = [
        "Tallene er millisekunder prosessortid i portalens egne prosesser for hver forespørsel, "
        f"medianen av alle runder. {FINE if fine_clock else COARSE}",
        "Hver forespørsel har sin egen forbindelse, som alltid med gunicorns sync-arbeidere.",
        *(f"{name:<5} {MEANINGS[name]}" for name in ["side", "kB", *columns, MEAN]),
    ]
    return [*told, ABOUT_RATIOS] if ratios else told


def steadiness(measured: Sequence[Measured]) -> str:
    """How quiet the machine was, told by what should always cost the same."""
    noted = [figure for page in measured for figure in page.rounds.get(FIXED, ())]
    if not noted:
        return f"Uro: «{FIXED}» ble ikke målt, så den er ukjent."
    return (
        f"Uro: «{FIXED}» er alltid det samme arbeidet og tok fra {number(min(noted), 2)} til "
        f"{number(max(noted), 2)} ms."
    )


def shortened(measured: Sequence[Measured], rounds: int) -> str:
    """Pages so slow that not every round was taken, each with the fewest of its columns."""
    fewest = {page.page.name: min(map(len, page.rounds.values()), default=0) for page in measured}
    return ", ".join(f"{name} ({count})" for name, count in fewest.items() if count < rounds)


def write_csv(measured: Sequence[Measured], file: TextIO) -> None:
    """One line for each page and column: milliseconds a request, and how many were read."""
    writer = csv.writer(file)
    writer.writerow(["page", "address", "bytes", "column", *FIGURES, "n"])
    for about in measured:
        for column, noted in about.readings.items():
            figures = (about.typical(column), about.mean(column), min(noted), max(noted))
            written = [f"{figure:.4f}" for figure in figures]
            page = about.page
            writer.writerow([page.name, page.path, page.size, column, *written, len(noted)])
