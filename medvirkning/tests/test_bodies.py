"""Political bodies: each with its figures, and the sums as printed and as computed."""

from decimal import Decimal

import pytest

from asker.tests.reader import Reader
from indikatorer.tests.make import (
    make_area,
    make_breakdown,
    make_category,
    make_indicator,
    make_result,
)
from medvirkning.bodies import activity_tables, bodies_table, counted_bodies
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


def test_bodies_stand_in_their_own_order_whatever_that_of_the_categories(meetings):
    breakdown = make_breakdown("organ")
    bodies = [
        PoliticalBody.objects.create(
            name=name,
            slug=name,
            area=make_area(),
            order=order,
            category=make_category(name, breakdown=breakdown, order=9 - order),
        )
        for order, name in enumerate(["kommunestyret", "formannskapet", "eldreraadet"])
    ]
    for body in bodies:
        make_result(meetings, 2020, 5, category=body.category)
    (table,) = activity_tables(reversed(bodies))
    assert [row.body.name for row in table.rows] == [
        "kommunestyret",
        "formannskapet",
        "eldreraadet",
    ]


def test_only_bodies_that_are_counted_are_in_the_tables(meetings):
    counted = make_body("kommunestyret")
    PoliticalBody.objects.create(name="elevrådet", slug="elevraadet", area=make_area())
    assert counted_bodies() == [counted]


def test_a_year_without_a_figure_says_so_on_the_page(meetings, client):
    council, board = make_body("kommunestyret", 1), make_body("formannskapet", 2)
    make_result(meetings, 2020, 11, category=council.category)
    make_result(meetings, 2021, 9, category=council.category)
    make_result(meetings, 2021, 30, category=board.category)
    make_result(meetings, 2021, 40)
    (table,) = Reader(client.get("/medvirkning/organer/").content.decode()).tables
    assert [row[:3] for row in table] == [
        ["Organ", "2020", "2021"],
        ["kommunestyret", "11", "9"],
        ["formannskapet", "Ikke registrert", "30"],
        ["Sum, trykt", "Ikke registrert", "40"],
        ["Sum, beregnet", "", "39, stemmer ikke"],
    ]


def test_without_a_printed_sum_there_is_no_line_for_it(meetings, client):
    make_result(meetings, 2020, 11, category=make_body("kommunestyret").category)
    assert "Sum, " not in client.get("/medvirkning/organer/").content.decode()


def test_without_bodies_the_page_says_that_nothing_is_published(client):
    text = Reader(client.get("/medvirkning/organer/").content.decode()).text
    assert "Ingen tall om politiske organer er publisert ennå." in text


def test_the_file_has_a_line_for_each_body_and_year_and_both_sums(meetings):
    council, board = make_body("kommunestyret", 1), make_body("formannskapet", 2)
    make_result(meetings, 2020, 11, category=council.category)
    make_result(meetings, 2021, 9, category=council.category)
    make_result(meetings, 2021, 30, category=board.category)
    make_result(meetings, 2021, 39)
    table = bodies_table(activity_tables([council, board]))
    told = [(row[1], row[4], row[7], row[9], row[10]) for row in table.rows]
    assert told == [
        ("kommunestyret", 2020, Decimal(11), "Oppgitt", ""),
        ("kommunestyret", 2021, Decimal(9), "Oppgitt", ""),
        ("formannskapet", 2020, "..", "Ikke registrert", ""),
        ("formannskapet", 2021, Decimal(30), "Oppgitt", ""),
        ("Sum, trykt", 2020, "..", "Ikke registrert", ""),
        ("Sum, trykt", 2021, Decimal(39), "Oppgitt", ""),
        ("Sum, beregnet", 2021, Decimal(39), "Beregnet av portalen", "stemmer"),
    ]
