"""The portal's words: each with an address of its own, and short."""

import pytest

from asker.glossary import CHAPTERS, all_terms, words_in

LONGEST = 200  # letters of a meaning: two sentences, three at most


def test_every_word_and_chapter_has_an_address_of_its_own(client):
    slugs = [chapter.slug for chapter in CHAPTERS] + [term.slug for term in all_terms()]
    assert len(slugs) == len(set(slugs))
    page = client.get("/ord/").content.decode()
    assert [slug for slug in slugs if f'id="{slug}"' not in page] == []


@pytest.mark.parametrize("term", all_terms(), ids=lambda term: term.slug)
def test_a_meaning_is_short_and_whole_sentences(term):
    assert len(term.definition) <= LONGEST
    assert term.definition.endswith(".")
    assert term.definition[0].isupper()


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        pytest.param(("Netto lånegjeld", ""), ["netto-laanegjeld"], id="the-name"),
        pytest.param(("Turnover", "Tall fra KOSTRA."), ["kostra", "turnover"], id="both"),
        pytest.param(("Endring i årsverk", ""), ["aarsverk"], id="a-part-in-lower-case"),
        pytest.param(("Indikator", "Mål og grense."), [], id="words-everybody-meets"),
    ],
)
def test_the_words_of_a_text_are_those_not_everybody_knows(texts, words):
    assert [term.slug for term in words_in(*texts)] == words


def test_an_indicator_leads_to_the_words_of_its_name(figures, read):
    assert "/ord/#netto-laanegjeld" in read("/indikatorer/netto-laanegjeld/").attributes("href")
    assert "/ord/#grenser-og-vurdering" in read("/status/2022/").attributes("href")


# Pages of text ------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "mail", "said"),
    [
        pytest.param("", "", "Bruk den vanlige veien inn til Asker kommune", id="nobody-is-named"),
        pytest.param(
            "Analyse", "tall@portal.example", "Skriv til Analyse: tall@portal.example", id="a-mail"
        ),
    ],
)
def test_a_reader_learns_whom_to_tell_of_a_wrong_figure(read, settings, name, mail, said):
    settings.CONTACT_NAME, settings.CONTACT_MAIL = name, mail
    for address in ("/om/", "/personvern/"):
        page = read(address)
        assert said in page.text
        assert (f"mailto:{mail}" in page.attributes("href")) == bool(mail)


@pytest.mark.django_db
def test_the_page_about_the_portal_names_the_licence_and_leads_to_it(read, settings):
    assert "https://data.norge.no/nlod/no/2.0" in read("/om/").attributes("href")
    settings.DATA_LICENCE = "Etter avtale"
    assert "etter lisensen Etter avtale." in read("/om/").text
