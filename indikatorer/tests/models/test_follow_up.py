"""What is said and done between results: what an assessment is about, and what was followed up."""

import datetime

import pytest
from django.core import serializers

from indikatorer.models import Action, Narrative, ReportingYear, YearState
from indikatorer.tests.make import (
    make_complete,
    make_focus_area,
    make_indicator,
    make_objective,
)

pytestmark = pytest.mark.django_db
Status = Action.Status


def unfollowed(year, status=Status.IN_PROGRESS):
    day = datetime.date(year, 12, 31)
    Action.objects.create(
        title="Kultur-SFO", objective=make_objective(), status=status, status_date=day
    )
    return Action.objects.with_follow_up().get().unfollowed_since


@pytest.mark.parametrize(
    ("year", "since"),
    [
        pytest.param(2015, 2015, id="older-than-the-newest-complete-year"),
        pytest.param(2021, 2021, id="the-year-before-it"),
        pytest.param(2022, None, id="of-that-year"),
        pytest.param(2023, None, id="newer"),
    ],
)
def test_a_status_is_old_when_a_later_year_is_complete(year, since):
    make_complete(2014, 2022, 2019)
    ReportingYear.objects.create(year=2024, state=YearState.OPEN)
    assert unfollowed(year) == since


@pytest.mark.parametrize(
    ("status", "since"),
    [
        (Status.NOT_STARTED, 2015),
        (Status.IN_PROGRESS, 2015),
        (Status.DELAYED, 2015),
        (Status.DONE, None),
        (Status.CLOSED, None),
    ],
)
def test_what_is_finished_needs_no_follow_up(status, since):
    make_complete(2022)
    assert unfollowed(2015, status) == since


def test_nothing_is_called_old_where_no_year_is_complete():
    assert unfollowed(2015) is None


# Assessments --------------------------------------------------------------------------------------

SUBJECTS = {
    "focus_area": lambda: make_focus_area("Helse"),
    "objective": lambda: make_objective("Leve godt"),
    "indicator": lambda: make_indicator("Sykefravær"),
}


@pytest.mark.parametrize(("name", "make"), SUBJECTS.items(), ids=SUBJECTS)
def test_an_assessment_is_loaded_by_what_it_is_about(name, make):
    subject = make()
    narrative = Narrative.objects.create(**{name: subject}, year=2022, text="Ned.", cause="Uvær")
    assert (narrative.subject, narrative.about) == (subject, (name, subject.pk))
    written = serializers.serialize(
        "jsonl", [narrative], use_natural_foreign_keys=True, use_natural_primary_keys=True
    )
    narrative.cause = ""
    narrative.save()
    for found in serializers.deserialize("jsonl", written):
        found.save()
    assert Narrative.objects.get().pk == narrative.pk
    assert Narrative.objects.get().cause == "Uvær"


def test_a_line_that_was_written_before_there_were_causes_is_still_loaded():
    make_objective("Leve godt", slug="leve-godt")
    line = (
        '{"model": "indikatorer.narrative", "fields": '
        '{"objective": ["leve-godt"], "year": 2022, "text": "Godt."}}'
    )
    [found] = serializers.deserialize("jsonl", line)
    found.save()
    assert (Narrative.objects.get().text, Narrative.objects.get().cause) == ("Godt.", "")
