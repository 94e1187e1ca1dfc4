"""Where a limit was set, by whom and when. Only what somebody decided is called adopted."""

import pytest

from indikatorer.figures.limits import PrintedLimits, set_where
from indikatorer.models import Document
from indikatorer.tests.make import accepted, make_figure, new_band, target

REPORT = Document(title="4-årsrapporten")


def limit(**fields):
    return new_band(None, target(95), **{"document": REPORT} | fields)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        pytest.param(
            {"set_in": "Temaplan", "adopted_by": "kommunestyret", "adopted_when": "21.09.2021"},
            "Temaplan, vedtatt av kommunestyret 21. september 2021",
            id="by-and-when",
        ),
        pytest.param(
            {"set_in": "Handlingsregler", "adopted_by": "kommunestyret"},
            "Handlingsregler, vedtatt av kommunestyret; når, er ikke oppgitt",
            id="by",
        ),
        pytest.param(
            {"set_in": "Samfunnsdelen", "adopted_when": "juni 2020"},
            "Samfunnsdelen, vedtatt juni 2020",
            id="when",
        ),
        pytest.param(
            {"set_in": "Handlingsprogram"},
            "Handlingsprogram; hvem som vedtok den og når, er ikke oppgitt",
            id="neither",
        ),
        pytest.param(
            {"kind": "ambition"},
            "Ambisjon i 4-årsrapporten; noe vedtak er ikke oppgitt",
            id="ambition",
        ),
        pytest.param(
            {"kind": "ambition", "set_in": "Temaplan"},
            "Ambisjon i Temaplan; noe vedtak er ikke oppgitt",
            id="ambition-in-a-plan",
        ),
        pytest.param(
            {"kind": "ambition", "document": None},
            "Ambisjon i et dokument som ikke er oppgitt; noe vedtak er ikke oppgitt",
            id="ambition-nobody-knows-where",
        ),
        pytest.param(
            {"set_in": "Temaplan", "adopted_year": 2024},
            "Temaplan, vedtatt i 2024",
            id="only-the-year",
        ),
        pytest.param(
            {"document": None, "adopted_by": "kommunestyret", "adopted_year": 2024},
            "et dokument som ikke er oppgitt, vedtatt av kommunestyret i 2024",
            id="by-and-when-but-not-where",
        ),
        pytest.param({"document": None}, "hvor den er satt, er ikke oppgitt", id="nothing-at-all"),
        pytest.param(
            {"kind": "label"}, "Etikett i 4-årsrapporten; noe vedtak er ikke oppgitt", id="label"
        ),
    ],
)
def test_a_limit_says_where_it_was_set(fields, sentence):
    assert set_where(limit(**fields)) == sentence


def test_limits_that_share_a_source_tell_it_once():
    shared = {"document": REPORT, "set_in": "Temaplan"}
    limits = [new_band(None, item, **shared) for item in (target(95), accepted(85, 94))]
    assert len(PrintedLimits(limits).sources) == 1


@pytest.mark.parametrize(
    ("fields", "judged"),
    [
        pytest.param({"adopted_year": 2021}, [False, True, True], id="none-before-its-adoption"),
        pytest.param({}, [True, True, True], id="year-of-adoption-not-told"),
        pytest.param(
            {"adopted_year": 2021, "holds_earlier": True},
            [True, True, True],
            id="the-decision-itself-holds-earlier-figures",
        ),
        pytest.param(
            {"adopted_year": 2021, "from_year": 2022}, [False, False, True], id="with-a-deadline"
        ),
    ],
)
def test_nothing_is_judged_before_the_limit_was_adopted(fields, judged):
    assert [limit(**fields).judges(year) for year in (2020, 2021, 2022)] == judged


def test_a_figure_from_before_the_adoption_says_so():
    figure = make_figure(2020, 96, bands=[target(95)])
    [band] = figure.plan_place.adopted_bands
    band.adopted_year = 2021
    assert figure.no_verdict == "Grensen gjaldt ikke ennå"


def test_a_verdict_by_an_ambition_says_so():
    figure = make_figure(2020, 96, bands=[target(95)])
    [band] = figure.plan_place.adopted_bands
    band.kind = "ambition"
    assert (figure.mark.label, figure.mark.note) == ("Ønsket resultat nådd", "ambisjon")
