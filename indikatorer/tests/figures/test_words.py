"""What people read where the code says an enum."""

from decimal import Decimal

import pytest

from indikatorer.assessment import Change, Level, Trend, Verdict
from indikatorer.figures import words
from indikatorer.figures.words import Mark, change_sentence

NBSP = "\u00a0"


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
        pytest.param(
            "-6181", Trend.DOWN, "kr", 0, f"\u22126{NBSP}181{NBSP}kr fra 2013, ned", id="down"
        ),
        pytest.param("77", Trend.UP, "", 0, "+77 fra 2013, opp", id="up-without-unit"),
        pytest.param("0", Trend.UNCHANGED, "%", 2, "Uendret fra 2013", id="unchanged"),
    ],
)
def test_a_change_is_a_sentence(difference, trend, unit, decimals, sentence):
    assert change_sentence(Change(Decimal(difference), 2013, trend), decimals, unit) == sentence
