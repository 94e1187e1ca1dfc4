"""The pages of volunteering: the dashboard that answers, and the lists it leads to."""

import pytest

from asker.tests.reader import Reader
from frivillighet.figures import CENTRES, GRANTS, POINTS, VOLUNTEERS
from frivillighet.models import Agreement, PolicyMeasure, UmbrellaBody, VolunteerCentre
from frivillighet.tests.make import about_volunteering, make_action, make_theme
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
    indicator = about_volunteering(GRANTS, "Tilskudd per lag", unit="kr")
    make_result(indicator, 2015, 92854)
    for name, value in {"Bærum": 113325, "Skedsmo": 22804}.items():
        make_result(indicator, 2015, value, area=make_area(name, is_own=False))
    group = make_area("Gruppe 13", is_own=False, kind=Area.Kind.KOSTRA_GROUP)
    make_result(indicator, 2015, 52069, area=group)
    return indicator


@pytest.fixture
def page(client):
    """Reads one of the pages."""
    return lambda address="": Reader(client.get(f"{PAGE}{address}").content.decode())


def compared_rows(client):
    lines = client.get(COMPARED).content.decode("utf-8-sig").splitlines()
    return [line.split(";") for line in lines[1 : lines.index("")]]


# The dashboard ------------------------------------------------------------------------------------


def test_our_figure_stands_ranked_beside_those_of_others(page, grants):
    shown = page()
    assert "Asker var nr. 2 av 3 kommuner i 2015, med 92 854 kr; høyest er best." in shown.text
    assert shown.tables[0][1:] == [
        ["Bærum", "113 325 kr", "nr. 1 av 3"],
        ["Asker", "92 854 kr", "nr. 2 av 3"],
        ["Skedsmo", "22 804 kr", "nr. 3 av 3"],
        ["Gruppe 13 tall for hele gruppen", "52 069 kr", "rangeres ikke"],
    ]


def test_what_else_is_compared_stands_with_the_other_figures(page, grants):
    other = about_volunteering("lag", "Lag med tilskudd")
    make_result(other, 2015, 5)
    make_result(other, 2015, 6, area=make_area("Bærum", is_own=False))
    shown = page()
    assert (3, "Lag med tilskudd") in shown.headings
    assert [row[0] for row in shown.tables[-1][1:]] == ["Bærum", "Asker"]


def test_figures_about_something_else_are_not_compared_here(page, client, grants):
    other = make_indicator("Noe annet", subject=Subject.objects.create(name="Skole", slug="skole"))
    make_result(other, 2015, 5)
    make_result(other, 2015, 6, area=make_area("Bærum", is_own=False))
    assert "Noe annet" not in page().text
    assert {row[0] for row in compared_rows(client)} == {"Tilskudd per lag"}


def test_the_comparison_is_a_file_with_ranks_as_words_and_figures_as_numbers(client, grants):
    found = [(row[3], row[5], row[9]) for row in compared_rows(client)]
    assert found == [
        ("Bærum", "113325", "nr. 1 av 3"),
        ("Asker", "92854", "nr. 2 av 3"),
        ("Skedsmo", "22804", "nr. 3 av 3"),
        ("Gruppe 13", "52069", ""),
    ]


def test_only_our_own_figure_is_held_against_our_limit(page, grants):
    make_place(grants)
    rows = {row[0]: row for row in page().tables[0][1:]}
    assert rows["Asker"][-1].startswith("Ønsket resultat nådd")
    assert rows["Bærum"][-1] == "gjelder bare oss"


def test_what_stands_in_a_plan_is_told_apart_from_other_figures(page, grants):
    planned = about_volunteering("tiltak", "Nye tiltak")
    place = make_place(planned)
    make_result(planned, 2015, 98)
    shown = page()
    _compared, goals, others = shown.tables
    assert [row[0] for row in goals[1:]] == ["Nye tiltak"]
    assert [row[0] for row in others[1:]] == ["Tilskudd per lag"]
    assert place.objective.focus_area.get_absolute_url() in shown.attributes("href")


def test_a_tile_leads_with_the_number(page):
    make_result(about_volunteering(VOLUNTEERS), 2022, 46)
    assert "46 % av innbyggerne deltar i frivillig arbeid 2022 Ingen grense" in page().text


def test_promises_are_counted_in_sight_and_listed_in_what_opens(page, grants):
    goal = make_objective("Tilrettelegge")
    make_place(grants, objective=goal)
    make_action("Idretts-SFO", goal, status=Action.Status.DONE, outcome="Startet i 2014.")
    make_action("Ny skole", make_objective("Noe annet"))
    shown = page()
    assert "Ett løfte eller tiltak. Gjennomført 1" in shown.text
    assert "Startet i 2014." in shown.text
    assert "Ny skole" not in shown.text
    opens = [tag for tag in shown.tagged("details") if "class" in tag]
    assert not any("open" in tag for tag in opens)


def test_what_the_address_asks_for_is_open(page, grants):
    goal = make_objective("Tilrettelegge")
    make_place(grants, objective=goal)
    make_action("Idretts-SFO", goal, status=Action.Status.DONE)
    make_action("Kultur-SFO", goal, status=Action.Status.NOT_STARTED)
    shown = page("?status=ikke-startet")
    assert "Kultur-SFO" in shown.text
    assert "Idretts-SFO" not in shown.text
    assert "open" in shown.tagged("details")[0]
    assert "/frivillighet/lovet-og-gjort.csv?status=ikke-startet" in shown.attributes("href")


def test_what_is_asked_for_is_what_the_file_holds(client, grants):
    goal = make_objective("Tilrettelegge")
    make_place(grants, objective=goal)
    make_action("Idretts-SFO", goal, status=Action.Status.DONE)
    make_action("Kultur-SFO", goal, status=Action.Status.NOT_STARTED)
    text = client.get(f"{PAGE}lovet-og-gjort.csv?status=ikke-startet").content.decode()
    assert "Kultur-SFO" in text
    assert "Idretts-SFO" not in text
    assert text.strip().endswith("/frivillighet/?status=ikke-startet")


def test_a_status_that_does_not_exist_is_not_found(client):
    assert client.get(f"{PAGE}?status=tull").status_code == 404
    assert client.get(f"{PAGE}lovet-og-gjort.csv?status=tull").status_code == 404


def test_the_report_on_volunteering_is_told_by_its_number_of_points(page):
    make_theme()
    make_result(about_volunteering(POINTS, unit="punkter"), 2013, 10)
    assert "Frivillighetsmeldingen fra 2013 har 10 punkter." in page().text


def test_lists_are_told_by_number_where_they_once_stood(page):
    report = make_document()
    make_theme(document=make_document("Politikken", year=2022))
    for name in ("Velforbundet", "Idrettsrådet"):
        UmbrellaBody.objects.create(name=name, slug=name.lower(), document=report)
    Agreement.objects.create(partner="Røde Kors", year=2021)
    Agreement.objects.create(partner="DNT", year=2023)
    VolunteerCentre.objects.create(name="Borgen", slug="borgen", stage="open", stage_year=2015)
    make_result(about_volunteering(CENTRES, unit="sentraler"), 2023, 8)
    shown = page()
    for told in [
        "Ett tema i politikken Politikken",
        "2 samarbeidsavtaler Slik det var i 2021–2023",
        "2 fellesråd Slik det var i 2015",
        "Én navngitt frivilligsentral 8 sentraler i alt i 2023",
    ]:
        assert told in shown.text
    assert {"politikken", "avtaler", "fellesraad", "sentraler"} <= set(shown.attributes("id"))
    for address in ("politikken/", "avtaler/", "fellesraad/", "sentraler/"):
        assert f"{PAGE}{address}" in shown.attributes("href")


def test_what_has_no_year_is_counted_without_one(page):
    Agreement.objects.create(partner="Røde Kors")
    VolunteerCentre.objects.create(name="Borgen", slug="borgen", stage="open", stage_year=2015)
    shown = page()
    assert "Én samarbeidsavtale Én navngitt frivilligsentral Flere tall" in shown.text


def test_where_nothing_is_registered_the_page_says_so_and_leaves_the_rest_out(page, client):
    shown = page()
    assert [text for level, text in shown.headings if level == 2] == ["Flere tall om frivillighet"]
    assert "Ingen tall om frivillighet er publisert ennå." in shown.text
    assert "Ingen flere tall om frivillighet er publisert ennå." in shown.text
    assert compared_rows(client) == []


# The lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("politikken/", "Ingen temaer er registrert."),
        ("avtaler/", "Ingen avtaler er registrert."),
        ("fellesraad/", "Ingen fellesråd er registrert."),
        ("sentraler/", "Ingen sentraler er registrert."),
    ],
)
def test_an_empty_list_says_so_and_leads_back(page, address, told):
    shown = page(address)
    assert told in shown.text
    assert shown.attributes("href").count(PAGE) == 2  # in the menu, and in the way back


def test_each_promise_has_its_measures_figures_and_actions(page, grants):
    theme = make_theme(document=make_document())
    PolicyMeasure.objects.create(theme=theme, name="Frivillighetsforum", description="hver høst")
    theme.indicators.add(grants)
    theme.actions.add(make_action("Idretts-SFO", make_objective(), status="in_progress"))
    text = page("politikken/").text
    for said in [
        "Møteplasser Vi åpner husene.",
        "Frivillighetsforum: hver høst",
        "Tall: Tilskudd per lag",
        "Tiltak: Idretts-SFO (I gang per 2015)",
        "Per 2015, slik Årsrapport 2015 beskrev det",
    ]:
        assert said in text


def test_an_old_status_says_that_nobody_followed_up(page):
    make_complete(2015, 2022)
    old = make_action("Kultur-SFO", make_objective(), status=Action.Status.IN_PROGRESS)
    make_theme().actions.add(old)
    assert "Kultur-SFO (I gang per 2015, ikke fulgt opp siden)" in page("politikken/").text
    assert "ikke fulgt opp siden 2015" in page().text


def test_umbrella_bodies_stand_under_the_document_that_names_them_newest_first(page):
    report, newer = make_document(), make_document("4-årsrapport", year=2023)
    for order, (name, document) in enumerate(
        [("Velforbundet", report), ("Idrettsrådet", report), ("Kulturrådet", newer)]
    ):
        UmbrellaBody.objects.create(name=name, slug=name.lower(), order=order, document=document)
    UmbrellaBody.objects.create(name="Ukjent råd", slug="ukjent")
    text = page("fellesraad/").text
    in_order = [
        "Per 2023, slik 4-årsrapport beskrev det: Fellesråd Kulturrådet",
        "Per 2015, slik Årsrapport 2015 beskrev det: Fellesråd Velforbundet Idrettsrådet",
        "Ukjent råd",
    ]
    assert [text.count(said) for said in in_order] == [1, 1, 1]
    assert sorted(in_order, key=text.index) == in_order


def test_agreements_say_when_and_by_whom_they_were_described(page):
    newer = make_document("4-årsrapport", year=2023)
    Agreement.objects.create(partner="Røde Kors", about="Beredskap.", year=2022, document=newer)
    Agreement.objects.create(partner="DNT", document=newer)
    text = page("avtaler/").text
    assert "Røde Kors per 2022 Beredskap. Slik 4-årsrapport beskrev det" in text
    assert "DNT Per 2023, slik 4-årsrapport beskrev det" in text


def test_centres_are_told_newest_first(page):
    for name, year in [("Gammel sentral", 2015), ("Ny sentral", 2021)]:
        VolunteerCentre.objects.create(
            name=name, slug=name, stage="open", stage_year=year, document=make_document()
        )
    text = page("sentraler/").text
    assert "Etablert per 2021 Slik Årsrapport 2015 beskrev det: Ny sentral" in text
    assert text.index("Ny sentral") < text.index("Gammel sentral")
