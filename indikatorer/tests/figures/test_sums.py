from decimal import Decimal

import pytest

from indikatorer.figures.comparison import comparisons
from indikatorer.figures.matrices import comparison_matrix
from indikatorer.figures.sums import (
    SumCheck,
    change_in_percent,
    check_sum,
    is_a_sum,
    percentage,
)
from indikatorer.models import Area
from indikatorer.tests.make import make_figure, new_area, new_indicator, number


def numbers(*texts):
    return [number(text) for text in texts]


@pytest.mark.parametrize(
    ("whole", "parts", "difference", "agrees"),
    [
        pytest.param("10", ["4", "6"], "0", True, id="agrees"),
        pytest.param("10", ["4", "7"], "+1", False, id="parts-too-large"),
        pytest.param("10", ["4", "5"], "−1", False, id="parts-too-small"),
        pytest.param("0", ["0", "0"], "0", True, id="zeros-are-values"),
        pytest.param("0.3", ["0.1", "0.2"], "0", True, id="no-error-of-binary-fractions"),
    ],
)
def test_parts_are_held_against_their_whole(whole, parts, difference, agrees):
    check = check_sum(number(whole), iter(numbers(*parts)))
    assert (check.difference_text, check.agrees) == (difference, agrees)


def test_a_check_shows_both_sums():
    assert check_sum(Decimal(10), numbers("4", "5")) == SumCheck(Decimal(10), Decimal(9))


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        pytest.param(None, ["4", "6"], id="no-whole"),
        pytest.param("10", [], id="no-parts"),
        pytest.param("10", ["4", None, "6"], id="a-part-missing"),
    ],
)
def test_nothing_is_known_when_anything_is_missing(whole, parts):
    assert check_sum(number(whole), numbers(*parts)) is None


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        pytest.param("3", "4", "75", id="share"),
        pytest.param("0", "4", "0", id="nothing-of-something"),
        pytest.param("5", "4", "125", id="more-than-the-whole"),
        pytest.param("3", "0", None, id="of-nothing"),
        pytest.param("3", None, None, id="whole-missing"),
        pytest.param(None, "4", None, id="part-missing"),
    ],
)
def test_a_part_in_percent_of_its_whole(part, whole, expected):
    assert percentage(number(part), number(whole)) == number(expected)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        pytest.param("80", "100", "25", id="rise"),
        pytest.param("100", "80", "-20", id="fall"),
        pytest.param("80", "80", "0", id="unchanged"),
        pytest.param("0", "80", None, id="from-nothing"),
    ],
)
def test_a_change_in_percent_of_the_earlier_value(earlier, later, expected):
    assert change_in_percent(number(earlier), number(later)) == number(expected)


# A group's figure ---------------------------------------------------------------------------------

GROUPS = [Area.Kind.KOSTRA_GROUP, Area.Kind.COUNTY, Area.Kind.COUNTRY]


@pytest.mark.parametrize(
    ("group", "places", "is_sum"),
    [
        pytest.param("45", ["40", "50"], False, id="between-the-places"),
        pytest.param("100", ["40", "50"], False, id="exactly-twice-the-largest"),
        pytest.param("100.0001", ["40", "50"], True, id="just-beyond-twice"),
        pytest.param("80.0001", ["40"], True, id="beyond-twice-a-single-place"),
        pytest.param("0", ["0", "0"], False, id="nothing-of-nothing"),
        pytest.param("1", [], True, id="no-place-to-hold-it-against"),
    ],
)
def test_a_groups_figure_is_a_sum_beyond_twice_the_largest_place(group, places, is_sum):
    assert is_a_sum(number(group), numbers(*places)) is is_sum


@pytest.mark.parametrize("kind", GROUPS)
@pytest.mark.parametrize(
    ("value", "is_sum"),
    [pytest.param("100", False, id="mean"), pytest.param("101", True, id="sum")],
)
def test_comparison_and_table_agree_on_what_is_a_sum(kind, value, is_sum):
    """No bar beside the places, and no shade among them."""
    indicator = new_indicator()
    own, other = new_area("Asker", pk=1), new_area("Lier", pk=2, is_own=False)
    group = new_area("Gruppe", pk=3, is_own=False, kind=kind)
    figures = [
        make_figure(year, shown, indicator=indicator, area=area)
        for year in (2021, 2022)
        for area, shown in [(own, "50"), (other, "40"), (group, value)]
    ]
    [comparison] = comparisons(figures)
    bars = {place.name: place.bar for place in comparison.places}
    shades = {row.name: row.cells[-1].shade for row in comparison_matrix(figures).rows}
    assert (bars["Gruppe"] == 0) is is_sum
    assert (shades["Gruppe"] == 0) is is_sum
    assert bars["Asker"] > 0 < shades["Asker"]
