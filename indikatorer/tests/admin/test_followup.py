"""An assessment is written in the admin: of what, in what words, and why it went so."""

import pytest

from indikatorer.models import Narrative
from indikatorer.tests.admin.forms import text_of
from indikatorer.tests.make import make_indicator, make_objective

pytestmark = pytest.mark.django_db
ADD = "/admin/indikatorer/narrative/add/"


def fill_in(client, **fields):
    return client.post(ADD, {"year": 2022, "text": "", "cause": "", "place": ""} | fields)


def test_the_form_says_what_each_field_is_for(person):
    shown = text_of(person("registrator").get(ADD))
    assert "Fyll ut bare ett av de tre feltene." in shown
    assert "Tom når ingen årsak er oppgitt; gjett ikke." in shown


def test_a_registrar_gives_the_cause_of_one_figure(person):
    indicator = make_indicator()
    assert fill_in(person("registrator"), indicator=indicator.pk, cause="Uvær").status_code == 302
    narrative = Narrative.objects.get()
    assert (narrative.indicator, narrative.cause, narrative.text) == (indicator, "Uvær", "")


def test_who_chooses_two_subjects_is_told_to_choose_one(person):
    both = {"indicator": make_indicator().pk, "objective": make_objective().pk}
    shown = text_of(fill_in(person("registrator"), cause="Uvær", **both))
    assert "Velg enten et fokusområde, et mål eller en indikator, bare én av dem." in shown
    assert not Narrative.objects.exists()


def test_an_assessment_must_say_something(person):
    shown = text_of(fill_in(person("registrator"), indicator=make_indicator().pk))
    assert "Skriv en tekst eller en årsak." in shown


@pytest.mark.parametrize("count", [1, 10])
def test_the_list_costs_the_same_however_many_there_are(count, person, django_assert_num_queries):
    for year in range(2000, 2000 + count):
        Narrative.objects.create(objective=make_objective(), year=year, text="Godt.")
    client = person("registrator")
    with django_assert_num_queries(9):
        assert client.get("/admin/indikatorer/narrative/").status_code == 200
