"""Bars: they begin at zero, whatever they show, and words stay on the sheet."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asker.numbers import format_number
from indikatorer.charts.bars import RankedValue, draw_bars, share_of_largest
from indikatorer.charts.frame import FRAMES, NARROW, WIDE
from indikatorer.tests.charts.drawn import (
    DIGITS,
    NAMES,
    ROUNDING,
    SOME_FRAMES,
    UNITS,
    overlapping,
    sheet,
    text_box,
    whatever_comes,
)
from indikatorer.tests.make import number

BOTH_FRAMES = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)


def row(name, value, **options):
    return RankedValue(name, number(value), str(value), **options)


def zero_of(bar):
    """Where the line at zero stands."""
    return float(bar.zero[1:].split(",")[0])


@BOTH_FRAMES
def test_lengths_are_as_the_values_are_to_each_other(frame):
    bars = draw_bars([row("Asker", 40), row("Bærum", 20), row("Lier", 0)], frame).bars
    longest, half, none = (bar.width for bar in bars)
    assert half == pytest.approx(longest / 2, abs=ROUNDING)
    assert (longest > 50, none) == (True, 0)
    assert len({bar.x for bar in bars}) == 1


def test_negative_values_go_to_the_left_and_have_their_number_across_zero():
    bars = draw_bars([row("Sentrum", 20), row("Nord", -10)], WIDE).bars
    right, left = bars
    assert right.x == zero_of(right) == zero_of(left) == left.x + left.width
    assert left.width == pytest.approx(right.width / 2, abs=ROUNDING)
    assert left.number.x > zero_of(left)


def test_ourselves_and_groups_look_otherwise():
    rows = [row("Asker", 3, is_own=True), row("Lier", 2), row("Norge", 1, is_group=True)]
    assert [bar.look for bar in draw_bars(rows, WIDE).bars] == ["own", "other", "group"]


def test_a_sum_has_a_number_and_no_bar_and_shortens_no_one_elses():
    rows = [row("Asker", 30), row("Lier", 15)]
    with_sum = draw_bars([*rows, row("Norge", 90000, drawn=False)], NARROW).bars
    assert (with_sum[2].width, with_sum[2].number.text) == (0, "90000")
    assert with_sum[0].width > 2 * with_sum[1].width - 1 > 50


def test_a_phone_has_the_name_above_its_bar():
    rows = [row("Asker", 3), row("Lier", 2)]
    wide, narrow = (draw_bars(rows, frame).bars[0] for frame in (WIDE, NARROW))
    assert wide.name.y == wide.number.y
    assert narrow.name.y < narrow.y < narrow.number.y


def test_long_numbers_leave_room_for_bars_on_a_phone():
    label = "−123 456 789,5 per 100 000 innbyggere"
    rows = [RankedValue(name, number(value), label) for name, value in {"A": -9, "B": 3}.items()]
    first = draw_bars(rows, NARROW).bars[0]
    assert first.width >= 80
    assert first.number.text.startswith("−123 456 789,5")


def test_each_row_says_all_of_itself():
    assert draw_bars([row("Asker", 3), row("Lier", 2)], WIDE).said == ["Asker: 3", "Lier: 2"]


@pytest.mark.parametrize("rows", [[], [row("Asker", 3)]])
def test_one_value_is_no_comparison(rows):
    assert draw_bars(rows, WIDE) is None


@st.composite
def ranked_rows(draw):
    unit = draw(UNITS)
    found = []
    for name in draw(st.lists(NAMES, min_size=2, max_size=20)):
        value = number(draw(DIGITS)).scaleb(-1)
        label = f"{format_number(value, 1)} {unit}".strip()
        drawn = draw(st.booleans()) or value <= 0
        found.append(RankedValue(name, value, label, drawn=drawn))
    return found


@whatever_comes
@given(ranked_rows(), SOME_FRAMES)
def test_whatever_comes_bars_begin_at_zero_and_words_stay_apart(rows, frame):
    chart = draw_bars(rows, frame)
    size = frame.text
    assert len({zero_of(bar) for bar in chart.bars}) == 1
    longest = (
        max(abs(item.value) for item in rows if item.drawn)
        if any(item.drawn for item in rows)
        else 0
    )
    unit = max(bar.width for bar in chart.bars) / float(longest) if longest else 0
    for item, bar in zip(rows, chart.bars, strict=True):
        zero = zero_of(bar)
        begins = bar.x + bar.width if item.value < 0 else bar.x
        assert begins == pytest.approx(zero, abs=ROUNDING)
        expected = float(abs(item.value)) * unit if item.drawn else 0
        assert bar.width == pytest.approx(expected, abs=2 * ROUNDING)
        assert 0 <= bar.x <= bar.x + bar.width <= frame.width
        assert bar.row_top <= bar.y <= bar.y + bar.height <= bar.row_top + bar.row_height
    words = [label for bar in chart.bars for label in (bar.name, bar.number)]
    assert [word for word in words if not text_box(word, size).inside(sheet(chart))] == []
    assert overlapping(words, size) == []


@whatever_comes
@given(ranked_rows(), SOME_FRAMES)
def test_there_is_always_room_for_bars_to_differ(rows, frame):
    chart = draw_bars(rows, frame)
    if any(item.drawn and item.value for item in rows):
        assert max(bar.width for bar in chart.bars) >= 40


@whatever_comes
@given(ranked_rows(), SOME_FRAMES)
def test_no_bar_or_number_lies_over_a_name(rows, frame):
    for bar in draw_bars(rows, frame).bars:
        name = text_box(bar.name, frame.text)
        below = bar.y >= name.bottom - 1  # descenders may come that near
        assert below or bar.x >= name.right - ROUNDING


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(["50", "100", "25"], [50, 100, 25], id="shares"),
        pytest.param(["0", "4"], [0, 100], id="zero-has-no-length"),
        pytest.param([None, "4"], [0, 100], id="missing-has-no-length"),
        pytest.param(["-2", "4"], [0, 100], id="negative-has-no-length"),
        pytest.param(["-2", "-4"], [0, 0], id="only-negative"),
        pytest.param(["0", "0"], [0, 0], id="only-zeros"),
        pytest.param([None, None], [0, 0], id="only-missing"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_bars_in_tables_are_measured_against_the_largest(values, expected):
    assert share_of_largest([number(value) for value in values]) == expected


def test_a_tiny_value_beside_a_huge_one_is_still_drawn_from_zero():
    small = draw_bars([row("Asker", 10**9), row("Lier", Decimal("0.1"))], NARROW).bars[1]
    assert (small.width, small.x) == (0, zero_of(small))
