"""Warnings of what may be wrong: told when a result is saved and on its page, in nobody's way."""

import pytest
from django.contrib.messages import get_messages

from indikatorer.models import Measure, Result, State
from indikatorer.tests.admin.forms import ADD, change_page, retyped, text_of, typed
from indikatorer.tests.make import make_indicator, make_result

pytestmark = pytest.mark.django_db

SAID = "Tierfeil: Tallet er omtrent ti ganger så stort som i 2013 (121 møter). Kan et komma mangle?"


@pytest.fixture
def meetings():
    indicator = make_indicator("Møter", unit="møter", decimals=0, measure=Measure.COUNT)
    make_result(indicator, 2013, 121)
    return indicator


def warned(response):
    """What is said in warning, with plain spaces."""
    told = get_messages(response.wsgi_request)
    return [str(item).replace("\u00a0", " ") for item in told if item.level_tag == "warning"]


def test_a_doubtful_figure_is_saved_with_a_warning(person, meetings):
    response = person("registrator").post(ADD, typed(meetings, value="1250"))
    assert warned(response) == [SAID]
    assert Result.objects.get(year=2014).value == 1250


def test_its_page_goes_on_warning(person, meetings):
    draft = make_result(meetings, 2014, 1250, state=State.DRAFT)
    assert SAID in text_of(person("registrator").get(change_page(draft)))


def test_a_doubtful_figure_can_be_published(person, meetings):
    draft = make_result(meetings, 2014, 1250, state=State.DRAFT)
    response = person("godkjenner").post(change_page(draft), retyped(draft, state="published"))
    draft.refresh_from_db()
    assert draft.is_published
    assert warned(response) == [SAID]


def test_a_figure_that_is_put_right_warns_no_more(person, meetings):
    draft = make_result(meetings, 2014, 1250, state=State.DRAFT)
    client = person("registrator")
    assert warned(client.post(change_page(draft), retyped(draft, value="125"))) == []
    assert "Ingen advarsler." in text_of(client.get(change_page(draft)))


def test_a_first_value_says_that_nothing_could_be_compared(person):
    first = make_result(make_indicator(), 2014, 95, state=State.DRAFT)
    page = text_of(person("leser").get(change_page(first)))
    assert "Det finnes ikke noe tidligere tall å sammenligne med." in page


def test_a_reason_is_no_number_to_check(person, meetings):
    client = person("registrator")
    assert warned(client.post(ADD, typed(meetings, reason="pending"))) == []
    stored = Result.objects.get(year=2014)
    assert "Det er ikke noe tall å kontrollere." in text_of(client.get(change_page(stored)))


def test_the_empty_form_says_when_the_check_comes(person, meetings):
    assert "Kontroll: Vises når resultatet er lagret." in text_of(person("registrator").get(ADD))


def test_a_name_with_signs_of_html_does_no_harm(person):
    for name, value in (("A <b>fet</b>", 410), ("B", 250)):
        indicator = make_indicator(name, unit="", decimals=0, measure=Measure.COUNT)
        make_result(indicator, 2013, value)
    draft = make_result(indicator, 2014, 409, state=State.DRAFT)
    page = person("registrator").get(change_page(draft)).content.decode()
    assert "raden «A &lt;b&gt;fet&lt;/b&gt;»" in page
