"""Drawings as SVG: well-formed whatever they show, and nothing that was placed is left out."""

from decimal import Decimal

import pytest
from django.template import engines
from django.template.loader import render_to_string
from django.utils.translation import override
from hypothesis import given

from indikatorer.charts.bars import RankedValue, draw_bars
from indikatorer.charts.frame import WIDE
from indikatorer.charts.gauge import draw_gauge
from indikatorer.charts.labels import Label
from indikatorer.charts.lines import Series
from indikatorer.charts.multiples import draw_multiples
from indikatorer.charts.spark import sparkline
from indikatorer.charts.svg import Svg, word
from indikatorer.charts.time import draw_time_chart
from indikatorer.tests.charts.drawn import (
    SOME_FRAMES,
    developments,
    drawn,
    observed,
    read_xml,
    whatever_comes,
)
from indikatorer.tests.make import IN_TIME

AWKWARD = """Vei & "sti" <b>'"""
VALUES = {2014: Decimal("1234.5"), 2015: None, 2016: Decimal("80.25"), 2017: Decimal(91)}


def awkward_time_chart():
    return drawn(VALUES, others={AWKWARD: VALUES}, breaks=[2016], limits=[(2014, 2017, IN_TIME)])


def awkward_bars():
    rows = [RankedValue(AWKWARD, Decimal(size), f"{size} <%>") for size in (1200, -3)]
    return draw_bars(rows, WIDE)


def awkward_multiples():
    return draw_multiples([Series(AWKWARD, observed(VALUES))], WIDE)


def awkward_gauge():
    return draw_gauge(
        Decimal(91), AWKWARD, IN_TIME, WIDE, level_names={"target": "<mål>", "accepted": "&"}
    )


DRAWINGS = [awkward_time_chart, awkward_bars, awkward_multiples, awkward_gauge]
ANY_DRAWING = pytest.mark.parametrize("draw", DRAWINGS, ids=lambda draw: draw.__name__)


def printed(chart):
    """The whole drawing as a page has it."""
    context = {"chart": chart, "labelledby": "leses"}
    return read_xml(render_to_string("components/charts/_drawing.html", context).strip())


def texts(element, name):
    return [node.text for node in element.iter(name)]


@ANY_DRAWING
def test_awkward_words_are_printed_as_they_are_and_break_nothing(draw):
    chart = draw()
    said = [*texts(printed(chart), "text"), *texts(printed(chart), "title")]
    assert any(AWKWARD in text for text in said)
    assert AWKWARD not in chart.svg


@ANY_DRAWING
def test_a_drawing_has_a_name_and_its_size(draw):
    chart = draw()
    svg, frame = printed(chart), chart.frame
    assert svg.get("aria-labelledby") == "leses"
    assert svg.get("viewBox") == f"0 0 {frame.width} {frame.height}"
    assert (svg.get("width"), svg.get("height")) == (str(frame.width), str(frame.height))


@ANY_DRAWING
def test_places_are_numbers_to_a_browser_whatever_the_language(draw):
    with override("nb"):
        svg = printed(draw())
    places = [
        node.get(name)
        for node in svg.iter()
        for name in ("x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r", "dy")
        if node.get(name)
    ]
    assert len(places) > 10
    assert all(float(place) <= WIDE.width for place in places)


@pytest.mark.parametrize("draw", [awkward_time_chart, awkward_bars, awkward_multiples])
def test_only_what_is_read_out_part_by_part_is_heard(draw):
    chart = draw()
    hidden, heard = printed(chart)
    assert printed(chart).get("role") == "group"
    assert hidden.get("aria-hidden") == "true"
    assert texts(hidden, "title") == []
    assert texts(heard, "text") == []
    assert texts(heard, "title") == chart.said
    assert {node.get("role") for node in heard} == {"img"}


def test_that_an_axis_is_cut_is_seen_and_heard():
    svg = printed(drawn({2014: 90, 2015: 95}))
    _hidden, _stops, said = svg
    assert said.text == "Aksen begynner på 88"
    assert looks(svg, "path").count("chart__cut") == 1


def test_a_gauge_is_heard_as_one_picture():
    assert printed(awkward_gauge()).get("role") == "img"


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_all_that_is_placed_on_a_time_chart_is_printed(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    svg = read_xml(f"<svg>{chart.svg}</svg>")
    labels = [*chart.break_labels, *chart.band_labels, *chart.gaps, *chart.numbers]
    labels += [*chart.foot.words, *(line.label for line in chart.lines if line.label)]
    ticks = [*chart.y_ticks, *chart.x_ticks]
    expected = [*(label.text for label in labels), *(tick.label for tick in ticks)]
    assert sorted(texts(svg, "text")) == sorted(expected)
    assert texts(svg, "title") == chart.said
    assert looks(svg, "circle") == ["chart__missing"] * len(chart.missing)
    assert looks(svg, "line") == ["chart__break"] * len(chart.breaks)
    colours = [look for look in looks(svg, "rect") if look.startswith("chart__band ")]
    levels = [*(band.level for band in chart.bands), *(key.level for key in chart.foot.keys)]
    assert colours == [f"chart__band chart__band--{level}" for level in levels]
    assert looks(svg, "path").count("chart__cut") == bool(shown.cut)
    paths = [path for line in reversed(chart.lines) for path in line.stretches]
    assert [node.get("points") for node in svg.iter("polyline")] == paths


def looks(svg, name):
    return [node.get("class") for node in svg.iter(name)]


def test_our_own_line_lies_over_the_others():
    groups = printed(awkward_time_chart()).findall(".//g/g")
    assert [group.get("class").split("--")[1] for group in groups] == ["1", "0"]


def test_a_sparkline_is_printed_whole_and_hidden_from_those_who_hear_the_page():
    spark = sparkline(observed({2012: 5, 2013: None, 2014: 7, 2015: 8}))
    svg = read_xml(render_to_string("components/charts/_sparkline.html", {"spark": spark}))
    assert svg.get("aria-hidden") == "true"
    assert texts(svg, "title") == texts(svg, "path") == []
    assert [node.get("points") for node in svg.iter("polyline")] == list(spark.lines)
    circles = [(float(c.get("cx")), float(c.get("cy"))) for c in svg.iter("circle")]
    assert circles == [*spark.lonely, spark.last]
    assert looks(svg, "circle") == [None, "sparkline__last"]


def test_a_break_in_a_sparkline_is_seen_and_heard():
    spark = sparkline(observed({2018: 46, 2022: 41}), {2022: "<Brudd>"})
    svg = read_xml(render_to_string("components/charts/_sparkline.html", {"spark": spark}))
    assert (svg.get("role"), svg.get("aria-hidden")) == ("img", None)
    assert texts(svg, "title") == ["<Brudd> 2022"]
    assert looks(svg, "path") == ["sparkline__break"]


def test_where_there_is_no_sparkline_nothing_is_printed():
    assert render_to_string("components/charts/_sparkline.html", {"spark": None}).strip() == ""


def test_templates_print_finished_svg_as_it_is_and_any_other_text_escaped():
    template = engines["django"].from_string("{{ text }}")
    svg = Svg(word(Label("a < b", 1, 2)))
    assert template.render({"text": svg}) == '<text x="1" y="2">a &lt; b</text>'
    assert template.render({"text": str(word(Label("a", 1, 2)))}).startswith("&lt;text")
