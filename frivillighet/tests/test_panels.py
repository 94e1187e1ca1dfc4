"""The charts of the dashboard: what each says, draws and keeps apart."""

import pytest

from frivillighet.figures import (
    OLD_SATISFACTION,
    PARTNERS,
    SATISFACTION,
    VOLUNTEERS,
    WOULD_VOLUNTEER,
    volunteering_figures,
)
from frivillighet.panels import panels
from frivillighet.tests.make import about_volunteering
from indikatorer.models import BreakKind
from indikatorer.tests.make import (
    accepted,
    make_area,
    make_break,
    make_objective,
    make_place,
    make_plan,
    make_result,
)

pytestmark = pytest.mark.django_db

OF_SIX = {"unit": "av 6", "decimals": 1, "scale_min": 1, "scale_max": 6}


def measured(slug, values, *, caution=False, area=None, **fields):
    indicator = about_volunteering(slug, **fields)
    for year, value in values.items():
        make_result(indicator, year, value, area=area)
    if caution:
        make_break(indicator, max(values), kind=BreakKind.CAUTION)
    return indicator


def shown():
    return {panel.key: panel for panel in panels(volunteering_figures())}


def plain(texts):
    return [text.replace("\u00a0", " ") for text in texts]


def test_without_figures_nothing_is_asked(db):
    about_volunteering(VOLUNTEERS)
    assert shown() == {}


def test_a_reserve_that_both_lines_share_is_said_once(db):
    make_area(formed_year=2020)
    measured(VOLUNTEERS, {2018: 54, 2022: 46}, caution=True)
    measured(WOULD_VOLUNTEER, {2018: 66, 2022: 71}, caution=True)
    panel = shown()["frivillige"]
    assert panel.readings == (
        "Sammenligning med 2018: før sammenslåingen, må leses med varsomhet.",
    )
    assert plain(panel.drawing.said) == [
        "Deltar i frivillig arbeid: 2018 54 %; 2022 46 %",
        "Kan tenke seg det hvis noen spør: 2018 66 %; 2022 71 %",
    ]


def test_no_line_is_drawn_across_a_caution_or_a_merger(db):
    measured(VOLUNTEERS, {2018: 54, 2022: 46}, caution=True)
    measured(WOULD_VOLUNTEER, {2018: 66, 2022: 71})
    assert [panel.lines for panel in shown()["frivillige"].drawing.panels] == [(), ()]


def test_a_change_without_reserve_is_told(db):
    measured(VOLUNTEERS, {2021: 46, 2022: 54})
    assert plain(shown()["frivillige"].readings) == ["Steg fra 46 % i 2021 til 54 % i 2022."]


def test_satisfaction_stands_on_its_whole_scale(db):
    measured(SATISFACTION, {2018: 4.5, 2022: 4.8}, **OF_SIX)
    drawing = shown()["tilfredshet"].drawing
    assert [end.text for end in drawing.ends] == ["1", "6"]
    assert plain(drawing.said) == ["2018: 4,5 av 6", "2022: 4,8 av 6"]


def test_a_score_without_a_scale_is_told_and_not_drawn(db):
    measured(SATISFACTION, {2022: 4.8}, unit="poeng", decimals=1)
    panel = shown()["tilfredshet"]
    assert panel.drawing is None
    assert plain(panel.readings) == ["4,8 poeng i 2022."]


@pytest.mark.parametrize(
    ("scale", "told"),
    [
        pytest.param(
            {"scale_min": 0, "scale_max": 6},
            "et annet spørsmål og en skala fra 0 til 6",
            id="another-scale",
        ),
        pytest.param({}, "et annet spørsmål", id="no-scale"),
    ],
)
def test_what_was_asked_before_is_told_with_its_verdict_and_never_drawn(db, scale, told):
    old = make_area("Asker (til 2019)", successor=make_area())
    measured(SATISFACTION, {2022: 4.8}, **OF_SIX)
    before = measured(OLD_SATISFACTION, {2014: 4.19}, area=old, unit="av 6", decimals=2, **scale)
    make_place(before, (accepted(4, 4.4),), objective=make_objective(plan=make_plan(area=old)))
    panel = shown()["tilfredshet"]
    assert plain(panel.notes) == [
        f"Holdt for seg: 4,19 av 6 i Asker (til 2019) i 2014, på {told}. Akseptert resultat."
    ]
    assert plain(panel.drawing.said) == ["2022: 4,8 av 6"]
    assert list(panel.ways) == ["Tilfredshet med samarbeidet", "Kommunen som tilrettelegger"]


def test_partners_are_told_of_the_newest_year_only(db):
    municipality, others, business = PARTNERS
    measured(municipality, {2018: 74, 2022: 67})
    measured(others, {2022: 68})
    measured(business, {2018: 21})
    panel = shown()["samarbeid"]
    assert plain(panel.readings) == [
        "I 2022 samarbeidet 67 % av foreningene med kommunen og 68 % med andre foreninger."
    ]
    assert plain(panel.drawing.said) == ["kommunen: 67 %", "andre foreninger: 68 %"]
