"""What people read where the code says an enum."""

from decimal import Decimal

import pytest

from indikatorer.assessment import Change, Level, Reservation, Trend, Verdict
from indikatorer.figures import words
from indikatorer.figures.words import Mark, change_sentence
from indikatorer.tests.make import new_indicator

NBSP = "\u00a0"
RANKED = {"unit": "plass", "measure": "rank"}


@pytest.mark.parametrize(
    ("verdict", "mark"),
    [
        pytest.param(Verdict(Level.TARGET), Mark("target", "Ønsket resultat nådd"), id="target"),
        pytest.param(
            Verdict(Level.ACCEPTED, between_bands=True),
            Mark("accepted", "Akseptert resultat", "mellom de trykte grensene"),
            id="between-the-printed-limits",
        ),
        pytest.param(
            Verdict(Level.FAILED, outside_bands=True),
            Mark("failed", "Ikke godkjent resultat", "utenfor de trykte grensene"),
            id="outside-the-printed-limits",
        ),
        pytest.param(
            Verdict(Level.NOT_REACHED),
            Mark("not_reached", "Ønsket resultat ikke nådd"),
            id="not-reached",
        ),
    ],
)
def test_a_verdict_is_a_word_and_a_shape(verdict, mark):
    assert words.mark(verdict) == mark


@pytest.mark.parametrize("level", Level)
def test_every_level_has_a_shape_of_its_own(level):
    others = {words.shape(other) for other in Level if other != level}
    shape = words.shape(level)
    assert "<svg" in shape
    assert shape not in others


@pytest.mark.parametrize(
    ("difference", "trend", "unit", "decimals", "sentence"),
    [
        pytest.param(
            "1.2", Trend.BETTER, "%", 2, f"+1,20{NBSP}prosentpoeng fra 2013, bedre", id="percent"
        ),
        pytest.param(
            "-1.2",
            Trend.WORSE,
            "%",
            1,
            f"\u22121,2{NBSP}prosentpoeng fra 2013, dårligere",
            id="worse",
        ),
        pytest.param("-6181", Trend.DOWN, "kr", 0, f"\u22126{NBSP}181{NBSP}kr fra 2013", id="down"),
        pytest.param("77", Trend.UP, "", 0, "+77 fra 2013", id="up-without-unit"),
        pytest.param("0", Trend.UNCHANGED, "%", 2, "Uendret fra 2013", id="unchanged"),
    ],
)
def test_a_change_is_a_sentence(difference, trend, unit, decimals, sentence):
    indicator = new_indicator(unit=unit, decimals=decimals)
    assert change_sentence(Change(Decimal(difference), 2013, trend), indicator) == sentence


@pytest.mark.parametrize(
    ("difference", "reservation", "fields", "sentence"),
    [
        pytest.param(
            "3",
            Reservation.MERGER,
            {},
            "+3 fra 2013, før sammenslåingen",
            id="from-before-a-merger",
        ),
        pytest.param(
            "-3", Reservation.CAUTION, {}, "\u22123 fra 2013, må leses med varsomhet", id="caution"
        ),
        pytest.param(
            "0",
            Reservation.MERGER,
            {},
            "Uendret fra 2013, før sammenslåingen",
            id="unchanged-from-before-a-merger",
        ),
        pytest.param(
            "0.1", None, {"unit": "av 5", "decimals": 1}, f"+0,1{NBSP}poeng fra 2013", id="score"
        ),
        pytest.param("-3", None, RANKED, "Opp 3 plasser fra 2013", id="up-in-a-ranking"),
        pytest.param("1", None, RANKED, "Ned 1 plass fra 2013", id="down-in-a-ranking"),
        pytest.param(
            "1",
            None,
            {"unit": "møter", "unit_one": "møte"},
            f"+1{NBSP}møte fra 2013",
            id="one",
        ),
    ],
)
def test_a_change_is_told_by_what_it_is_of(difference, reservation, fields, sentence):
    trend = Trend.UNCHANGED if difference == "0" else Trend.DOWN
    reservations = (reservation,) if reservation else ()
    change = Change(Decimal(difference), 2013, trend, reservations)
    assert change_sentence(change, new_indicator(**fields)) == sentence
