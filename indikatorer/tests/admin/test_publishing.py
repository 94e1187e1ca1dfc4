"""Publishing in the admin, and what may be done to what is published."""

import re

import pytest

from indikatorer.models import Band, Result, State
from indikatorer.tests.admin.forms import ADD, RESULTS, change_page, retyped, text_of, typed
from indikatorer.tests.make import make_indicator, make_place, make_result, target

pytestmark = pytest.mark.django_db

ROLES = ["leser", "registrator", "godkjenner", "administrator"]
NO_PROVENANCE = (
    "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt."
)


# Publishing ---------------------------------------------------------------------------------------


def test_a_registrar_is_not_offered_published(person):
    form = person("registrator").get(ADD).context["adminform"].form
    assert [value for value, _label in form.fields["state"].choices] == ["draft", "ready"]


def test_an_approver_is_offered_published(person):
    form = person("godkjenner").get(ADD).context["adminform"].form
    assert "published" in dict(form.fields["state"].choices)


def test_a_registrar_cannot_publish_by_posting_it_either(person):
    form = typed(make_indicator(), value="50", state="published")
    response = person("registrator").post(ADD, form)
    assert "Velg et gyldig valg" in text_of(response)
    assert not Result.objects.exists()


def test_a_registrar_cannot_publish_a_stored_draft(person):
    stored = make_result(make_indicator(), 2014, "50", state=State.DRAFT)
    client = person("registrator")
    client.post(change_page(stored), retyped(stored, state="published"))
    client.post(RESULTS, {"action": "publish", "_selected_action": [stored.pk]})
    assert Result.objects.get().state == State.DRAFT


def test_a_registrar_marks_drafts_as_ready(person):
    stored = make_result(make_indicator(), 2014, "50", state=State.DRAFT)
    published = make_result(stored.indicator, 2013, "49")
    chosen = {"action": "mark_ready", "_selected_action": [stored.pk, published.pk]}
    response = person("registrator").post(RESULTS, chosen, follow=True)
    assert "Merket som klar: 1 resultater." in text_of(response)
    states = Result.objects.order_by("year").values_list("state", flat=True)
    assert list(states) == ["published", "ready"]


def test_an_approver_publishes_and_those_refused_are_named_with_the_reason(person):
    good = make_result(make_indicator(), 2014, "50", state=State.READY)
    bad = make_result(good.indicator, 2015, "51", state=State.READY, document=None)
    chosen = {"action": "publish", "_selected_action": [good.pk, bad.pk]}
    shown = text_of(person("godkjenner").post(RESULTS, chosen, follow=True))
    assert "Publisert: 1 resultater." in shown
    assert f"Svar i tide, Asker, 2015: {NO_PROVENANCE}" in shown
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.state, bad.state) == ("published", "ready")


def test_publishing_is_written_in_the_history_with_who_did_it(person):
    stored = make_result(make_indicator(), 2014, "50", state=State.READY)
    chosen = {"action": "publish", "_selected_action": [stored.pk]}
    person("godkjenner").post(RESULTS, chosen)
    newest = stored.history.first()
    assert (newest.state, newest.history_user.username) == ("published", "godkjenner")


def test_what_is_published_already_is_not_published_again(person):
    stored = make_result(make_indicator(), 2014, "50")
    versions = stored.history.count()
    chosen = {"action": "publish", "_selected_action": [stored.pk]}
    response = person("godkjenner").post(RESULTS, chosen, follow=True)
    assert "Publisert: 0 resultater." in text_of(response)
    assert stored.history.count() == versions


def test_publishing_without_provenance_is_refused_in_the_form_too(person):
    form = typed(make_indicator(), value="50", state="published", document="")
    assert NO_PROVENANCE in text_of(person("godkjenner").post(ADD, form))
    assert not Result.objects.exists()


# What is published stays --------------------------------------------------------------------------


@pytest.fixture
def published():
    return make_result(make_indicator(), 2014, "50")


def as_stored():
    return Result.objects.values("value", "reason", "state", "printed", "note").get()


@pytest.mark.parametrize("role", ["leser", "registrator"])
def test_who_may_not_publish_cannot_change_a_published_result(role, person, published):
    before, client = as_stored(), person(role)
    assert client.get(change_page(published)).status_code == 200
    for state in State.values:
        form = retyped(published, value="99", state=state, change_reason="Fordi jeg vil")
        assert client.post(change_page(published), form).status_code == 403
    assert as_stored() == before


@pytest.mark.parametrize("role", ["leser", "registrator", "godkjenner"])
@pytest.mark.parametrize("state", State.values)
def test_nobody_changes_a_published_result_by_way_of_an_old_version(role, state, person):
    result = make_result(make_indicator(), 2014, "50", state=State.DRAFT)
    draft = result.history.get()
    result.state = State.PUBLISHED
    result.save()
    before, client = as_stored(), person(role)
    for version in (draft, result.history.first()):
        page = f"{RESULTS}{result.pk}/history/{version.pk}/"
        client.post(page, retyped(result, value="99", state=state))
    assert as_stored() == before


@pytest.mark.parametrize("role", ROLES)
def test_nobody_changes_limits_by_way_of_an_old_version(role, person):
    band = make_place(make_indicator(), [target(95, 100)]).bands.get()
    form = {
        "plan_indicator": band.plan_indicator_id,
        "level": "target",
        "lower": "1",
        "upper": "2",
        "printed": "1–2",
        "order": "0",
    }
    page = f"/admin/indikatorer/band/{band.pk}/history/{band.history.get().pk}/"
    person(role).post(page, form)
    assert Band.objects.values_list("lower", "upper").get() == (95, 100)


def test_a_changed_published_value_demands_a_reason(person, published):
    response = person("godkjenner").post(change_page(published), retyped(published, value="51"))
    assert "Skriv hvorfor det publiserte tallet endres." in text_of(response)
    assert as_stored()["value"] == 50


def test_a_published_value_that_is_taken_away_demands_a_reason(person, published):
    form = retyped(published, value="", reason="suppressed")
    response = person("godkjenner").post(change_page(published), form)
    assert "Skriv hvorfor det publiserte tallet endres." in text_of(response)
    assert as_stored()["value"] == 50


def test_the_reason_for_a_change_ends_in_history_with_who_gave_it(person, published):
    form = retyped(published, value="51", change_reason="Trykkfeil i rapporten")
    assert person("godkjenner").post(change_page(published), form).status_code == 302
    newest = published.history.first()
    assert (newest.value, newest.history_change_reason) == (51, "Trykkfeil i rapporten")
    assert newest.history_user.username == "godkjenner"


@pytest.mark.parametrize(
    ("state", "fields"),
    [
        pytest.param(State.PUBLISHED, {"note": "Omtrentlig."}, id="another-note"),
        pytest.param(State.PUBLISHED, {"value": "50,00"}, id="the-same-value-written-differently"),
        pytest.param(State.DRAFT, {"value": "51"}, id="a-drafts-value"),
        pytest.param(State.READY, {"value": "51"}, id="a-ready-value"),
    ],
)
def test_what_changes_no_published_value_needs_no_reason(state, fields, person):
    stored = make_result(make_indicator(), 2014, "50", state=state)
    response = person("godkjenner").post(change_page(stored), retyped(stored, **fields))
    assert response.status_code == 302


def test_the_history_page_shows_what_was_changed_by_whom_and_why(person, published):
    client = person("godkjenner")
    form = retyped(published, value="51", change_reason="Trykkfeil i rapporten")
    client.post(change_page(published), form)
    shown = text_of(client.get(f"{RESULTS}{published.pk}/history/"))
    assert re.search(r"Verdi: 50\S* → 51", shown), shown
    assert "Trykkfeil i rapporten" in shown
    assert "godkjenner" in shown


@pytest.mark.parametrize("role", ["registrator", "godkjenner", "administrator"])
def test_nobody_deletes_a_published_result(role, person, published):
    client = person(role)
    assert client.post(f"{RESULTS}{published.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Result.objects.exists()


@pytest.mark.parametrize("role", ["registrator", "godkjenner", "administrator"])
def test_nobody_deletes_a_published_result_together_with_drafts(role, person, published):
    draft = make_result(published.indicator, 2015, "51", state=State.DRAFT)
    chosen = {
        "action": "delete_selected",
        "_selected_action": [published.pk, draft.pk],
        "post": "yes",
    }
    person(role).post(RESULTS, chosen)
    assert Result.objects.count() == 2


@pytest.mark.parametrize(
    ("role", "left"),
    [pytest.param("registrator", 1, id="registrar"), pytest.param("godkjenner", 0, id="approver")],
)
def test_a_draft_is_deleted_by_an_approver_only(role, left, person):
    stored = make_result(make_indicator(), 2014, "50", state=State.DRAFT)
    person(role).post(f"{RESULTS}{stored.pk}/delete/", {"post": "yes"})
    assert Result.objects.count() == left
