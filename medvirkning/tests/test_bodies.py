import pytest

from indikatorer.tests.make import (
    make_area,
    make_breakdown,
    make_category,
    make_indicator,
    make_result,
)
from medvirkning.bodies import activity_tables
from medvirkning.models import PoliticalBody

pytestmark = pytest.mark.django_db


@pytest.fixture
def meetings():
    return make_indicator(
        "Møter", unit="", decimals=0, breakdown=make_breakdown("organ"), parts_add_up=True
    )


def make_body(name, order=0):
    category = make_category(name, breakdown=make_breakdown("organ"), order=order)
    return PoliticalBody.objects.create(name=name, area=make_area(), category=category, order=order)


def test_each_body_has_its_figures_by_year_in_the_printed_order(meetings):
    council, board = make_body("kommunestyret", 1), make_body("formannskapet", 2)
    for body, figures in ((board, [25, 30]), (council, [11, 9])):
        for year, value in zip((2020, 2021), figures, strict=True):
            make_result(meetings, year, value, category=body.category)
    (table,) = activity_tables([council, board])
    assert table.years == (2020, 2021)
    assert [(row.body.name, [figure.text for figure in row.figures]) for row in table.rows] == [
        ("kommunestyret", ["11", "9"]),
        ("formannskapet", ["25", "30"]),
    ]


@pytest.mark.parametrize(("printed", "agrees"), [(36, True), (37, False)])
def test_the_printed_sum_is_held_against_the_computed(meetings, printed, agrees):
    bodies = [make_body("kommunestyret"), make_body("formannskapet")]
    make_result(meetings, 2020, printed)
    for body, value in zip(bodies, (11, 25), strict=True):
        make_result(meetings, 2020, value, category=body.category)
    (table,) = activity_tables(bodies)
    (cell,) = table.sums
    assert (cell.printed.text, cell.check.parts_text) == (str(printed), "36")
    assert cell.check.agrees is agrees


def test_a_body_that_had_ended_adds_nothing_and_says_so(meetings):
    body, ended = make_body("kommunestyret"), make_body("heltidsutvalget", 1)
    make_result(meetings, 2020, 11)
    make_result(meetings, 2020, 11, category=body.category)
    make_result(meetings, 2020, reason="discontinued", printed="", category=ended.category)
    (table,) = activity_tables([body, ended])
    assert table.rows[1].figures[0].text == "Avsluttet"
    assert table.sums[0].check.agrees


def test_bodies_without_figures_make_no_table():
    assert activity_tables([make_body("kommunestyret")]) == []
