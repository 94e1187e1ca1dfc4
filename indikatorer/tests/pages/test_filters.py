"""The catalogue's form: its state is the page's address, and each choice can be taken back."""

import pytest
from django.http import QueryDict

from asker.tests.reader import Reader
from indikatorer.pages.filters import CatalogueForm
from indikatorer.tests.make import make_indicator

pytestmark = pytest.mark.django_db


def asked(address: str) -> CatalogueForm:
    form = CatalogueForm(QueryDict(address))
    form.wanted()
    return form


def test_each_choice_is_said_in_words_and_can_be_taken_back():
    form = asked("q=tillit&status=accepted&mangler=on&sorter=status")
    assert [(choice.label, choice.value, choice.url) for choice in form.chosen()] == [
        ("Vurdering", "Akseptert resultat", "?q=tillit&mangler=on&sorter=status"),
        ("Bare de som mangler tall", "", "?q=tillit&status=accepted&sorter=status"),
    ]


def test_nothing_chosen_is_nothing_said():
    assert asked("").chosen() == []


@pytest.mark.parametrize(
    ("address", "now"),
    [
        pytest.param("", {"": "ascending"}, id="by-plan"),
        pytest.param("sorter=navn", {"navn": "ascending"}, id="by-name"),
        pytest.param("sorter=resultat", {"resultat": "descending"}, id="largest-first"),
        pytest.param("sorter=aar", {"aar": "descending"}, id="newest-first"),
        pytest.param("sorter=endring", {"endring": "descending"}, id="most-moved-first"),
        pytest.param("sorter=status", {"status": "ascending"}, id="best-first"),
        pytest.param("sorter=tull", {"": "ascending"}, id="not-understood"),
    ],
)
def test_one_order_holds(address, now):
    orderings = asked(address).orderings()
    assert {name: ordering.sort for name, ordering in orderings.items() if ordering.sort} == now


def test_ordering_keeps_what_was_asked_for():
    orderings = asked("q=tillit&status=&sorter=aar").orderings()
    assert orderings[""].url == "?q=tillit"
    assert orderings["status"].url == "?q=tillit&sorter=status"


def test_the_page_says_how_it_is_ordered_and_in_which_other_ways_it_can_be(client):
    make_indicator("Svar")
    page = Reader(client.get("/indikatorer/?q=svar&sorter=resultat").content.decode())
    assert "Ordnet etter resultat innen hver enhet" in page.text
    [now] = [found for tag, found in page.tags if tag == "a" and "aria-current" in found][-1:]
    assert now["href"] == "?q=svar&sorter=resultat"
    assert page.attributes("aria-sort") == ["descending"]


def test_a_choice_that_is_not_understood_is_shown_and_not_listed():
    make_indicator(name="Tillit")
    form = asked("aar=tull")
    assert form.must_be_seen()
    assert form.chosen() == []


def test_words_that_are_not_understood_open_nothing():
    assert not asked(f"q={'x' * 101}").must_be_seen()
