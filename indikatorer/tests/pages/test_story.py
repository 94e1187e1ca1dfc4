"""How a year is told: which view a row belongs to, the bar, the lists and the sentences."""

from dataclasses import replace
from decimal import Decimal

import pytest

from indikatorer.assessment import Direction, Level, Trend
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.outcomes import View, movement, outcome
from indikatorer.figures.years import StatusYear, StatusYears
from indikatorer.models import Area, FocusArea, Narrative, Objective, Plan
from indikatorer.pages.status import (
    FocusAreaStatus,
    ObjectiveStatus,
    StatusReport,
    StatusRow,
)
from indikatorer.pages.story import AreaStory, Story
from indikatorer.tests.make import GIVING, make_figure

BETTER, WORSE = ("better", "2"), ("worse", "-2")


def row(
    name="Svar i tide", value="10", *, level=None, moved=None, limits=None, kind="adopted", **fields
):
    """A row of the year 2022; `moved` is a trend and a difference since 2021."""
    bands = GIVING[Level(level)] if level else GIVING[Level.TARGET] if limits else ()
    if moved:
        fields |= {"direction": direction(*moved), "earlier": earlier(value, moved[1])}
    figure = make_figure(2022, value, bands=bands, **fields)
    adopted = figure.plan_place.adopted_bands
    for band in adopted:
        band.kind = kind
    return StatusRow("", name, PrintedLimits(adopted), figure, has_limits_now=bool(limits))


def direction(trend, difference):
    """Which way is better, where a move by the difference has this trend."""
    if trend not in {Trend.BETTER, Trend.WORSE}:
        return Direction.NONE
    rising = Decimal(difference) > 0
    return Direction.HIGHER if rising == (trend == Trend.BETTER) else Direction.LOWER


def earlier(value, difference):
    return make_figure(2021, Decimal(value) - Decimal(difference))


def area_status(name, rows):
    said = Narrative(text="Vårt ord")
    part = ObjectiveStatus(Objective(name=name), tuple(rows), narrative=said, actions=("x",))
    return FocusAreaStatus(FocusArea(name=name), (part,), narrative=said)


def report(*areas, formed=None, **year):
    plan = Plan(name="Kommuneplanen", area=Area(name="Asker (fra 2020)", formed_year=formed))
    told = {"year": 2022, "arrived": 3, "expected": 94, "is_complete": True} | year
    of = StatusYear(plans=(plan,), **told)
    named = (area_status(f"Område {order}", rows) for order, rows in enumerate(areas))
    return StatusReport(of, StatusYears((of,)), tuple(named))


def story(*rows, view=View.ALL):
    return Story(report(rows), view)


def names(rows):
    return [row.name for row in rows]


@pytest.mark.parametrize(
    ("told", "view"),
    [
        pytest.param(row(level="target"), View.REACHED, id="target"),
        pytest.param(row(level="accepted"), View.ACCEPTED, id="accepted"),
        pytest.param(row(level="failed"), View.NOT_REACHED, id="failed"),
        pytest.param(row(level="not_reached"), View.NOT_REACHED, id="not-reached"),
        pytest.param(row(), View.NO_LIMIT, id="no-limit"),
        pytest.param(row(value="0"), View.NO_LIMIT, id="zero-is-a-value"),
        pytest.param(row(value=None), View.MISSING, id="missing"),
        pytest.param(row(value=None, limits=True), View.MISSING, id="missing-with-limit"),
    ],
)
def test_every_row_stands_in_one_place(told, view):
    assert outcome(told) == view


@pytest.mark.parametrize(
    ("trend", "difference", "view"),
    [
        ("better", "2", View.BETTER),
        ("better", "-2", View.BETTER),
        ("worse", "2", View.WORSE),
        ("worse", "-2", View.WORSE),
        ("unchanged", "0", None),
        ("steady", "1", None),
        ("up", "2", None),
        ("down", "-2", None),
    ],
)
def test_only_better_and_worse_are_movements(trend, difference, view):
    told = row(moved=(trend, difference))
    assert told.figure.moved.trend == trend
    assert movement(told) == view


def test_the_bar_is_whole_and_says_only_what_is_there():
    rows = [row(level="target"), row(), row(), row(value=None)]
    parts = story(*rows).slices
    assert [(part.view, part.count, part.start, part.width) for part in parts] == [
        (View.REACHED, 1, 0, 25),
        (View.NO_LIMIT, 2, 25, 50),
        (View.MISSING, 1, 75, 25),
    ]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        pytest.param(
            [row(level="target"), row(level="failed"), row(), row(value=None, limits=True)],
            "I 2022 nådde Asker 1 av 2 mål som kan vurderes",
            id="some",
        ),
        pytest.param(
            [row(level="accepted")],
            "I 2022 nådde ikke Asker det ene målet som kan vurderes, men resultatet er akseptert",
            id="accepted-is-not-reached",
        ),
        pytest.param(
            [row(level="accepted"), row(level="accepted"), row(level="target")],
            "I 2022 nådde Asker 1 av 3 mål som kan vurderes, og 2 hadde akseptert resultat",
            id="what-is-accepted-is-named",
        ),
        pytest.param(
            [row(), row(value=None, limits=True)],
            "Ingen av tallene for 2022 kan måles mot en grense",
            id="nothing-to-judge",
        ),
        pytest.param([row(value=None)], "Ingen av målene har tall for 2022", id="no-figures"),
    ],
)
def test_the_headline_counts_only_what_can_be_judged(rows, sentence):
    assert story(*rows).headline == sentence


def test_a_year_that_is_not_complete_is_told_by_how_much_has_come():
    told = Story(report([row(level="target")], is_complete=False))
    assert told.headline == "2022 er ikke ferdig: 3 av 94 tall er kommet"


def test_figures_from_before_the_merger_are_nobodys_achievement():
    told = Story(report([row(level="target")], formed=2023))
    assert told.headline == "Tallene for 2022 er fra før sammenslåingen i 2023"


def test_an_area_with_figures_of_its_own_time_is_told_of_beside_one_to_come():
    own, coming = Area(name="Asker"), Area(name="Asker og Lier", formed_year=2023)
    plans = (Plan(name="Ny", area=coming), Plan(name="Gammel", area=own))
    told = report([row(level="target")])
    both = Story(replace(told, of=replace(told.of, plans=plans)))
    assert both.headline == "I 2022 nådde Asker det ene målet som kan vurderes"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        pytest.param(
            [row(moved=BETTER), row(moved=BETTER), row(moved=WORSE), row(moved=("up", "2"))],
            "2 tall ble bedre siden forrige måling, 1 ble dårligere.",
            id="both",
        ),
        pytest.param(
            [row(moved=WORSE)],
            "Ingen tall ble bedre siden forrige måling, 1 ble dårligere.",
            id="only-worse",
        ),
        pytest.param(
            [row(moved=BETTER)],
            "1 tall ble bedre siden forrige måling, ingen ble dårligere.",
            id="only-better",
        ),
        pytest.param([row(moved=("unchanged", "0")), row()], "", id="none"),
    ],
)
def test_movements_are_told_where_there_are_any(rows, sentence):
    assert story(*rows).movements == sentence


def test_what_has_no_limit_is_said_to_be_neither_reached_nor_not():
    told = story(row(), row(), row(level="target"), row(value=None)).coverage
    assert told == (
        "3 av 4 indikatorer har tall. "
        "2 av tallene har ingen grense som gjelder 2022, og er verken nådd eller ikke nådd."
    )
    assert story(row(level="target")).coverage == "1 av 1 indikatorer har tall."


def test_limits_that_nobody_adopted_are_called_what_they_are():
    rows = [row(level="target"), row(level="target", kind="ambition")]
    rows.append(row(level="failed", kind="label"))
    assert story(*rows).coverage == (
        "3 av 3 indikatorer har tall. Av grensene det måles mot: "
        "1 er vedtatt, 1 er en ambisjon, 1 er en etikett i rapporten."
    )


def test_largest_moves_are_held_against_their_own_measure():
    rows = [
        row("fra 100 til 80", "80", moved=("worse", "-20")),
        row("fra 0 til 3", "3", moved=("worse", "3")),
        row("fra 0,2 til 4,2 prosent", "4.2", moved=("worse", "4"), unit="%", decimals=1),
        row("2 poeng av 4", "3", moved=("worse", "-2"), scale_min=1, scale_max=5),
        row("bedre", "500", moved=("better", "400")),
    ]
    worse = next(part for part in story(*rows).shortlists if part.view == View.WORSE)
    assert names(worse.rows) == ["fra 0 til 3", "2 poeng av 4", "fra 100 til 80"]
    assert (worse.total, worse.is_cut) == (4, True)


def test_of_what_is_missing_only_goals_with_a_limit_deserve_attention():
    rows = [row("uten grense", value=None), row("med grense", value=None, limits=True)]
    (missing,) = story(*rows).shortlists
    assert names(missing.rows) == ["med grense"]
    assert not missing.is_cut


def test_a_goal_for_a_later_year_is_not_missed_yet():
    later = replace(row("innen 2030", value=None, limits=True), has_limits_now=False)
    assert story(later).shortlists == []


@pytest.mark.parametrize(
    ("value", "decimals", "difference", "told"),
    [
        pytest.param("0.3", 1, "0.1", False, id="one-step-may-be-rounding"),
        pytest.param("0.4", 1, "0.2", True, id="two-steps"),
        pytest.param("-0.7", 1, "-5.1", True, id="a-fall"),
        pytest.param("1234.5", 1, "0.1", False, id="a-long-number"),
        pytest.param("0.31", 2, "0.1", True, id="ten-steps-of-the-second-decimal"),
        pytest.param("833", 0, "1", False, id="one-step-of-whole-numbers"),
    ],
)
def test_what_may_be_rounding_is_not_told_as_a_move(value, decimals, difference, told):
    moved = row(value=value, moved=("better", difference), decimals=decimals)
    assert bool([part for part in story(moved).shortlists if part.rows]) == told


def test_a_list_without_rows_is_not_there():
    assert [part.view for part in story(row(level="target"), row()).shortlists] == [View.REACHED]


def test_a_view_keeps_its_rows_and_the_assessments_but_no_actions():
    told = Story(report([row("a", level="target"), row("b")], [row("c")]), View.REACHED)
    (area,) = told.shown
    (part,) = area.objectives
    assert names(area.rows) == ["a"]
    assert (area.narrative.text, part.narrative.text) == ("Vårt ord", "Vårt ord")
    assert part.actions == ()
    assert len(told.slices) == 2, "the bar still shows the whole"


def test_all_is_shown_as_it_is():
    told = Story(report([row("a")], [row("b")]))
    assert told.shown == list(told.report.focus_areas)
    assert told.chosen is None


def test_choices_are_those_with_rows_and_the_one_asked_for():
    rows = [row(level="target", moved=BETTER), row()]
    told = story(*rows, view=View.MISSING)
    assert [(choice.view, choice.count, choice.current) for choice in told.choices] == [
        (View.ALL, 2, False),
        (View.REACHED, 1, False),
        (View.NO_LIMIT, 1, False),
        (View.MISSING, 0, True),
        (View.BETTER, 1, False),
    ]
    assert told.shown == []


def test_a_focus_area_is_a_line_of_words():
    area = area_status("Økonomi", [row(level="target"), row(level="failed"), row(level="failed")])
    assert AreaStory(area).summary == "1 nådd, 2 ikke nådd"


@pytest.mark.parametrize("view", View)
def test_every_view_has_a_word_and_an_address(view):
    assert view.label
    assert view.query == ("" if view == View.ALL else f"?vis={view.value}")
