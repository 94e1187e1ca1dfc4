"""What was changed in figures after they were published: nothing more and nothing less."""

from decimal import Decimal

import pytest

from indikatorer.models import Indicator, State
from indikatorer.pages.indicator import indicator_page
from indikatorer.tests.make import (
    make_area,
    make_breakdown,
    make_category,
    make_indicator,
    make_result,
)


def corrections(indicator):
    return [
        (item.what, item.before, item.after, item.reason)
        for item in indicator_page(indicator).corrections
    ]


def store(result, why=None, **fields):
    for name, value in fields.items():
        setattr(result, name, value)
    result._change_reason = why
    result.save()


def test_a_seeded_figure_that_is_corrected_shows_before_and_after(figures):
    indicator = Indicator.objects.get(slug="virksomheter-med-nytt-frivillighetstiltak")
    assert corrections(indicator) == []
    store(indicator.results.get(year=2014), "Feil i rapporten", value=Decimal("97.5"))
    assert corrections(indicator) == [
        ("2014, Asker (til 2019)", "98,21\u00a0%", "97,50\u00a0%", "Feil i rapporten")
    ]


@pytest.fixture
def figure(db):
    return make_result(make_indicator(decimals=0, unit=""), 2014, "50")


def test_corrections_are_listed_newest_first(figure):
    store(figure, "Trykkfeil", value=Decimal(51))
    store(figure, "Likevel ikke", value=Decimal(50))
    assert corrections(figure.indicator) == [
        ("2014, Asker", "51", "50", "Likevel ikke"),
        ("2014, Asker", "50", "51", "Trykkfeil"),
    ]


def test_a_figure_that_is_taken_away_is_a_correction_in_words(figure):
    store(figure, "Personvern", value=None, reason="suppressed")
    assert corrections(figure.indicator) == [("2014, Asker", "50", "Skjermet", "Personvern")]


def test_a_figure_that_was_changed_while_taken_back_is_a_correction(figure):
    store(figure, state=State.DRAFT)
    store(figure, value=Decimal(51))
    store(figure, "Ny opptelling", state=State.PUBLISHED)
    assert corrections(figure.indicator) == [("2014, Asker", "50", "51", "Ny opptelling")]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"note": "Omtrentlig."}, id="another-note"),
        pytest.param({"value": Decimal("50.00")}, id="the-same-value"),
        pytest.param({"state": State.DRAFT}, id="taken-back"),
    ],
)
def test_what_leaves_the_figure_as_it_was_is_no_correction(fields, figure):
    store(figure, **fields)
    assert corrections(figure.indicator) == []


def test_what_happened_before_publication_is_nobodys_business(db):
    draft = make_result(make_indicator(), 2014, "50", state=State.DRAFT)
    store(draft, value=Decimal(51))
    store(draft, state=State.PUBLISHED)
    assert corrections(draft.indicator) == []


def test_a_correction_names_the_period_the_category_and_the_area(db):
    breakdown = make_breakdown()
    indicator = make_indicator(decimals=0, unit="", breakdown=breakdown)
    part = make_result(
        indicator,
        2015,
        "50",
        year_from=2014,
        category=make_category("kvinner", breakdown=breakdown),
        area=make_area("Lier", is_own=False),
    )
    store(part, "Trykkfeil", value=Decimal(51))
    assert corrections(indicator) == [("2014–2015, kvinner, Lier", "50", "51", "Trykkfeil")]


def test_another_indicators_corrections_are_not_told(figure):
    other = make_result(make_indicator("Noe annet"), 2014, "50")
    store(other, "Trykkfeil", value=Decimal(51))
    assert corrections(figure.indicator) == []
