"""What a time chart shows: where its axis begins and ends, and which end is up."""

from decimal import Decimal

import pytest

from indikatorer.charts.frame import WIDE
from indikatorer.pictures.drawings import place_text, tick_text
from indikatorer.tests.charts.drawn import by_level, drawn
from indikatorer.tests.make import failed, target

# Axes ---------------------------------------------------------------------------------------------


def test_the_axis_reaches_the_limits_that_values_are_held_against():
    chart = drawn({2014: 90, 2015: 91}, limits=[(2014, 2015, [target(99)])])
    assert float(chart.y_ticks[-1].label) >= 99


@pytest.mark.parametrize("highest", ["100", "99.95"])
def test_the_axis_ends_where_the_scale_ends(highest):
    chart = drawn({2014: 95, 2015: highest}, scale_end=Decimal(100))
    assert float(chart.y_ticks[-1].label) == 100


def test_the_axis_does_not_go_below_zero_for_values_that_do_not():
    assert float(drawn({2014: 1, 2015: 60}).y_ticks[0].label) == 0


@pytest.mark.parametrize(
    ("values", "options", "lowest", "said"),
    [
        pytest.param({2014: 90, 2015: 95}, {}, "88", ["Aksen begynner på 88"], id="cut"),
        pytest.param({2014: 90, 2015: 95}, {"from_zero": True}, "0", [], id="a-size"),
        pytest.param({2014: 40, 2015: 95}, {}, "0", [], id="half-of-it-is-used"),
        pytest.param({2014: 2, 2015: 5}, {"scale_start": Decimal(1)}, "1", [], id="its-own-start"),
        pytest.param(
            {2014: "4.1", 2015: "4.2"},
            {"scale_start": Decimal(1)},
            "4,075",
            ["Aksen begynner på 4,075"],
            id="above-its-own-start",
        ),
        pytest.param({2014: -9, 2015: 3}, {"from_zero": True}, "−10", [], id="below-zero"),
        pytest.param({2014: 0, 2015: 0}, {"from_zero": True}, "0", [], id="nothing-at-all"),
    ],
)
def test_an_axis_that_is_cut_says_so_at_its_foot(values, options, lowest, said):
    chart = drawn(values, format_tick=tick_text, **options)
    assert chart.y_ticks[0].label == lowest
    assert [word.text for word in chart.foot.words] == said
    assert chart.frame.height == WIDE.height + 18 * len(said)


def test_only_negative_values_are_seen_beside_zero():
    assert float(drawn({2014: -95, 2015: -90}).y_ticks[-1].label) == 0


# Rankings -----------------------------------------------------------------------------------------


def ranked(values, frame=WIDE, **options):
    return drawn(values, frame, best_on_top=True, format_tick=place_text, **options)


def test_the_first_place_is_on_top_and_ticks_are_whole_places():
    chart = ranked({2019: 14, 2020: 14, 2021: 11})
    assert [tick.label for tick in chart.y_ticks] == ["1.", "5.", "10.", "15."]
    heights = [tick.at for tick in chart.y_ticks]
    assert heights[0] == chart.plot.top
    assert heights == sorted(heights)
    assert chart.lines[0].points[-1].y < chart.lines[0].points[0].y


def test_an_axis_of_places_is_never_said_to_be_cut():
    assert ranked({2019: 348, 2020: 350}).foot.words == []


def test_limits_of_a_ranking_lie_the_other_way():
    chart = ranked({2019: 14, 2021: 11}, limits=[(2019, 2021, [target(upper=10), failed(20)])])
    best, worst = by_level(chart)["target"], by_level(chart)["failed"]
    assert best.top == chart.plot.top
    assert best.bottom < chart.lines[0].points[-1].y < worst.top
    assert worst.bottom == chart.plot.bottom


def test_the_number_of_the_worst_place_stands_below_it():
    chart = ranked({2019: 4, 2020: 9, 2021: 5}, limits=[(2019, 2021, [target(upper=30)])])
    worst = next(label for label in chart.numbers if label.text == "9")
    assert worst.y > chart.lines[0].points[1].y
