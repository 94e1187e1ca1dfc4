"""The parts of the municipality that can be followed over the merger, in a sentence."""

import pytest

from indikatorer.models import Area
from indikatorer.tests.make import make_area, make_break, make_result
from medvirkning.parts import parts_followed
from medvirkning.reading import INVOLVED, read_subject
from medvirkning.tests.make import make_about

pytestmark = pytest.mark.django_db

TOLD = "Andelen som mener at folkevalgte involverer dem, endret seg slik fra"


def said():
    return parts_followed(read_subject())


@pytest.fixture
def involved():
    """Asked for the first time in the municipality that was formed in 2020."""
    indicator = make_about(INVOLVED, direction="higher")
    make_result(indicator, 2021, 54, area=make_area(formed_year=2020))
    return indicator


@pytest.fixture
def ask(involved):
    """`ask("Hurum", {2017: 38, 2021: 48})` in what was a municipality of its own."""

    def make(name, values):
        area = make_area(name, is_own=False, kind=Area.Kind.FORMER)
        for year, value in values.items():
            make_result(involved, year, value, area=area)

    return make


def test_each_part_is_told_by_its_name_and_how_it_moved(ask):
    ask("Hurum (tidligere kommune)", {2017: 38, 2021: 48})
    ask("Gamle Asker", {2017: 60, 2021: 57})
    assert said() == (
        f"{TOLD} 2017 til 2021 i delene av kommunen: Gamle Asker \u22123\u00a0prosentpoeng og "
        "Hurum +10\u00a0prosentpoeng."
    )


def test_a_part_with_other_years_is_left_out(ask):
    ask("Hurum", {2017: 38, 2021: 48})
    ask("Røyken", {2015: 30, 2020: 39})
    assert said() == f"{TOLD} 2017 til 2021 i delene av kommunen: Hurum +10\u00a0prosentpoeng."


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({2021: 48}, id="asked-once"),
        pytest.param({2020: 44, 2021: 48}, id="asked-only-since"),
        pytest.param({2016: 36, 2018: 40}, id="asked-only-before"),
        pytest.param({}, id="never-asked"),
    ],
)
def test_a_part_that_cannot_be_followed_over_the_merger_is_not_told(ask, values):
    ask("Hurum", values)
    assert said() == ""


def test_a_change_across_a_break_is_not_told(ask, involved):
    ask("Hurum", {2017: 38, 2021: 48})
    make_break(involved, 2019)
    assert said() == ""


def test_the_whole_is_no_part(involved):
    make_result(involved, 2017, 50)
    assert said() == ""


def test_where_nothing_is_published_nothing_is_said(db):
    assert said() == ""
