"""Words on a drawing: none leaves it, and none lies over another."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from indikatorer.charts.frame import Box, shorten, text_width
from indikatorer.charts.lines import Vertex, segments

ASCENT, DESCENT = 0.95, 0.3  # of the letters' size, above and below the baseline
POINT = 8  # from a point's middle to the words beside it
DOT = 4  # half a point
MARGIN = 4
ROWS_ABOVE_AXIS = 4


class Label(NamedTuple):
    """A text; `x` and `y` are its left end and baseline."""

    text: str
    x: float
    y: float
    kind: str = ""


class Labels:
    """Gives each text the first of its places that is free. A line may be crossed if it must be."""

    def __init__(
        self,
        sheet: Box,
        size: int,
        lines: Iterable[Sequence[Sequence[Vertex]]] = (),
        points: Iterable[Vertex] = (),
    ):
        self.sheet, self.size = sheet, size
        self.taken: list[Box] = []
        self.segments = [segment for line in lines for segment in segments(line)]
        self.segments += [((x - DOT, y), (x + DOT, y)) for x, y in points]

    def box(self, text: str, x: float, y: float) -> Box:
        width = text_width(text, self.size)
        return Box(x, y - self.size * ASCENT, x + width, y + self.size * DESCENT)

    def place(
        self, text: str, places: Sequence[Vertex], *, off_lines: bool = False, kind: str = ""
    ) -> Label | None:
        """The text at the first free place. Without `off_lines` one on a line is second best.

        Places have one decimal before they are tried: what is free is what is drawn.
        """
        may_be_crossed = len(places) == 1 and not off_lines  # so lines need not be asked
        second_best = None
        for place in places if text else ():
            label = Label(text, round(place[0], 1), round(place[1], 1), kind)
            box = self.box(text, label.x, label.y)
            if self.is_free(box):
                if may_be_crossed or not self.on_a_line(box):
                    return self.take(label, box)
                second_best = second_best or (label, box)
        return self.take(*second_best) if second_best and not off_lines else None

    def take(self, label: Label, box: Box) -> Label:
        self.taken.append(box)
        return label

    def is_free(self, box: Box) -> bool:
        return box.inside(self.sheet) and not any(map(box.overlaps, self.taken))

    def on_a_line(self, box: Box) -> bool:
        near = [
            (start, end)
            for start, end in self.segments
            if start[0] < box.right and box.left < end[0]  # a line through years goes to the right
        ]
        return any(box.crossed_by(start, end) for start, end in near)

    def kept_inside(self, text: str, middle: float, within: Box) -> float:
        """Where a text must begin to have its middle there, moved in where it would leave."""
        width = text_width(text, self.size)
        return max(within.left, min(middle - width / 2, within.right - width))

    def centred(self, text: str, middle: float, *baselines: float) -> Label | None:
        """On the first of the baselines that is free, whatever line crosses it."""
        left = self.kept_inside(text, middle, self.sheet)
        placed = (self.place(text, [(left, baseline)]) for baseline in baselines)
        return next(filter(None, placed), None)

    def beside_point(self, text: str, x: float, y: float, *, below_first: bool) -> Label | None:
        left = self.kept_inside(text, x, self.sheet)
        above = (left, y - POINT)
        below = (left, y + POINT + self.size * ASCENT)
        return self.place(text, [below, above] if below_first else [above, below])

    def above_axis(self, text: str, middle: float, plot: Box) -> Label | None:
        """Near the axis below; where others stand already, some rows up."""
        left = self.kept_inside(text, middle, plot)
        row = ceil(self.size * (ASCENT + DESCENT))  # whole, so that rounding lets no two rows meet
        places = [(left, plot.bottom - POINT - row * n) for n in range(ROWS_ABOVE_AXIS)]
        return self.place(text, places)

    def at_line_end(self, text: str, shorter: str, x: float, y: float) -> Label:
        """To the right of a line's end; `shorter` where the whole has no room. Always placed."""
        room = self.sheet.right - x - POINT
        fits = text_width(text, self.size) <= room
        label = Label(
            text if fits else shorten(shorter, room, self.size),
            round(x + POINT, 1),
            round(y + self.size * 0.35, 1),
        )
        self.taken.append(self.box(label.text, label.x, label.y))
        return label

    def in_corner(self, text: str, box: Box, kind: str) -> Label | None:
        """In one of the box's corners, right ones first, and never on a line."""
        width = text_width(text, self.size)
        top, bottom = box.top + self.size * ASCENT + 2, box.bottom - self.size * DESCENT - 2
        left, right = box.left + MARGIN, box.right - width - MARGIN
        if top > bottom + 0.1 or right < left:
            return None
        places = [(right, top), (right, bottom), (left, top), (left, bottom)]
        return self.place(text, places, off_lines=True, kind=kind)
