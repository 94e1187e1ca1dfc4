"""Why a result came out as it did: the cause that is printed, and where none is given."""

from dataclasses import dataclass, field

import pytest

from indikatorer.figures.figure import Figure
from indikatorer.models import Narrative
from indikatorer.pages.causes import row_cause, untold
from indikatorer.tests.make import make_figure, target

HIGHER = {"direction": "higher", "unit": "%"}
FOR_ONE = "Ingen årsak er oppgitt."
FOR_SEVERAL = "Ingen årsak er oppgitt til det som ikke er nådd eller ble dårligere."
FOR_THE_REST = "Ingen årsak er oppgitt til resten av det som ikke er nådd eller ble dårligere."


@dataclass(frozen=True)
class Row:
    figure: Figure
    narrative: Narrative | None = None


@dataclass(frozen=True)
class Part:
    rows: list[Row] = field(default_factory=list)
    narrative: Narrative | None = None


def because(cause="Flere ble syke", **fields):
    return Narrative(year=2022, cause=cause, **fields)


def not_reached(narrative=None):
    return Row(make_figure(2022, 40, bands=[target(95)], **HIGHER), narrative)


def worse(narrative=None):
    return Row(make_figure(2022, 40, earlier=make_figure(2021, 60), **HIGHER), narrative)


def well(narrative=None):
    return Row(make_figure(2022, 99, bands=[target(95)], **HIGHER), narrative)


def missing(narrative=None):
    return Row(make_figure(2022, reason="not_measured", bands=[target(95)]), narrative)


# Beside a figure ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(not_reached, "Flere ble syke", id="not-reached"),
        pytest.param(worse, "Flere ble syke", id="worse"),
        pytest.param(well, "", id="reached"),
        pytest.param(missing, "", id="not-measured"),
    ],
)
def test_a_cause_stands_beside_what_did_not_go_well(make, expected):
    assert row_cause(make(because())) == expected
    assert row_cause(make()) == ""


# Where none is given ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "of_area", "of_parts"),
    [
        pytest.param([Part([well(), missing()])], "", [""], id="nothing-to-explain"),
        pytest.param([Part([not_reached()])], "", [FOR_ONE], id="one-figure"),
        pytest.param([Part([worse(), well()])], "", [FOR_SEVERAL], id="one-of-two-figures"),
        pytest.param(
            [Part([not_reached()]), Part([well()]), Part([worse()])],
            FOR_SEVERAL,
            ["", "", ""],
            id="two-objectives-are-told-of-together",
        ),
        pytest.param(
            [Part([not_reached(because())]), Part([worse()])],
            "",
            ["", FOR_ONE],
            id="one-objective-has-a-cause",
        ),
        pytest.param(
            [Part([not_reached(because()), worse()])], "", [FOR_THE_REST], id="one-figure-has-one"
        ),
        pytest.param(
            [Part([not_reached(), worse()], because())], "", [""], id="the-objective-has-one"
        ),
        pytest.param(
            [Part([not_reached(because(""))])], "", [FOR_ONE], id="an-assessment-without-a-cause"
        ),
    ],
)
def test_that_no_cause_is_given_is_said_once(parts, of_area, of_parts):
    told = untold(None, parts)
    assert (told.area, list(told.parts)) == (of_area, of_parts)


def test_a_cause_of_the_focus_area_holds_for_all_of_it():
    told = untold(because(), [Part([not_reached()]), Part([worse()])])
    assert (told.area, told.parts) == ("", ("", ""))


def test_the_report_is_named_only_where_an_assessment_was_written_after_it():
    read = because("", document_id=1)
    assert untold(None, [Part([worse()], read)]).parts == ("Rapporten oppgir ingen årsak.",)
    assert untold(read, [Part([worse()])]).parts == ("Rapporten oppgir ingen årsak.",)
    assert untold(read, [Part([worse()]), Part([not_reached()])]).area == (
        "Rapporten oppgir ingen årsak til det som ikke er nådd eller ble dårligere."
    )
