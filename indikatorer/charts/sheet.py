"""A chart as a sheet of its own: title and sentence above, notes and source below."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from indikatorer.charts.frame import wrap
from indikatorer.charts.labels import Label

MARGIN = 24
TITLE, TEXT, SMALL = 20, 14, 12  # sizes of letters
LINE_HEIGHT = 1.4
GAP = 12


@dataclass(frozen=True)
class Sheet:
    """Ready for indikatorer/picture.svg. `words` have their kind: title, text or small."""

    chart: Any  # any drawing with a frame
    words: tuple[Label, ...]
    chart_top: float
    width: float
    height: float
    margin: int = MARGIN


def lay_out_sheet(chart: Any, *, title: str, reading: str, notes: tuple[str, ...]) -> Sheet:
    """The chart in the middle, as wide as it is; the texts are wrapped to its width."""
    width = chart.frame.width
    words: list[Label] = []
    y = write(words, [title], width, MARGIN, TITLE, "title")
    y = write(words, [reading], width, y, TEXT, "text")
    chart_top = y + GAP
    y = chart_top + chart.frame.height + GAP
    bottom = write(words, notes, width, y, SMALL, "small")
    return Sheet(chart, tuple(words), chart_top, width + 2 * MARGIN, bottom + MARGIN)


def write(
    words: list[Label], texts: Iterable[str], width: float, top: float, size: int, kind: str
) -> float:
    """Adds the texts line by line; returns where they end."""
    for text in texts:
        for line in wrap(text, width, size):
            top = round(top + size * LINE_HEIGHT, 1)
            words.append(Label(line, MARGIN, top, kind))
    return top
