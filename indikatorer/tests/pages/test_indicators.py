"""The list of indicators: which figure stands for each, its history, and the order."""

import pytest

from indikatorer.pages.indicators import Wanted, catalogue
from indikatorer.tests.make import make_area, make_break, make_indicator, make_result

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


def test_newest_year_first_and_those_without_a_figure_last(three):
    assert names(order="aar") == ["Bibliotek", "Avfall", "Deltakelse"]


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
