"""Words on a drawing: how wide they are, where they are cut, and how they keep apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.charts.frame import Box, shorten, spread, text_width, wrap
from indikatorer.charts.labels import Labels
from indikatorer.charts.sheet import lay_out_sheet
from indikatorer.tests.charts.drawn import drawn, overlapping

SHEET = Box(0, 0, 200, 100)
TEXTS = st.text("abcdefghijklmnopqrstuvwxyzæøåABCWMÆØÅ0123456789 %–-.,()", max_size=60)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([10, 50], [10, 50], id="far-apart-stay"),
        pytest.param([10, 12], [10, 24], id="the-lower-one-moves-down"),
        pytest.param([12, 10], [24, 10], id="whatever-their-order"),
        pytest.param([10, 10, 10], [10, 24, 38], id="three-at-one-place"),
        pytest.param([10, 20, 50], [10, 24, 50], id="no-more-than-needed"),
    ],
)
def test_names_are_spread_so_that_each_has_room(places, expected):
    assert spread(places, 14) == expected


def test_names_at_the_bottom_are_moved_back_up():
    assert spread([90, 95, 40], 14, lowest=100) == [86, 100, 40]


@given(st.lists(st.floats(20, 180), max_size=12))
def test_spread_names_are_apart_and_never_below_the_lowest(places):
    moved = spread(places, 14, lowest=190)
    assert all(later - earlier >= 13.8 for earlier, later in pairwise(sorted(moved)))
    assert all(place <= 190 for place in moved)
    order = sorted(range(len(places)), key=places.__getitem__)
    assert [moved[index] for index in order] == sorted(moved)


# Width of texts -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["98,21 %", "Mål", "KOSTRA-gruppe 13", "−1 234,5", "Ikke målt"])
def test_width_grows_with_size_and_with_each_letter(text):
    assert text_width(text, 26) >= 2 * text_width(text, 13) - 1
    assert all(text_width(text[:n], 13) < text_width(text[: n + 1], 13) for n in range(len(text)))


@given(TEXTS, st.integers(30, 300))
def test_a_shortened_text_fits_and_begins_alike(text, width):
    short = shorten(text, width, 12)
    assert text_width(short, 12) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@given(TEXTS, st.integers(30, 300))
def test_wrapped_lines_fit_and_lose_nothing(text, width):
    lines = wrap(text, width, 12)
    assert all(text_width(line, 12) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(TEXTS, st.integers(30, 300))
def test_no_more_lines_than_there_is_room_for(text, width):
    lines = wrap(text, width, 12, most_lines=2)
    assert len(lines) <= 2
    assert all(text_width(line, 12) <= width for line in lines)


def test_words_stay_whole_where_they_can():
    assert wrap("Helse, omsorg og velferd", 100, 12) == ["Helse, omsorg", "og velferd"]


def test_a_long_address_goes_on_in_the_next_line():
    address = "https://eksempel.kommune.no/indikatorer/" + "samarbeid-" * 20
    assert "".join(wrap(address, 300, 12)) == address


# Places -------------------------------------------------------------------------------------------


def test_a_text_takes_the_first_free_place():
    labels = Labels(SHEET, 12)
    assert labels.place("først", [(10, 50)]).x == 10
    assert labels.place("så", [(12, 50), (80, 50)]).x == 80
    assert labels.place("ingen plass", [(12, 50), (82, 50)]) is None


def test_a_text_never_leaves_the_sheet():
    labels = Labels(SHEET, 12)
    assert labels.place("utenfor", [(190, 50), (-5, 50), (10, 5), (10, 99)]) is None


def test_a_place_off_the_lines_is_better_and_a_corner_must_be_off_them():
    labels = Labels(SHEET, 12, lines=[[[(0, 46), (200, 46)]]])
    assert labels.place("tall", [(10, 50), (10, 90)]).y == 90
    assert labels.place("navn", [(100, 50)], off_lines=True) is None
    assert labels.place("tall", [(100, 50)]).y == 50
    assert labels.in_corner("navn", Box(50, 38, 120, 58), "target") is None


def test_a_band_too_thin_for_its_name_has_none_inside():
    labels = Labels(SHEET, 12)
    assert labels.in_corner("Ønsket", Box(0, 50, 200, 60), "target") is None
    assert labels.in_corner("Ønsket", Box(0, 50, 30, 90), "target") is None
    assert labels.in_corner("Ønsket", Box(0, 50, 200, 90), "target").kind == "target"


@pytest.mark.parametrize(
    ("start", "end", "crosses"),
    [
        pytest.param((0, 50), (100, 50), True, id="through"),
        pytest.param((45, 45), (55, 55), True, id="inside"),
        pytest.param((0, 0), (100, 100), True, id="corner-to-corner"),
        pytest.param((0, 50), (30, 50), False, id="ends-before"),
        pytest.param((0, 30), (100, 30), False, id="above"),
        pytest.param((0, 75), (75, 0), False, id="past-a-corner"),
        pytest.param((50, 0), (50, 100), True, id="upright"),
        pytest.param((70, 0), (70, 100), False, id="upright-beside"),
        pytest.param((40, 0), (40, 100), False, id="along-a-side"),
        pytest.param((0, 60), (100, 60), False, id="along-the-bottom"),
        pytest.param((0, 80), (40, 40), False, id="ends-in-a-corner"),
        pytest.param((45, 55), (100, 90), True, id="out-of-it"),
    ],
)
def test_a_line_crosses_a_box(start, end, crosses):
    assert Box(40, 40, 60, 60).crossed_by(start, end) is crosses
    assert Box(40, 40, 60, 60).crossed_by(end, start) is crosses


def test_a_sheet_has_its_words_above_and_below_the_drawing():
    chart = drawn({2014: 1, 2015: 2})
    laid = lay_out_sheet(chart, title="Tittel " * 20, reading="Steg.", notes=("Kilde: A",) * 3)
    above = [word for word in laid.words if word.kind in {"title", "text"}]
    below = [word for word in laid.words if word.kind == "small"]
    assert max(word.y for word in above) < laid.chart_top
    assert min(word.y - 12 for word in below) >= laid.chart_top + chart.frame.height
    assert max(word.y for word in below) < laid.height
    assert [word.kind for word in above].count("title") > 1
    assert overlapping(below, 12) == []
