"""Scores on their scale: the whole of it is drawn, and every year stands on the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asker.numbers import format_number
from indikatorer.charts.frame import FRAMES, NARROW
from indikatorer.charts.lines import Observation
from indikatorer.charts.on_scale import draw_scores
from indikatorer.tests.charts.drawn import (
    ROUNDING,
    SOME_FRAMES,
    UNITS,
    observed,
    overlapping,
    read_xml,
    sheet,
    text_box,
    whatever_comes,
)

ONE_TO_SIX = (Decimal(1), Decimal(6))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_a_score_stands_as_far_along_as_it_is_of_the_scale(frame):
    first, middle, last = draw_scores(
        observed({2018: 1, 2020: 3.5, 2022: 6}), frame, scale=ONE_TO_SIX
    ).scores
    assert (first.x, last.x) == (first.left, pytest.approx(last.left + last.width, abs=ROUNDING))
    assert middle.x == pytest.approx((first.x + last.x) / 2, abs=ROUNDING)
    assert len({(score.left, score.width) for score in (first, middle, last)}) == 1


def test_the_ends_of_the_scale_are_written():
    chart = draw_scores(observed({2022: 4.8}), NARROW, scale=ONE_TO_SIX)
    assert [end.text for end in chart.ends] == ["1", "6"]


def test_each_year_says_all_of_itself_and_what_was_not_measured_is_left_out():
    chart = draw_scores(observed({2018: 4.5, 2020: None, 2022: 4.8}), NARROW, scale=ONE_TO_SIX)
    assert chart.said == ["2018: 4.5", "2022: 4.8"]
    titles = [title.text for title in read_xml(f"<svg>{chart.svg}</svg>").iter("title")]
    assert titles == chart.said


def test_nothing_measured_is_not_drawn():
    assert draw_scores(observed({2022: None}), NARROW, scale=ONE_TO_SIX) is None


@st.composite
def scores(draw):
    unit = draw(UNITS)
    years = draw(st.lists(st.integers(2005, 2030), min_size=1, max_size=8, unique=True))
    found = []
    for year in sorted(years):
        value = Decimal(draw(st.integers(10, 60))).scaleb(-1)
        label = f"{format_number(value, 1)} {unit}".strip()
        found.append(Observation(year, value, label, period=f"{year - 1}–{year}"))
    return found


@whatever_comes
@given(scores(), SOME_FRAMES)
def test_whatever_comes_words_stay_on_the_sheet_and_apart(observations, frame):
    chart = draw_scores(observations, frame, scale=ONE_TO_SIX)
    size = frame.text
    words = [label for score in chart.scores for label in (score.year, score.number)]
    words += chart.ends
    assert [word for word in words if not text_box(word, size).inside(sheet(chart))] == []
    assert overlapping(words, size) == []
