"""The front page: the years of the judged goals, what turned, and what comes later."""

from dataclasses import replace

import pytest

from indikatorer.assessment import Level
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.years import StatusYear, StatusYears
from indikatorer.models import Area, FocusArea, Objective, Plan
from indikatorer.pages import tiles
from indikatorer.pages.front import FrontPage, front_page, some
from indikatorer.pages.status import (
    FocusAreaStatus,
    ObjectiveStatus,
    StatusReport,
    StatusRow,
)
from indikatorer.pages.story import Story
from indikatorer.pages.tiles import FrontPart, Tile, figure_tile
from indikatorer.tests.make import GIVING, make_figure, new_band, target

PLAN = Plan(name="Kommuneplanen", area=Area(name="Asker"))
YEARS = (2022, 2021, 2020)


def row(name, **levels):
    """A row of 2022 with a figure for each `y2021="target"`; None is a figure without a limit."""
    history = tuple(
        make_figure(int(year[1:]), 10, bands=GIVING[Level(level)] if level else ())
        for year, level in sorted(levels.items())
    )
    absent = make_figure(2022, reason="pending")
    newest = history[-1] if history and history[-1].year == 2022 else absent
    return StatusRow("", name, PrintedLimits(), newest, history=history)


def front(*rows, parts=(), complete=YEARS):
    part = ObjectiveStatus(Objective(name="Mål"), tuple(rows), narrative=None, actions=())
    years = tuple(StatusYear(year, (PLAN,), 1, 1, year in complete) for year in YEARS)
    area = FocusAreaStatus(FocusArea(name="Økonomi", slug="oekonomi"), (part,), narrative=None)
    return FrontPage(parts, Story(StatusReport(years[0], StatusYears(years), (area,))))


GOALS = (
    row("Fond", y2020="target", y2021="target", y2022="target"),
    row("Drift", y2020="target", y2021="target", y2022="not_reached"),
    row("Lærlinger", y2021="not_reached"),
    row("Boliger", y2022="target"),
    row("Vekst", y2021=None, y2022=None),
)


def test_each_year_tells_how_many_were_reached_of_those_that_could_be_judged():
    assert [year.in_words for year in front(*GOALS).years] == [
        "2020: 2 av 2",
        "2021: 2 av 3",
        "2022: 2 av 3",
    ]


def test_a_year_that_is_not_complete_is_not_among_them():
    told = front(*GOALS, complete=(2022, 2020))
    assert [year.year for year in told.years] == [2020, 2022]


def test_goals_that_came_went_and_turned_are_named():
    assert front(*GOALS).turns == [
        "Nådd i 2021, men ikke i 2022: Drift.",
        "Kan vurderes i 2022, men ikke i 2021: Boliger.",
        "Kunne vurderes i 2021, men ikke i 2022: Lærlinger.",
    ]


def test_of_many_some_are_named_and_the_rest_counted():
    assert some(["A", "B"]) == "A og B"
    assert some(["A", "B", "C", "D", "E"]) == "A, B, C og 2 til"


def test_with_one_year_nothing_has_turned():
    assert front(row("Fond", y2022="target")).turns == []


def test_the_bar_holds_only_what_is_judged():
    assert sum(part.count for part in front(*GOALS).bar) == 3
    assert front(row("Vekst", y2022=None)).bar == []


def test_areas_are_lines_of_counts():
    [area] = front(*GOALS).areas
    assert dict(zip(front().headings, area.counts, strict=True)) == {
        "Nådd": 2,
        "Akseptert": 0,
        "Ikke nådd": 1,
        "Uten grense": 1,
        "Mangler tall": 1,
        "Bedre": 0,
        "Dårligere": 0,
    }


@pytest.mark.parametrize(
    ("value", "share"),
    [pytest.param(44, 66, id="on-the-way"), (80, 100), (-5, None), (None, None)],
)
def test_a_goal_with_a_later_deadline_tells_how_far_it_has_come(value, share):
    band = new_band(None, target(67), printed="67 prosent", from_year=2030)
    history = () if value is None else (make_figure(2021, value),)
    later = replace(row("Klima"), limits=PrintedLimits([band]), history=history)
    [goal] = front(later).later
    assert (goal.goal, goal.share) == ("67 prosent (fra 2030)", share)


def test_a_deadline_that_has_come_is_no_later_goal():
    band = new_band(None, target(67), from_year=2022)
    assert front(replace(row("Klima"), limits=PrintedLimits([band]))).later == []


# Tiles --------------------------------------------------------------------------------------------


def test_a_tile_tells_the_newest_measured_figure():
    line = [make_figure(2020, 40), make_figure(2021, 46), make_figure(2022, reason="pending")]
    tile = figure_tile(line, "gjør frivillig arbeid", "må leses med varsomhet", "")
    assert (tile.number, tile.period, tile.standing) == ("46", "2021", "Ingen grense")
    assert tile.notes == ("må leses med varsomhet",)
    assert tile.spark is not None


def test_a_judged_figure_has_its_verdict_on_the_tile():
    tile = figure_tile([make_figure(2021, 46, bands=GIVING["target"])], "svar i tide")
    assert (tile.mark.label, tile.standing) == ("Ønsket resultat nådd", "")


def test_where_nothing_is_measured_there_is_no_tile():
    assert figure_tile([make_figure(2022, reason="pending")], "svar") is None


def test_subjects_without_tiles_are_not_on_the_front_page(monkeypatch):
    full = FrontPart("Medvirkning", "/medvirkning/", (Tile("1", "råd", "2022", "/"),))
    empty = FrontPart("Frivillighet", "/frivillighet/", ())
    told = {"medvirkning": lambda: empty, "frivillighet": lambda: full}
    monkeypatch.setattr(tiles, "REGISTERED", told)
    monkeypatch.setattr(tiles, "autodiscover_modules", lambda _name: None)
    assert front_page(None).parts == [full]
    assert front_page(None).areas == front_page(None).later == front_page(None).shortlists == []
