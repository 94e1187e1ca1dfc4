import pytest

from asker.search import search
from indikatorer.models import Area
from indikatorer.tests.make import make_document, make_indicator
from medvirkning.models import PoliticalBody

pytestmark = pytest.mark.django_db


def found(text):
    return {group.label: [hit.name for hit in group.hits] for group in search(text)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("møter", id="as-written"),
        pytest.param("MØTER", id="capitals"),
        pytest.param("moeter", id="without-ø"),
        pytest.param("møtene", id="another-ending"),
        pytest.param("politiske møter", id="several-words-in-any-order"),
        pytest.param("polit", id="the-beginning-of-a-word"),
    ],
)
def test_an_indicator_is_found_however_its_name_is_written(text):
    make_indicator("Møter i politiske organer")
    assert found(text) == {"Indikatorer": ["Møter i politiske organer"]}


@pytest.mark.parametrize("text", ["", "   ", "?!", "møter frivillighet", "øter"])
def test_what_is_not_there_is_not_found(text):
    make_indicator("Møter i politiske organer")
    assert found(text) == {}


def test_hits_are_grouped_by_what_they_are():
    make_indicator("Møter i eldrerådet")
    make_document("Årsrapport om eldrerådet")
    area = Area.objects.create(name="Asker", kind=Area.Kind.MUNICIPALITY)
    PoliticalBody.objects.create(name="Eldrerådet", area=area)
    assert found("eldrerådet") == {
        "Indikatorer": ["Møter i eldrerådet"],
        "Råd og utvalg": ["Eldrerådet"],
        "Dokumenter": ["Årsrapport om eldrerådet"],
    }


def test_a_word_in_the_name_counts_more_than_one_in_the_text():
    make_indicator("Besøk", definition="Hvor mange som bruker biblioteket.")
    make_indicator("Utlån fra biblioteket")
    assert found("bibliotek") == {"Indikatorer": ["Utlån fra biblioteket", "Besøk"]}
