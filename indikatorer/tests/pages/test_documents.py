"""The page of a document: what was taken from it, section by section, and its plan's limits."""

import pytest

from indikatorer.models import State, Subject
from indikatorer.pages.documents import document_page, document_table, limits_table
from indikatorer.tests.make import (
    accepted,
    make_band,
    make_document,
    make_indicator,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return make_document("Handlingsprogram")


def test_figures_stand_in_their_sections_in_the_order_they_were_entered(document):
    indicator = make_indicator(decimals=0, unit="")
    for year, place in [(2016, "Tabell 2"), (2014, "Tabell 1"), (2015, "Tabell 2")]:
        make_result(indicator, year, 5, document=document, place=place)
    page = document_page(document)
    told = [(section.name, [item.year for item in section.figures]) for section in page.sections]
    assert told == [("Tabell 2", [2016, 2015]), ("Tabell 1", [2014])]
    assert page.line_count == 3


def test_only_what_is_published_and_taken_from_this_document_is_there(document):
    indicator = make_indicator()
    make_result(indicator, 2014, 5, document=document, state=State.DRAFT)
    make_result(indicator, 2015, 5, document=make_document("En annen"))
    page = document_page(document)
    assert (page.sections, page.line_count) == ((), 0)


def test_a_figure_stands_with_the_cell_as_printed_and_no_verdict(document):
    indicator = make_indicator()
    make_place(indicator)
    make_result(indicator, 2014, 99, document=document, printed="99 %")
    [section] = document_page(document).sections
    [figure] = section.figures
    assert (figure.printed, figure.level) == ("99 %", None)
    table = document_table(document_page(document))
    [row] = table.rows
    assert dict(zip(table.headings, row, strict=True))["Trykt i kilden"] == "99 %"


def test_the_limits_are_those_read_in_the_document_wherever_they_were_set(document):
    plan = make_plan("Planen")
    indicator = make_indicator("Svar i tide")
    place = make_place(indicator, bands=(), plan=plan, code="MV.1")
    make_band(place, target(95), printed="95 %", document=document, set_in="Vedtak")
    make_band(place, accepted(85, 94), printed="85 - 94 %", order=1, document=document)
    make_place(make_indicator("I en annen plan"), plan=make_plan("En annen plan"), objective=None)
    [line] = document_page(document).limits
    assert (line.place.code, line.limits.target, line.limits.failed) == ("MV.1", "95 %", "")
    table = limits_table(document_page(document))
    [row] = table.rows
    assert row[:-1] == ("MV.1", "Svar i tide", "95 %", "85 - 94 %", "")
    assert row[-1].startswith("Vedtak; hvem som vedtok den og når, er ikke oppgitt; ")
    assert table.notes[0] == "Handlingsprogram"


# Where it was published ---------------------------------------------------------------------------


def test_a_document_leads_to_where_its_publisher_put_it(document, client):
    document.url, document.url_seen = "https://www.asker.kommune.no/rapport/", 2026
    document.save()
    for page in ("/kilder/", document.get_absolute_url()):
        text = client.get(page).content.decode()
        assert 'href="https://www.asker.kommune.no/rapport/" rel="external"' in text
        assert "Publisert på asker.kommune.no" in text
        assert "(sett 2026)" in text


def test_a_document_that_is_published_nowhere_says_nothing_of_it(document, client):
    for page in ("/kilder/", document.get_absolute_url()):
        assert "Publisert på" not in client.get(page).content.decode()


# The list of contents -----------------------------------------------------------------------------


def subject(name: str, order: int) -> Subject:
    return Subject.objects.create(name=name, slug=name.lower(), order=order)


def test_sections_stand_under_the_first_subject_they_tell_of(document):
    voice = make_indicator("Involvert", subject=subject("Medvirkning", 1))
    health = make_indicator("Vaksinerte", subject=subject("Helse", 2))
    without = make_indicator("Uten emne")
    for year, (indicator, place) in enumerate(
        [(without, "Annet"), (health, "Helse"), (health, "Blandet"), (voice, "Blandet")], 2014
    ):
        make_result(indicator, year, 5, document=document, place=place)
    found = document_page(document).by_subject
    told = {name: [section.name for section in members] for name, members in found.items()}
    assert list(told.items()) == [
        ("Helse", ["Helse"]),
        ("Medvirkning", ["Blandet"]),
        ("", ["Annet"]),
    ]


def test_a_page_of_several_parts_begins_with_its_contents(document, client, monkeypatch):
    indicator = make_indicator(subject=subject("Helse", 1))
    make_result(indicator, 2014, 5, document=document, place="Tabell 1")
    address = document.get_absolute_url()
    assert 'class="jump"' not in client.get(address).content.decode()
    make_result(indicator, 2015, 5, document=document, place="Tabell 2")
    page = client.get(address).content.decode()
    assert 'href="#sted-2">Tabell 2</a>' in page
    make_place(indicator, bands=(), plan=make_plan())
    make_band(indicator.plan_indicators.get(), target(95), document=document)
    monkeypatch.setattr("indikatorer.pages.documents.MOST_FIGURES", 1)
    page = client.get(address).content.decode()
    assert 'href="#grenser">Grenser</a>' in page
    assert 'href="#emne-1">Helse</a>' in page
    assert 'id="emne-1">Helse</h3>' in page
