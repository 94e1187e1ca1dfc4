"""One value on a scale with the adopted limits: how far to the next level, either way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indikatorer.assessment import Interval
from indikatorer.charts.foot import Foot, place_foot
from indikatorer.charts.frame import Box, Frame
from indikatorer.charts.labels import Label, Labels
from indikatorer.charts.scales import Scale
from indikatorer.charts.svg import Svg, edges, word, words

MARGIN = 4
VALUE_ROW, BAND_HEIGHT, END_ROW = 28, 30, 24
BEYOND = 0.15  # of what lies between the limits: how far an open end is drawn


@dataclass(frozen=True)
class Segment:
    """One interval; where its name has no room, it stands at the foot."""

    x: float
    width: float
    level: str
    name: Label | None

    def svg(self, top: float) -> str:
        place = edges(self.x, top, self.width, BAND_HEIGHT)
        name = word(self.name, f"chart__note chart__note--{self.level}") if self.name else ""
        return f'<rect class="chart__band chart__band--{self.level}" {place}/>{name}'


@dataclass(frozen=True)
class Gauge:
    """Ready to print: components/charts/_drawing.html."""

    role = "img"  # it says one thing

    frame: Frame
    segments: tuple[Segment, ...]
    left: float  # of the whole scale, also where no limit was adopted
    width: float
    ends: tuple[Label, ...]
    value_x: float
    value: Label
    top: float
    bottom: float
    text: str
    foot: Foot

    @property
    def said(self) -> list[str]:
        return [self.text]

    @property
    def svg(self) -> Svg:
        x, top, bottom = self.value_x, self.top, self.bottom
        scale = edges(self.left, top, self.width, BAND_HEIGHT)
        return Svg(
            f'<rect class="chart__scale" {scale}/>'
            f"{''.join(segment.svg(top) for segment in self.segments)}"
            f"{words(self.ends, 'chart__tick')}"
            f'<line class="chart__value" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}"'
            f' transform="translate(0 -4)"/>{word(self.value, "chart__number")}'
            f"{self.foot.keys_svg}"
        )


def draw_gauge(
    value: Decimal,
    label: str,
    intervals: Sequence[Interval],
    frame: Frame,
    *,
    scale: tuple[Decimal | None, Decimal | None] = (None, None),
    format_end: Callable[[Decimal], str] = str,
    level_names: dict[str, str] | None = None,
) -> Gauge | None:
    """The drawing; None without limits. `scale` holds the ends of the indicator's own, if any."""
    ends = interval_ends(intervals)
    if not ends:
        return None
    frame = replace(frame, height=VALUE_ROW + BAND_HEIGHT + END_ROW)
    low, high = scale_range(value, ends, scale)
    x = Scale(low, high, MARGIN, frame.width - MARGIN)
    top, bottom = VALUE_ROW, VALUE_ROW + BAND_HEIGHT
    labels = Labels(Box(0, 0, frame.width, frame.height), frame.text)
    value_x = x(value)
    value_label = labels.centred(label, value_x, top - 10)
    segments = [
        place_segment(interval, x, (top, bottom), labels, level_names or {}, value_x)
        for interval in intervals
    ]
    written = [
        labels.centred(format_end(end), x(end), frame.height - 6)
        for end in written_ends(ends, low, high)
    ]
    shown = [segment for segment in segments if segment.width > 0]
    foot = place_foot(frame, unnamed(shown, level_names or {}))
    return Gauge(
        replace(frame, height=foot.bottom),
        tuple(shown),
        MARGIN,
        frame.width - 2 * MARGIN,
        tuple(label for label in written if label),
        value_x,
        value_label or Label(label, MARGIN, top - 10),
        top,
        bottom,
        label,
        foot,
    )


def unnamed(segments: Sequence[Segment], names: dict[str, str]) -> list[tuple[str, str]]:
    """The levels that no interval had room to name, with their names."""
    named = {segment.level for segment in segments if segment.name}
    levels = dict.fromkeys(part.level for part in segments if part.level not in named)
    return [(level, names[level]) for level in levels if level in names]


def interval_ends(intervals: Sequence[Interval]) -> list[Decimal]:
    ends = {end for item in intervals for end in (item.lower, item.upper) if end is not None}
    return sorted(ends)


def written_ends(ends: Sequence[Decimal], low: float, high: float) -> list[Decimal]:
    """The outermost first: between them stand as many as there is room for."""
    zero = [Decimal(0)] if low <= 0 <= high else []
    return list(dict.fromkeys([ends[0], ends[-1], *ends, *zero]))


def scale_range(
    value: Decimal, ends: Sequence[Decimal], scale: tuple[Decimal | None, Decimal | None]
) -> tuple[float, float]:
    """From the scale's beginning to its end; without one, zero and a little beyond the outermost.

    Without zero a long way to the limit and a short one would look alike.
    """
    first, last = scale
    outermost = [*map(float, ends), float(value)]
    if first is None and last is None:
        outermost.append(0)
    room = (max(outermost) - min(outermost) or 1) * BEYOND
    low = float(first) if first is not None else with_room(min(outermost), -room)
    high = float(last) if last is not None else with_room(max(outermost), room)
    return min(low, *outermost), max(high, *outermost)


def with_room(end: float, room: float) -> float:
    """A little beyond the end; zero is an end as it is."""
    return end + room if end else 0


def place_segment(
    interval: Interval,
    x: Scale,
    rows: tuple[float, float],
    labels: Labels,
    names: dict[str, str],
    value_x: float,
) -> Segment:
    """The interval, and its name inside it where the value's line leaves room."""
    left = x.clamp(interval.lower, otherwise=x.start)
    right = x.clamp(interval.upper, otherwise=x.end)
    level = interval.level.value
    name = None
    for start, end in free_parts(left, right, value_x):
        text = names.get(level, "")
        baseline = (rows[0] + rows[1]) / 2 + labels.size * 0.35
        fits = labels.box(text, 0, 0).right + 2 * MARGIN <= end - start
        name = name or (labels.place(text, [(start + MARGIN, baseline)]) if fits else None)
    return Segment(left, round(right - left, 1), level, name)


def free_parts(left: float, right: float, value_x: float) -> list[tuple[float, float]]:
    """The segment on both sides of the value's line."""
    if left < value_x < right:
        return [(left, value_x - MARGIN), (value_x + MARGIN, right)]
    return [(left, right)]
