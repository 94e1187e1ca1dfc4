"""A value on a scale with its limits: printed gaps stay gaps, and words stay apart."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.assessment import Interval, Level
from indikatorer.charts.frame import FRAMES, WIDE
from indikatorer.charts.gauge import draw_gauge
from indikatorer.pictures.drawings import tick_text
from indikatorer.tests.charts.drawn import (
    ROUNDING,
    SOME_FRAMES,
    overlapping,
    sheet,
    text_box,
    whatever_comes,
)
from indikatorer.tests.make import accepted, failed, number, target

IN_TIME = [target(95, 100), accepted(85, 94), failed(0, 84)]
LEVEL_NAMES = {"target": "Ønsket", "accepted": "Akseptert", "failed": "Ikke godkjent"}
BOTH_FRAMES = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)


def gauge(value, intervals, frame=WIDE, **options):
    value = number(value)
    return draw_gauge(
        value,
        f"{tick_text(value)} % (2014)",
        intervals,
        frame,
        **{"format_end": tick_text, "level_names": LEVEL_NAMES} | options,
    )


def words(drawn):
    names = [part.name for part in drawn.segments if part.name]
    return [drawn.value, *drawn.ends, *names, *drawn.foot.words]


def part(drawn, level):
    return next(part for part in drawn.segments if part.level == level)


def test_without_limits_there_is_nothing_to_draw():
    assert gauge("4.2", []) is None


@BOTH_FRAMES
def test_what_no_printed_limit_holds_stays_empty(frame):
    drawn = gauge("94.5", IN_TIME, frame)
    below, above = part(drawn, "accepted"), part(drawn, "target")
    assert below.x + below.width < drawn.value_x < above.x


@BOTH_FRAMES
def test_a_value_stands_in_the_level_that_it_reached(frame):
    drawn = gauge("99.34", IN_TIME, frame)
    reached = part(drawn, "target")
    assert reached.x <= drawn.value_x <= reached.x + reached.width
    assert drawn.text == drawn.value.text == "99,34 % (2014)"


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        pytest.param("14.8", Interval(Level.TARGET, Decimal(10), None), id="upwards"),
        pytest.param("78", Interval(Level.TARGET, None, Decimal(80)), id="downwards"),
    ],
)
def test_an_open_limit_goes_on_to_the_edge(value, interval):
    drawn = gauge(value, [interval])
    only = part(drawn, "target")
    outermost = only.x + only.width if interval.upper is None else only.x
    assert outermost in (WIDE.width - 4, 4)
    assert only.x < drawn.value_x < only.x + only.width
    assert [label.text for label in drawn.ends] == [
        tick_text(interval.lower or interval.upper),
        "0",
    ]


@pytest.mark.parametrize(
    ("value", "limit"),
    [pytest.param(49, 50, id="close"), pytest.param(20, 50, id="far")],
)
def test_the_way_to_the_limit_is_as_long_as_it_is_beside_zero(value, limit):
    drawn = gauge(value, [target(limit)])
    assert (drawn.value_x - drawn.left) / (part(drawn, "target").x - drawn.left) == pytest.approx(
        value / limit, abs=0.01
    )


def test_zero_stands_on_the_scale_of_negative_values():
    drawn = gauge("-0.7", [target(3)])
    zero = next(label for label in drawn.ends if label.text == "0")
    assert drawn.left < drawn.value_x < zero.x < part(drawn, "target").x
    assert drawn.left + drawn.width == WIDE.width - drawn.left


def test_the_scale_begins_and_ends_where_the_indicator_does():
    drawn = gauge("4.19", [target("4.5", 6)], scale=(Decimal(0), Decimal(6)))
    assert part(drawn, "target").x + part(drawn, "target").width == WIDE.width - 4
    assert drawn.value_x == pytest.approx(4 + (WIDE.width - 8) * 4.19 / 6, abs=ROUNDING)


def test_both_ends_of_the_scale_are_written_before_what_lies_between():
    written = {label.text for label in gauge("99.34", IN_TIME, FRAMES[1]).ends}
    assert {"0", "100"} <= written


def test_a_level_with_no_room_for_its_name_is_named_below():
    limits = [failed(0, 94), accepted(94, 95), target(95, 100)]
    drawn = gauge("96", limits, FRAMES[1])
    assert [key.name.text for key in drawn.foot.keys] == ["Akseptert", "Ønsket"]
    assert all(key.name.y > max(end.y for end in drawn.ends) for key in drawn.foot.keys)
    assert drawn.frame.height > gauge("96", [target(50)], FRAMES[1]).frame.height


ENDS = st.decimals(-(10**6), 10**6, places=2)


@whatever_comes
@given(
    ENDS,
    st.lists(st.tuples(ENDS, ENDS, st.sampled_from(list(Level)[:3])), min_size=1, max_size=5),
    SOME_FRAMES,
)
def test_words_stay_on_the_sheet_and_apart(value, limits, frame):
    intervals = [Interval(level, min(ends), max(ends)) for *ends, level in limits]
    drawn = gauge(value, intervals, frame)
    assert overlapping(words(drawn), frame.text) == []
    inside = {segment.level for segment in drawn.segments if segment.name}
    below = [key.level for key in drawn.foot.keys]
    assert sorted([*inside, *below]) == sorted({segment.level for segment in drawn.segments})
    for label in words(drawn):
        assert text_box(label, frame.text).inside(sheet(drawn))
    assert 0 <= drawn.value_x <= frame.width
    for segment in drawn.segments:
        assert 0 <= segment.x < segment.x + segment.width <= frame.width + ROUNDING
