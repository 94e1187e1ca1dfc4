"""A corrected figure: which texts are asked about, how often, and how it ends."""

from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model

from indikatorer.entry.reviews import ask_for_reviews, close_settled, quoted_words
from indikatorer.models import Action, Narrative, Remark, State, TextReview
from indikatorer.tests.make import (
    make_focus_area,
    make_indicator,
    make_objective,
    make_place,
    make_result,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def result():
    """Published, and in a plan: 45 %."""
    indicator = make_indicator("Svar i tide", unit="%", decimals=1)
    make_place(indicator)
    return make_result(indicator, 2014, "45")


def narrative(text="Bare 45 % fikk svar.", year=2014, **about):
    about = about or {"objective": make_objective()}
    return Narrative.objects.create(text=text, year=year, **about)


def correct(result, value, **fields):
    for name, new in fields.items():
        setattr(result, name, new)
    result.value = None if value is None else Decimal(value)
    result.save()
    return ask_for_reviews(result)


def waiting():
    return [(review.text, review.old_value) for review in TextReview.objects.waiting()]


# Which texts --------------------------------------------------------------------------------------


def test_texts_about_the_objective_its_focus_area_and_the_result_are_asked_about(result):
    texts = [
        narrative(),
        narrative(focus_area=make_focus_area(), year=2022),
        narrative(indicator=result.indicator),
        narrative("", indicator=result.indicator, year=2022, cause="Bare 45 % ble spurt"),
        Action.objects.create(
            title="Svare", outcome="Fra 45 %.", objective=make_objective(), status_date="2015-12-31"
        ),
        Remark.objects.create(title="45 eller 46 %", explanation="Uklart."),
        Remark.objects.create(title="Ett av to", explanation="Uklart.", shown="45,0 % (2014)"),
    ]
    for remark in texts[5:]:
        remark.results.add(result)
    assert {review.text for review in correct(result, "46")} == set(texts)


def test_what_is_printed_elsewhere_is_left_as_it_is_printed(result):
    remark = Remark.objects.create(title="Uklart", explanation="Uklart.", other="45 %")
    remark.results.add(result)
    assert correct(result, "46") == []


def test_a_text_about_something_else_is_asked_about_when_it_names_the_indicator(result):
    elsewhere = make_objective("Et annet mål", focus_area=make_focus_area("Et annet område"))
    narrative(objective=elsewhere)
    naming = narrative("Målt som svar i tide: 45 %.", year=2015, objective=elsewhere)
    assert [review.text for review in correct(result, "46")] == [naming]


def test_a_text_about_something_else_is_asked_about_when_the_number_is_unusual(result):
    correct(result, "45.7")
    elsewhere = make_objective("Et annet mål", focus_area=make_focus_area("Et annet område"))
    quoting = narrative("Det gikk opp til 45,7 %.", objective=elsewhere)
    assert [review.text for review in correct(result, "46.1")] == [quoting]


def test_a_text_is_asked_about_once_though_two_objectives_have_the_indicator(result):
    make_place(result.indicator, objective=make_objective("Et delmål til"))
    quoting = narrative(focus_area=make_focus_area())
    assert [review.text for review in correct(result, "46")] == [quoting]


def test_a_text_quotes_the_figure_as_the_portal_rounds_it(result):
    quoting = narrative("Bare 45,3 % fikk svar.")
    correct(result, "45.2501")
    assert [review.text for review in correct(result, "46")] == [quoting]


# When ---------------------------------------------------------------------------------------------


def test_nothing_is_asked_when_no_text_quotes_the_figure(result):
    narrative("Under halvparten fikk svar.")
    assert correct(result, "46") == []
    assert waiting() == []


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        pytest.param("45.0", {"note": "omtrentlig"}, id="another-note"),
        pytest.param("45", {"preliminary": True}, id="preliminary"),
    ],
)
def test_nothing_is_asked_when_the_number_is_the_same(value, fields, result):
    narrative()
    assert correct(result, value, **fields) == []


@pytest.mark.parametrize(
    ("value", "fields", "says"),
    [
        pytest.param("46", {}, "46,0\u00a0%", id="another-number"),
        pytest.param(None, {"reason": "not_measured"}, "Ikke målt", id="no-number"),
        pytest.param("45", {"state": State.DRAFT}, "ikke publisert", id="taken-back"),
    ],
)
def test_whatever_takes_the_number_from_the_open_pages_is_a_correction(value, fields, says, result):
    narrative()
    (review,) = correct(result, value, **fields)
    assert (review.old_text, review.new_text) == ("45,0\u00a0%", says)


def test_what_was_never_published_is_no_correction():
    indicator = make_indicator(decimals=1)
    make_place(indicator)
    narrative()
    draft = make_result(indicator, 2014, "45", state=State.DRAFT)
    assert correct(draft, "46") == []
    assert correct(draft, "47", state=State.PUBLISHED) == []


def test_a_figure_changed_while_it_was_taken_back_is_asked_about_when_published(result):
    quoting = narrative()
    correct(result, "45", state=State.DRAFT)
    TextReview.objects.all().close()
    assert correct(result, "46") == []
    assert [review.text for review in correct(result, "46", state=State.PUBLISHED)] == [quoting]


def test_a_reason_that_becomes_a_number_asks_for_nothing(result):
    correct(result, None, reason="pending")
    narrative()
    assert correct(result, "46", reason="") == []


# Again, and no more -------------------------------------------------------------------------------


def test_a_figure_corrected_again_does_not_ask_twice_about_a_text(result):
    quoting = narrative()
    correct(result, "46")
    (review,) = correct(result, "47")
    assert (review.text, review.old_value, review.new_text) == (quoting, 45, "47,0\u00a0%")
    assert TextReview.objects.count() == 1


def test_a_text_that_quotes_the_newest_old_figure_too_is_asked_about_for_that(result):
    narrative("Bare 45 % fikk svar, eller 46 %.")
    (first,) = correct(result, "46")
    (again,) = correct(result, "47")
    assert (again.pk, again.old_value) == (first.pk, 46)
    assert again.asked_on > first.asked_on


def test_a_figure_corrected_back_leaves_nothing_to_see(result):
    narrative()
    correct(result, "46")
    assert correct(result, "45") == []
    assert waiting() == []
    assert TextReview.objects.get().looked_at_by is None


def test_a_figure_published_again_as_it_was_leaves_nothing_to_see(result):
    narrative()
    correct(result, "45", state=State.DRAFT)
    assert correct(result, "45", state=State.PUBLISHED) == []
    assert waiting() == []


def test_a_text_that_somebody_looked_at_is_asked_about_anew_by_the_next_correction(result):
    narrative("Bare 45 % fikk svar, eller 46 %.")
    correct(result, "46")
    TextReview.objects.all().close(by=get_user_model().objects.create_user("kari"))
    correct(result, "47")
    assert list(TextReview.objects.values_list("old_value", "looked_at_by__username")) == [
        (46, None),
        (45, "kari"),
    ]


def test_a_text_that_no_longer_quotes_the_figure_needs_no_look(result):
    quoting, other = narrative(), narrative(year=2015)
    correct(result, "46")
    quoting.text = "Bare 46 % fikk svar."
    quoting.save()
    close_settled(quoting)
    assert waiting() == [(other, 45)]


def test_a_text_that_was_changed_but_quotes_the_figure_still_needs_a_look(result):
    quoting = narrative()
    correct(result, "46")
    quoting.text = "Så få som 45 prosent fikk svar."
    quoting.save()
    close_settled(quoting)
    (review,) = TextReview.objects.waiting()
    assert quoted_words(review) == "Så få som 45 prosent fikk svar."


# What it costs ------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 30])
def test_asking_costs_the_same_however_many_texts_quote_the_figure(
    count, result, django_assert_num_queries
):
    for year in range(1990, 1990 + count):
        narrative(year=year)
    result.value = Decimal(46)
    result.save()
    with django_assert_num_queries(10):
        assert len(ask_for_reviews(result)) == count
