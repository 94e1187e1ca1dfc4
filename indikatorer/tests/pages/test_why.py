"""What an indicator's page says of why its newest figure came out as it did, and says once."""

import pytest

from asker.tests.reader import Reader
from indikatorer.models import Narrative
from indikatorer.pages.indicator import indicator_page
from indikatorer.tests.make import (
    make_document,
    make_indicator,
    make_objective,
    make_place,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db
NOT_GIVEN = "Rapporten oppgir ingen årsak."


@pytest.fixture
def failing():
    """An indicator that did not reach its goal in 2015."""
    place = make_place(make_indicator(), [target(95)])
    for year, value in [(2014, 99), (2015, 40)]:
        make_result(place.indicator, year, value)
    return place.indicator


def say(year=2015, text="Det gikk dårligere.", cause="", **about):
    return Narrative.objects.create(
        year=year, text=text, cause=cause, document=make_document(), **about
    )


def why(indicator):
    return indicator_page(indicator).why


def read(client, indicator):
    return Reader(client.get(indicator.get_absolute_url()).content.decode())


def test_the_indicators_own_assessments_stand_newest_first(failing):
    older, newest = say(2014, indicator=failing), say(indicator=failing)
    assert why(failing).own == (newest, older)
    assert why(failing).narrative == newest


def test_of_the_goal_only_the_year_of_the_newest_figure_is_told(failing):
    say(2014, objective=make_objective())
    told = say(objective=make_objective())
    say(objective=make_objective("Et annet mål"))
    assert why(failing).of_goals == (told,)


def test_of_the_focus_area_only_what_gives_a_cause_is_told(failing):
    area = make_objective().focus_area
    about_area = say(focus_area=area)
    assert why(failing).of_goals == ()
    about_area.cause = "Mange sluttet"
    about_area.save()
    assert why(failing).of_goals == (about_area,)
    assert why(failing).without_cause == ""


@pytest.mark.parametrize("about", ["indicator", "objective"])
def test_a_cause_is_printed_and_nothing_said_of_its_absence(about, failing, client):
    subject = failing if about == "indicator" else make_objective()
    say(cause="Mange sluttet", **{about: subject})
    text = read(client, failing).text
    assert text.count("Årsak: Mange sluttet") == 1
    assert NOT_GIVEN not in text


def test_that_no_cause_is_given_is_said_once_where_one_is_asked_for(failing, client):
    say(objective=make_objective())
    assert read(client, failing).text.count(NOT_GIVEN) == 1
    make_result(failing, 2016, 99)
    assert NOT_GIVEN not in read(client, failing).text


def test_a_cause_of_an_earlier_year_explains_nothing_now(failing):
    say(2014, indicator=failing, cause="Nytt skjema")
    assert why(failing).without_cause == "Ingen årsak er oppgitt."


def test_an_indicator_without_a_word_or_a_worry_has_no_such_section(client):
    indicator = make_place(make_indicator(), [target(95)]).indicator
    make_result(indicator, 2015, 99)
    assert "Hvorfor" not in [heading for _level, heading in read(client, indicator).headings]


def test_an_indicator_without_figures_has_nothing_to_explain(client):
    indicator = make_place(make_indicator(), [target(95)]).indicator
    assert indicator_page(indicator).why is None
    assert client.get(indicator.get_absolute_url()).status_code == 200


# The page -----------------------------------------------------------------------------------------


def test_the_goal_stands_before_why_and_why_before_the_chart(failing, client):
    say(indicator=failing)
    headings = [heading for level, heading in read(client, failing).headings if level == 2]
    assert headings[:3] == ["Målet", "Hvorfor", "Utvikling i Asker"]


def test_a_figure_alone_is_told_once(client):
    indicator = make_place(make_indicator(), [target(95)]).indicator
    make_result(indicator, 2015, "96.25")
    page = client.get(indicator.get_absolute_url()).content.decode()
    before_tables = page.partition("<main")[2].partition("<table")[0]
    assert before_tables.count("Ønsket resultat nådd") == 1
    assert "96,25 % i 2015" not in Reader(page).text.replace("\u00a0", " ")
    assert "Margin til grensen for ønsket resultat: 1,25" in page


def test_tables_are_folded(failing, client):
    page = client.get(failing.get_absolute_url()).content.decode()
    before = page.split("<table")[0]
    assert page.count("<table") == 1
    assert before.count("<details") - before.count("</details>") == 1
    assert '<details class="ds-details" open' not in page


def test_that_nothing_was_corrected_takes_one_line(failing, client):
    page = read(client, failing)
    assert "Ingen publiserte tall er endret." in page.text
    assert "Endringer etter publisering" not in page.text
