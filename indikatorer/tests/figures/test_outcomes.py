"""Counting: every row is counted once where it stands, and once more where it moved."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.assessment import Level
from indikatorer.figures.figure import Figure
from indikatorer.figures.outcomes import (
    SHAPES,
    Rows,
    View,
    changes_in_words,
    count_of,
    counts,
    slices,
    tally,
)
from indikatorer.tests.make import GIVING, make_figure


@dataclass(frozen=True)
class Row:
    figure: Figure


NOTHING = Row(make_figure(2022))
JUDGED = {level: Row(make_figure(2022, 5, bands=bands)) for level, bands in GIVING.items()}
UNJUDGED = Row(make_figure(2022, 5))
SOME = st.lists(st.sampled_from([*JUDGED.values(), UNJUDGED, NOTHING]))


def moved(difference, direction="higher"):
    earlier = make_figure(2021, 5 - difference)
    return Row(make_figure(2022, 5, earlier=earlier, direction=direction))


def said(parts):
    return [(part.count, part.mark.level, part.mark.label) for part in parts]


def test_verdicts_are_counted_by_level_best_first():
    order = [Level.FAILED, Level.ACCEPTED, Level.TARGET, Level.ACCEPTED, Level.NOT_REACHED]
    rows = [NOTHING, *(JUDGED[level] for level in order), UNJUDGED, NOTHING]
    assert said(tally(rows)) == [
        (1, "target", "Ønsket resultat nådd"),
        (2, "accepted", "Akseptert resultat"),
        (1, "failed", "Ikke godkjent resultat"),
        (1, "not_reached", "Ønsket resultat ikke nådd"),
        (1, "no_limit", "Uten grense"),
        (2, "without", "Mangler tall"),
    ]


def test_what_is_not_there_is_not_said():
    assert said(tally([UNJUDGED])) == [(1, "no_limit", "Uten grense")]
    assert tally([]) == slices([]) == []


@given(SOME)
def test_every_row_is_counted_once(rows):
    assert sum(part.count for part in tally(rows)) == len(rows)
    assert sum(part.count for part in slices(rows)) == len(rows)
    assert sum(counts(rows)[view] for view in SHAPES) == counts(rows)[View.ALL] == len(rows)


@given(SOME, st.sampled_from(View))
def test_one_view_counts_as_all_of_them_together(rows, view):
    assert count_of(view, rows) == counts(rows)[view]


def test_no_verdict_for_lack_of_a_limit_is_not_a_missing_figure():
    assert counts([UNJUDGED])[View.NO_LIMIT] == counts([NOTHING])[View.MISSING] == 1
    assert counts([UNJUDGED])[View.MISSING] == counts([NOTHING])[View.NO_LIMIT] == 0


def test_rows_that_moved_are_counted_beside_where_they_stand():
    rows = [moved(2), moved(-2), moved(-3), moved(2, "lower"), moved(2, "none"), moved(0)]
    found = counts(rows)
    assert (found[View.BETTER], found[View.WORSE], found[View.NO_LIMIT]) == (1, 3, 6)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        pytest.param([moved(2), moved(3), moved(-2)], "2 bedre, 1 dårligere", id="both"),
        pytest.param([moved(0), moved(2, "none"), moved(-2, "none")], "1 uendret, 1 opp, 1 ned"),
        pytest.param([moved(1), moved(-1)], "2 omtrent uendret", id="one-step"),
        pytest.param([UNJUDGED, NOTHING], "", id="nothing-moved"),
    ],
)
def test_changes_are_counted_in_words(rows, words):
    assert changes_in_words(rows) == words


def test_rows_say_together_what_is_missing_and_how_they_moved():
    class Page(Rows):
        rows = (NOTHING, moved(2), UNJUDGED)

    page = Page()
    assert page.missing == [NOTHING]
    assert page.changes == "1 bedre"
    assert said(page.tally) == [(2, "no_limit", "Uten grense"), (1, "without", "Mangler tall")]
