"""Slugs: made of names, kept for good, and never the same twice."""

import pytest
from django.core.exceptions import ValidationError

from indikatorer.models import Indicator, Remark
from indikatorer.tests.make import make_area, make_indicator

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: make_indicator("Måltid på sykehjem, økologisk"), id="indicator"),
        pytest.param(lambda: make_area("Måltid på sykehjem, økologisk"), id="area"),
        pytest.param(
            lambda: Remark.objects.create(
                title="Måltid på sykehjem, økologisk", explanation="To tall."
            ),
            id="remark-by-its-title",
        ),
    ],
)
def test_an_empty_slug_is_made_of_the_name_with_every_norwegian_letter(make):
    assert make().slug == "maaltid-paa-sykehjem-oekologisk"


def test_a_slug_that_is_given_is_kept_when_the_name_changes():
    item = make_indicator("Svar i tide")
    item.name = "Svar innen fristen"
    item.save()
    assert item.slug == "svar-i-tide"


def test_the_same_name_twice_gets_slugs_apart():
    made = [make_indicator("Svar i tide").slug for _ in range(3)]
    assert made == ["svar-i-tide", "svar-i-tide-2", "svar-i-tide-3"]


def test_the_longest_name_leaves_room_for_a_slug_apart():
    made = [Indicator(name="å" * 200) for _ in range(2)]
    for item in made:
        item.full_clean()
        item.save()
    assert made[0].slug != made[1].slug


def test_a_slug_that_is_given_twice_is_refused_at_its_field():
    make_indicator(slug="svar")
    with pytest.raises(ValidationError) as refused:
        Indicator(name="Noe annet", slug="svar").full_clean()
    assert list(refused.value.message_dict) == ["slug"]
