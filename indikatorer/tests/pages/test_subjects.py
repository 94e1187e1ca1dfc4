"""The way from a focus area to the dashboards of what it is about."""

import pytest

from asker.tests.reader import Reader
from indikatorer.models import Subject
from indikatorer.pages.subjects import SubjectPage, register_page, subject_pages
from indikatorer.tests.make import make_indicator, make_objective, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(monkeypatch):
    """Makes an indicator of a subject; one subject has a dashboard."""
    subject_pages([])  # what the apps register is registered now, and not in what is put in place
    pages = {"natur": "indikatorer:comparison"}
    monkeypatch.setattr("indikatorer.pages.subjects.PAGES", pages)

    def make(name):
        subject = Subject.objects.create(name=name, slug=name.lower())
        return make_indicator(f"Noe om {name}", subject=subject)

    return make


def test_only_subjects_with_a_dashboard_are_led_to(about):
    indicators = [about("Natur"), about("Skole"), make_indicator("Uten emne")]
    assert subject_pages(indicators) == [SubjectPage("Natur", "/sammenligning/")]


def test_a_dashboard_that_is_registered_is_led_to(about):
    indicator = about("Skole")
    assert subject_pages([indicator]) == []
    register_page("skole", "indikatorer:indicators")
    assert subject_pages([indicator]) == [SubjectPage("Skole", "/indikatorer/")]


def test_the_page_of_a_focus_area_leads_to_the_dashboard(about, client):
    objective = make_objective()
    make_place(about("Natur"), objective=objective)
    page = Reader(client.get(objective.focus_area.get_absolute_url()).content.decode())
    assert "Samlet om: Natur" in page.text
    assert "/sammenligning/" in page.attributes("href")


def test_a_focus_area_about_nothing_with_a_dashboard_says_nothing_of_it(about, client):
    objective = make_objective()
    make_place(about("Skole"), objective=objective)
    page = Reader(client.get(objective.focus_area.get_absolute_url()).content.decode())
    assert "Samlet om" not in page.text
