"""The list of indicators, narrowed down by what a reader asks for."""

import re

import pytest

from asker.tests.reader import Reader
from indikatorer.models import (
    Result,
)

IN_PLAN = {
    "Henvendelser fulgt opp innen fristen",
    "Kvalitet på nettsidene",
    "Virksomheter med nytt frivillighetstiltak",
    "Foreningenes vurdering av kommunen som tilrettelegger",
}
RATING = {"Foreningenes vurdering av kommunen som tilrettelegger"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param({}, IN_PLAN, id="focus-area"),
        pytest.param({"status": "target"}, {"Henvendelser fulgt opp innen fristen"}, id="target"),
        pytest.param({"status": "failed"}, set(), id="failed"),
        pytest.param(
            {"status": "accepted", "aar": "2014"},
            {"Virksomheter med nytt frivillighetstiltak", *RATING},
            id="accepted-in-a-year",
        ),
        pytest.param(
            {"status": "without", "aar": "2014"}, {"Kvalitet på nettsidene"}, id="without-verdict"
        ),
        pytest.param(
            {"kilde": "asker-dialogen"}, {"Henvendelser fulgt opp innen fristen"}, id="source"
        ),
        pytest.param({"aar": "2014"}, IN_PLAN, id="year"),
        pytest.param({"aar": "2013"}, set(), id="year-without-figures"),
        pytest.param(
            {"aar": "2014", "mangler": "on"}, {"Kvalitet på nettsidene"}, id="missing-in-a-year"
        ),
        pytest.param(
            {"status": "accepted", "aar": "2014", "q": "foreningen"}, RATING, id="all-but-missing"
        ),
        pytest.param({"q": "MV.2.2"}, RATING, id="code"),
        pytest.param({"q": "tilrettelegger vurdering"}, RATING, id="words-in-any-order"),
        pytest.param({"q": "ingenting heter dette"}, set(), id="nothing"),
    ],
)
def test_filters_narrow_the_list_down(figures, client, asked, found):
    """Each beside the focus area, so that figures of other plans do not matter."""
    response = client.get("/indikatorer/", {"fokusomraade": "medvirkning"} | asked)
    assert response.status_code == 200
    page = Reader(response.content.decode())
    codes = re.compile(r"^(MV\.\d\.\d )+")
    assert {codes.sub("", row[0]) for row in page.rows} == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("MEDFØRT", "medfoert", id="ø"),
        pytest.param("på nettsidene", "PAA nettsidene", id="å"),
        pytest.param("årsrapporten regner", "AARSRAPPORTEN REGNER", id="capital-å"),
        pytest.param("FRIVILLIG", "frivillig", id="capitals"),
    ],
)
def test_search_does_not_mind_how_a_word_is_spelt(figures, client, one, other):
    first = Reader(client.get("/indikatorer/", {"q": one}).content.decode()).rows
    second = Reader(client.get("/indikatorer/", {"q": other}).content.decode()).rows
    assert first == second != []


def test_missing_shows_only_indicators_whose_newest_year_has_no_figure(figures, client):
    rows = Reader(client.get("/indikatorer/", {"mangler": "on"}).content.decode()).rows
    reasons = ("Ikke registrert", *map(str, Result.MissingReason.labels))
    assert rows
    assert all(any(reason in row[1] for reason in reasons) for row in rows)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"aar": "tull"}, id="year"),
        pytest.param({"aar": "9" * 30}, id="far-year"),
        pytest.param({"status": "tull"}, id="status"),
        pytest.param({"fokusomraade": "finnes-ikke"}, id="focus-area"),
        pytest.param({"kilde": "finnes-ikke"}, id="source"),
        pytest.param({"q": "x" * 101}, id="too-long"),
        pytest.param({"q": "null\x00tegn"}, id="null-character"),
    ],
)
def test_a_filter_that_cannot_be_understood_says_so(figures, client, asked):
    response = client.get("/indikatorer/", asked)
    assert response.status_code == 200
    page = Reader(response.content.decode())
    assert page.rows
    [message] = [found for _tag, found in page.tags if found.get("data-field") == "validation"]
    described = {name for text in page.attributes("aria-describedby") for name in text.split()}
    assert message["id"] in described
