"""Plans and their limits in the admin."""

from decimal import Decimal

import pytest

from indikatorer.models import Band, FocusArea, Plan, PlanIndicator
from indikatorer.tests.admin.forms import limit, post_limits, rows, text_of
from indikatorer.tests.make import make_area, make_plan

pytestmark = pytest.mark.django_db


def test_limits_are_read_the_norwegian_way(person):
    response = post_limits(
        person("administrator"),
        limit(0, "target", lower="4,5", upper="6"),
        limit(1, "accepted", lower="4", upper="4,4"),
        limit(2, "failed", upper="4", upper_open="on"),
    )
    assert response.status_code == 302
    assert list(Band.objects.values_list("lower", "upper", "upper_open")) == [
        (Decimal("4.5"), 6, False),
        (4, Decimal("4.4"), False),
        (None, 4, True),
    ]


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        pytest.param(
            [
                limit(0, "target", lower="95", upper="100"),
                limit(1, "accepted", lower="85", upper="95"),
            ],
            "Ønsket resultat og laveste aksepterte resultat overlapper. "
            "Bruk «mer enn» eller «mindre enn» der de møtes.",
            id="overlap",
        ),
        pytest.param(
            [
                limit(0, "target", lower="90", adopted_year="2024"),
                limit(1, "accepted", lower="85", upper="94"),
            ],
            "Ønsket resultat og laveste aksepterte resultat overlapper fra 2024.",
            id="overlap-with-an-older-level",
        ),
        pytest.param(
            [limit(0, "target", lower="95", adopted_year="2024", adopted_when="21.09.2021")],
            "Skriv samme år som i «vedtatt når»: 2021.",
            id="adopted-in-two-years",
        ),
        pytest.param(
            [limit(0, "target", lower="95", adopted_when="21.09.2021")],
            "Skriv samme år som i «vedtatt når»: 2021.",
            id="the-year-of-adoption-forgotten",
        ),
        pytest.param(
            [limit(0, "target", lower="100", upper="95")],
            "Grensens «fra» kan ikke være høyere enn «til».",
            id="upside-down",
        ),
        pytest.param([limit(0, "target")], "En grense må ha minst én ende.", id="without-an-end"),
        pytest.param(
            [limit(0, "target", lower="5", upper="5", lower_open="on")],
            "Grensen rommer ingen verdi.",
            id="holds-no-value",
        ),
        pytest.param(
            [limit(0, "target", lower="1.234")], "kan leses på to måter", id="ambiguous-number"
        ),
    ],
)
def test_limits_that_cannot_be_are_refused_with_a_message(limits, message, person):
    response = post_limits(person("administrator"), *limits)
    assert message in text_of(response)
    assert not PlanIndicator.objects.exists()


@pytest.mark.parametrize("role", ["registrator", "godkjenner"])
def test_only_an_administrator_changes_limits(role, person):
    client = person(role)
    assert post_limits(client, limit(0, "target", lower="95")).status_code == 403
    assert not Band.objects.exists()


def post_plan(client, *focus_areas):
    form = {
        "name": "Kommuneplan 2020",
        "area": make_area().pk,
        "document": "",
        "introduction": "",
        "year_from": "2020",
        "year_to": "",
        "limits_from": "",
        "slug": "",
    }
    return client.post("/admin/indikatorer/plan/add/", form | rows("focus_areas", *focus_areas))


def test_a_plans_focus_area_may_have_a_name_that_another_plans_has(person):
    FocusArea.objects.create(plan=make_plan(), name="Medvirkning")
    focus_area = {"name": "Medvirkning", "goal_heading": "Hovedmål", "main_goal": "", "order": "1"}
    assert post_plan(person("administrator"), focus_area).status_code == 302
    addresses = {area.get_absolute_url() for area in FocusArea.objects.filter(name="Medvirkning")}
    assert len(addresses) == 2


def test_a_plan_without_first_year_of_limits_gets_its_own_first_year(person):
    assert post_plan(person("administrator")).status_code == 302
    plan = Plan.objects.get()
    assert (plan.limits_from, plan.slug) == (2020, "kommuneplan-2020")
