"""Printed sums and changes, held against the figures they are of."""

import pytest

from indikatorer.pages.quality import quality_page
from indikatorer.tests.make import make_breakdown, make_category, make_indicator, make_result

pytestmark = pytest.mark.django_db


def divided(unit="", whole=None, **parts):
    """An indicator whose categories add up, with these figures in 2015."""
    indicator = make_indicator(unit=unit, decimals=0, breakdown=make_breakdown(), parts_add_up=True)
    if whole is not None:
        make_result(indicator, 2015, whole)
    for name, value in parts.items():
        fields = {"reason": value, "printed": ""} if isinstance(value, str) else {}
        number = None if fields else value
        make_result(indicator, 2015, number, category=make_category(name), **fields)
    return indicator


def plain(text):
    return text.replace("\u00a0", " ")


def outcomes():
    checks = quality_page().checks
    return [(plain(check.printed), plain(check.computed), check.agrees) for check in checks]


@pytest.mark.parametrize(
    ("figures", "outcome"),
    [
        pytest.param({"whole": 30, "a": 10, "b": 20}, ("30", "30", True), id="agrees"),
        pytest.param({"whole": 31, "a": 10, "b": 20}, ("31", "30", False), id="one-off"),
        pytest.param(
            {"whole": 10, "a": 10, "b": "discontinued"}, ("10", "10", True), id="part-had-ended"
        ),
        pytest.param(
            {"unit": "%", "a": 33, "b": 33, "c": 33}, ("100 %", "99 %", True), id="rounding"
        ),
        pytest.param(
            {"unit": "%", "a": 33, "b": 33, "c": 30}, ("100 %", "96 %", False), id="beyond-rounding"
        ),
    ],
)
def test_parts_are_held_against_their_whole(figures, outcome):
    divided(**figures)
    assert outcomes() == [outcome]


def test_a_sum_with_a_part_unknown_is_no_check():
    divided(whole=30, a=10, b="pending")
    assert outcomes() == []


@pytest.mark.parametrize(
    ("computation", "unit", "decimals", "printed", "outcome"),
    [
        pytest.param("difference", "", 0, -38, ("−38", "−38", True), id="difference"),
        pytest.param("difference", "", 0, -37, ("−37", "−38", False), id="difference-off"),
        pytest.param("percent_change", "%", 0, -1, ("−1 %", "−1 %", True), id="percent-rounded"),
        pytest.param("percent_change", "%", 1, -2, ("−2,0 %", "−1,5 %", False), id="percent-off"),
    ],
)
def test_a_printed_change_is_held_against_the_figures(
    computation, unit, decimals, printed, outcome
):
    base = make_indicator("Årsverk", unit="", decimals=0)
    make_result(base, 2020, 2562)
    make_result(base, 2023, 2524)
    change = make_indicator(
        "Endring", unit=unit, decimals=decimals, computed_from=base, computation=computation
    )
    make_result(change, 2023, printed, year_from=2020)
    assert outcomes() == [outcome]


def test_a_check_says_what_it_is_about_the_category_too():
    breakdown = make_breakdown()
    category = make_category("kvinner", breakdown=breakdown)
    base = make_indicator("Årsverk", unit="", decimals=0, breakdown=breakdown)
    change = make_indicator(
        "Endring", unit="", computed_from=base, computation="difference", breakdown=breakdown
    )
    for part, earlier, later in [(None, 50, 60), (category, 20, 25)]:
        make_result(base, 2020, earlier, category=part)
        make_result(base, 2023, later, category=part)
        make_result(change, 2023, later - earlier, year_from=2020, category=part)
    assert sorted(check.about for check in quality_page().checks) == [
        "Endring, Asker, 2020–2023",
        "Endring, kvinner, Asker, 2020–2023",
    ]


def test_a_sum_says_whose_and_when_it_is():
    divided(whole=30, a=10, b=20)
    assert [check.about for check in quality_page().checks] == ["Svar i tide, Asker, 2015"]


def test_what_does_not_agree_is_listed_first():
    divided(whole=30, a=10, b=20)
    base = make_indicator("Årsverk", unit="", decimals=0)
    make_result(base, 2020, 5)
    make_result(base, 2023, 6)
    change = make_indicator("Endring", unit="", computed_from=base, computation="difference")
    make_result(change, 2023, 2, year_from=2020)
    assert [agrees for *_, agrees in outcomes()] == [False, True]
