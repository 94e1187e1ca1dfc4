"""The catalogue's form: its state is the page's address, and each choice can be taken back."""

import pytest
from django.http import QueryDict

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
        ("Status", "Akseptert resultat", "?q=tillit&mangler=on&sorter=status"),
        ("Bare de som mangler tall", "", "?q=tillit&status=accepted&sorter=status"),
    ]


def test_nothing_chosen_is_nothing_said():
    assert asked("").chosen() == []


@pytest.mark.parametrize(
    ("address", "sorted_by"),
    [
        pytest.param("", {"name": "ascending"}, id="by-name"),
        pytest.param("sorter=aar", {"aar": "descending"}, id="newest-first"),
        pytest.param("sorter=status", {"status": "ascending"}, id="best-first"),
        pytest.param("sorter=tull", {"name": "ascending"}, id="not-understood"),
    ],
)
def test_one_column_says_how_the_list_is_ordered(address, sorted_by):
    headings = asked(address).headings()
    assert {name: column.sort for name, column in headings.items() if column.sort} == sorted_by


def test_ordering_keeps_what_was_asked_for():
    headings = asked("q=tillit&status=&sorter=aar").headings()
    assert headings["name"].url == "?q=tillit"
    assert headings["status"].url == "?q=tillit&sorter=status"


def test_a_choice_that_is_not_understood_is_shown_and_not_listed():
    make_indicator(name="Tillit")
    form = asked("aar=tull")
    assert form.must_be_seen()
    assert form.chosen() == []


def test_words_that_are_not_understood_open_nothing():
    assert not asked(f"q={'x' * 101}").must_be_seen()
