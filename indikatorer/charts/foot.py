"""What stands below a drawing: that its axis is cut, and the bands that had no room for a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from indikatorer.charts.frame import Frame, shorten
from indikatorer.charts.labels import Label
from indikatorer.charts.svg import edges, word

LINE_HEIGHT = 1.35  # of a text, in letters' sizes
DESCENT = 4
SWATCH = 11
GAP, APART = 5, 16  # from a swatch to its name, and from there to the next one


@dataclass(frozen=True)
class Key:
    """A band's colour beside its name."""

    level: str
    x: float
    y: float
    name: Label

    @property
    def svg(self) -> str:
        swatch = edges(self.x, self.y, SWATCH, SWATCH)
        name = word(self.name, f"chart__note chart__note--{self.level}")
        return f'<rect class="chart__band chart__band--{self.level}" {swatch}/>{name}'


@dataclass(frozen=True)
class Foot:
    cut: Label | None
    keys: tuple[Key, ...]
    bottom: int  # of the sheet with its foot

    @property
    def words(self) -> list[Label]:
        return [*([self.cut] if self.cut else []), *(key.name for key in self.keys)]

    @property
    def keys_svg(self) -> str:
        return "".join(key.svg for key in self.keys)


def place_foot(frame: Frame, unnamed: Iterable[tuple[str, str]], cut: str = "") -> Foot:
    """Rows below the frame, as many as it takes. `unnamed` holds levels with their names."""
    row, bottom = ceil(frame.text * LINE_HEIGHT), frame.height
    label, x = None, float(frame.width)  # the first name begins a row
    if cut:
        bottom += row
        label = Label(shorten(cut, frame.width, frame.text), 0, bottom - DESCENT)
    keys = []
    for level, name in unnamed:
        text = shorten(name, frame.width - SWATCH - GAP, frame.text)
        width = SWATCH + GAP + frame.text_width(text)
        if x + width > frame.width:
            x, bottom = 0.0, bottom + row
        beside = Label(text, x + SWATCH + GAP, bottom - DESCENT)
        keys.append(Key(level, x, bottom - DESCENT - SWATCH + 1, beside))
        x += width + APART
    return Foot(label, tuple(keys), bottom)
