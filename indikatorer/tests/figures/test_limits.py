import pytest

from indikatorer.assessment import Level, Verdict
from indikatorer.figures.figure import figure_of
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.tests.make import (
    accepted,
    failed,
    make_area,
    make_band,
    make_breakdown,
    make_category,
    make_indicator,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db

LENIENT = [target(50), failed(upper=50, upper_open=True)]
STRICT = [target(90), failed(upper=90, upper_open=True)]


@pytest.fixture
def answers():
    """An indicator with lenient limits for 2012–2015 and strict ones from 2016 on."""
    indicator = make_indicator()
    first = make_plan("Handlingsprogram 2012–2015", year_from=2012, year_to=2015)
    second = make_plan("Handlingsprogram 2016–2019", year_from=2016, year_to=2019)
    make_place(indicator, LENIENT, plan=first)
    make_place(indicator, STRICT, plan=second)
    return indicator


def level(result):
    """How the stored result is judged; None where it is not."""
    return figure_of(result, AdoptedLimits.of([result.indicator])).level


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(2011, None, id="before-any-plan"),
        pytest.param(2012, Level.TARGET, id="first-year-of-the-first-plan"),
        pytest.param(2015, Level.TARGET, id="last-year-of-the-first-plan"),
        pytest.param(2016, Level.FAILED, id="first-year-of-the-second-plan"),
        pytest.param(2019, Level.FAILED, id="last-year-of-the-second-plan"),
        pytest.param(2020, None, id="after-every-plan"),
    ],
)
def test_the_plan_that_governs_the_year_decides(answers, year, expected):
    assert level(make_result(answers, year, "70")) == expected


def test_the_newer_plan_decides_where_two_govern_the_same_year(answers):
    both = make_plan("Kommuneplan", year_from=2018, year_to=None)
    make_place(answers, [target(60)], plan=both)
    assert level(make_result(answers, 2017, "70")) == Level.FAILED
    assert level(make_result(answers, 2018, "70")) == Level.TARGET


def test_an_older_plan_decides_where_the_newer_one_leaves_the_indicator_out(answers):
    newer = make_plan("Kommuneplan", year_from=2018, year_to=None)
    make_place(make_indicator("Noe annet"), [target(10)], plan=newer)
    assert level(make_result(answers, 2019, "70")) == Level.FAILED


def test_limits_may_hold_before_the_plans_first_year():
    indicator = make_indicator()
    plan = make_plan(year_from=2016, year_to=2019, limits_from=2014)
    make_place(indicator, STRICT, plan=plan)
    assert level(make_result(indicator, 2013, "95")) is None
    assert level(make_result(indicator, 2014, "95")) == Level.TARGET


def test_a_plan_without_an_end_governs_every_later_year():
    indicator = make_indicator()
    make_place(indicator, STRICT, plan=make_plan(year_from=2020, year_to=None))
    assert level(make_result(indicator, 2099, "95")) == Level.TARGET


def test_a_result_over_several_years_is_judged_by_its_last_year(answers):
    assert level(make_result(answers, 2016, "70", year_from=2015)) == Level.FAILED


@pytest.mark.parametrize(
    "area",
    [
        pytest.param({"name": "Bærum", "is_own": False}, id="another-municipality"),
        pytest.param({"name": "Asker (fra 2020)", "is_own": True}, id="our-own-under-another-plan"),
    ],
)
def test_another_area_than_the_plans_gets_no_verdict(answers, area):
    assert level(make_result(answers, 2014, "70", area=make_area(**area))) is None


def test_a_part_of_a_breakdown_gets_no_verdict():
    breakdown = make_breakdown()
    indicator = make_indicator(breakdown=breakdown)
    make_place(indicator, STRICT)
    category = make_category(breakdown=breakdown)
    assert level(make_result(indicator, 2014, "95", category=category)) is None


def test_a_result_without_a_value_gets_no_verdict(answers):
    assert level(make_result(answers, 2014, reason="not_measured")) is None


def test_a_plan_that_adopted_no_limits_gives_no_verdict():
    indicator = make_indicator()
    make_place(indicator, [])
    assert level(make_result(indicator, 2014, "95")) is None


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(2029, None, id="before-the-deadline"),
        pytest.param(2030, Level.NOT_REACHED, id="in-the-year-of-the-deadline"),
        pytest.param(2031, Level.NOT_REACHED, id="after-the-deadline"),
    ],
)
def test_a_limit_with_a_deadline_judges_no_result_before_it(year, expected):
    indicator = make_indicator()
    place = make_place(indicator, [], plan=make_plan(year_from=2020, year_to=None))
    make_band(place, target(67), from_year=2030)
    assert level(make_result(indicator, year, "60")) == expected


def test_another_indicators_limits_do_not_count(answers):
    assert level(make_result(make_indicator("Noe annet"), 2014, "70")) is None


def test_zero_is_judged(answers):
    assert level(make_result(answers, 2014, "0")) == Level.FAILED


def test_stored_limits_are_judged_as_printed(answers):
    indicator = make_indicator("Innen fristen")
    make_place(indicator)
    result = make_result(indicator, 2014, "94.5")
    verdict = figure_of(result, AdoptedLimits.all()).verdict
    assert verdict == Verdict(Level.ACCEPTED, between_bands=True)


def test_places_are_listed_newest_plan_first(answers):
    places = AdoptedLimits.all().places(answers.pk)
    assert [place.plan.year_from for place in places] == [2016, 2012]


def test_an_indicator_outside_every_plan_has_no_place(answers):
    assert AdoptedLimits.all().places(make_indicator("Noe annet").pk) == []


@pytest.mark.parametrize("count", [1, 8])
def test_any_number_of_results_is_judged_with_four_queries(
    answers, count, django_assert_num_queries
):
    results = [make_result(answers, 2012 + index, "70") for index in range(count)]
    with django_assert_num_queries(4):
        limits = AdoptedLimits.of([answers])
        levels = [figure_of(result, limits).level for result in results]
    assert all(levels)


def test_the_newest_deadline_that_has_passed_holds_alone():
    indicator = make_indicator(scale_max=None)
    place = make_place(indicator, bands=())
    make_band(place, target(50), order=0, from_year=2015)
    make_band(place, target(67), order=1, from_year=2018)
    limits = AdoptedLimits.all()
    results = [make_result(indicator, year, 60) for year in (2014, 2016, 2019)]
    judged = [figure_of(result, limits).level for result in results]
    assert judged == [None, Level.TARGET, Level.NOT_REACHED]


def levels_by_year(*bands):
    """How 60 is judged in three years, where these limits stand in one plan."""
    indicator = make_indicator()
    place = make_place(indicator, bands=(), plan=make_plan(year_from=2020, year_to=None))
    for order, (item, fields) in enumerate(bands):
        make_band(place, item, order=order, **fields)
    results = [make_result(indicator, year, 60) for year in (2022, 2024, 2030)]
    return [figure_of(result, AdoptedLimits.all()).level for result in results]


REACHED, NOT_REACHED = Level.TARGET, Level.NOT_REACHED


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        pytest.param(
            {"adopted_year": 2020},
            {"adopted_year": 2024},
            [REACHED, NOT_REACHED, NOT_REACHED],
            id="the-newest-decision-holds-alone",
        ),
        pytest.param(
            {},
            {"adopted_year": 2024},
            [REACHED, NOT_REACHED, NOT_REACHED],
            id="also-where-the-older-ones-year-is-not-told",
        ),
        pytest.param(
            {"from_year": 2022},
            {"adopted_year": 2024},
            [REACHED, NOT_REACHED, NOT_REACHED],
            id="a-decision-made-after-a-deadline",
        ),
        pytest.param(
            {"from_year": 2030},
            {"adopted_year": 2024},
            [None, NOT_REACHED, REACHED],
            id="until-a-deadline-comes",
        ),
        pytest.param(
            {"adopted_year": 2020, "from_year": 2030},
            {"adopted_year": 2024, "from_year": 2030},
            [None, None, NOT_REACHED],
            id="the-newest-decision-of-one-deadline",
        ),
        pytest.param(
            {"adopted_year": 2020},
            {"adopted_year": 2024, "holds_earlier": True},
            [NOT_REACHED, NOT_REACHED, NOT_REACHED],
            id="a-decision-that-holds-earlier-figures-too",
        ),
    ],
)
def test_of_two_limits_of_one_level_the_later_replaces_the_earlier(older, newer, expected):
    assert levels_by_year((target(50), older), (target(70), newer)) == expected


def test_a_newer_limit_replaces_only_its_own_level():
    lowest = accepted(40, 69), {"adopted_year": 2020}
    wanted = target(70), {"adopted_year": 2024}
    assert levels_by_year(lowest, wanted)[1] == Level.ACCEPTED


def test_a_page_about_a_year_leaves_out_what_was_replaced_by_then():
    place = make_place(make_indicator(), bands=(), plan=make_plan(year_from=2020, year_to=None))
    old = make_band(place, target(50), order=0, printed="50")
    new = make_band(place, target(70), order=1, printed="70", adopted_year=2024)
    [place] = AdoptedLimits.all().places(place.indicator_id)
    assert place.limits_told_in(2023) == [old, new]
    assert place.limits_told_in(2024) == [new]


@pytest.mark.django_db(transaction=True)
def test_places_in_plans_are_read_once_until_something_is_written(django_assert_num_queries):
    indicator = make_indicator()
    make_place(indicator, STRICT)
    assert len(AdoptedLimits.all().places(indicator.pk)) == 1
    with django_assert_num_queries(0):
        assert len(AdoptedLimits.of([indicator]).places(indicator.pk)) == 1
    make_place(indicator, LENIENT, plan=make_plan("En plan til"))
    assert len(AdoptedLimits.of([indicator]).places(indicator.pk)) == 2
