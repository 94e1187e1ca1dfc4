"""The open pages, as a reader without a login gets them."""

import re
from urllib.parse import urlsplit

import pytest
from django.urls import resolve

from asker.tests.portal import NOWHERE, PAGES
from indikatorer.figures.record import exported_rows
from indikatorer.models import (
    Area,
    Category,
    Document,
    Indicator,
    Result,
    State,
)

LISTS = [
    "/",
    "/status/",
    "/fokusomraader/",
    "/indikatorer/",
    "/medvirkning/",
    "/frivillighet/",
    "/kilder/",
]
IN_TIME = "henvendelser-fulgt-opp-innen-fristen"


# What a reader comes for ------------------------------------------------------------------------


def test_status_of_2014_is_the_table_of_the_plan(figures, read):
    page = read("/status/2014/")
    shown = [(row[0].split(" Grense: ")[0], *row[1:4], row[5]) for row in page.rows]
    assert shown == [
        (
            "MV.1.1 Henvendelser fulgt opp innen fristen",
            "95 - 100%",
            "85 - 94 %",
            "0 - 84 %",
            "Ønsket resultat nådd",
        ),
        (
            "MV.1.2 Kvalitet på nettsidene",
            "6 stjerner",
            "5 stjerner",
            "0 - 4 stjerner",
            "Ikke målt",
        ),
        (
            "MV.2.1 Virksomheter med nytt frivillighetstiltak",
            "100 %",
            "95 - 99 %",
            "0 - 94 %",
            "Akseptert resultat",
        ),
        (
            "MV.2.2 Foreningenes vurdering av kommunen som tilrettelegger",
            "4,5 - 6",
            "4 - 4,4",
            "0 - 3,9",
            "Akseptert resultat",
        ),
    ]
    values = ["99,34 %", "Ikke målt", "98,21 %", "4,19"]
    assert [row[4][: len(value)] for row, value in zip(page.rows, values, strict=True)] == values


def test_status_says_why_a_figure_is_missing_and_what_is_being_done(figures, read):
    page = read("/status/2014/")
    assert "Difi testet ikke kommunenes nettjenester i 2014." in page.text
    assert "13 tiltak: 2 ikke startet, 5 i gang, 6 gjennomført" in page.text
    assert "/fokusomraader/medvirkning/#tilrettelegge-for-frivillighet" in page.attributes("href")
    assert "Fokusmål: Innbyggere som aktivt deltar i samfunnsutviklingen" in page.text


def until_2015() -> None:
    """Takes away what later reports tell, so that 2014 is the newest year with verdicts."""
    Result.objects.filter(year__gt=2015).delete()


def test_status_without_a_year_is_the_newest_with_a_value(figures, read):
    until_2015()
    assert read("/status/").headings == read("/status/2014/").headings


def test_home_tells_the_year_in_a_sentence_and_what_deserves_attention(figures, read):
    until_2015()
    page = read("/")
    assert page.headings[1:7] == [
        (2, "Medvirkning"),
        (2, "Frivillighet"),
        (2, "I 2014 nådde Asker 1 av 3 mål som kan vurderes, og 2 hadde akseptert resultat"),
        (2, "Mål som er nådd"),
        (2, "Akseptert, men ikke ønsket resultat"),
        (2, "Mål med grense, men uten tall"),
    ]
    for part in [
        "4 Alle 1 Nådd 2 Akseptert 1 Mangler tall",
        "3 av 4 indikatorer har tall.",
        "Henvendelser fulgt opp innen fristen 99,34 % Ønsket: 95 - 100%",
        "Kvalitet på nettsidene Ikke målt",
        "Medvirkning 1 2 0 0 1 0 0",
    ]:
        assert part in page.text


def test_home_names_the_goals_that_are_not_reached_and_the_largest_moves(figures, read):
    page = read("/")
    headings = [text for level, text in page.headings if level == 2]
    for heading in ["Mål som ikke er nådd", "Størst tilbakegang", "Størst framgang"]:
        assert heading in headings
    assert "Netto lånegjeld 97,4 % Ønsket: < 80 %" in page.text
    assert "/status/2022/?vis=daarligere#utvalg" in page.attributes("href")


VIEWS = {
    "": ["MV.1.1", "MV.1.2", "MV.2.1", "MV.2.2"],
    "alle": ["MV.1.1", "MV.1.2", "MV.2.1", "MV.2.2"],
    "naadd": ["MV.1.1"],
    "akseptert": ["MV.2.1", "MV.2.2"],
    "mangler": ["MV.1.2"],
    "ikke-naadd": [],
}


@pytest.mark.parametrize(("view", "codes"), VIEWS.items(), ids=VIEWS)
def test_status_shows_the_view_of_the_address_and_keeps_it_from_year_to_year(
    figures, read, view, codes
):
    page = read(f"/status/2014/?vis={view}" if view else "/status/2014/")
    assert [row[0].split()[0] for row in page.rows] == codes
    query = f"?vis={view}" if view not in {"", "alle"} else ""
    assert f"/status/2022/{query}" in page.attributes("href")
    assert [found for _tag, found in page.tags if found.get("aria-current") == "true"]
    assert ("Ingen indikatorer har" in page.text) == (not codes)


def test_focus_area_has_its_goal_and_all_three_challenges(figures, read):
    page = read("/fokusomraader/medvirkning/")
    assert "Fokusmål: Innbyggere som aktivt deltar i samfunnsutviklingen" in page.text
    headings = [text for level, text in page.headings if level == 2]
    for challenge in [
        "MV.1 Stimulere til deltakelse og medvirkning",
        "Sikre representativitet i medvirkningsprosesser",
        "MV.2 Tilrettelegge for frivillighet",
    ]:
        assert challenge in headings
    assert [row[0].split()[0] for row in page.rows] == ["MV.1.1", "MV.1.2", "MV.2.1", "MV.2.2"]


def test_indicator_has_figure_verdict_limits_definition_and_source(figures, read):
    page = read(f"/indikatorer/{IN_TIME}/")
    for part in ["99,34 %", "Ønsket resultat nådd", "95 - 100%", "85 - 94 %", "0 - 84 %"]:
        assert part in page.text
    assert "Fristen var 14 dager." in page.text
    assert "Ingen publiserte tall er endret." in page.text
    result = Result.objects.get(indicator__slug=IN_TIME)
    plan = "/kilder/handlingsprogram-2016-2019-medvirkning-innledning-og-maal"
    line = f"{plan}/maal-for-fokusomraade-medvirkning/#resultat-{result.pk}"
    assert line in page.attributes("href")


def test_indicator_with_categories_has_each_of_them_year_by_year(figures, read):
    page = read("/indikatorer/henvendelser-i-asker-dialogen-ekstern/")
    rows = {row[0]: [cell.split()[0] for cell in row[1:]] for row in page.rows}
    assert rows["Vei og trafikk"] == ["240", "281", "364", "404", "400"]
    assert rows["Serviceerklæring"] == ["0", "1", "0", "0", "0"]


def test_indicator_without_any_result_says_so(figures, read):
    indicator = Indicator.objects.create(name="Aldri målt")
    assert "er publisert ennå" in read(indicator.get_absolute_url()).text


def test_feedback_system_has_the_share_we_compute_and_says_that_we_did(figures, read):
    page = read("/medvirkning/asker-dialogen/")
    years, categories = page.tables
    assert "beregnet" in years[0][3].lower()
    assert [(row[0], *row[1:4]) for row in years[1:]] == [
        ("2011", "1 207", "Ikke oppgitt i kilden", "kan ikke beregnes"),
        ("2012", "1 623", "1 411", "86,9 %"),
        ("2013", "1 527", "1 378", "90,2 %"),
        ("2014", "1 393", "1 209", "86,8 %"),
        ("2015", "1 470", "1 267", "86,2 %"),
    ]
    assert {row[4] for row in years[1:]} == {"stemmer med totalen"}
    assert len(categories) == 1 + 16
    assert re.search(r"forbedring i 2015 \(beregnet\) 86,2 %", page.text)
    assert "99,34 %" in page.text


def test_participation_leads_to_councils_and_the_feedback_system(figures, read):
    page = read("/medvirkning/")
    assert "/medvirkning/asker-dialogen/" in page.attributes("href")
    for council in ["Eldrerådet", "Ungdomsrådet"]:
        assert council in page.text
    assert "86,2 %" in page.text
    assert "Råd for mennesker med nedsatt funksjonsevne" in read("/medvirkning/organer/").text


def test_volunteering_answers_compares_and_tells_what_was_done(figures, read):
    page = read("/frivillighet/")
    assert "92 854 kr" in page.text
    assert "113 325 kr" in page.text
    for other in ["Bærum", "Skedsmo", "Oppegård", "KOSTRA-gruppe 13"]:
        assert other in page.text
    assert "har ingen vedtatt grense for frivillighet" in page.text
    assert "vurdert etter Handlingsprogram 2016–2019: ingen nådd, to akseptert." in page.text
    assert "Idretts-SFO" in page.text


def test_lists_of_volunteering_stand_on_pages_of_their_own(figures, read):
    """The overview tells of each by its number."""
    page = read("/frivillighet/")
    for address, counted, named in [
        ("politikken/", "7 temaer i politikken", "Tilskuddsordninger"),
        ("avtaler/", "8 samarbeidsavtaler", "NaKuHel"),
        ("fellesraad/", "7 fellesråd", "Asker idrettsråd"),
        ("sentraler/", "3 navngitte frivilligsentraler", "Asker frivilligsentral"),
    ]:
        assert counted in page.text
        assert f"/frivillighet/{address}" in page.attributes("href")
        assert named in read(f"/frivillighet/{address}").text


def test_documents_say_how_many_figures_were_taken_from_each(figures, read):
    text = read("/kilder/").text
    for document in Document.objects.all():
        results = Result.objects.published().filter(document=document)
        count = results.exclude(value=None).count()
        taken = {0: "Ingen tall", 1: "Ett tall"}.get(count, f"{count} tall")
        assert re.search(rf"{re.escape(document.title)} .{{,80}}?{document.year}\. {taken}", text)


def test_document_lists_every_figure_with_the_cell_it_was_read_from(figures, read):
    document = Document.objects.get(reference="002_c1fe8630013be81d")
    page = read(document.get_absolute_url())
    printed = {(row[0], row[3]) for row in page.rows if len(row) == 5}
    assert {
        ("Henvendelser fulgt opp innen fristen", "99,34"),
        ("Kvalitet på nettsidene", "Ikke målt"),
        ("Virksomheter med nytt frivillighetstiltak", "98,21"),
        ("Foreningenes vurdering av kommunen som tilrettelegger", "4,19"),
    } <= printed
    anchors = {f"resultat-{result.pk}" for result in document.results.all()}
    assert anchors == {name for name in page.attributes("id") if name.startswith("resultat-")}


# What is not there ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        NOWHERE,
        "/status/1899/",
        "/status/2013/",
        "/status/99999999999999999999/",
        "/status/tull/",
        "/status/2014/?vis=tull",
        "/fokusomraader/finnes-ikke/",
        "/indikatorer/finnes-ikke/",
        "/medvirkning/finnes-ikke/",
        "/kilder/finnes-ikke/",
    ],
)
def test_what_is_not_there_is_answered_with_our_own_page(figures, read, address):
    page = read(address, status=404)
    assert (1, "Fant ikke siden") in page.headings
    assert "/status/" in page.attributes("href")


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_portal_says_that_nothing_is_published(empty, read, address):
    page = read(address)
    assert re.search("Ingen [^.]* ennå", page.text)


@pytest.mark.parametrize("address", ["/soek/?q=frivillig", "/sammenligning/", "/datakvalitet/"])
def test_other_pages_work_in_an_empty_portal(empty, read, address):
    assert "Ing" in read(address).text


def unpublished(state: State) -> None:
    """Results in this state: new years, new areas and new categories of what the pages show."""
    own, other = Area.objects.get(slug="asker-til-2019"), Area.objects.get(slug="lillestroem")
    category = Category.objects.get(slug="annet", breakdown__slug="asker-dialogen-kategori")
    year = {State.DRAFT: 2013, State.READY: 2016}[state]
    for address in PAGES.values():
        match = resolve(urlsplit(address).path)
        if match.view_name == "indikatorer:indicator":
            indicator = Indicator.objects.get(slug=match.kwargs["slug"])
            for area in [own, other]:
                for part in [None, category] if indicator.breakdown else [None]:
                    Result.objects.get_or_create(
                        indicator=indicator,
                        area=area,
                        category=part,
                        year=year,
                        year_from=year,
                        defaults={
                            "state": state,
                            "value": "77.77",
                            "note": "hemmelig",
                            "document": Document.objects.first(),
                        },
                    )


def test_nothing_that_is_unpublished_can_be_read(figures, client):
    def everything_public():
        pages = {address: client.get(address).content for address in PAGES.values()}
        return pages, client.get("/status/2013/").status_code, list(exported_rows())

    before = everything_public()
    for state in [State.DRAFT, State.READY]:
        unpublished(state)
        assert Result.objects.filter(state=state).count() > 5
    assert everything_public() == before
