"""What is said of terms and contact, whatever an installation has set."""

import csv

import pytest

from asker.tables import Table, table_response
from asker.terms import contact, licence, terms


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param(
            "NLOD 2.0", "Lisens: NLOD 2.0, https://data.norge.no/nlod/no/2.0.", id="one-we-know"
        ),
        pytest.param("Etter avtale", "Lisens: Etter avtale.", id="one-of-their-own"),
    ],
)
def test_a_licence_leads_to_its_text_where_it_is_known(settings, name, words):
    settings.DATA_LICENCE = name
    assert licence().in_words == f"{words} Tilgjengeliggjort av Asker kommune."


@pytest.mark.parametrize(
    ("name", "mail", "words"),
    [
        pytest.param("", "", "Asker kommune", id="nobody-is-named"),
        pytest.param("Analyse", "", "Analyse", id="a-name"),
        pytest.param("", "tall@portal.example", "Asker kommune, tall@portal.example", id="a-mail"),
    ],
)
def test_a_contact_is_always_named(settings, name, mail, words):
    settings.CONTACT_NAME, settings.CONTACT_MAIL = name, mail
    assert contact().in_words == f"Spørsmål om tallene: {words}"
    assert terms() == (licence().in_words, contact().in_words)


def test_a_file_tells_on_what_terms_it_may_be_used_and_whom_to_ask(settings):
    settings.DATA_LICENCE, settings.CONTACT_NAME = "CC BY 4.0", "Analyse"
    settings.CONTACT_MAIL = "tall@portal.example"
    table = Table("Tabell", ("Verdi",), ((1,),), ("Kilde: SSB",))
    response = table_response(table, "csv", "tall", ["Hentet fra siden"])
    lines = list(csv.reader(response.content.decode().splitlines(), delimiter=";"))
    assert [line[0] for line in lines[3:]] == [
        "Kilde: SSB",
        "Lisens: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.no. "
        "Tilgjengeliggjort av Asker kommune.",
        "Spørsmål om tallene: Analyse, tall@portal.example",
        "Hentet fra siden",
    ]
