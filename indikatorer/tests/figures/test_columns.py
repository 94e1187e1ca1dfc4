"""The columns of people's files: always the same, with a sign and a word where a number is not."""

from decimal import Decimal

import pytest

from indikatorer.figures.columns import (
    CHANGE,
    FIGURE,
    FULL,
    SOURCE,
    VERDICT,
    columns,
    figure_table,
    limit_cells,
    make_table,
)
from indikatorer.figures.limits import PrintedLimits
from indikatorer.figures.record import ALL, BY_NAME, EXPORTED
from indikatorer.models import MissingReason
from indikatorer.tests.make import GIVING, accepted, make_figure, new_band, target

MEASURED = make_figure(2022, "5.25", unit="%", decimals=1)
NOWHERE = make_figure(2022, reason="not_measured")


def test_groups_stand_side_by_side_in_the_order_they_are_added():
    assert FULL.headings == (
        *FIGURE.headings,
        *VERDICT.headings,
        *CHANGE.headings,
        *SOURCE.headings,
    )
    assert columns("value", "year").headings == ("Verdi", "År")


@pytest.mark.parametrize("figure", [MEASURED, NOWHERE, make_figure(2022)])
def test_there_is_a_cell_under_every_heading_whatever_is_found(figure):
    assert len(FULL.cells(figure)) == len(FULL.headings)


def test_a_number_is_itself_and_not_rounded_as_on_the_page():
    assert columns("value", "unit", "status").cells(MEASURED) == (Decimal("5.25"), "%", "Oppgitt")


@pytest.mark.parametrize(
    ("reason", "sign"),
    [
        pytest.param("", "..", id="not-registered"),
        pytest.param(MissingReason.NOT_MEASURED, "..", id="not-measured"),
        pytest.param(MissingReason.PENDING, "..", id="pending"),
        pytest.param(MissingReason.NOT_STATED, "..", id="not-stated"),
        pytest.param(MissingReason.DISCONTINUED, ".", id="discontinued"),
        pytest.param(MissingReason.NOT_RELEVANT, ".", id="not-relevant"),
        pytest.param(MissingReason.SUPPRESSED, ":", id="suppressed"),
    ],
)
def test_a_sign_says_why_there_is_no_number_and_a_word_says_it_too(reason, sign):
    figure = make_figure(2022, reason=reason)
    word = MissingReason(reason).label if reason else "Ikke registrert"
    assert columns("value", "status").cells(figure) == (sign, word)


def test_zero_is_a_number():
    assert columns("value").cells(make_figure(2022, 0)) == (0,)


def test_a_verdict_is_told_or_why_there_is_none():
    between = make_figure(2022, "94.5", bands=[target(95), accepted(85, 94)])
    assert VERDICT.cells(between) == ("Akseptert resultat", "mellom de trykte grensene")
    assert VERDICT.cells(MEASURED) == ("Uten grense", None)
    assert VERDICT.cells(NOWHERE) == ("Ikke målt", None)


def test_a_change_is_a_number_with_its_year_and_direction_or_why_there_is_none():
    earlier = make_figure(2021, 4)
    assert CHANGE.cells(make_figure(2022, 6, earlier=earlier)) == (2, 2021, "bedre")
    assert CHANGE.cells(make_figure(2022, 5)) == (None, None, "Ingen tidligere tall")
    assert CHANGE.cells(NOWHERE) == (None, None, "")


def test_a_change_between_periods_is_counted_from_a_period():
    earlier = make_figure(2021, 4, since=2020)
    later = make_figure(2022, 6, since=2021, earlier=earlier)
    assert columns("year", *(column.name for column in CHANGE)).cells(later) == (
        "2021–2022",
        2,
        "2020–2021",
        "bedre",
    )


def test_limits_are_cells_as_printed():
    bands = [
        new_band(None, target(95), printed="95 - 100 %"),
        new_band(None, accepted(50, 60), printed="50 - 60"),
        new_band(None, accepted(85, 94), printed="85 - 94 %", from_year=2018),
    ]
    assert limit_cells(PrintedLimits(bands)) == (
        "95 - 100 %",
        "50 - 60 og 85 - 94 % (fra 2018)",
        "",
        "hvor den er satt, er ikke oppgitt",
    )
    assert limit_cells(PrintedLimits()) == ("", "", "", "")


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        pytest.param({"adopted_year": 2024}, "50 og 70 (fra 2024)", id="replaced"),
        pytest.param(
            {"adopted_year": 2024, "from_year": 2022},
            "50 og 70 (fra 2024)",
            id="adopted-after-its-deadline",
        ),
        pytest.param({"from_year": 2030}, "50 og 70 (fra 2030)", id="with-a-deadline"),
        pytest.param({}, "50 og 70", id="together"),
    ],
)
def test_a_limit_that_takes_over_says_from_when(fields, printed):
    old = new_band(None, target(50), printed="50")
    new = new_band(None, target(70), printed="70", **fields)
    assert PrintedLimits([old, new]).target == printed


def test_the_signs_are_explained_only_where_one_stands():
    assert figure_table("Tall", FIGURE, [MEASURED]).notes == ()
    [key] = figure_table("Tall", FIGURE, [MEASURED, NOWHERE]).notes
    assert key.startswith("Tegn i stedet for tall")


def test_what_is_noted_of_a_table_comes_before_the_signs():
    table = make_table("Tall", ("A",), [("..",)], ["Grensene er de som er trykt."])
    assert table.notes[0] == "Grensene er de som er trykt."
    assert len(table.notes) == 2


# For machines -------------------------------------------------------------------------------------


def test_every_column_has_a_name_of_its_own():
    assert len(BY_NAME) == len(ALL)
    assert ALL[: len(EXPORTED)] == EXPORTED


def test_machines_read_codes_where_people_read_words():
    judged = make_figure(
        2022, "4", bands=GIVING["accepted"], earlier=make_figure(2021, 6), direction="lower"
    )
    names = ("value", "status", "verdict", "between_bands", "change", "change_since", "trend")
    assert [BY_NAME[name].code(judged) for name in names] == [
        "4",
        "value",
        "accepted",
        "no",
        "-2",
        2021,
        "better",
    ]
    assert [BY_NAME[name].code(NOWHERE) for name in names] == [
        "",
        "not_measured",
        "",
        "",
        "",
        "",
        "missing",
    ]
