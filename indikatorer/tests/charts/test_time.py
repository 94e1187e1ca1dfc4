"""Time charts: lines parted where they must be, limits where they held, words kept apart."""

from dataclasses import replace
from decimal import Decimal

import pytest

from indikatorer.charts.development import Break, Development
from indikatorer.charts.frame import FRAMES, NARROW, WIDE, text_width
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.time import draw_time_chart
from indikatorer.tests.charts.drawn import (
    ROUNDING,
    by_level,
    development,
    drawn,
    overlapping,
    sign_box,
    text_box,
    vertices,
)
from indikatorer.tests.make import IN_TIME, accepted, failed, target

BOTH_FRAMES = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)


def own(chart):
    return chart.lines[0]


def x_of(chart, year):
    return next(stop.x for stop in chart.stops if stop.text.startswith(str(year)))


def years_of(chart):
    """The years that each stretch of our own line goes through."""
    year_at = {stop.x: int(stop.text[:4]) for stop in chart.stops}
    return [[year_at[x] for x, _y in vertices(path)] for path in own(chart).stretches]


def numbers_of(chart):
    return [label.text for label in chart.numbers]


# Years --------------------------------------------------------------------------------------------


def test_every_year_is_written_while_there_is_room():
    chart = drawn({year: 50 + year - 2000 for year in range(2011, 2017)})
    assert sorted(tick.label for tick in chart.x_ticks) == [str(y) for y in range(2011, 2017)]


@BOTH_FRAMES
def test_the_newest_year_is_written_also_when_not_all_are(frame):
    chart = drawn({year: year for year in range(1990, 2020)}, frame)
    written = sorted(int(tick.label) for tick in chart.x_ticks)
    assert written[-1] == 2019
    assert 1 < len(written) < 30


# Lines --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "breaks", "stretches"),
    [
        pytest.param({2012: 5, 2013: 6, 2014: 7}, [], [[2012, 2013, 2014]], id="whole"),
        pytest.param(
            {2011: 5, 2012: 6, 2013: None, 2014: 7, 2015: 8},
            [],
            [[2011, 2012], [2014, 2015]],
            id="parted-by-a-year-without-a-value",
        ),
        pytest.param(
            {2011: 5, 2012: 6, 2014: 7, 2015: 8},
            [],
            [[2011, 2012, 2014, 2015]],
            id="not-parted-by-a-year-nobody-speaks-of",
        ),
        pytest.param(
            {2011: 5, 2012: 6, 2013: 7, 2014: 8},
            [2013],
            [[2011, 2012], [2013, 2014]],
            id="parted-by-a-break",
        ),
        pytest.param(
            {2011: 5, 2012: 6, 2014: 7, 2015: 8},
            [2013],
            [[2011, 2012], [2014, 2015]],
            id="parted-by-a-break-in-a-year-that-is-not-there",
        ),
        pytest.param(
            {2012: 5, 2013: 6, 2014: 7}, [2012], [[2012, 2013, 2014]], id="break-in-the-first-year"
        ),
        pytest.param({2012: 5, 2013: 6, 2014: 7}, [2014], [[2012, 2013]], id="break-in-the-last"),
        pytest.param({2012: 5, 2013: None, 2014: 7}, [], [], id="lone-points-have-no-line"),
        pytest.param(
            {2011: None, 2012: 5, 2013: 6, 2014: None}, [], [[2012, 2013]], id="gaps-at-both-ends"
        ),
        pytest.param(
            {2012: 5, 2013: None, 2014: 7, 2015: 8}, [2014], [[2014, 2015]], id="gap-and-break"
        ),
    ],
)
def test_the_line_parts_at_missing_years_and_at_breaks(values, breaks, stretches):
    assert years_of(drawn(values, breaks=breaks)) == stretches


def test_every_value_has_a_point_and_every_missing_one_a_sign_and_its_word():
    chart = drawn({2012: 5, 2013: None, 2014: 0, 2015: 7})
    assert [point.x for point in own(chart).points] == [x_of(chart, y) for y in (2012, 2014, 2015)]
    assert [sign.x for sign in chart.missing] == [x_of(chart, 2013)]
    assert [label.text for label in chart.gaps] == ["Ikke målt"]
    assert middle(chart.gaps[0], chart) == pytest.approx(x_of(chart, 2013), abs=1)


def middle(label, chart):
    return label.x + text_width(label.text, chart.frame.text) / 2


def test_years_that_follow_each_other_share_one_word():
    chart = drawn({2011: 5, 2012: None, 2013: None, 2014: 6, 2015: None})
    assert [label.text for label in chart.gaps] == ["Ikke målt", "Ikke målt"]
    assert len(chart.missing) == 3
    between = (x_of(chart, 2012) + x_of(chart, 2013)) / 2
    assert middle(chart.gaps[0], chart) == pytest.approx(between, abs=1)


def test_years_missing_for_different_reasons_have_each_their_word():
    observations = (
        Observation(2013, Decimal(5), "5"),
        Observation(2014, None, "Ikke målt"),
        Observation(2015, None, "Tall kommer"),
        Observation(2016, Decimal(6), "6"),
    )
    chart = draw_time_chart(Development((Series("Asker", observations),)), WIDE)
    assert [label.text for label in chart.gaps] == ["Ikke målt", "Tall kommer"]


@pytest.mark.parametrize(
    ("breaks", "drawn_breaks"),
    [
        pytest.param([2014], 1, id="inside"),
        pytest.param([2012], 0, id="in-the-first-year"),
        pytest.param([2011], 0, id="before"),
        pytest.param([2016], 0, id="after"),
    ],
)
def test_a_break_is_drawn_between_two_years_and_says_which(breaks, drawn_breaks):
    chart = drawn({2012: 5, 2013: 6, 2014: 7, 2015: 8}, breaks=breaks)
    assert len(chart.breaks) == drawn_breaks
    assert all(x_of(chart, 2013) < at < x_of(chart, 2014) for at in chart.breaks)
    assert [label.text for label in chart.break_labels] == ["Brudd 2014"] * drawn_breaks


def test_each_break_is_called_by_its_own_name_and_a_caution_parts_no_line():
    values = {2012: 5, 2013: 6, 2014: 7, 2015: 8}
    breaks = (Break(2013, name="Les med varsomhet", parts_line=False), Break(2015, name="Brudd"))
    chart = draw_time_chart(replace(development(values), breaks=breaks), WIDE)
    assert [label.text for label in chart.break_labels] == ["Les med varsomhet 2013", "Brudd 2015"]
    assert len(chart.breaks) == 2
    assert years_of(chart) == [[2012, 2013, 2014]]


def test_two_breaks_beside_each_other_are_both_named():
    values = {year: 5 + year % 2 for year in range(2010, 2023)}
    breaks = tuple(Break(year, name="Les med varsomhet") for year in (2015, 2016))
    chart = draw_time_chart(replace(development(values), breaks=breaks), NARROW)
    one, other = chart.break_labels
    assert (one.text, other.text) == ("Les med varsomhet 2015", "Les med varsomhet 2016")
    assert overlapping([one, other], NARROW.text) == []


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({}, id="nothing"),
        pytest.param({2014: 5}, id="one-year"),
        pytest.param({2013: None, 2014: 5}, id="one-value"),
        pytest.param({2013: None, 2014: None}, id="no-values"),
    ],
)
@BOTH_FRAMES
def test_fewer_than_two_values_make_no_chart(values, frame):
    assert drawn(values, frame) is None


def test_a_higher_value_is_drawn_higher_and_a_later_year_further_right():
    first, second = own(drawn({2013: 5, 2014: 9})).points
    assert second.y < first.y
    assert second.x > first.x


# Numbers ------------------------------------------------------------------------------------------


def test_all_values_are_written_while_there_is_room():
    chart = drawn({year: year - 2000 for year in range(2011, 2020)})
    assert sorted(map(int, numbers_of(chart))) == list(range(11, 20))


@BOTH_FRAMES
def test_the_newest_the_first_and_the_extremes_are_written_before_others(frame):
    extremes = {2000: 4000000, 2010: 9000000, 2020: 1000000, 2029: 6000000}
    written = numbers_of(drawn(dict.fromkeys(range(2000, 2030), 5000000) | extremes, frame))
    assert written[:4] == ["6000000", "4000000", "9000000", "1000000"]
    assert len(written) < 30


@pytest.mark.parametrize(
    ("values", "valleys"),
    [
        pytest.param({2012: 5, 2013: 3, 2014: 6}, ["3"], id="in-the-middle"),
        pytest.param({2012: 3, 2013: 5}, ["3"], id="at-the-beginning"),
        pytest.param({2012: 5, 2013: 3}, ["3"], id="at-the-end"),
        pytest.param({2012: 3, 2013: 3}, [], id="level"),
    ],
)
def test_the_number_of_a_valley_stands_below_it(values, valleys):
    chart = drawn(values, limits=[(2012, 2014, [failed(0, 1)])])  # room below the points
    height = {str(v): point.y for v, point in zip(values.values(), own(chart).points, strict=True)}
    assert [label.text for label in chart.numbers if label.y > height[label.text]] == valleys


# Others beside us ---------------------------------------------------------------------------------


def test_another_area_is_drawn_on_the_same_axes_beside_ours():
    chart = drawn({2013: 60, 2014: 70}, others={"Bærum": {2013: 60, 2014: 80}})
    ours, theirs = chart.lines
    assert (ours.number, theirs.number) == (0, 1)
    assert theirs.points[0] == ours.points[0]
    assert theirs.points[1].y < ours.points[1].y


def test_names_at_the_lines_stand_instead_of_numbers():
    beside = drawn({2013: 60, 2014: 70}, others={"Bærum": {2013: 60, 2014: 80}})
    alone = drawn({2013: 60, 2014: 70})
    assert not beside.numbers
    assert [line.label.text for line in beside.lines] == ["Asker 70", "Bærum 80"]
    assert numbers_of(alone) == ["70", "60"]
    assert own(alone).label is None


def test_an_area_without_values_is_not_drawn_but_said():
    chart = drawn({2013: 60, 2014: 70}, others={"Lier": {2013: None}})
    assert numbers_of(chart) == ["70", "60"]
    assert chart.lines[1].points == ()


@BOTH_FRAMES
def test_seven_lines_that_end_together_are_all_named(frame):
    names = ["Bærum", "Drammen", "Lier", "Oslo", "KOSTRA-gruppe 13", "Hurum (tidligere kommune)"]
    chart = drawn({2014: 50, 2015: 50}, frame, others={n: {2014: 50, 2015: 50} for n in names})
    labels = [line.label for line in chart.lines]
    assert len(labels) == 7
    assert overlapping(labels, frame.text) == []
    assert all(
        label.text.startswith(("Asker", name[:8]))
        for label, name in zip(labels, ["", *names], strict=True)
    )


# Limits -------------------------------------------------------------------------------------------


def test_a_limit_lies_where_its_values_do():
    chart = drawn({2014: 80, 2015: 94}, limits=[(2014, 2015, [accepted(80, 94)])])
    low, high = own(chart).points
    box = by_level(chart)["accepted"]
    assert (box.top, box.bottom) == (high.y, low.y)


def test_an_open_end_goes_to_the_edge_of_the_frame():
    chart = drawn({2014: 60, 2015: 95}, limits=[(2014, 2015, [target(90), failed(upper=70)])])
    best, worst = by_level(chart)["target"], by_level(chart)["failed"]
    assert best.top == chart.plot.top
    assert worst.bottom == chart.plot.bottom
    assert best.bottom < worst.top


def test_an_end_far_below_the_values_is_cut_at_the_edge_of_the_frame():
    chart = drawn({2014: 94.5, 2015: 99.34}, limits=[(2014, 2015, IN_TIME)])
    assert float(chart.y_ticks[0].label) > 0
    assert by_level(chart)["failed"].bottom == chart.plot.bottom


def test_a_limit_covers_the_years_it_held():
    limits = [(2011, 2012, [target(50)]), (2013, 2014, [target(60)])]
    chart = drawn({2011: 40, 2012: 50, 2013: 60, 2014: 70}, limits=limits)
    first, second = (band.box for band in chart.bands)
    assert (first.left, first.right) == (chart.plot.left, second.left)
    assert second.right == pytest.approx(chart.plot.right, abs=ROUNDING)
    assert x_of(chart, 2012) < second.left < x_of(chart, 2013)


@pytest.mark.parametrize(
    ("first", "last"),
    [pytest.param(1990, 2012, id="before"), pytest.param(2015, 2100, id="after")],
)
def test_a_limit_that_never_held_in_these_years_is_not_drawn(first, last):
    assert drawn({2013: 40, 2014: 50}, limits=[(first, last, IN_TIME)]).bands == ()


def test_a_band_says_its_name_in_the_drawing_or_beside_it():
    names = {"target": "Ønsket", "accepted": "Akseptert", "failed": "Ikke godkjent"}
    limits = [(2014, 2015, [target(90), accepted("89.9", 90), failed(upper="89.9")])]
    chart = drawn({2014: 60, 2015: 95}, limits=limits, level_names=names)
    assert sorted(label.text for label in chart.band_labels) == ["Ikke godkjent", "Ønsket"]
    (key,) = chart.foot.keys
    assert (key.level, key.name.text) == ("accepted", "Akseptert")
    assert chart.frame.height > WIDE.height


def test_a_bands_name_does_not_cover_the_sign_of_a_missing_year():
    values = {2012: 60, 2013: 90, 2014: None, 2015: None}
    limits = [(2012, 2015, [target(0, "7.6")])]  # just high enough for its name
    chart = drawn(values, limits=limits, level_names={"target": "Ønsket resultat"})
    (name,) = (text_box(label, WIDE.text) for label in chart.band_labels)
    assert not any(sign_box(sign).overlaps(name) for sign in chart.missing)


# Reading out --------------------------------------------------------------------------------------


def test_each_year_says_its_value_and_verdict():
    observations = (
        Observation(2014, Decimal("98.21"), "98,21 %", "Akseptert resultat"),
        Observation(2015, None, "Ikke målt"),
        Observation(2016, Decimal(99), "99,00 %"),
    )
    chart = draw_time_chart(Development((Series("Asker", observations),)), NARROW)
    assert chart.said == ["2014: 98,21 %. Akseptert resultat", "2015: Ikke målt", "2016: 99,00 %"]


def test_a_figure_for_two_years_says_so():
    observations = (
        Observation(2019, Decimal(5), "5", period="2018–2019"),
        Observation(2021, Decimal(6), "6", period="2020–2021"),
    )
    chart = draw_time_chart(Development((Series("Asker", observations),)), WIDE)
    assert chart.said == ["2018–2019: 5", "2020–2021: 6"]


def test_a_long_unit_is_said_and_not_drawn():
    observations = (
        Observation(2021, Decimal(8), "8 per 1 000 innbyggere", short="8"),
        Observation(2022, Decimal(9), "9 per 1 000 innbyggere", short="9"),
    )
    chart = draw_time_chart(Development((Series("Asker", observations),)), NARROW)
    assert [label.text for label in chart.numbers] == ["9", "8"]
    assert chart.said[0] == "2021: 8 per 1 000 innbyggere"


def test_beside_others_each_year_says_all_their_values():
    chart = drawn({2013: 60, 2014: 70}, others={"Bærum": {2013: None, 2014: 80}})
    assert chart.said == ["2013: Asker 60; Bærum Ikke målt", "2014: Asker 70; Bærum 80"]
