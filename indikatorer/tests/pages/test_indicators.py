"""The list of indicators: which figure stands for each, its history, and the order."""

import pytest

from asker.tests.reader import Reader
from indikatorer.charts.spark import MARGIN, WIDTH
from indikatorer.pages.indicators import Wanted, catalogue, catalogue_table
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_breakdown,
    make_category,
    make_indicator,
    make_place,
    make_result,
)

pytestmark = pytest.mark.django_db


def names(**wanted) -> list[str]:
    return [row.indicator.name for row in catalogue(Wanted(**wanted))]


@pytest.fixture
def three():
    for name, year in [("Avfall", 2019), ("Bibliotek", 2022), ("Deltakelse", None)]:
        indicator = make_indicator(name=name)
        if year:
            make_result(indicator, year, 7)


def test_by_name_unless_something_else_is_asked_for(three):
    assert names() == ["Avfall", "Bibliotek", "Deltakelse"]


def test_an_order_that_nobody_knows_changes_nothing(three):
    assert names(order="tull") == names()


def test_history_is_the_line_that_the_newest_figure_belongs_to():
    indicator = make_indicator()
    old, new = make_area("Asker (til 2019)"), make_area("Asker")
    for area, year, value in [(old, 2018, 1), (old, 2019, 2), (new, 2020, 3), (new, 2021, 4)]:
        make_result(indicator, year, value, area=area)
    [row] = catalogue(Wanted())
    assert [figure.year for figure in row.history] == [2020, 2021]
    assert row.spark.lines


@pytest.mark.parametrize(
    ("year", "text", "shown"),
    [
        pytest.param(2015, "4", [2013, 2014, 2015], id="an-earlier-year"),
        pytest.param(2017, "6", [2013, 2014, 2015, 2016, 2017], id="the-newest-value"),
        pytest.param(None, "6", [2013, 2014, 2015, 2016, 2017], id="whatever-came-after-it"),
        pytest.param(2016, "Ikke målt", [], id="nothing-beside-a-word"),
        pytest.param(2013, "2", [], id="the-first"),
    ],
)
def test_a_sparkline_ends_in_the_figure_beside_it(year, text, shown):
    indicator = make_indicator(unit="", decimals=0)
    for made, value in [(2013, 2), (2014, 3), (2015, 4), (2017, 6)]:
        make_result(indicator, made, value)
    for made in (2016, 2018):
        make_result(indicator, made, reason="not_measured")
    [row] = catalogue(Wanted(year=year))
    assert row.figure.text == text
    assert bool(row.spark) is bool(shown)
    if shown:
        drawn = [figure for figure in row.history if not figure.missing]
        assert drawn[-1] is row.figure
        assert row.spark.last == (WIDTH - MARGIN, MARGIN)
        assert [figure.year for figure in row.history] == shown


def test_a_break_after_the_year_asked_for_is_not_there_yet():
    indicator = make_indicator()
    for year in [2018, 2019, 2020]:
        make_result(indicator, year, year - 2000)
    make_break(indicator, 2020)
    assert catalogue(Wanted(year=2019))[0].spark.said == ""
    assert catalogue(Wanted(year=2020))[0].spark.said == "Brudd 2020"


def test_a_break_parts_the_line_of_the_sparkline():
    indicator = make_indicator()
    for year in [2018, 2019, 2020, 2021]:
        make_result(indicator, year, 1 + year % 4)
    whole = catalogue(Wanted())[0].spark
    make_break(indicator, 2020)
    parted = catalogue(Wanted())[0].spark
    assert (len(whole.lines), len(parted.lines)) == (1, 2)


def test_a_single_figure_has_no_shape():
    make_result(make_indicator(), 2014, 7)
    assert catalogue(Wanted())[0].spark is None


# What stands where there is no figure of the whole ------------------------------------------------


@pytest.fixture
def divided():
    """An indicator that has figures by category, but none for the whole."""
    breakdown = make_breakdown()
    indicator = make_indicator("Fordelt", breakdown=breakdown)
    make_result(indicator, 2015, 40, category=make_category(breakdown=breakdown))
    return indicator


def test_an_indicator_with_parts_only_says_so_and_is_not_missing(divided):
    [row] = catalogue(Wanted())
    assert (row.figure, row.only_parts, row.missing) == (None, True, False)
    assert row.figure_text == row.no_verdict == "Fordelt på kategorier"
    assert catalogue(Wanted(missing=True)) == []


def test_parts_of_others_do_not_make_an_indicator_divided(divided):
    divided.results.update(area=make_area("Bærum", is_own=False))
    [row] = catalogue(Wanted())
    assert (row.only_parts, row.missing, row.figure_text) == (False, True, "Ikke registrert")
    assert [row.indicator.name for row in catalogue(Wanted(missing=True))] == ["Fordelt"]


def test_a_whole_beside_the_parts_is_the_figure(divided):
    make_indicator("Ukjent")
    make_result(divided, 2015, 40)
    told = [(row.only_parts, row.figure_text) for row in catalogue(Wanted())]
    assert told == [(False, "40,00\u00a0%"), (False, "Ikke registrert")]


def test_page_and_file_say_alike_that_there_are_parts_only(divided, client):
    make_indicator("Ukjent")
    rows = Reader(client.get("/indikatorer/").content.decode()).rows
    assert [(row[0], row[1]) for row in rows] == [
        ("Fordelt", "Fordelt på kategorier"),
        ("Ukjent", "Ikke registrert"),
    ]
    table = catalogue_table("Indikatorer", catalogue(Wanted()))
    lines = [dict(zip(table.headings, row, strict=True)) for row in table.rows]
    told = [(line["Verdi"], line["Status for tallet"], line["Vurdering"]) for line in lines]
    assert told == [
        ("..", "Fordelt på kategorier", "Fordelt på kategorier"),
        ("..", "Ikke registrert", "Ikke registrert"),
    ]


# What is asked for --------------------------------------------------------------------------------


def test_rows_of_a_status_and_those_without_one_make_the_whole_list():
    without, reached = make_indicator("A uten"), make_indicator("B nådd")
    make_place(reached)
    make_result(reached, 2015, 99)
    make_result(without, 2015, 99)
    assert names(status="target") == ["B nådd"]
    assert names(status="without") == ["A uten"]
    assert names() == ["A uten", "B nådd"]
    assert names(order="status") == ["B nådd", "A uten"]


def test_a_newer_year_with_a_reason_only_is_told_after_the_newest_value():
    indicator = make_indicator()
    make_result(indicator, 2014, 98)
    make_result(indicator, 2015, reason="pending")
    [row] = catalogue(Wanted())
    assert (row.figure.year, row.later.text, row.missing) == (2014, "Tall kommer", True)
