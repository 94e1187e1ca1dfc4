"""A feedback system: what comes in, what comes of it, and what nobody registered."""

from decimal import Decimal

import pytest

from asker.tests.reader import Reader
from indikatorer.models import Remark
from indikatorer.tests.make import make_breakdown, make_category, make_indicator, make_result
from medvirkning.feedback import feedback_page, years_table
from medvirkning.models import FeedbackSystem

pytestmark = pytest.mark.django_db

PAGE = "/medvirkning/dialogen/"
WITH_A_REASON = {"reason": "not_stated", "printed": ""}


@pytest.fixture
def system():
    """1470 of 2015, of whom 1267 led to something; 2014 says only what came in."""
    received = make_indicator(
        "Henvendelser", unit="", decimals=0, direction="none", breakdown=make_breakdown()
    )
    improved = make_indicator("Forbedringer", unit="", decimals=0)
    make_result(received, 2014, 1393)
    make_result(received, 2015, 1470)
    make_result(improved, 2015, 1267)
    return FeedbackSystem.objects.create(
        name="Dialogen", slug="dialogen", received=received, improved=improved
    )


def divide(system, year, **parts):
    for name, value in parts.items():
        found = system.received.breakdown.categories.filter(name=name).first()
        category = found or make_category(name)
        fields = {} if value is not None else WITH_A_REASON
        make_result(system.received, year, value, category=category, **fields)


def years(system):
    return feedback_page(system).years


def read(client, address=PAGE):
    return Reader(client.get(address).content.decode())


def test_the_share_is_what_led_to_something_of_all_that_came_in_that_year(system):
    before, latest = years(system)
    assert (latest.year, latest.share) == (2015, "86,2\u00a0%")
    assert (before.improved, before.share) == (None, "")


@pytest.mark.parametrize(
    ("received", "improved"),
    [
        pytest.param({"value": 0}, {"value": 0}, id="nothing-came-in"),
        pytest.param(WITH_A_REASON, {"value": 5}, id="what-came-in-is-missing"),
        pytest.param({"value": 5}, WITH_A_REASON, id="what-it-led-to-is-missing"),
    ],
)
def test_no_share_is_computed_of_what_is_not_there(system, received, improved):
    make_result(system.received, 2016, **received)
    make_result(system.improved, 2016, **improved)
    assert years(system)[-1].share == ""


def test_none_of_some_is_a_share(system):
    make_result(system.received, 2016, 4)
    make_result(system.improved, 2016, 0)
    assert years(system)[-1].share == "0,0\u00a0%"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        pytest.param({"Vei": 1000, "Avfall": 470}, "stemmer med totalen", id="agrees"),
        pytest.param({"Vei": 1000, "Avfall": 471}, "avviker med +1", id="one-too-many"),
        pytest.param({"Vei": 1000, "Avfall": 460}, "avviker med −10", id="ten-too-few"),
        pytest.param({"Vei": 1000, "Avfall": None}, "kan ikke kontrolleres", id="a-part-missing"),
        pytest.param({}, "kan ikke kontrolleres", id="not-divided"),
    ],
)
def test_the_categories_of_a_year_are_held_against_its_total(system, client, parts, words):
    divide(system, 2015, **parts)
    rows = {row[0]: row for row in read(client).tables[-2 if parts else -1][1:]}
    assert rows["2015"][4] == words
    assert rows["2014"][4] == "kan ikke kontrolleres"


def test_each_year_tells_whether_its_sum_agrees(system):
    assert [year.sum_check for year in feedback_page(system).years] == [None, None]
    divide(system, 2015, Vei=1000, Avfall=470)
    divide(system, 2014, Vei=1000, Avfall=1)
    told = {year.year: year.sum_check.agrees for year in feedback_page(system).years}
    assert told == {2014: False, 2015: True}


def test_a_year_that_nobody_registered_improvements_for_says_so(system, client):
    rows = {row[0]: row for row in read(client).rows}
    assert rows["2014"] == [
        "2014",
        "1 393",
        "Ikke registrert",
        "kan ikke beregnes",
        "kan ikke kontrolleres",
    ]
    assert rows["2015"][1:4] == ["1 470", "1 267", "86,2 %"]


def test_the_page_leads_with_the_newest_year(system, client):
    text = read(client).text
    assert "Henvendelser i 2015 1 470" in text
    assert "Førte til forbedring i 2015 (beregnet) 86,2 %" in text
    assert "Fulgt opp innen fristen" not in text


def test_what_is_answered_in_time_is_the_newest_that_was_measured(system, client):
    system.answered_in_time = make_indicator("Svar i tide", decimals=1)
    system.time_limit = make_indicator("Frist", unit="dager", decimals=0)
    system.save()
    make_result(system.answered_in_time, 2014, "99.3")
    make_result(system.answered_in_time, 2015, **WITH_A_REASON)
    make_result(system.time_limit, 2014, 14)
    assert "Fulgt opp innen fristen i 2014 (14 dager) 99,3 %" in read(client).text


def test_a_system_without_figures_has_no_table(system, client):
    system.received.results.all().delete()
    page = feedback_page(system)
    assert (page.years, page.latest, page.picture, page.categories) == ((), None, None, None)
    assert read(client).tables == []


def test_remarks_on_its_figures_stand_on_the_page(system, client):
    remark = Remark.objects.create(title="To totaler", explanation="De er ulike.")
    remark.results.set(system.received.results.all())
    assert read(client).text.count("To totaler") == 1


# As files -----------------------------------------------------------------------------------------


def test_the_table_has_numbers_where_the_page_has_words(system):
    divide(system, 2015, Vei=1000, Avfall=471)
    table = years_table(system, feedback_page(system).years)
    assert table.headings[:4] == (
        "År",
        "Henvendelser",
        "Status for henvendelser",
        "Førte til forbedring",
    )
    assert table.rows == (
        (2014, Decimal(1393), "Oppgitt", "..", "Ikke registrert", "..", None, None),
        (
            2015,
            Decimal(1470),
            "Oppgitt",
            Decimal(1267),
            "Oppgitt",
            Decimal("86.2"),
            Decimal(1471),
            Decimal(1),
        ),
    )
    assert table.notes[0].startswith("Andelen er regnet ut av portalen")
    assert "«..» tall mangler" in table.notes[1]


def test_categories_are_a_file_only_where_there_are_any(system, client):
    address = f"{PAGE}kategorier.csv"
    assert client.get(address).status_code == 404
    divide(system, 2015, Vei=1000)
    text = client.get(address).content.decode("utf-8-sig")
    assert text.startswith("Kategori;År;")
    assert "Vei;2015;Asker;;1000;" in text
