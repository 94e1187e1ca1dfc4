"""The orders of the list of indicators, on the page and in its files."""

import csv

import pytest

from asker.tests.reader import Reader
from indikatorer.models import Measure, Subject
from indikatorer.pages.indicators import Wanted, catalogue
from indikatorer.pages.orders import ORDERS, PLAN, in_groups
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
)

pytestmark = pytest.mark.django_db


def names(order: str) -> list[str]:
    return [row.indicator.name for row in catalogue(Wanted(order=order))]


def make_subject(name, order):
    return Subject.objects.create(name=name, slug=name.lower(), order=order)


# By plan and subject ------------------------------------------------------------------------------


@pytest.fixture
def plans():
    """Two plans and two subjects, against the alphabet; and what stands in no plan."""
    health, climate = make_subject("Helse", 1), make_subject("Klima", 2)
    old = make_objective("Før", plan=make_plan("Gammel plan", year_from=2014))
    new = make_objective("Nå", plan=make_plan("Ny plan", year_from=2020, year_to=None))
    counted = make_indicator("Alt som bare telles", subject=health)
    goal = make_indicator("Mål", subject=health)
    other = make_indicator("Annet", subject=climate)
    former = make_indicator("Aller først", subject=health)
    make_place(counted, (), objective=new)
    for objective in (new, old):
        make_place(goal, objective=objective)
    make_place(other, objective=new)
    make_place(former, objective=old)
    make_indicator("Avfall", subject=climate)
    make_indicator("Aktivitet")


def test_newest_plan_first_then_subjects_then_goals(plans):
    groups = in_groups(catalogue(Wanted(order=PLAN)))
    told = [
        (str(group.plan), str(part.subject), [row.indicator.name for row in part.rows])
        for group in groups
        for part in group.subjects
    ]
    assert told == [
        ("Ny plan", "Helse", ["Mål", "Alt som bare telles"]),
        ("Ny plan", "Klima", ["Annet"]),
        ("Gammel plan", "Helse", ["Aller først"]),
        ("None", "Klima", ["Avfall"]),
        ("None", "None", ["Aktivitet"]),
    ]
    assert [group.count for group in groups] == [3, 1, 2]


def test_limits_of_an_older_plan_make_no_goal_of_the_newer(plans):
    make_place(
        make_indicator("Alle", subject=Subject.objects.get(name="Helse")),
        (),
        objective=make_objective("Nå", plan=make_plan("Ny plan")),
    )
    alle = catalogue(Wanted(order=PLAN, text="alle"))[0].indicator
    make_place(alle, objective=make_objective("Før", plan=make_plan("Gammel plan")))
    assert names(PLAN)[:3] == ["Mål", "Alle", "Alt som bare telles"]


def test_the_page_has_a_heading_for_each_plan_and_subject(plans, client):
    page = Reader(client.get("/indikatorer/").content.decode())
    assert page.headings == [
        (1, "Indikatorer"),
        (2, "Ny plan (3)"),
        (3, "Helse"),
        (3, "Klima"),
        (2, "Gammel plan (1)"),
        (3, "Helse"),
        (2, "Utenfor planene (2)"),
        (3, "Klima"),
        (3, "Andre emner"),
    ]
    assert [row[0] for row in page.rows] == names(PLAN)


def test_an_order_that_is_chosen_gives_one_flat_list(plans, client):
    page = Reader(client.get("/indikatorer/?sorter=navn").content.decode())
    assert page.headings == [(1, "Indikatorer")]
    assert [row[0] for row in page.rows] == sorted(names(PLAN))
    assert len(page.tables) == 1


@pytest.mark.parametrize("order", ORDERS)
def test_the_file_follows_the_order_shown(plans, client, order):
    query = f"?sorter={order}" if order else ""
    content = client.get(f"/indikatorer/tabell.csv{query}").content.decode("utf-8-sig")
    lines = list(csv.reader(content.splitlines(), delimiter=";"))
    at = next(number for number, line in enumerate(lines) if "Indikator" in line)
    column = lines[at].index("Indikator")
    found = [line[column] for line in lines[at + 1 :] if len(line) > column]
    assert found == names(order)


# By result ----------------------------------------------------------------------------------------


def test_results_are_ordered_within_a_unit_the_one_of_most_first():
    for name, value, unit in [("A", 5, "kr"), ("B", 12, "%"), ("C", 40, "%"), ("D", 900, "kr")]:
        make_result(make_indicator(name, unit=unit), 2014, value)
    make_result(make_indicator("E", unit="%"), 2014, 30)
    make_indicator("F", unit="%")
    make_result(make_indicator("G", unit="%"), 2014, reason="pending")
    assert names("resultat") == ["C", "E", "B", "D", "A", "F", "G"]


def test_the_first_place_comes_first():
    for name, value in [("A", 11), ("B", 2)]:
        make_result(make_indicator(name, measure=Measure.RANK), 2014, value)
    assert names("resultat") == ["B", "A"]


def test_a_share_and_a_change_in_percent_stand_apart():
    for name, value in [("A", 5), ("B", 3)]:
        make_result(make_indicator(name, measure=Measure.SHARE), 2014, value)
    make_result(make_indicator("C", measure=Measure.CHANGE), 2014, 4)
    assert names("resultat") == ["A", "B", "C"]


# By change, year and status -----------------------------------------------------------------------


def make_moved(name, before, now, **fields):
    indicator = make_indicator(name, **fields)
    for year, value in [(2013, before), (2014, now)]:
        make_result(indicator, year, value)
    return indicator


def test_better_first_then_worse_then_what_is_neither():
    make_moved("A ingen vei", 5, 9, direction="none")
    make_moved("B dårligere", 9, 5)
    make_moved("C litt bedre", 5, 7)
    make_moved("D mye bedre", 5, 20)
    make_moved("E lavere er bedre", 9, 1, direction="lower")
    make_moved("F uendret", 5, 5)
    make_result(make_indicator("G ett tall"), 2014, 5)
    make_indicator("H uten tall")
    expected = ["D", "E", "C", "B", "A", "F", "G", "H"]
    assert [name[0] for name in names("endring")] == expected


def test_a_change_with_a_reservation_is_neither_better_nor_worse():
    make_break(make_moved("A med forbehold", 5, 50), 2014, kind="caution")
    make_moved("B uendret", 5, 5)
    make_result(make_indicator("C ett tall"), 2014, 5)
    assert [name[0] for name in names("endring")] == ["B", "A", "C"]


def test_changes_are_told_where_they_decide_the_order(client):
    make_moved("Svar", 5, 7)
    moved = Reader(client.get("/indikatorer/?sorter=endring").content.decode()).text
    assert "+2,00 prosentpoeng fra 2013, bedre" in moved
    assert "prosentpoeng" not in Reader(client.get("/indikatorer/").content.decode()).text


def test_newest_year_first_and_those_without_a_figure_last():
    make_indicator("A")
    make_result(make_indicator("B"), 2013, 1)
    make_result(make_indicator("C"), 2014, 1)
    assert names("aar") == ["C", "B", "A"]


def test_best_status_first():
    make_result(make_indicator("A"), 2015, 99)
    for name, value in [("B", 10), ("C", 90), ("D", 99)]:
        indicator = make_indicator(name)
        make_place(indicator)
        make_result(indicator, 2015, value, area=make_area())
    assert names("status") == ["D", "C", "B", "A"]
