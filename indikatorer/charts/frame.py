"""The sheet a chart is drawn on, and how much room words take on it.

Each chart is drawn twice, for a phone and for a wider page; CSS shows the one that fits. So letters
keep a readable size, and what does not collide here collides nowhere: a drawing only scales.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

ELLIPSIS = "…"

# Widths in em, a little more than those of Inter's semibold, so that other fonts fit too.
NARROW_LETTERS, NARROW_WIDTH = set("fijlrtI.,:;'!|()[]/- \u00a0"), 0.42
WIDE_LETTERS, WIDE_WIDTH = set("mwæMWÆ%@—…"), 1.02
CAPITAL_WIDTH, LETTER_WIDTH = 0.77, 0.66


@dataclass(frozen=True)
class Frame:
    """Lengths are CSS pixels at the width the drawing is meant for."""

    name: str
    width: int
    height: int
    text: int  # size of letters

    def text_width(self, text: str) -> float:
        return text_width(text, self.text)


NARROW = Frame("narrow", width=300, height=240, text=12)
WIDE = Frame("wide", width=680, height=320, text=13)
FRAMES = (WIDE, NARROW)


@dataclass(frozen=True)
class Box:
    """A rectangle that something stands in."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return round(self.right - self.left, 1)

    @property
    def height(self) -> float:
        return round(self.bottom - self.top, 1)

    def overlaps(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def inside(self, other: "Box") -> bool:
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def crossed_by(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """A straight line from start to end goes through the box, not only along its edge."""
        (x, y), (to_x, to_y) = (start, end) if start <= end else (end, start)
        if to_x <= self.left or self.right <= x:
            return False
        rise = (to_y - y) / ((to_x - x) or 1)
        comes_in = y + rise * max(self.left - x, 0)
        goes_out = to_y - rise * max(to_x - self.right, 0)
        return min(comes_in, goes_out) < self.bottom and self.top < max(comes_in, goes_out)


@lru_cache(maxsize=4096)  # the same years, numbers and names are measured again and again
def text_width(text: str, size: float) -> float:
    """How wide the text may become, in the unit of `size`; rather too much than too little."""
    return ceil(sum(map(letter_width, text)) * size)


def letter_width(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return NARROW_WIDTH
    if letter in WIDE_LETTERS:
        return WIDE_WIDTH
    return CAPITAL_WIDTH if letter.isupper() else LETTER_WIDTH


def shorten(text: str, width: float, size: float) -> str:
    """The text, cut with an ellipsis where it is wider than `width`."""
    if text_width(text, size) <= width:
        return text
    while text and text_width(text + ELLIPSIS, size) > width:
        text = text[:-1].rstrip()
    return text + ELLIPSIS


def wrap(text: str, width: float, size: float, *, most_lines: int | None = None) -> list[str]:
    """The text in lines no wider than `width`.

    Without `most_lines` all of it is kept, and a word wider than a line goes on in the next. Else
    what is too wide ends in an ellipsis.
    """
    words = text.split(" ")
    if not most_lines:
        words = [piece for word in words for piece in pieces(word, width, size)]
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".lstrip()
        if text_width(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if most_lines and len(lines) > most_lines:
        lines[most_lines - 1] = " ".join(lines[most_lines - 1 :])
        del lines[most_lines:]
    return [shorten(line, width, size) for line in lines]


def pieces(word: str, width: float, size: float) -> list[str]:
    """The word, cut wherever it comes to the end of a line."""
    found = [""]
    for letter in word:
        if found[-1] and text_width(found[-1] + letter, size) > width:
            found.append("")
        found[-1] += letter
    return found


def spread(places: Sequence[float], apart: float, lowest: float = float("inf")) -> list[float]:
    """The places moved as little as it takes for each to have room, in the order given.

    They are moved down, and back up where they would come below `lowest`.
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved, above = {}, float("-inf")
    for index in order:
        moved[index] = above = max(places[index], above + apart)
    below = lowest + apart
    for index in reversed(order):
        moved[index] = below = min(moved[index], below - apart)
    return [round(moved[index], 1) for index in range(len(places))]
