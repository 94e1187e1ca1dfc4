from decimal import Decimal
from itertools import pairwise, permutations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indikatorer.assessment import (
    ONE_PIECE,
    Change,
    Direction,
    Level,
    Reservation,
    Seams,
    Trend,
    Verdict,
    assess,
    change_between,
    overlapping,
    trend_of,
)
from indikatorer.tests.make import IN_TIME, accepted, failed, interval, number, target

TARGET, ACCEPTED, FAILED, NOT_REACHED = Level

# How a result is judged ---------------------------------------------------------------------------

SURVEY = (target("4.5", 6), accepted(4, "4.4"), failed(0, "3.9"))
STARS = (target(6, 6), accepted(5, 5), failed(0, 4))
DAYS = (target(upper=14), accepted(15, 20), failed(21))
TURNOVER = (
    target("1.30", "1.69"),
    accepted("1.00", "1.29"),
    accepted("1.70", "1.99"),
    failed(upper="0.99"),
    failed("2.00"),
)
TWO_SIDED = (target("1.30", "1.69"), accepted("1.00", "1.29"), accepted("1.70", "1.99"))
MEETING_ENDS = (
    target(95),
    accepted(85, 95, upper_open=True),
    failed(upper=85, upper_open=True),
)


@pytest.mark.parametrize(
    ("value", "bands", "level"),
    [
        pytest.param("100", IN_TIME, TARGET, id="upper-end-of-the-target"),
        pytest.param("95", IN_TIME, TARGET, id="lower-end-of-the-target"),
        pytest.param("94", IN_TIME, ACCEPTED, id="upper-end-of-accepted"),
        pytest.param("85", IN_TIME, ACCEPTED, id="lower-end-of-accepted"),
        pytest.param("84", IN_TIME, FAILED, id="upper-end-of-failed"),
        pytest.param("0", IN_TIME, FAILED, id="zero-is-a-value"),
        pytest.param("6", STARS, TARGET, id="limit-of-a-single-value"),
        pytest.param("14", DAYS, TARGET, id="lower-is-better-target"),
        pytest.param("-3", DAYS, TARGET, id="open-end-goes-on-for-ever"),
        pytest.param("17", DAYS, ACCEPTED, id="lower-is-better-accepted"),
        pytest.param("21", DAYS, FAILED, id="lower-is-better-failed"),
        pytest.param("1.30", TURNOVER, TARGET, id="two-sided-target"),
        pytest.param("1.29", TURNOVER, ACCEPTED, id="two-sided-accepted-below"),
        pytest.param("1.70", TURNOVER, ACCEPTED, id="two-sided-accepted-above"),
        pytest.param("0.99", TURNOVER, FAILED, id="two-sided-failed-below"),
        pytest.param("2.00", TURNOVER, FAILED, id="two-sided-failed-above"),
        pytest.param("95", MEETING_ENDS, TARGET, id="limits-that-meet-at-the-closed-end"),
        pytest.param("94.9999", MEETING_ENDS, ACCEPTED, id="limits-that-meet-at-the-open-end"),
        pytest.param("85", MEETING_ENDS, ACCEPTED, id="limits-that-meet-lower-down"),
    ],
)
def test_a_value_in_a_printed_band_gets_its_level(value, bands, level):
    assert assess(number(value), bands) == Verdict(level)


@pytest.mark.parametrize(
    ("value", "bands", "level"),
    [
        pytest.param("94.5", IN_TIME, ACCEPTED, id="between-85-94-and-95-100"),
        pytest.param("94.0001", IN_TIME, ACCEPTED, id="just-above-94"),
        pytest.param("94.9999", IN_TIME, ACCEPTED, id="nothing-is-rounded-up-to-95"),
        pytest.param("84.5", IN_TIME, FAILED, id="between-0-84-and-85-94"),
        pytest.param("4.45", SURVEY, ACCEPTED, id="between-4-4.4-and-4.5-6"),
        pytest.param("3.95", SURVEY, FAILED, id="between-0-3.9-and-4-4.4"),
        pytest.param("5.5", STARS, ACCEPTED, id="between-5-and-6-stars"),
        pytest.param("4.5", STARS, FAILED, id="between-4-and-5-stars"),
        pytest.param("14.5", DAYS, ACCEPTED, id="lower-is-better-target-and-accepted"),
        pytest.param("20.5", DAYS, FAILED, id="lower-is-better-accepted-and-failed"),
        pytest.param("1.295", TURNOVER, ACCEPTED, id="two-sided-below-the-target"),
        pytest.param("1.695", TURNOVER, ACCEPTED, id="two-sided-above-the-target"),
        pytest.param("0.995", TURNOVER, FAILED, id="two-sided-below-accepted"),
        pytest.param("1.995", TURNOVER, FAILED, id="two-sided-above-accepted"),
        pytest.param("50", (target(80, 100), failed(0, 20)), FAILED, id="no-accepted-in-between"),
    ],
)
def test_a_value_between_two_bands_gets_the_worse_neighbour_and_is_marked(value, bands, level):
    assert assess(number(value), bands) == Verdict(level, between_bands=True)


@pytest.mark.parametrize(
    ("value", "bands", "level"),
    [
        pytest.param("101", IN_TIME, TARGET, id="past-the-target"),
        pytest.param("-1", IN_TIME, FAILED, id="past-the-failed"),
        pytest.param("50", IN_TIME[:2], FAILED, id="past-the-lowest-accepted"),
        pytest.param("101", IN_TIME[:2], TARGET, id="past-the-target-without-failed-printed"),
        pytest.param("96", IN_TIME[1:], ACCEPTED, id="past-accepted-without-a-target-printed"),
        pytest.param(
            "25", (target(5, 10), accepted(11, 20)), FAILED, id="lower-is-better-past-accepted"
        ),
        pytest.param(
            "3", (target(5, 10), accepted(11, 20)), TARGET, id="lower-is-better-past-the-target"
        ),
        pytest.param("0.9", TWO_SIDED, FAILED, id="two-sided-below-the-accepted"),
        pytest.param("2.1", TWO_SIDED, FAILED, id="two-sided-above-the-accepted"),
    ],
)
def test_past_the_outermost_band_the_best_stays_best_and_the_rest_has_failed(value, bands, level):
    assert assess(number(value), bands) == Verdict(level, outside_bands=True)


@pytest.mark.parametrize(
    ("value", "bands", "level"),
    [
        pytest.param("10.1", [target(10, lower_open=True)], TARGET, id="more-than-10-reached"),
        pytest.param("10", [target(10, lower_open=True)], NOT_REACHED, id="more-than-10-is-open"),
        pytest.param("10", [target(10)], TARGET, id="at-least-10-is-closed"),
        pytest.param("9.9", [target(10)], NOT_REACHED, id="at-least-10-not-reached"),
        pytest.param("79.9", [target(upper=80, upper_open=True)], TARGET, id="less-than-80"),
        pytest.param("80", [target(upper=80, upper_open=True)], NOT_REACHED, id="80-is-not-less"),
        pytest.param("80", [target(upper=80)], TARGET, id="at-most-80-is-closed"),
        pytest.param("0", [target(10)], NOT_REACHED, id="zero-is-judged"),
        pytest.param("0", [target(upper=80)], TARGET, id="zero-can-be-best"),
        pytest.param("84", [accepted(85)], FAILED, id="lowest-accepted-alone-left"),
        pytest.param("85", [accepted(85)], ACCEPTED, id="lowest-accepted-alone-held"),
        pytest.param("51", [failed(upper=50)], ACCEPTED, id="only-failed-printed"),
        pytest.param("50", [failed(upper=50)], FAILED, id="only-failed-printed-and-met"),
        pytest.param("1.5", [target(1, 2), target(5, 6)], TARGET, id="two-targets-first"),
        pytest.param("3", [target(1, 2), target(5, 6)], NOT_REACHED, id="two-targets-neither"),
    ],
)
def test_a_limit_printed_alone_is_reached_or_not(value, bands, level):
    assert assess(number(value), bands) == Verdict(level)


@pytest.mark.parametrize(
    ("value", "bands"),
    [
        pytest.param(None, IN_TIME, id="no-value"),
        pytest.param("50", [], id="no-limits"),
        pytest.param(None, [], id="neither"),
    ],
)
def test_without_a_value_or_a_limit_there_is_no_verdict(value, bands):
    assert assess(number(value), bands) is None


TOUCHING_OPEN_END = (target(upper=10), accepted(10, 20, lower_open=True))
TOUCHING_POINT_BELOW = (failed(upper=5, upper_open=True), accepted(5, 5), target(6, 6))
TOUCHING_POINT_ABOVE = (target(1, 1), accepted(5, 5), failed(5, lower_open=True))


@pytest.mark.parametrize(
    ("value", "bands", "verdict"),
    [
        pytest.param("94.5", IN_TIME, Verdict(ACCEPTED, between_bands=True), id="between"),
        pytest.param("50", IN_TIME[:2], Verdict(FAILED, outside_bands=True), id="outside"),
        pytest.param(
            "25",
            TOUCHING_OPEN_END,
            Verdict(FAILED, outside_bands=True),
            id="past-accepted-that-begins-where-the-endless-target-ends",
        ),
        pytest.param(
            "5.5",
            TOUCHING_POINT_BELOW,
            Verdict(ACCEPTED, between_bands=True),
            id="above-a-single-value-that-failed-stops-short-of",
        ),
        pytest.param(
            "3",
            TOUCHING_POINT_ABOVE,
            Verdict(ACCEPTED, between_bands=True),
            id="below-a-single-value-that-failed-begins-after",
        ),
    ],
)
def test_bands_may_be_stored_in_any_order(value, bands, verdict):
    for ordered in permutations(bands):
        assert assess(number(value), ordered) == verdict


# What holds for any limits ------------------------------------------------------------------------

SCALE = [Decimal(quarters) / 4 for quarters in range(-8, 49)]
NUMBERS = st.sampled_from(SCALE)


@st.composite
def ladders(draw):
    """Bands that get better upwards: with gaps or touching, of single values, maybe endless."""
    levels = draw(st.lists(st.sampled_from([FAILED, ACCEPTED, TARGET]), min_size=2, max_size=4))
    assume(len(set(levels)) > 1)
    levels.sort(key=lambda level: level.rank, reverse=True)
    ends = draw(st.lists(st.integers(0, 10), min_size=2 * len(levels), max_size=2 * len(levels)))
    ends.sort()
    pairs = zip(ends[::2], ends[1::2], strict=True)
    bands = [draw_band(draw, level, *pair) for level, pair in zip(levels, pairs, strict=True)]
    bands[0] = draw(st.sampled_from([bands[0], without_end(bands[0], "lower")]))
    bands[-1] = draw(st.sampled_from([bands[-1], without_end(bands[-1], "upper")]))
    assume(overlapping(bands) is None)
    return tuple(bands)


def draw_band(draw, level, lower, upper):
    may_be_open = st.booleans() if lower < upper else st.just(False)
    return interval(level, lower, upper, lower_open=draw(may_be_open), upper_open=draw(may_be_open))


def without_end(band, end):
    ends = {"lower": band.lower, "upper": band.upper, end: None}
    opened = {"lower_open": band.lower_open, "upper_open": band.upper_open, f"{end}_open": False}
    return interval(band.level, **ends, **opened)


def mirrored(bands):
    """The same bands where lower is better."""
    return tuple(
        interval(
            band.level,
            None if band.upper is None else -band.upper,
            None if band.lower is None else -band.lower,
            lower_open=band.upper_open,
            upper_open=band.lower_open,
        )
        for band in bands
    )


def ranks(bands, values):
    """How good the verdicts are, 0 being the best."""
    return [assess(value, bands).level.rank for value in values]


@given(ladders())
def test_a_better_value_never_gets_a_worse_verdict(bands):
    upwards = ranks(bands, SCALE)
    assert upwards == sorted(upwards, reverse=True)


@given(ladders())
def test_a_lower_value_never_gets_a_worse_verdict_where_lower_is_better(bands):
    downwards = ranks(mirrored(bands), [-value for value in SCALE])
    assert downwards == sorted(downwards, reverse=True)


@given(ladders())
def test_a_value_in_one_band_gets_its_level_and_any_other_is_marked(bands):
    for value in SCALE:
        holding = [band.level for band in bands if value in band]
        verdict = assess(value, bands)
        if holding:
            assert [verdict] == [Verdict(level) for level in holding]
        else:
            assert verdict.between_bands != verdict.outside_bands


@given(ladders().flatmap(lambda bands: st.tuples(st.just(bands), st.permutations(bands))))
def test_the_order_of_the_bands_never_matters(orders):
    printed, shuffled = orders
    for value in SCALE:
        assert assess(value, printed) == assess(value, shuffled)


@given(
    st.sampled_from([TARGET, ACCEPTED, FAILED]),
    st.sampled_from(["lower", "upper"]),
    st.booleans(),
    NUMBERS,
)
def test_a_single_limit_gives_exactly_two_verdicts(level, end, is_open, limit):
    band = interval(level, **{end: limit, f"{end}_open": is_open})
    verdicts = {assess(limit + step, [band]) for step in (-1, 0, 1)}
    assert len(verdicts) == 2
    assert Verdict(level) in verdicts


# Limits that contradict each other ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        pytest.param(accepted(85, 94), target(95, 100), False, id="gap"),
        pytest.param(accepted(85, 95), target(95, 100), True, id="both-hold-the-end"),
        pytest.param(accepted(85, 95, upper_open=True), target(95), False, id="lower-one-open"),
        pytest.param(accepted(85, 95), target(95, lower_open=True), False, id="upper-one-open"),
        pytest.param(accepted(85, 96), target(95, 100), True, id="overlap"),
        pytest.param(accepted(0, 100), target(40, 60), True, id="one-inside-the-other"),
        pytest.param(target(upper=10), failed(20), False, id="endless-apart"),
        pytest.param(target(upper=10), accepted(upper=20), True, id="both-endless-downwards"),
        pytest.param(target(10), accepted(20), True, id="both-endless-upwards"),
        pytest.param(target(5, 5), accepted(5, 5), True, id="same-single-value"),
    ],
)
def test_two_bands_overlap_when_a_value_lies_in_both(first, second, overlap):
    assert overlapping([first, second]) == ((first, second) if overlap else None)
    assert overlapping([second, first]) == ((second, first) if overlap else None)


def test_the_overlapping_pair_is_found_among_several():
    assert overlapping([*IN_TIME, accepted(80, 86)]) == (accepted(85, 94), accepted(80, 86))


def test_the_limits_of_the_reports_never_overlap():
    for bands in (IN_TIME, SURVEY, STARS, DAYS, TURNOVER, MEETING_ENDS):
        assert overlapping(bands) is None


ENDS = st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1])
BANDS = st.builds(
    lambda ends, lower_open, upper_open: target(
        *ends, lower_open=lower_open, upper_open=upper_open
    ),
    ENDS,
    st.booleans(),
    st.booleans(),
)


@given(BANDS, BANDS)
def test_bands_overlap_exactly_where_some_value_is_in_both(first, second):
    quarters = (Decimal(quarter) / 4 for quarter in range(25))
    shared = any(value in first and value in second for value in quarters)
    assert bool(overlapping([first, second])) == shared


# Changes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("difference", "direction", "trend"),
    [
        pytest.param("1", Direction.HIGHER, Trend.BETTER, id="more-where-higher-is-better"),
        pytest.param("-1", Direction.HIGHER, Trend.WORSE, id="less-where-higher-is-better"),
        pytest.param("1", Direction.LOWER, Trend.WORSE, id="more-where-lower-is-better"),
        pytest.param("-1", Direction.LOWER, Trend.BETTER, id="less-where-lower-is-better"),
        pytest.param("1", Direction.NONE, Trend.UP, id="more-without-direction"),
        pytest.param("-1", Direction.NONE, Trend.DOWN, id="less-without-direction"),
        pytest.param("0", Direction.HIGHER, Trend.UNCHANGED, id="same-where-higher-is-better"),
        pytest.param("0.0000", Direction.LOWER, Trend.UNCHANGED, id="same-where-lower-is-better"),
        pytest.param("0", Direction.NONE, Trend.UNCHANGED, id="same-without-direction"),
        pytest.param("0.0001", Direction.HIGHER, Trend.BETTER, id="the-least-change-counts"),
    ],
)
def test_a_change_is_better_or_worse_by_the_indicators_direction(difference, direction, trend):
    assert trend_of(Decimal(difference), direction) == trend


@given(NUMBERS, NUMBERS)
def test_what_is_better_one_way_is_worse_the_other(earlier, later):
    opposite = {Trend.BETTER: Trend.WORSE, Trend.WORSE: Trend.BETTER}
    there = trend_of(later - earlier, Direction.HIGHER)
    assert trend_of(later - earlier, Direction.LOWER) == opposite.get(there, there)
    assert trend_of(earlier - later, Direction.HIGHER) == opposite.get(there, there)


def test_a_change_says_how_much_and_since_when():
    change = change_between((2012, Decimal("4.1")), (2014, Decimal("4.19")), Direction.HIGHER)
    assert change == Change(Decimal("0.09"), 2012, Trend.BETTER)


@pytest.mark.parametrize(
    ("break_years", "comparable"),
    [
        pytest.param([], True, id="no-break"),
        pytest.param([2014], False, id="break-in-the-later-year-itself"),
        pytest.param([2013], False, id="break-between"),
        pytest.param([2012], True, id="break-in-the-earlier-year-itself"),
        pytest.param([2011], True, id="break-before"),
        pytest.param([2015], True, id="break-after"),
        pytest.param([2011, 2013], False, id="one-break-of-two"),
    ],
)
def test_no_change_is_computed_across_a_break(break_years, comparable):
    change = change_between(
        (2012, Decimal(1)),
        (2014, Decimal(2)),
        Direction.HIGHER,
        Seams(breaks=tuple(break_years)),
    )
    assert (change is not None) is comparable


@pytest.mark.parametrize(
    ("difference", "trend"),
    [
        pytest.param("0.1", Trend.STEADY, id="one-step-up"),
        pytest.param("-0.1", Trend.STEADY, id="one-step-down"),
        pytest.param("0.1001", Trend.BETTER, id="beyond-one-step"),
        pytest.param("-0.2", Trend.WORSE, id="two-steps-down"),
        pytest.param("0", Trend.UNCHANGED, id="none"),
    ],
)
def test_one_printed_step_is_neither_better_nor_worse(difference, trend):
    assert trend_of(Decimal(difference), Direction.HIGHER, Decimal("0.1")) == trend


@pytest.mark.parametrize(
    ("seams", "merger", "trend", "reservations"),
    [
        pytest.param(ONE_PIECE, None, Trend.BETTER, (), id="of-one-piece"),
        pytest.param(ONE_PIECE, Reservation.MERGER, Trend.UP, (Reservation.MERGER,), id="merger"),
        pytest.param(
            Seams(cautions=(2013,)), None, Trend.UP, (Reservation.CAUTION,), id="with-caution"
        ),
        pytest.param(Seams(cautions=(2012,)), None, Trend.BETTER, (), id="caution-before"),
        pytest.param(
            Seams(cautions=(2014,)),
            Reservation.MERGER,
            Trend.UP,
            (Reservation.MERGER, Reservation.CAUTION),
            id="both",
        ),
    ],
)
def test_with_a_reservation_a_change_is_told_and_not_judged(seams, merger, trend, reservations):
    change = change_between(
        (2012, Decimal(1)), (2014, Decimal(2)), Direction.HIGHER, seams, merger=merger
    )
    assert change == Change(Decimal(1), 2012, trend, reservations)


# Levels and bands ---------------------------------------------------------------------------------


def test_levels_are_ranked_from_best_to_worst():
    assert all(better.rank < worse.rank for better, worse in pairwise(Level))


def test_a_band_holds_a_value_that_lies_neither_above_nor_below_it():
    bands = [target(1, 3), target(1, 3, lower_open=True), target(upper=2), target(2)]
    for band, value in product(bands, map(Decimal, range(5))):
        assert [value in band, band.above(value), band.below(value)].count(True) == 1
