"""Whether an action was followed up: told of what is old and not finished, and of nothing else."""

import datetime

import pytest

from indikatorer.models import Action, ReportingYear, YearState
from indikatorer.tests.make import make_complete, make_objective

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
