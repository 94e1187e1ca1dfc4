from decimal import Decimal

import pytest

from indikatorer.figures.sums import SumCheck, change_in_percent, check_sum, percentage
from indikatorer.tests.make import number


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
