"""What an entered value is held against, read from what is stored."""

from decimal import Decimal

import pytest

from indikatorer.entry.lines import Lines, entered_result
from indikatorer.models import BreakKind, State
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


def draft(indicator, year, value, **fields):
    return make_result(indicator, year, value, state=State.DRAFT, **fields)


def past_years(result):
    return [past.period for past in entered_result(result).past]


# Earlier values -----------------------------------------------------------------------------------


def test_the_last_three_values_are_held_against_a_draft_newest_first():
    indicator = make_indicator()
    for year in (2010, 2011, 2012, 2013):
        make_result(indicator, year, year - 1950)
    make_result(indicator, 2014, None, reason="not_measured")
    make_result(indicator, 2016, 70)
    make_result(indicator, 2013, 1, area=make_area("Bærum", is_own=False))
    entered = entered_result(draft(indicator, 2015, 65))
    assert entered.value == 65
    assert [(past.value, past.period) for past in entered.past] == [
        (63, "2013"),
        (62, "2012"),
        (61, "2011"),
    ]


def test_a_break_hides_what_was_before_it_a_caution_does_not():
    broken, cautious = make_indicator("Med brudd"), make_indicator("Med forbehold")
    for indicator, kind in ((broken, BreakKind.BREAK), (cautious, BreakKind.CAUTION)):
        make_break(indicator, 2013, kind=kind)
        make_result(indicator, 2012, 50)
        make_result(indicator, 2013, 60)
    assert past_years(draft(broken, 2014, 65)) == ["2013"]
    assert past_years(draft(cautious, 2014, 65)) == ["2013", "2012"]


def test_periods_are_held_against_periods_as_long():
    indicator = make_indicator()
    make_result(indicator, 2012, 50)
    make_result(indicator, 2013, 100, year_from=2012)
    assert past_years(draft(indicator, 2014, 65)) == ["2012"]
    assert past_years(draft(indicator, 2015, 65, year_from=2014)) == ["2012–2013"]


def test_what_is_not_published_is_no_past():
    indicator = make_indicator()
    draft(indicator, 2013, 50)
    assert past_years(draft(indicator, 2014, 65)) == []


def test_a_result_without_value_is_held_against_nothing():
    assert entered_result(draft(make_indicator(), 2014, None, reason="pending")) is None


# The rows beside it -------------------------------------------------------------------------------


def test_the_neighbours_are_the_rows_of_the_same_unit_as_the_plan_orders_them():
    names = ["Øverst", "Målt", "I kroner", "Avsluttet", "Nederst"]
    made = {name: make_indicator(name, unit="kr" if name == "I kroner" else "%") for name in names}
    for order, indicator in enumerate(made.values()):
        make_place(indicator, order=order)
        make_result(indicator, 2008 if indicator.name == "Avsluttet" else 2013, 40 + order)
    neighbours = entered_result(draft(made["Målt"], 2014, 65)).neighbours
    assert [row.name for row in neighbours] == ["Øverst", "Nederst"]
    assert [row.past[0].value for row in neighbours] == [40, 44]


def test_the_parts_of_a_whole_stand_under_it():
    indicator = make_indicator(breakdown=make_breakdown())
    women, men = make_category("kvinner", order=0), make_category("menn", order=1)
    for category in (men, None, women):
        make_result(indicator, 2013, 40, category=category)
    neighbours = entered_result(draft(indicator, 2014, 65, category=women)).neighbours
    assert [row.name for row in neighbours] == ["Svar i tide", "Svar i tide, menn"]


# Sums ---------------------------------------------------------------------------------------------


def make_adding(unit="møter"):
    make_category("kvinner")
    make_category("menn")
    return make_indicator(unit=unit, decimals=0, breakdown=make_breakdown(), parts_add_up=True)


def drafts(indicator, year, whole, *parts):
    """The whole, where there is one, and the parts; gives the last."""
    categories = indicator.breakdown.categories.all()
    result = whole and draft(indicator, year, whole)
    for category, part in zip(categories, parts, strict=False):
        result = draft(indicator, year, part, category=category)
    return result


def test_drafts_of_the_year_are_added_up():
    total = entered_result(drafts(make_adding(), 2014, 100, 60, 30)).total
    assert (total.check.difference, total.agrees) == (Decimal(-10), False)


def test_a_sum_that_fits_agrees():
    assert entered_result(drafts(make_adding(), 2014, 90, 60, 30)).total.agrees


def test_shares_add_up_to_a_hundred_but_for_their_rounding():
    indicator = make_adding("%")
    assert entered_result(drafts(indicator, 2013, None, 60, 41)).total.agrees
    assert not entered_result(drafts(indicator, 2014, None, 60, 48)).total.agrees


def test_nothing_is_known_of_a_sum_as_long_as_a_part_is_to_come():
    indicator = make_adding()
    assert entered_result(drafts(indicator, 2014, 100, 60)).total is None


def test_only_the_parts_of_the_last_time_are_waited_for():
    indicator = make_adding()
    women = indicator.breakdown.categories.get(name="kvinner")
    make_result(indicator, 2013, 60, category=women)
    assert entered_result(drafts(indicator, 2014, 60, 60)).total.agrees


def test_parts_of_a_longer_period_do_not_say_which_parts_a_year_has():
    indicator = make_adding()
    women, men = indicator.breakdown.categories.all()
    for category in (women, men):
        make_result(indicator, 2012, 60, category=category)
    make_result(indicator, 2013, 120, year_from=2012, category=women)
    assert entered_result(drafts(indicator, 2014, 60, 60)).total is None


def test_parts_that_need_not_add_up_have_no_sum():
    indicator = make_adding()
    indicator.parts_add_up = False
    indicator.save()
    assert entered_result(drafts(indicator, 2014, 100, 60, 30)).total is None


# Many at once -------------------------------------------------------------------------------------


def test_the_queries_do_not_grow_with_the_record(figures, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        lines = Lines.of()
        assert all(lines.entered(figure).past for figure in lines.with_history())


def test_one_result_is_checked_in_few_queries(figures, django_assert_max_num_queries):
    lines = Lines.of(area__slug="asker", indicator__parts_add_up=True)
    result = draft(lines.figures[-1].indicator, 2031, 5)
    with django_assert_max_num_queries(9):
        assert entered_result(result).value == 5
