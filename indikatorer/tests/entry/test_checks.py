"""The rules of plausibility, each with a mistake planted, and what must raise no doubt."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.entry.checks import Doubt, Rule, doubts, shifted, with_digits_swapped
from indikatorer.entry.evidence import Entered, Neighbour, Past, Total, distance
from indikatorer.figures.sums import SumCheck
from indikatorer.models import Measure
from indikatorer.tests.make import new_indicator

SHARE = {"measure": Measure.SHARE, "unit": "%"}
COUNT = {"measure": Measure.COUNT, "unit": "møter"}
RATE = {"measure": Measure.RATE, "unit": "kr", "decimals": 1}


def past(*values):
    """The last values, the newest, of 2021, first."""
    return tuple(
        Past(Decimal(str(value)), 2021 - ago, str(2021 - ago)) for ago, value in enumerate(values)
    )


def entered(value, *earlier, neighbours=(), total=None, **kind):
    return Entered(
        Decimal(str(value)), new_indicator(**kind), past(*earlier), tuple(neighbours), total
    )


def rules(item):
    return [doubt.rule for doubt in doubts(item)]


def text(item):
    """What a person reads, with plain spaces."""
    (doubt,) = doubts(item)
    return doubt.text.replace("\u00a0", " ")


# Each rule ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "rule"),
    [
        pytest.param(entered(1250, 121, **COUNT), Rule.TENFOLD, id="ten-times-a-count"),
        pytest.param(entered(125, 1210, **COUNT), Rule.TENFOLD, id="a-tenth-of-a-count"),
        pytest.param(entered(12100, 123, **COUNT), Rule.TENFOLD, id="hundred-times-a-count"),
        pytest.param(entered("4.5", "450.2", **RATE), Rule.TENFOLD, id="a-hundredth"),
        pytest.param(entered(45, 4, **SHARE), Rule.TENFOLD, id="ten-times-a-share"),
        pytest.param(entered(1623, 1263, **COUNT), Rule.SWAPPED, id="swapped-digits"),
        pytest.param(entered("21.5", "12.4", **RATE), Rule.SWAPPED, id="swapped-before-the-comma"),
        pytest.param(entered(82, 28, **SHARE), Rule.SWAPPED, id="swapped-in-a-share"),
        pytest.param(entered(300, 120, **COUNT), Rule.JUMP, id="a-jump-up"),
        pytest.param(entered(40, 120, **COUNT), Rule.JUMP, id="a-jump-down"),
        pytest.param(entered("1.0", "0.1", **RATE), Rule.TENFOLD, id="tenfold-before-swapped"),
        pytest.param(entered(60, 12, **COUNT), Rule.JUMP, id="five-times-is-no-ten"),
        pytest.param(entered(2500, 100, **COUNT), Rule.JUMP, id="25-times-is-no-ten-either"),
        pytest.param(entered(0, 80, **RATE), Rule.JUMP, id="down-to-nothing"),
        pytest.param(entered(47, 10, **SHARE), Rule.JUMP, id="a-share-that-jumps"),
        pytest.param(entered(-101, 47, **RATE), Rule.JUMP, id="below-zero"),
        pytest.param(entered(30, 0, **SHARE), Rule.JUMP, id="from-zero-is-no-multiple"),
    ],
)
def test_a_planted_mistake_is_called_by_its_name(item, rule):
    assert rules(item) == [rule]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(entered(1250, **COUNT), id="a-first-value"),
        pytest.param(entered(130, 121, **COUNT), id="a-usual-change"),
        pytest.param(entered(19, 1, **COUNT), id="few-of-something"),
        pytest.param(entered(12, 1, measure=Measure.RANK), id="places-in-a-ranking"),
        pytest.param(entered(55, 48, **SHARE), id="a-share-that-moved"),
        pytest.param(entered(28, 10, **SHARE), id="a-share-that-moved-as-far-as-it-may"),
        pytest.param(entered(60, 24, **COUNT), id="a-small-count-that-moved-as-far-as-it-may"),
        pytest.param(entered(300, 120, 290, **COUNT), id="as-the-year-before-last"),
        pytest.param(entered("0.2", "0.1", **RATE), id="twice-next-to-nothing"),
        pytest.param(entered(-2, -2, **RATE), id="unchanged-below-zero"),
    ],
)
def test_what_may_well_be_right_raises_no_doubt(item):
    assert doubts(item) == []


def test_counts_warn_from_twenty_on_shares_at_once():
    assert rules(entered(20, 1, **COUNT)) == []
    assert rules(entered(21, 1, **COUNT)) != []
    assert rules(entered(19, 1, **SHARE)) != []


def test_a_value_of_the_row_above_or_below_is_seen():
    above, below = Neighbour("Kvinner", past(410)), Neighbour("Menn", past(395))
    beside = entered(409, 250, neighbours=[above, below], **COUNT)
    assert rules(beside) == [Rule.OTHER_ROW]
    assert text(beside) == "Tallet passer bedre i raden «Kvinner», som hadde 410 møter i 2021."
    assert doubts(replace(beside, neighbours=())) == []
    assert "Menn" in text(entered(396, 250, neighbours=[Neighbour("Kvinner", past(9)), below]))


def test_a_row_that_had_the_same_says_nothing_of_a_value_that_fits_its_own():
    beside = Neighbour("Kvinner", past(410))
    assert doubts(entered(409, 405, neighbours=[beside], **COUNT)) == []


def test_a_sum_that_is_not_right_is_told_beside_what_else_is_wrong():
    total = Total(SumCheck(Decimal(1210), Decimal(1207)), Decimal(0))
    assert text(entered(1210, total=total, **COUNT)) == (
        "Delene er 1 207 møter til sammen, men helheten er 1 210 møter. Er alle tallene riktige?"
    )
    assert rules(entered(1210, 121, total=total, **COUNT)) == [Rule.TENFOLD, Rule.SUM]
    assert rules(entered(5, 4, total=total, **COUNT)) == [Rule.SUM], "however little it moved"


def test_a_sum_may_be_off_by_its_rounding():
    check = SumCheck(Decimal(100), Decimal("101.5"))
    assert doubts(entered(20, total=Total(check, Decimal("1.5")), **SHARE)) == []
    assert rules(entered(20, total=Total(check, Decimal(1)), **SHARE)) == [Rule.SUM]


# What is said -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (
            entered(1250, 121, 90, **COUNT),
            "Tallet er omtrent ti ganger så stort som i 2021 (121 møter). Kan et komma mangle?",
        ),
        (
            entered("4.5", "450.2", **RATE),
            "Tallet er omtrent en hundredel av tallet i 2021 (450,2 kr). Kan sifre mangle, eller "
            "kommaet stå feil?",
        ),
        (
            entered(125, 4000, 1210, **COUNT),
            "Tallet er omtrent en tidel av tallet i 2020 (1 210 møter). Kan et siffer mangle, "
            "eller kommaet stå feil?",
        ),
        (
            entered(12100, 123, **COUNT),
            "Tallet er omtrent hundre ganger så stort som i 2021 (123 møter). Kan et komma mangle?",
        ),
        (
            entered(1623, 1207, **COUNT),
            "Kan to sifre ha byttet plass? 1 263 møter ville ligget nær tallet i 2021 "
            "(1 207 møter).",
        ),
        (
            entered(47, 10, **SHARE),
            "Tallet er mye høyere enn i 2021 (10 %). Stemmer det?",
        ),
        (
            entered(30, 700, 120, **COUNT),
            "Tallet er mye lavere enn i 2020 (120 møter). Stemmer det?",
        ),
    ],
)
def test_the_sentence_says_what_may_be_wrong_and_what_it_is_held_against(item, said):
    assert text(item) == said


def test_digits_change_places_with_their_neighbours_only():
    swaps = with_digits_swapped(Decimal("12.30"), decimals=1)
    assert sorted(map(str, swaps)) == ["13.2", "21.3"]
    assert with_digits_swapped(Decimal("-1.2"), decimals=1) == [Decimal("-2.1")]
    assert with_digits_swapped(Decimal(55), decimals=0) == []


# How far apart ------------------------------------------------------------------------------------

VALUES = st.decimals(-10_000, 10_000, places=1)
KINDS = st.sampled_from([SHARE, COUNT, RATE]).map(lambda kind: new_indicator(**kind))


@given(VALUES, VALUES, KINDS)
def test_a_distance_is_the_same_both_ways_and_nothing_to_itself(one, other, indicator):
    assert distance(one, other, indicator) == distance(other, one, indicator) >= 0
    assert distance(one, one, indicator) == 0


@given(KINDS, st.lists(st.decimals(0, 100, places=1), min_size=3, max_size=3))
def test_what_lies_further_off_is_further_away(indicator, values):
    low, middle, high = sorted(values)
    assert distance(low, high, indicator) >= distance(low, middle, indicator)


# A pasted column ----------------------------------------------------------------------------------

STEPS = st.integers(0, 12)
MOVES = st.decimals("0.9", "1.1", places=3)


@st.composite
def columns(draw):
    """Rows, each at least twice or half of the one above, that moved by a tenth at most."""
    steps = draw(st.lists(STEPS, min_size=7, max_size=30))
    unlike = [step for step, before in zip(steps, [None, *steps], strict=False) if step != before]
    unlike += [13 + at for at in range(7 - len(unlike))]
    values = [Decimal(100 * 2**step) for step in unlike]
    return [entered(value * draw(MOVES), value, **RATE) for value in values]


def with_values_of(rows, others):
    return [replace(row, value=other.value) for row, other in zip(rows, others, strict=True)]


@given(columns())
def test_a_column_one_row_too_low_is_always_seen(rows):
    doubt = shifted(with_values_of(rows[1:], rows[:-1]), above=rows[0])
    assert doubt.rule == Rule.SHIFTED
    assert "én rad for lavt" in doubt.text


@given(columns())
def test_a_column_one_row_too_high_is_always_seen(rows):
    doubt = shifted(with_values_of(rows[:-1], rows[1:]), below=rows[-1])
    assert doubt.rule == Rule.SHIFTED
    assert "én rad for høyt" in doubt.text


@given(columns())
def test_a_column_in_its_place_raises_no_doubt(rows):
    assert shifted(rows) is None
    assert shifted(rows[1:-1], above=rows[0], below=rows[-1]) is None


def test_four_rows_are_no_column():
    rows = [entered(value, value, **RATE) for value in (100, 900, 100, 900, 100, 900)]
    pasted = with_values_of(rows[1:], rows[:-1])
    assert isinstance(shifted(pasted, above=rows[0]), Doubt)
    assert shifted(pasted[:4], above=rows[0]) is None


def test_rows_that_are_all_alike_do_not_look_shifted():
    assert shifted([entered(50, 50, **SHARE)] * 6) is None
