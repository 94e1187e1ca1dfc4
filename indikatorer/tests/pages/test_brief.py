"""A year's status on a sheet or two."""

import pytest

from indikatorer.figures.outcomes import View
from indikatorer.figures.years import status_years
from indikatorer.models import LimitKind, Narrative
from indikatorer.pages.brief import Brief
from indikatorer.pages.status import status_report
from indikatorer.pages.story import Story
from indikatorer.tests.make import (
    IN_TIME,
    make_band,
    make_complete,
    make_document,
    make_focus_area,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db


def brief(year=2015) -> Brief:
    years = status_years()
    return Brief(Story(status_report(years.of(year), years)))


def measure(name: str, value=None, *, plan=None, bands=IN_TIME, reason="", **fields):
    indicator = make_indicator(name, decimals=0, **fields)
    place = make_place(indicator, bands=bands, plan=plan or make_plan())
    make_result(indicator, 2015, value, reason=reason)
    return place


def test_every_judged_goal_stands_in_its_list_the_most_pressing_first():
    for number in range(8):  # more than the shortlists of the status page hold
        measure(f"Svar {number}", 10)
    measure("Møter", 90)
    measure("Besøk", 99)
    measure("Uten grense", 5, bands=())
    found = brief().lists
    assert [(part.view, len(part.rows)) for part in found] == [
        (View.NOT_REACHED, 8),
        (View.ACCEPTED, 1),
        (View.REACHED, 1),
    ]


def test_a_row_says_what_was_wanted_and_how_far_it_is_to_it():
    place = measure("Svar", 90, bands=())
    document = make_document("Planen")
    for order, item in enumerate(IN_TIME):
        printed = f"fra {item.lower} %"
        make_band(place, item, order=order, printed=printed, document=document)
    [line] = brief().lists[0].rows
    assert line.limit == (
        "Ønsket: fra 95 %, Laveste aksepterte: fra 85 %. "
        "Planen; hvem som vedtok den og når, er ikke oppgitt."
    )
    assert line.why == "Avstand til ønsket resultat: 5\u00a0prosentpoeng."


def test_a_goal_that_is_not_reached_says_why_where_the_source_does(client):
    make_complete(2015)
    missed, met = measure("Svar", 10).indicator, measure("Besøk", 99).indicator
    Narrative.objects.create(indicator=missed, year=2015, cause="Mange var syke")
    Narrative.objects.create(indicator=met, year=2015, cause="Nye lokaler")
    page = client.get("/status/2015/kort/").content.decode()
    assert page.count("Årsak:") == 1
    assert "Årsak: Mange var syke" in page


def test_a_row_says_what_kind_of_limit_it_is_held_against():
    place = measure("Plass", 5, bands=())
    make_band(place, target(10), printed="minst 10", kind=LimitKind.AMBITION)
    [line] = brief().lists[0].rows
    assert line.limit.startswith("Ambisjon: minst 10. Ambisjon i ")
    assert line.why.startswith("Ønsket resultat ikke nådd, ambisjon")


def test_what_is_missing_is_counted_by_why_and_named_where_it_has_a_limit():
    measure("Svar", 99)
    measure("Møter", reason="pending")
    measure("Besøk", reason="not_measured", bands=())
    measure("Kurs", reason="not_measured", bands=())
    found = brief()
    assert found.missing == "3 indikatorer mangler tall: ikke målt (2), tall kommer (1)."
    assert found.waited_for == "Med grense, men uten tall: Møter."


def test_nothing_missing_is_not_told():
    measure("Svar", 99)
    assert (brief().missing, brief().waited_for) == ("", "")


def test_areas_are_numbers_that_add_up():
    plan = make_plan()
    for area, values in {"Helse": (10, 99), "Skole": (99,)}.items():
        objective = make_objective(area, focus_area=make_focus_area(area, plan=plan))
        for value in values:
            indicator = make_indicator(f"{area} {value}")
            make_place(indicator, objective=objective)
            make_result(indicator, 2015, value)
    found = brief()
    told = {line.focus_area.name: line.counts for line in found.areas}
    assert found.headings[:3] == ["Nådd", "Akseptert", "Ikke nådd"]
    assert told == {"Helse": (1, 0, 1, 0, 0, 0, 0), "Skole": (1, 0, 0, 0, 0, 0, 0)}
    assert found.sums == [2, 0, 1, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("complete", "state"),
    [
        pytest.param([2015], "Erklært ferdig, med tall for 1 av 1 indikatorer.", id="complete"),
        pytest.param([], "2015 er ikke erklært ferdig: 1 av 1 tall er kommet.", id="under-way"),
    ],
)
def test_the_sheet_says_how_far_the_year_has_come(complete, state):
    measure("Svar", 99)
    make_complete(*complete)
    assert brief().state == state


def test_the_status_page_leads_to_the_sheet_and_the_sheet_says_where_it_is_from(figures, client):
    assert 'href="/status/2022/kort/"' in client.get("/status/2022/").content.decode()
    text = client.get("/status/2022/kort/").content.decode()
    assert "fra http://testserver/status/2022/kort/" in text
    assert 'href="/status/2022/">http://testserver/status/2022/</a>' in text


def test_a_year_without_results_has_no_sheet(figures, client):
    assert client.get("/status/1899/kort/").status_code == 404
