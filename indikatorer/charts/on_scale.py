"""Scores of some years, each on the whole scale it was given on.

A cut axis would make much of little; a bar from zero would begin where no score can.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indikatorer.charts.frame import Frame, shorten
from indikatorer.charts.labels import Label
from indikatorer.charts.lines import Measured, Observation, dots, is_measured
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import Svg, edges, stop, with_stops, word, words

PITCH, THICKNESS = 32, 6
MIDDLE = 0.65  # of a row: over the track stands the number
END_ROW = 20
GAP = 8
MARGIN = 8  # room for the first and the last number of the scale


@dataclass(frozen=True)
class Score:
    """One year: a track as long as the scale, and a point on it."""

    year: Label
    number: Label
    x: float
    y: float
    left: float
    width: float
    row_top: float
    row_width: float
    text: str  # all that the row says

    @property
    def svg(self) -> str:
        track = edges(self.left, self.y - THICKNESS / 2, self.width, THICKNESS)
        return (
            f'<rect class="chart__scale" {track}/><g class="chart__line chart__line--0">'
            f'<path class="chart__dots" d="{dots([(self.x, self.y)])}"/></g>'
            f"{word(self.year, 'chart__tick')}{word(self.number, 'chart__number')}"
        )

    @property
    def stop(self) -> str:
        return stop(edges(0, self.row_top, self.row_width, PITCH), self.text)


@dataclass(frozen=True)
class ScoreChart:
    """Ready to print: components/charts/_drawing.html."""

    role = "group"  # its parts are read out one by one

    frame: Frame
    scores: tuple[Score, ...]
    ends: tuple[Label, ...]

    @property
    def said(self) -> list[str]:
        """All that the drawing says, year by year."""
        return [score.text for score in self.scores]

    @property
    def svg(self) -> Svg:
        shapes = [*(score.svg for score in self.scores), words(self.ends, "chart__tick")]
        return with_stops(shapes, (score.stop for score in self.scores))


def draw_scores(
    observations: Sequence[Observation],
    frame: Frame,
    *,
    scale: tuple[Decimal, Decimal],
    format_end: Callable[[Decimal], str] = str,
) -> ScoreChart | None:
    """The years that have a value, in the order given. None where none has."""
    measured = [item for item in observations if is_measured(item)]
    if not measured:
        return None
    low, high = scale
    left = max(frame.text_width(item.when) for item in measured) + GAP + MARGIN
    x = Scale(float(low), float(high), left, frame.width - MARGIN)
    scores = [place_score(item, index, x, frame) for index, item in enumerate(measured)]
    bottom = len(measured) * PITCH
    sheet = replace(frame, height=bottom + END_ROW)
    ends = (place_end(format_end(end), x(end), sheet) for end in scale)
    return ScoreChart(sheet, tuple(scores), tuple(ends))


def place_score(item: Measured, index: int, x: Scale, frame: Frame) -> Score:
    """The number stands over its point, moved in where it would leave the sheet."""
    middle = (index + MIDDLE) * PITCH
    at = x.clamp(item.value, otherwise=x.start)
    shown = shorten(item.drawn, frame.width - x.start, frame.text)
    width = frame.text_width(shown)
    left = min(max(at - width / 2, x.start), frame.width - width)
    return Score(
        year=Label(item.when, 0, round(middle + frame.text * 0.35, 1)),
        number=Label(shown, round(left, 1), round(middle - GAP, 1)),
        x=at,
        y=round(middle, 1),
        left=x.start,
        width=round(x.end - x.start, 1),
        row_top=index * PITCH,
        row_width=frame.width,
        text=f"{item.when}: {item.label}",
    )


def place_end(text: str, middle: float, frame: Frame) -> Label:
    """A number of the scale below its place, and inside the sheet."""
    width = frame.text_width(text)
    left = min(max(middle - width / 2, 0), frame.width - width)
    return Label(text, round(left, 1), frame.height - GAP / 2)
