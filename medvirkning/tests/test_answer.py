"""Which figures the answer about participation tells of."""

import pytest

from indikatorer.figures.years import status_years
from indikatorer.tests.make import make_result
from medvirkning.answer import answer
from medvirkning.reading import INFLUENCE, INVOLVED, read_subject
from medvirkning.tests.make import make_about

pytestmark = pytest.mark.django_db


def said():
    return answer(read_subject(), status_years().shown)


def test_it_tells_what_people_answered_last_each_with_its_year():
    make_result(make_about(INVOLVED), 2021, 54)
    influence = make_about(INFLUENCE, unit="av 4", decimals=1, measure="score")
    make_result(influence, 2023, "2.5")
    make_result(influence, 2024, reason="not_measured")
    assert said().measured.replace("\u00a0", " ") == (
        "Sist målt: 54 % av innbyggerne mener at folkevalgte involverer dem (2021) og 2,5 av 4 er "
        "innbyggernes vurdering av mulighetene til å påvirke (2023)."
    )


def test_counts_of_other_things_are_no_answer():
    make_result(make_about("innbyggertorg", measure="count", unit="torg"), 2022, 7)
    assert said().measured == ""


def test_nothing_measured_is_a_sentence():
    make_result(make_about(INVOLVED), 2022, reason="not_measured")
    assert said().sentences == ["Ingen tall om medvirkning er publisert ennå."]
