import pytest

from asker.text import enumerated, fold, slugify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Læring", "laering", id="ae"),
        pytest.param("Økt miljø", "oekt-miljoe", id="oe"),
        pytest.param("Åpent område", "aapent-omraade", id="aa"),
        pytest.param("ÆØÅ", "aeoeaa", id="capitals"),
        pytest.param("Handlingsprogram 2016–2019", "handlingsprogram-2016-2019", id="en-dash"),
        pytest.param("Kultur, idrett/fritid", "kultur-idrettfritid", id="punctuation"),
        pytest.param("Komité", "komite", id="accent"),
        pytest.param("  To   ord  ", "to-ord", id="blanks"),
    ],
)
def test_a_slug_keeps_every_norwegian_letter(text, expected):
    assert slugify(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("MEDVIRKNING", "medvirkning", id="case"),
        pytest.param("RØYKEN", "røyken", id="case-of-norwegian-letters"),
        pytest.param("Røyken", "roeyken", id="oe"),
        pytest.param("læring", "LAERING", id="ae"),
        pytest.param("område", "omraade", id="aa"),
    ],
)
def test_search_takes_two_spellings_for_one(one, other):
    assert fold(one) == fold(other)


def test_search_still_tells_words_apart():
    assert fold("ære") != fold("øre")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_enumerations_have_no_comma_before_og(parts, expected):
    assert enumerated(parts) == expected
