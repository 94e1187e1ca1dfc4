from urllib.parse import urldefrag

import pytest
from django.apps import apps
from django.db import models, transaction

from asker.roles import ROOMS
from asker.search import Kind, registered
from asker.searching import search
from asker.spelling import stem
from asker.tests.reader import squeeze
from indikatorer.models import Area, Indicator
from indikatorer.tests.make import make_document, make_indicator
from medvirkning.models import PoliticalBody

pytestmark = pytest.mark.django_db


WORDS = "Ord og begreper"  # they are there whatever a test makes


def found(text):
    """What holds the words themselves, not what was tried instead."""
    answer = search(text)
    groups = () if answer.instead else answer.groups
    return {
        group.label: [hit.name for hit in group.hits] for group in groups if group.label != WORDS
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("møter", id="as-written"),
        pytest.param("MØTER", id="capitals"),
        pytest.param("moeter", id="without-ø"),
        pytest.param("møtene", id="another-ending"),
        pytest.param("politiske møter", id="several-words-in-any-order"),
        pytest.param("polit", id="the-beginning-of-a-word"),
        pytest.param("politiske_organer", id="joined-by-an-underscore"),
    ],
)
def test_an_indicator_is_found_however_its_name_is_written(text):
    make_indicator("Møter i politiske organer")
    assert found(text) == {"Indikatorer": ["Møter i politiske organer"]}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("råd", id="a-letter-of-its-own"),
        pytest.param("ra\u030ad", id="a-and-a-ring"),
    ],
)
def test_keyboards_write_a_letter_with_a_ring_in_two_ways(text):
    make_indicator("Møter i råd")
    make_indicator("Møter i andre ra\u030ad")
    assert [len(names) for names in found(text).values()] == [2]


@pytest.mark.parametrize("text", ["", "   ", "?!", "møter frivillighet", "øter"])
def test_what_is_not_there_is_not_found(text):
    make_indicator("Møter i politiske organer")
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("vei", ["Veier i Asker", "Veiledning, trinn 3"], id="three-letters"),
        pytest.param("veil", ["Veiledning, trinn 3"], id="four-letters"),
        pytest.param("ve", [], id="two-letters"),
        pytest.param("i", ["Veier i Asker"], id="a-whole-word-of-one-letter"),
        pytest.param("3", ["Veiledning, trinn 3"], id="a-whole-word-at-the-end"),
        pytest.param("edning", [], id="the-end-of-a-word"),
    ],
)
def test_three_letters_are_enough_to_find_longer_words(text, names):
    make_indicator("Veier i Asker")
    make_indicator("Veiledning, trinn 3")
    assert found(text).get("Indikatorer", []) == names


def test_a_word_of_the_text_is_found_as_one_of_the_name():
    make_indicator("Besøk", definition="Hvor mange som bruker biblioteket.")
    assert found("mange bibliotek") == {"Indikatorer": ["Besøk"]}


def test_hits_are_grouped_by_what_they_are_and_what_is_named_so_comes_first():
    make_indicator("Møter i eldrerådet")
    make_document("Årsrapport om eldrerådet")
    area = Area.objects.create(name="Asker", kind=Area.Kind.MUNICIPALITY)
    PoliticalBody.objects.create(name="Eldrerådet", area=area)
    assert list(found("eldrerådet").items()) == [
        ("Råd og utvalg", ["Eldrerådet"]),
        ("Indikatorer", ["Møter i eldrerådet"]),
        ("Dokumenter", ["Årsrapport om eldrerådet"]),
    ]


def test_a_word_in_the_name_counts_more_than_one_in_the_text():
    make_indicator("Besøk", definition="Hvor mange som bruker biblioteket.")
    make_indicator("Utlån fra biblioteket")
    assert found("bibliotek") == {"Indikatorer": ["Utlån fra biblioteket", "Besøk"]}


def test_a_name_counts_as_a_name_only_with_every_word():
    make_indicator("Utlån", definition="Av bøker, fra biblioteket.")
    make_indicator("Utlån fra biblioteket")
    assert found("utlån bibliotek") == {"Indikatorer": ["Utlån fra biblioteket", "Utlån"]}


def test_names_keep_their_order_and_so_do_mentions():
    for name in ["Utlån", "Aktivitet", "Besøk i biblioteket", "Andre bibliotek"]:
        make_indicator(name, definition="Av biblioteket.")
    names = ["Andre bibliotek", "Besøk i biblioteket", "Aktivitet", "Utlån"]
    assert found("bibliotek") == {"Indikatorer": names}


def test_the_closest_comes_first_whatever_the_alphabet_says():
    names = ["Tilskudd", "Mer tilskudd", "Bedre tilskuddsordning", "Driftstilskudd"]
    for name in reversed(names):
        make_indicator(name)
    make_indicator("Aktivitet", definition="Det som gis i tilskudd.")
    make_indicator("Annet", definition="Gjelder tilskuddsordningen.")
    assert found("tilskudd") == {"Indikatorer": [*names, "Aktivitet", "Annet"]}


def test_a_kind_that_holds_the_word_itself_comes_before_one_with_a_longer_word():
    make_indicator("Trafikkstøy")
    make_document("Mer trafikk")
    assert list(found("trafikk")) == ["Dokumenter", "Indikatorer"]


def test_the_end_of_a_compound_is_found_where_it_is_a_word_of_its_own():
    make_indicator("Driftstilskudd")
    assert found("tilskudd") == {}
    make_indicator("Veiledning om tilskudd")
    assert found("tilskudd") == {"Indikatorer": ["Veiledning om tilskudd", "Driftstilskudd"]}


def test_small_words_do_not_decide():
    make_indicator("Vei og trafikk")
    assert found("trafikk på vei") == {"Indikatorer": ["Vei og trafikk"]}
    assert found("og") == {"Indikatorer": ["Vei og trafikk"]}


# What stands under a hit ------------------------------------------------------------------------

TITLE = "Plan for bibliotekene"


@pytest.mark.parametrize(
    ("texts", "excerpt"),
    [
        pytest.param({"short_title": "Plan", "description": "Vedtatt."}, "Plan", id="first-text"),
        pytest.param({"description": "Vedtatt."}, "Vedtatt.", id="not-an-empty-one"),
        pytest.param(
            {"short_title": TITLE, "description": "Vedtatt."}, "Vedtatt.", id="not-the-name-again"
        ),
        pytest.param({"short_title": TITLE}, "", id="only-the-name"),
        pytest.param({}, "", id="nothing-more"),
    ],
)
def test_the_excerpt_is_the_first_text_that_says_more_than_the_name(read, texts, excerpt):
    document = make_document(TITLE, **texts)
    [group] = search("bibliotek").groups
    [hit] = group.hits
    assert (hit.name, hit.url, hit.excerpt) == (TITLE, document.get_absolute_url(), excerpt)
    page = read("/soek/?q=bibliotek")
    assert page.text.endswith(f"Dokumenter (1) {TITLE} {excerpt}".strip())
    assert page.attributes("class").count("quiet") == bool(excerpt)


# What the rooms register ------------------------------------------------------------------------


def test_the_kinds_stand_in_a_fixed_order():
    """What was promised first, then what the rooms tell of, and the documents behind it last."""
    assert [str(kind.label) for kind in registered()] == [
        "Indikatorer",
        "Fordelt på kategorier",
        "Fokusområder",
        "Mål",
        "Planer",
        "Temaplaner",
        "Tiltak",
        "Kommuner og områder",
        "Tall fra andre områder",
        "Henvendelser",
        "Råd og utvalg",
        "Arenaer",
        "Politiske saker",
        "Frivillighetspolitikken",
        "Fellesråd",
        "Frivilligsentraler",
        "Samarbeidsavtaler",
        WORDS,
        "Dokumenter",
    ]


def kinds() -> list[Kind]:
    """Of what is stored; without those that are found by two things together."""
    return [kind for kind in registered() if isinstance(kind, Kind) and kind.label != WORDS]


def test_a_word_leads_to_its_meaning(read):
    [group] = [group for group in search("årsverk").groups if group.label == WORDS]
    [hit] = [hit for hit in group.hits if hit.name == "Årsverk"]
    assert hit.url == "/ord/#aarsverk"
    assert hit.excerpt.startswith("Det én person i full stilling")


def test_every_room_can_be_searched_and_each_model_once():
    searched = [kind.rows().model for kind in kinds()]
    assert {model._meta.app_label for model in searched} == set(ROOMS)
    assert len(searched) == len(set(searched))


def test_every_longer_text_of_what_can_be_searched_is_searched():
    """Names of people and units, years and words of choice are not: they would find too much."""
    for kind in kinds():
        fields = kind.rows().model._meta.fields
        texts = {field.name for field in fields if isinstance(field, models.TextField)}
        assert texts <= set(kind.fields)


def test_everything_with_a_page_of_its_own_can_be_searched(figures):
    stored = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    rows = [model.objects.first() for model in stored if hasattr(model, "get_absolute_url")]
    with_page = {type(row) for row in rows if not urldefrag(row.get_absolute_url()).fragment}
    assert len(with_page) > 1
    assert with_page <= {kind.rows().model for kind in kinds()}


def test_a_hit_of_every_kind_leads_to_where_it_is_told_of(figures, read):
    # A word that something of every kind holds, but not the name of a place.
    groups = {group.label: group for text in ("for", "bærum") for group in search(text).groups}
    assert groups.keys() == {str(kind.label) for kind in registered()}
    for hit in [group.hits[0] for group in groups.values()]:
        address, place = urldefrag(hit.url)
        page = read(address)
        assert squeeze(hit.name).split(", ")[-1] in page.text
        assert place in {"", *page.attributes("id")}


# What is searched is what is stored -------------------------------------------------------------


def rename():
    indicator = Indicator.objects.get()
    indicator.name = "Utlån"
    indicator.save()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("write", "names"),
    [
        pytest.param(
            lambda: make_indicator("Bibliotekene"), ["Bibliotek", "Bibliotekene"], id="new"
        ),
        pytest.param(
            lambda: Indicator.objects.bulk_create([Indicator(name="Bibliotekene", slug="de")]),
            ["Bibliotek", "Bibliotekene"],
            id="new-in-bulk",
        ),
        pytest.param(rename, [], id="changed"),
        pytest.param(lambda: Indicator.objects.update(name="Utlån"), [], id="changed-in-bulk"),
        pytest.param(lambda: Indicator.objects.get().delete(), [], id="deleted"),
        pytest.param(lambda: Indicator.objects.all().delete(), [], id="deleted-in-bulk"),
    ],
)
def test_the_next_search_finds_what_is_then_stored(write, names):
    make_indicator("Bibliotek")
    assert found("bibliotek") == {"Indikatorer": ["Bibliotek"]}
    write()
    assert found("bibliotek").get("Indikatorer", []) == names


@pytest.mark.django_db(transaction=True)
def test_what_was_undone_is_not_found():
    with transaction.atomic():
        make_indicator("Bibliotek")
        assert found("bibliotek") == {"Indikatorer": ["Bibliotek"]}
        transaction.set_rollback(True)
    assert found("bibliotek") == {}


@pytest.mark.django_db(transaction=True)
def test_what_was_read_once_is_not_read_again(django_assert_num_queries):
    make_indicator("Bibliotek")
    make_document("Årsrapport")
    found("bibliotek")
    with django_assert_num_queries(0):
        assert found("rapport") == {}
        assert found("årsrapport") == {"Dokumenter": ["Årsrapport"]}
        assert found("bibliotek") == {"Indikatorer": ["Bibliotek"]}


def test_after_a_write_only_new_words_are_stemmed():
    make_indicator("Bibliotek")
    found("bibliotek")
    before = stem.cache_info().misses
    make_indicator("Utlån fra bibliotek")
    assert found("bibliotek") == {"Indikatorer": ["Bibliotek", "Utlån fra bibliotek"]}
    assert stem.cache_info().misses - before <= len(["utlån", "fra"])
