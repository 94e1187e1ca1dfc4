import pytest
from django.utils import timezone

from indikatorer.models import Narrative, TextReview
from indikatorer.tests.make import make_indicator, make_objective, make_result

pytestmark = pytest.mark.django_db


@pytest.fixture
def about():
    """A text and a result."""
    return {
        "narrative": Narrative.objects.create(objective=make_objective(), year=2014, text="45."),
        "result": make_result(make_indicator(), 2014, "46"),
        "old_value": 45,
    }


def test_what_was_looked_at_does_not_hinder_a_new_review(about):
    TextReview.objects.create(**about, looked_at_on=timezone.now())
    TextReview(**about).full_clean()


def test_what_waits_comes_first_and_then_what_was_looked_at_last(about):
    days = [timezone.now() - timezone.timedelta(days=days) for days in (9, 2, 5)]
    for day in days:
        TextReview.objects.create(**about, looked_at_on=day)
    TextReview.objects.create(**about)
    ordered = list(TextReview.objects.values_list("looked_at_on", flat=True))
    assert ordered == [None, days[1], days[2], days[0]]


def test_closing_leaves_alone_what_was_looked_at_before(about):
    day = timezone.now() - timezone.timedelta(days=9)
    TextReview.objects.create(**about, looked_at_on=day)
    TextReview.objects.create(**about)
    assert TextReview.objects.all().close() == 1
    assert TextReview.objects.filter(looked_at_on=day).count() == 1


def test_a_deleted_text_takes_its_reviews_along(about):
    TextReview.objects.create(**about)
    about["narrative"].delete()
    assert not TextReview.objects.exists()


def test_a_review_is_named_after_the_text_and_the_old_figure(about):
    assert str(TextReview(**about)) == "Stimulere til deltakelse, 2014: 45,00\u00a0%"
