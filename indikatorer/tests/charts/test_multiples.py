"""Small multiples: one scale for all, each panel in its own place."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.charts.frame import FRAMES, NARROW, WIDE, Box
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.multiples import draw_multiples
from indikatorer.tests.charts.drawn import (
    NAMES,
    ROUNDING,
    SOME_FRAMES,
    UNITS,
    observations,
    observed,
    overlapping,
    sheet,
    text_box,
    vertices,
    whatever_comes,
)

BOTH_FRAMES = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)


def panels(lines, frame=WIDE, **options):
    series = [Series(name, observed(values)) for name, values in lines.items()]
    return draw_multiples(series, frame, **options).panels


def test_all_panels_have_one_scale():
    small, large = panels({"Vei": {2014: 0, 2015: 10}, "Avfall": {2014: 0, 2015: 40}})
    rise = [panel.points[0].y - panel.points[1].y for panel in (small, large)]
    assert rise[1] == pytest.approx(4 * rise[0], abs=4 * ROUNDING)
    assert small.points[0].y == small.baseline == large.baseline


def test_the_scale_has_zero_in_it():
    (panel,) = panels({"Vei": {2014: 90, 2015: 100}})
    high, low = panel.baseline - panel.points[1].y, panel.baseline - panel.points[0].y
    assert low == pytest.approx(0.9 * high, abs=ROUNDING)


def test_only_negative_values_hang_from_zero():
    (panel,) = panels({"Nord": {2014: -95, 2015: -5}})
    assert panel.points[0].y > panel.points[1].y > panel.baseline


@BOTH_FRAMES
def test_a_category_without_values_has_no_panel(frame):
    lines = {"Vei": {2014: 1, 2015: 2}, "Avfall": {2014: None, 2015: None}}
    assert [panel.text for panel in panels(lines, frame)] == ["Vei: 2014 1; 2015 2"]


def test_a_line_parts_at_breaks_and_gaps():
    (panel,) = panels(
        {"Vei": {2010: 1, 2011: 2, 2012: None, 2013: 1, 2014: 3, 2015: 2, 2016: 5}},
        break_years=[2015],
    )
    assert [len(vertices(path)) for path in panel.lines] == [2, 2, 2]
    assert len(panel.points) == 6


def test_a_panel_says_its_name_first_and_last_value_and_years():
    (panel,) = panels({"Vei og trafikk": {2011: 120, 2012: 90, 2013: 400}})
    assert [label.text for label in panel.names] == ["Vei og trafikk"]
    assert [label.text for label in panel.numbers] == ["400", "120"]
    assert [label.text for label in panel.years] == ["2013", "2011"]


@BOTH_FRAMES
def test_the_newest_number_has_room_above_the_highest_point(frame):
    name = "Henvendelser om vei, trafikk og parkering"
    (panel,) = panels({name: {2014: 10, 2015: 400}}, frame)
    assert len(panel.names) == 2
    assert panel.numbers[0].text == "400"
    assert panel.numbers[0].y < panel.points[-1].y


@BOTH_FRAMES
def test_a_name_stands_nearer_to_its_own_panel_than_to_the_one_above(frame):
    lines = {name: {2014: 1, 2015: 40} for name in "ABCDE"}
    drawn = panels(lines, frame)
    above, below = drawn[0], drawn[-1]
    size, years = frame.text, max(label.y for label in above.years)
    between = below.names[0].y - size - years
    assert between > 2 * size


def test_a_period_is_said_as_it_is():
    line = (
        Observation(2019, 5, "5", period="2018–2019"),
        Observation(2021, 6, "6", period="2020–2021"),
    )
    chart = draw_multiples([Series("Kvinner", line)], WIDE)
    assert chart.said == ["Kvinner: 2018–2019 5; 2020–2021 6"]


@pytest.mark.parametrize("lines", [{}, {"Vei": {2014: 3}}, {"Vei": {2014: None, 2015: 3}}])
def test_without_two_years_there_is_nothing_to_draw(lines):
    series = [Series(name, observed(values)) for name, values in lines.items()]
    assert draw_multiples(series, WIDE) is None


@st.composite
def categories(draw):
    unit, first = draw(UNITS), draw(st.integers(2005, 2015))
    count = draw(st.integers(1, 12))
    names = draw(st.lists(NAMES, min_size=1, max_size=9))
    return [Series(name, draw(observations(first, count, unit))) for name in names]


@whatever_comes
@given(categories(), SOME_FRAMES)
def test_panels_stand_apart_and_hold_all_that_is_theirs(series, frame):
    chart = draw_multiples(series, frame)
    if chart is None:
        return
    boxes = [panel.box for panel in chart.panels]
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert all(
        Box(b.left, b.top, b.right - ROUNDING, b.bottom - 1).inside(sheet(chart)) for b in boxes
    )
    for panel in chart.panels:
        words = [*panel.names, *panel.numbers, *panel.years]
        assert overlapping(words, frame.text) == []
        places = [(point.x, point.y) for point in panel.points]
        places += [vertex for path in panel.lines for vertex in vertices(path)]
        assert all(Box(x, y, x, y).inside(grown(panel.box)) for x, y in places)
        assert all(text_box(word, frame.text).inside(grown(panel.box)) for word in words)
        assert panel.box.top <= panel.baseline <= panel.box.bottom


def grown(box):
    return Box(box.left - ROUNDING, box.top - ROUNDING, box.right + ROUNDING, box.bottom + ROUNDING)


@whatever_comes
@given(categories())
def test_a_panel_for_each_category_with_a_value_and_it_is_named(series):
    wide, narrow = draw_multiples(series, WIDE), draw_multiples(series, NARROW)
    if wide is None:
        assert narrow is None
        return
    measured = [line.name for line in series if line.measured]
    texts = zip(wide.panels, measured, strict=True)
    assert all(panel.text.startswith(f"{name}: ") for panel, name in texts)
    assert all(
        panel.names and panel.years and panel.numbers for panel in [*wide.panels, *narrow.panels]
    )
    assert wide.said == narrow.said
