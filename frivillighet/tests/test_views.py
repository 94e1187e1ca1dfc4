"""Volunteering: our figures beside others', what is promised, and what is done."""

import datetime

import pytest

from asker.tests.reader import Reader
from frivillighet.models import Agreement, PolicyMeasure, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.models import Action, Area, Subject
from indikatorer.tests.make import (
    make_area,
    make_complete,
    make_document,
    make_indicator,
    make_objective,
    make_place,
    make_result,
)

pytestmark = pytest.mark.django_db

PAGE = "/frivillighet/"
COMPARED = "/frivillighet/sammenligning.csv"


@pytest.fixture
def grants():
    """Grants to each association: ours second of three, beside a group."""
    subject = Subject.objects.create(name="Frivillighet", slug="frivillighet")
    indicator = make_indicator("Tilskudd per lag", unit="kr", decimals=0, subject=subject)
    make_result(indicator, 2015, 92854)
    for name, value in {"Bærum": 113325, "Skedsmo": 22804}.items():
        make_result(indicator, 2015, value, area=make_area(name, is_own=False))
    group = make_area("Gruppe 13", is_own=False, kind=Area.Kind.KOSTRA_GROUP)
    make_result(indicator, 2015, 52069, area=group)
    return indicator


def page(client):
    return Reader(client.get(PAGE).content.decode())


def compared_rows(client):
    lines = client.get(COMPARED).content.decode("utf-8-sig").splitlines()
    return [line.split(";") for line in lines[1 : lines.index("")]]


def make_action(title, objective, *, year=2015, **fields):
    day = datetime.date(year, 12, 31)
    return Action.objects.create(title=title, objective=objective, status_date=day, **fields)


def test_our_figure_stands_ranked_beside_those_of_others(client, grants):
    shown = page(client)
    assert "Asker var nr. 2 av 3 kommuner i 2015, med 92 854 kr; høyest er best." in shown.text
    assert shown.tables[0][1:] == [
        ["Bærum", "113 325 kr", "nr. 1 av 3"],
        ["Asker", "92 854 kr", "nr. 2 av 3"],
        ["Skedsmo", "22 804 kr", "nr. 3 av 3"],
        ["Gruppe 13 tall for hele gruppen", "52 069 kr", "rangeres ikke"],
    ]


def test_figures_about_something_else_are_not_compared_here(client, grants):
    other = make_indicator("Noe annet", subject=Subject.objects.create(name="Skole", slug="skole"))
    make_result(other, 2015, 5)
    make_result(other, 2015, 6, area=make_area("Bærum", is_own=False))
    shown = page(client)
    assert "Noe annet" not in shown.text
    assert {row[0] for row in compared_rows(client)} == {"Tilskudd per lag"}


def test_the_comparison_is_a_file_with_ranks_as_words_and_figures_as_numbers(client, grants):
    found = [(row[3], row[5], row[9]) for row in compared_rows(client)]
    assert found == [
        ("Bærum", "113325", "nr. 1 av 3"),
        ("Asker", "92854", "nr. 2 av 3"),
        ("Skedsmo", "22804", "nr. 3 av 3"),
        ("Gruppe 13", "52069", ""),
    ]


def test_only_our_own_figure_is_held_against_our_limit(client, grants):
    make_place(grants)
    rows = {row[0]: row for row in page(client).tables[1][1:]}
    assert rows["Asker"][-1].startswith("Ønsket resultat nådd")
    assert rows["Bærum"][-1] == "gjelder bare oss"


def test_what_stands_in_a_plan_is_told_apart_from_other_figures(client, grants):
    planned = make_indicator("Nye tiltak", subject=grants.subject)
    make_place(planned)
    make_result(planned, 2015, 98)
    first, *_, last = page(client).tables
    assert [row[0] for row in first[1:]] == ["Nye tiltak"]
    assert [row[0] for row in last[1:]] == ["Tilskudd per lag"]


def test_actions_are_those_of_the_goals_our_indicators_stand_under(client, grants):
    here, elsewhere = make_objective("Tilrettelegge"), make_objective("Noe annet")
    make_place(grants, objective=here)
    make_action("Idretts-SFO", here, status=Action.Status.DONE, outcome="Startet i 2014.")
    make_action("Ny skole", elsewhere)
    text = page(client).text
    assert "Idretts-SFO" in text
    assert "Gjennomført" in text
    assert "Startet i 2014." in text
    assert "Ny skole" not in text


def test_each_promise_has_its_measures_figures_and_actions(client, grants):
    objective = make_objective()
    theme = PolicyTheme.objects.create(
        name="Møteplasser",
        slug="moeteplasser",
        commitment="Vi åpner husene.",
        document=make_document(),
    )
    PolicyMeasure.objects.create(theme=theme, name="Frivillighetsforum", description="hver høst")
    theme.indicators.add(grants)
    theme.actions.add(make_action("Idretts-SFO", objective, status=Action.Status.IN_PROGRESS))
    text = page(client).text
    for said in [
        "Møteplasser Vi åpner husene.",
        "Frivillighetsforum: hver høst",
        "Tall: Tilskudd per lag",
        "Tiltak: Idretts-SFO (I gang per 2015)",
        "Per 2015, slik Årsrapport 2015 beskrev det",
    ]:
        assert said in text


def test_an_old_status_says_that_nobody_followed_up(client, grants):
    make_complete(2015, 2022)
    objective = make_objective("Tilrettelegge")
    make_place(grants, objective=objective)
    old = make_action("Kultur-SFO", objective, status=Action.Status.IN_PROGRESS)
    make_action("Innbyggertorg", objective, year=2022, status=Action.Status.IN_PROGRESS)
    theme = PolicyTheme.objects.create(name="Møteplasser", slug="moeteplasser")
    theme.actions.add(old)
    shown = page(client)
    assert shown.text.count("ikke fulgt opp siden 2015") == 1
    assert "Kultur-SFO (I gang per 2015, ikke fulgt opp siden)" in shown.text
    years = [text for level, text in shown.headings if level == 3 and text.startswith("Status")]
    assert years == ["Status i 2022", "Status i 2015"]


def test_bodies_agreements_and_centres_say_when_and_by_whom_they_were_described(client, db):
    report, newer = make_document(), make_document("4-årsrapport", year=2023)
    for order, (name, document) in enumerate(
        [("Velforbundet", report), ("Idrettsrådet", report), ("Kulturrådet", newer)]
    ):
        UmbrellaBody.objects.create(name=name, slug=name.lower(), order=order, document=document)
    UmbrellaBody.objects.create(name="Ukjent råd", slug="ukjent")
    Agreement.objects.create(partner="Røde Kors", about="Beredskap.", year=2022, document=newer)
    Agreement.objects.create(partner="DNT", document=newer)
    for name, year in [("Gammel sentral", 2015), ("Ny sentral", 2021)]:
        VolunteerCentre.objects.create(name=name, stage="open", stage_year=year, document=report)
    text = page(client).text
    in_order = [
        "Per 2023, slik 4-årsrapport beskrev det: Fellesråd Kulturrådet",
        "Per 2015, slik Årsrapport 2015 beskrev det: Fellesråd Velforbundet Idrettsrådet",
        "Ukjent råd",
    ]
    assert [text.count(said) for said in in_order] == [1, 1, 1]
    assert sorted(in_order, key=text.index) == in_order
    assert "Røde Kors per 2022 Beredskap. Slik 4-årsrapport beskrev det" in text
    assert "DNT Per 2023, slik 4-årsrapport beskrev det" in text
    assert "Etablert per 2021 Slik Årsrapport 2015 beskrev det: Ny sentral" in text
    assert text.index("Ny sentral") < text.index("Gammel sentral")


def test_where_nothing_is_registered_the_page_says_so_and_leaves_the_rest_out(client, db):
    shown = page(client)
    assert [text for level, text in shown.headings if level == 2] == ["Flere tall om frivillighet"]
    assert "Ingen flere tall om frivillighet er publisert ennå." in shown.text
    assert compared_rows(client) == []
