"""A figure as plain data, and the line that is told of it."""

from decimal import Decimal

import pytest

from asker.spoken import MANY, Break, Limit
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.told import figure_line, limit_line, measured, number
from indikatorer.tests.make import (
    accepted,
    make_band,
    make_break,
    make_figure,
    make_indicator,
    make_place,
    make_plan,
    new_band,
    new_place,
    target,
)

pytestmark = pytest.mark.django_db  # what people entered is read, to be quoted


def told(figure) -> list[tuple[str, str]]:
    return [(sentence.kind, sentence.text) for sentence in figure_line("/", figure, MANY)]


def test_a_figure_is_told_with_its_verdict_and_how_it_moved():
    earlier = make_figure(2021, 90)
    figure = make_figure(2022, 92, bands=[target(95, 100), accepted(85, 91)], earlier=earlier)
    assert told(figure) == [
        ("figure", "92"),
        ("verdict", "Akseptert resultat"),
        ("between", "mellom de trykte grensene"),
        ("change", "+2 fra 2021, bedre"),
    ]


def test_what_is_not_there_is_told_once():
    assert told(make_figure(2022, reason="pending")) == [("figure", "Tall kommer")]


def test_why_there_is_neither_verdict_nor_change_is_told():
    assert told(make_figure(2022, 92)) == [
        ("figure", "92"),
        ("verdict", "Uten grense"),
        ("change", "Ingen tidligere tall"),
    ]


def test_a_change_has_both_its_figures_behind_it():
    line = figure_line("/", make_figure(2022, 92, earlier=make_figure(2021, 90)), MANY)
    behind = {sentence.kind: [item.year for item in sentence.figures] for sentence in line}
    assert behind == {"figure": [2022], "verdict": [2022], "change": [2021, 2022]}


def test_a_number_says_how_its_figure_stands():
    figure = make_figure(2022, 92, since=2021, bands=[target(95)], earlier=None)
    found = number(figure)
    assert (found.area, found.period, found.value) == ("Asker", "2021–2022", Decimal(92))
    assert (found.level, found.limit_kind) == ("not_reached", "adopted")
    assert (found.trend, found.reason) == ("", "")
    assert number(make_figure(2022, reason="pending")).reason == "Tall kommer"


def test_a_sentence_is_held_against_limits_and_breaks():
    indicator = make_indicator(unit="%", decimals=1, direction="lower")
    place = make_place(indicator, [], plan=make_plan(limits_from=2015))
    make_band(place, target(None, 10), set_in="Temaplan", adopted_year=2016)
    make_break(indicator, 2016, "Ny metode")
    about = measured(indicator)
    assert (about.indicator, about.unit, about.decimals) == ("Svar i tide", "%", 1)
    assert about.direction == "lower"
    assert about.breaks == (Break(2016, "break", "Ny metode"),)
    [found] = about.limits
    assert found == Limit("target", "som trykt", (Decimal(10),), found.source, 2016, 2016)
    assert found.source.startswith("Temaplan")


def test_limits_are_told_as_printed_under_their_headings():
    place = new_place(make_figure().indicator, make_figure().area, [])
    band = new_band(place, target(95), printed="> 95 %", set_in="Temaplan", adopted_by="styret")
    line = limit_line("/", PrintedLimits([band]), MANY)
    assert [sentence.text for sentence in line] == [
        "Ønsket resultat: > 95 %",
        "Hvor grensen er satt: Temaplan, vedtatt av styret; når, er ikke oppgitt",
    ]
