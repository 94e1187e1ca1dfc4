"""Who may declare a year complete, and what the open pages lead with then."""

import pytest

from indikatorer.models import ReportingYear
from indikatorer.tests.make import make_indicator, make_place, make_result

pytestmark = pytest.mark.django_db
LIST = "/admin/indikatorer/reportingyear/"


@pytest.fixture
def year():
    """2016 under way: one of two figures has come."""
    first, second = make_indicator("A"), make_indicator("B")
    make_place(first)
    make_place(second)
    make_result(first, 2015, 4)
    make_result(first, 2016, 5)
    ReportingYear.objects.create(year=2015, state="published")
    return ReportingYear.objects.create(year=2016)


def act(client, action, *years):
    form = {"action": action, "_selected_action": [year.pk for year in years]}
    return client.post(LIST, form, follow=True).content.decode()


def shown(client):
    return client.get("/").context["story"].report.year


def test_the_list_says_how_many_figures_have_come(person, year):
    assert "1 av 2 tall er kommet" in person("leser").get(LIST).content.decode()


def test_an_approver_declares_a_year_and_the_front_page_follows(person, year, client):
    assert shown(client) == 2015
    page = act(person("godkjenner"), "declare_complete", year)
    assert "2016 er erklært ferdig. 1 av 2 tall er kommet." in page
    year.refresh_from_db()
    assert (year.state, year.declared_by.username) == ("published", "godkjenner")
    assert year.declared_at is not None
    assert shown(client) == 2016


def test_a_year_can_be_opened_again(person, year, client):
    approver = person("godkjenner")
    act(approver, "declare_complete", year)
    assert "2016 er åpnet igjen." in act(approver, "reopen", year)
    year.refresh_from_db()
    assert (year.state, year.declared_by, year.declared_at) == ("open", None, None)
    assert shown(client) == 2015


def test_a_registrar_declares_nothing(person, year, client):
    registrar = person("registrator")
    act(registrar, "declare_complete", year)
    registrar.post(f"{LIST}{year.pk}/change/", {"year": "2016", "state": "published"})
    year.refresh_from_db()
    assert year.state == "open"


def test_the_form_declares_it_too(person, year, client):
    approver = person("godkjenner")
    approver.post(f"{LIST}{year.pk}/change/", {"year": "2016", "state": "published"})
    year.refresh_from_db()
    assert (year.state, year.declared_by.username) == ("published", "godkjenner")


def test_a_year_is_registered_once(person, year):
    page = person("godkjenner").post(f"{LIST}add/", {"year": "2016", "state": "open"})
    assert "Året er allerede registrert." in page.content.decode()


def test_a_year_without_figures_is_declared_and_the_front_page_stays(person, year, client):
    later = ReportingYear.objects.create(year=2017)
    page = act(person("godkjenner"), "declare_complete", later)
    assert "2017 er erklært ferdig. Ingen tall er kommet." in page
    assert "Forsiden viser det ikke før et tall er publisert." in page
    assert shown(client) == 2015


def test_an_action_that_finds_nothing_to_do_says_so(person, year):
    complete = ReportingYear.objects.get(year=2015)
    approver = person("godkjenner")
    assert "2016 var ikke erklært ferdig." in act(approver, "reopen", year)
    assert "2015 var allerede erklært ferdig." in act(approver, "declare_complete", complete)


def test_a_declaration_never_moves_to_another_year(person, year):
    act(person("godkjenner"), "declare_complete", year)
    form = {"year": "2017", "state": "published"}
    person("administrator").post(f"{LIST}{year.pk}/change/", form)
    year.refresh_from_db()
    assert year.year == 2016


def test_a_complete_year_is_opened_again_before_it_is_deleted(person, year):
    administrator = person("administrator")
    delete = f"{LIST}{year.pk}/delete/"
    act(administrator, "declare_complete", year)
    assert administrator.post(delete, {"post": "yes"}).status_code == 403
    act(administrator, "reopen", year)
    administrator.post(delete, {"post": "yes"})
    assert not ReportingYear.objects.filter(year=2016).exists()
