"""Published figures stay honest whatever an approver does with them in the admin."""

from decimal import Decimal

import pytest

from indikatorer.models import Band, Result, State
from indikatorer.tests.admin.forms import change_page, limit, post_limits, retyped
from indikatorer.tests.make import make_area, make_indicator, make_objective, make_result

pytestmark = pytest.mark.django_db

WHY = "Skriv hvorfor det publiserte tallet endres."


@pytest.fixture
def published():
    return make_result(make_indicator(decimals=0), 2014, "50")


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"state": "draft"}, id="taken-back"),
        pytest.param({"year": 2015, "year_from": ""}, id="another-year"),
        pytest.param({"year_from": 2013}, id="another-period"),
    ],
)
def test_moving_a_published_figure_demands_a_reason(fields, person, published):
    client = person("godkjenner")
    response = client.post(change_page(published), retyped(published, **fields))
    assert WHY in response.content.decode()
    published.refresh_from_db()
    assert (published.state, published.year, published.year_from) == ("published", 2014, 2014)


def test_another_area_demands_a_reason_too(person, published):
    client = person("godkjenner")
    moved = retyped(published, area=make_area("Lier", is_own=False).pk)
    assert WHY in client.post(change_page(published), moved).content.decode()


def test_a_figure_that_was_taken_back_is_still_never_deleted(person, published):
    published.state = State.DRAFT
    published.save()
    response = person("godkjenner").post(
        f"/admin/indikatorer/result/{published.pk}/delete/", {"post": "yes"}
    )
    assert response.status_code == 403
    assert Result.objects.filter(pk=published.pk).exists()


def test_moving_a_figure_of_one_year_moves_both_ends(person):
    result = make_result(make_indicator(decimals=0), 2014, "50", state="draft")
    person("godkjenner").post(change_page(result), retyped(result, year=2015, year_from=""))
    result.refresh_from_db()
    assert (result.year_from, result.year) == (2015, 2015)


@pytest.mark.parametrize(
    ("stored", "typed", "kept"),
    [
        pytest.param("50", "50", "51", id="the-print-follows-the-value"),
        pytest.param("50", "femti", "femti", id="unless-it-was-typed-too"),
        pytest.param("omkring 50", "omkring 50", "omkring 50", id="or-said-something-else"),
    ],
)
def test_a_retyped_value_does_not_leave_a_stale_print(stored, typed, kept, person):
    result = make_result(make_indicator(decimals=0), 2014, "50", state="draft", printed=stored)
    person("godkjenner").post(change_page(result), retyped(result, value="51", printed=typed))
    result.refresh_from_db()
    assert (result.value, result.printed) == (Decimal(51), kept)


def test_a_name_without_letters_is_refused(person):
    client = person("administrator")
    response = client.post("/admin/indikatorer/subject/add/", {"name": "%", "order": 0, "slug": ""})
    assert "Navnet må ha minst én bokstav eller ett tall." in response.content.decode()


def test_new_limits_are_numbered_as_they_were_typed(person):
    make_objective()
    post_limits(
        person("administrator"),
        limit(0, "target", lower="95", upper="100"),
        limit(0, "accepted", lower="85", upper="94"),
    )
    assert list(Band.objects.order_by("order").values_list("order", "level")) == [
        (0, "target"),
        (1, "accepted"),
    ]


def test_limits_with_different_deadlines_may_hold_the_same_value(person):
    post_limits(
        person("administrator"),
        limit(0, "target", lower="50", from_year="2025"),
        limit(1, "target", lower="67", from_year="2030"),
    )
    assert Band.objects.count() == 2


def test_a_limit_may_replace_an_older_one_that_stays(person):
    post_limits(
        person("administrator"),
        limit(0, "target", lower="50", adopted_year="2020"),
        limit(1, "target", lower="67", adopted_year="2024", adopted_when="21.09.2024"),
    )
    assert Band.objects.count() == 2
