"""What is said of an indicator must agree with itself and its figures; and areas in their order."""

import pytest
from django.core.exceptions import ValidationError

from indikatorer.tests.make import make_area, make_indicator, make_result, new_indicator

pytestmark = pytest.mark.django_db
RANK = {"measure": "rank", "direction": "lower", "decimals": 0}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param(
            RANK | {"decimals": 2},
            {"decimals": ["En plassering har ingen desimaler."]},
            id="part-of-a-place",
        ),
        pytest.param(
            RANK | {"direction": "higher"},
            {"direction": ["I en plassering er 1 best: velg «lavere er bedre»."]},
            id="last-place-best",
        ),
        pytest.param(
            {"cycle_from": 2019},
            {"cycle": ["Oppgi også hvor mange år det går mellom målingene."]},
            id="a-year-without-a-cycle",
        ),
        pytest.param(
            {"unit": "", "unit_one": "møte"},
            {"unit": ["Oppgi også enheten i flertall."]},
            id="one-without-many",
        ),
        pytest.param(
            {"scale_min": 5, "scale_max": 5},
            {"scale_max": ["Skalaens topp må være høyere enn bunnen."]},
            id="scale-of-one-value",
        ),
    ],
)
def test_fields_that_do_not_agree_are_refused_where_they_stand(fields, told):
    with pytest.raises(ValidationError) as refused:
        new_indicator(**fields).full_clean()
    assert refused.value.message_dict == told


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(RANK, id="rank"),
        pytest.param({"cycle": 4, "cycle_from": 2019}, id="cycle"),
        pytest.param({"unit": "møter", "unit_one": "møte"}, id="one-and-many"),
        pytest.param({"scale_min": 0}, id="open-scale"),
    ],
)
def test_fields_that_agree_are_taken(fields):
    make_indicator(**fields).full_clean()


@pytest.mark.parametrize(
    ("field", "value", "example"),
    [
        pytest.param("scale_min", 20, "12,5", id="scale-begins-above-one"),
        pytest.param("scale_max", 50, "98,25", id="scale-ends-below-one"),
        pytest.param("decimals", 1, "98,25", id="too-few-decimals"),
    ],
)
def test_a_change_that_figures_do_not_fit_is_refused(field, value, example):
    indicator = make_indicator(decimals=2, scale_min=0, scale_max=100)
    make_result(indicator, 2014, "98.25")
    make_result(indicator, 2015, "12.5")
    make_result(indicator, 2016, reason="not_measured")
    indicator.full_clean()
    setattr(indicator, field, value)
    with pytest.raises(ValidationError) as refused:
        indicator.full_clean()
    message = f"Indikatoren har tall som da ikke passer, for eksempel {example}."
    assert refused.value.message_dict == {field: [message]}


def test_a_figure_that_is_no_place_keeps_an_indicator_from_becoming_a_ranking():
    indicator = make_indicator(decimals=0, direction="lower")
    make_result(indicator, 2014, 0)
    indicator.measure = "rank"
    with pytest.raises(ValidationError) as refused:
        indicator.full_clean()
    assert list(refused.value.message_dict) == ["measure"]


@pytest.mark.parametrize("through", [[], ["Nye Asker"]], ids=["at-once", "through-another"])
def test_no_area_becomes_part_of_itself(through):
    area = make_area("Asker")
    between = [make_area(name, successor=area) for name in through]
    area.successor = between[0] if between else area
    with pytest.raises(ValidationError) as refused:
        area.full_clean()
    message = "Et område kan ikke gå inn i seg selv, heller ikke gjennom andre."
    assert refused.value.message_dict == {"successor": [message]}


def test_an_area_may_have_become_part_of_another():
    make_area("Hurum", successor=make_area("Asker")).full_clean()
