"""The admin as people with the portal's roles meet it."""

import re
from decimal import Decimal
from html import unescape

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from indikatorer.models import Band, FocusArea, Plan, PlanIndicator, Result, State
from indikatorer.tests.make import (
    accepted,
    make_area,
    make_breakdown,
    make_category,
    make_document,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db

ROLES = ["leser", "registrator", "godkjenner", "administrator"]
RESULTS = "/admin/indikatorer/result/"
ADD = f"{RESULTS}add/"
NO_PROVENANCE = (
    "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt."
)


def change_page(result):
    return f"{RESULTS}{result.pk}/change/"


def typed(indicator, year=2014, value="", **fields):
    """The form for a new result as a registrar fills it in."""
    return {
        "indicator": indicator.pk,
        "area": make_area().pk,
        "category": "",
        "year": year,
        "year_from": "",
        "value": value,
        "reason": "",
        "note": "",
        "document": make_document().pk,
        "place": "Frivillighet",
        "printed": "",
        "state": "draft",
        "change_reason": "",
    } | fields


def retyped(result, **fields):
    """The form of a stored result with some fields changed."""
    shown = {
        "year": result.year,
        "year_from": result.year_from,
        "value": "" if result.value is None else str(result.value).replace(".", ","),
        "reason": result.reason,
        "note": result.note,
        "place": result.place,
        "printed": result.printed,
        "state": result.state,
    }
    return typed(result.indicator, **shown | fields)


def text_of(response):
    """What a person reads on the page."""
    page = re.sub(r"<(script|style|svg).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def field_in(response, name):
    """What stands in the form's field."""
    return response.context["adminform"].form[name].value()


def column(response, name):
    """The texts of one column of a list, from the top."""
    cells = re.findall(rf'<td class="field-{name}[^>]*>(.*?)</td>', response.content.decode())
    return [unescape(cell) for cell in cells]


# Every page opens ---------------------------------------------------------------------------------


def registered():
    """The admin of each model of the three rooms."""
    for room in ("indikatorer", "medvirkning", "frivillighet"):
        for model in apps.get_app_config(room).get_models():
            if admin.site.is_registered(model):
                yield model, admin.site.get_model_admin(model)


def test_every_list_and_form_opens_for_those_who_may_use_it(person, figures, subtests):
    for role in ROLES:
        client = person(role)
        request = client.get("/admin/").wsgi_request
        for model, model_admin in registered():
            may_add = model_admin.has_add_permission(request)
            with subtests.test(f"{role}: {model.__name__}"):
                assert open_list_and_form(client, model) == (200, 200 if may_add else 403)


def open_list_and_form(client, model):
    """How the list and the empty form answer; the last stored row's form just has to open."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    stored = model.objects.last()
    if stored:
        assert client.get(reverse(f"{name}_change", args=[stored.pk])).status_code == 200
    pages = [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
    return tuple(client.get(page).status_code for page in pages)


def test_every_model_people_work_with_has_an_admin():
    named = {model.__name__ for model, _model_admin in registered()}
    assert named >= {"Result", "Indicator", "Plan", "PlanIndicator", "Band", "FeedbackSystem"}


def test_somebody_without_a_role_is_kept_out(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("nysgjerrig", is_staff=True))
    assert client.get(RESULTS).status_code == 403
    assert client.get(ADD).status_code == 403


def test_a_stranger_is_asked_to_log_in(client):
    assert client.get(RESULTS).status_code == 302


# The list of results ------------------------------------------------------------------------------


def make_rows(count):
    """Results of different indicators, each with limits and a verdict."""
    for _ in range(count):
        indicator = make_indicator(f"Indikator {Result.objects.count()}")
        make_place(indicator)
        make_result(indicator, 2014, "90")


def test_the_lists_queries_do_not_grow_with_its_rows(person):
    client, counts = person("leser"), []
    for more in (5, 10):
        make_rows(more)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            response = client.get(RESULTS)
        assert len(column(response, "verdict")) == Result.objects.count()
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_list_shows_the_verdict_as_councillors_will_see_it(person):
    indicator = make_indicator()
    make_place(indicator)
    for year, value in {2016: "99", 2015: "94.5", 2014: "12"}.items():
        make_result(indicator, year, value)
    response = person("leser").get(RESULTS)
    assert column(response, "verdict") == [
        "Ønsket resultat nådd",
        "Akseptert resultat (mellom de trykte grensene)",
        "Ikke godkjent resultat",
    ]


def test_the_list_shows_figures_in_norwegian_and_words_for_what_is_missing(person):
    indicator = make_indicator()
    make_result(indicator, 2014, "98.2")
    make_result(indicator, 2013, reason="not_measured")
    response = person("leser").get(RESULTS)
    assert column(response, "shown") == ["98,20\u00a0%", "Ikke målt"]


@pytest.mark.parametrize(
    ("chosen", "years"),
    [
        pytest.param({}, ["2015", "2014", "2013"], id="all"),
        pytest.param({"verdi": "mangler"}, ["2015", "2013"], id="without-a-value"),
        pytest.param({"verdi": "har"}, ["2014"], id="with-a-value"),
    ],
)
def test_the_list_can_be_narrowed_to_what_is_missing(chosen, years, person):
    indicator = make_indicator()
    make_result(indicator, 2013, reason="not_measured")
    make_result(indicator, 2014, "0")
    make_result(indicator, 2015, reason="pending")
    response = person("registrator").get(RESULTS, chosen)
    assert column(response, "period") == years


# Entering a result --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "decimals", "stored"),
    [
        pytest.param("98,21", 2, "98.21", id="decimal-comma"),
        pytest.param("1 234,5", 1, "1234.5", id="space-between-groups"),
        pytest.param("1\u00a0234,5", 1, "1234.5", id="no-break-space-between-groups"),
        pytest.param("−3,2", 1, "-3.2", id="true-minus"),
        pytest.param("0", 0, "0", id="zero"),
    ],
)
def test_a_value_is_read_the_norwegian_way(text, decimals, stored, person):
    indicator = make_indicator(decimals=decimals)
    response = person("registrator").post(ADD, typed(indicator, value=text))
    assert response.status_code == 302
    assert Result.objects.get().value == Decimal(stored)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("12,345", "Indikatoren har 2 desimaler.", id="too-many-decimals"),
        pytest.param("12,34567", "har flere desimaler enn 4", id="more-than-can-be-stored"),
        pytest.param("1.234", "kan leses på to måter", id="ambiguous"),
        pytest.param("nitti", "er ikke et tall", id="a-word"),
        pytest.param("1e2", "er ikke et tall", id="exponent"),
        pytest.param("NaN", "er ikke et tall", id="not-a-number"),
        pytest.param("100,01", "Skalaen slutter på 100,00 %.", id="above-the-scale"),
        pytest.param("123 456 789 012", "Tallet er for stort.", id="too-large"),
    ],
)
def test_a_value_that_is_refused_is_explained_and_still_stands_in_the_field(text, message, person):
    indicator = make_indicator(decimals=2, scale_max=100)
    response = person("registrator").post(ADD, typed(indicator, value=text))
    assert message in text_of(response)
    assert field_in(response, "value") == text
    assert not Result.objects.exists()


@pytest.mark.parametrize(
    ("value", "reason"),
    [pytest.param("50", "pending", id="both"), pytest.param("", "", id="neither")],
)
def test_either_a_value_or_a_reason_is_asked_for(value, reason, person):
    form = typed(make_indicator(), value=value, reason=reason)
    response = person("registrator").post(ADD, form)
    assert "Oppgi enten en verdi eller grunnen til at den mangler, aldri begge deler." in text_of(
        response
    )
    assert not Result.objects.exists()


def test_a_reason_alone_is_stored_without_a_value(person):
    form = typed(make_indicator(), reason="not_measured")
    assert person("registrator").post(ADD, form).status_code == 302
    result = Result.objects.get()
    assert (result.value, result.reason, result.printed) == (None, "not_measured", "")


def test_the_same_result_twice_is_refused_with_a_message(person):
    stored = make_result(make_indicator(), 2014, "50")
    response = person("registrator").post(ADD, typed(stored.indicator, 2014, "51"))
    assert "Det finnes allerede et resultat for indikatoren, området og året." in text_of(response)


def test_a_category_of_another_breakdown_is_refused_at_its_field(person):
    category = make_category(breakdown=make_breakdown())
    response = person("registrator").post(
        ADD, typed(make_indicator(), value="50", category=category.pk)
    )
    assert response.context["adminform"].form.errors == {
        "category": ["Kategorien hører ikke til indikatorens inndeling."]
    }


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        pytest.param("", "1 234,5", id="empty"),
        pytest.param("Omkring 1 200", "Omkring 1 200", id="filled-in"),
    ],
)
def test_an_empty_printed_cell_takes_the_value_as_typed(printed, stored, person):
    form = typed(make_indicator(decimals=1), value="1 234,5", printed=printed)
    person("registrator").post(ADD, form)
    assert Result.objects.get().printed == stored


def test_the_form_of_a_stored_result_shows_the_value_with_a_comma(person):
    stored = make_result(make_indicator(), 2014, "98.2", state=State.DRAFT)
    response = person("registrator").get(change_page(stored))
    assert 'value="98,2"' in response.content.decode()


def test_saving_the_form_as_it_stands_changes_nothing(person):
    stored = make_result(make_indicator(), 2014, "98.2", state=State.DRAFT)
    before = Result.objects.values().get()
    assert person("registrator").post(change_page(stored), retyped(stored)).status_code == 302
    assert Result.objects.values().get() == before


def test_the_form_shows_the_verdict_and_the_limits_of_the_year(person):
    indicator = make_indicator()
    make_place(indicator, [target(95, 100), accepted(85, 94)])
    shown = text_of(person("registrator").get(change_page(make_result(indicator, 2014, "94.5"))))
    assert "Akseptert resultat (mellom de trykte grensene)" in shown
    assert "ønsket resultat: som trykt; laveste aksepterte resultat: som trykt" in shown


def test_the_form_says_where_no_limits_held(person):
    shown = text_of(
        person("registrator").get(change_page(make_result(make_indicator(), value="1")))
    )
    assert "Ingen vurdering" in shown
    assert "Ingen grenser gjaldt for dette resultatet." in shown


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


# Plans and limits ---------------------------------------------------------------------------------

PLACES = "/admin/indikatorer/planindicator/"


def rows(prefix, *filled):
    """The rows of a table inside a form."""
    data = {f"{prefix}-TOTAL_FORMS": len(filled), f"{prefix}-INITIAL_FORMS": 0}
    for index, row in enumerate(filled):
        data |= {f"{prefix}-{index}-{name}": value for name, value in row.items()}
    return data


def limit(order, level, **fields):
    return {
        "level": level,
        "printed": "som trykt",
        "lower": "",
        "upper": "",
        "order": order,
    } | fields


def post_limits(client, *limits):
    form = {
        "objective": make_objective().pk,
        "indicator": make_indicator().pk,
        "code": "MV.1.1",
        "printed_name": "",
        "order": "0",
    }
    return client.post(f"{PLACES}add/", form | rows("bands", *limits))


def test_limits_are_read_the_norwegian_way(person):
    response = post_limits(
        person("administrator"),
        limit(0, "target", lower="4,5", upper="6"),
        limit(1, "accepted", lower="4", upper="4,4"),
        limit(2, "failed", upper="4", upper_open="on"),
    )
    assert response.status_code == 302
    assert list(Band.objects.values_list("lower", "upper", "upper_open")) == [
        (Decimal("4.5"), 6, False),
        (4, Decimal("4.4"), False),
        (None, 4, True),
    ]


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        pytest.param(
            [
                limit(0, "target", lower="95", upper="100"),
                limit(1, "accepted", lower="85", upper="95"),
            ],
            "Ønsket resultat og laveste aksepterte resultat overlapper. "
            "Bruk «mer enn» eller «mindre enn» der de møtes.",
            id="overlap",
        ),
        pytest.param(
            [limit(0, "target", lower="100", upper="95")],
            "Grensens «fra» kan ikke være høyere enn «til».",
            id="upside-down",
        ),
        pytest.param([limit(0, "target")], "En grense må ha minst én ende.", id="without-an-end"),
        pytest.param(
            [limit(0, "target", lower="5", upper="5", lower_open="on")],
            "Grensen rommer ingen verdi.",
            id="holds-no-value",
        ),
        pytest.param(
            [limit(0, "target", lower="1.234")], "kan leses på to måter", id="ambiguous-number"
        ),
    ],
)
def test_limits_that_cannot_be_are_refused_with_a_message(limits, message, person):
    response = post_limits(person("administrator"), *limits)
    assert message in text_of(response)
    assert not PlanIndicator.objects.exists()


@pytest.mark.parametrize("role", ["registrator", "godkjenner"])
def test_only_an_administrator_changes_limits(role, person):
    client = person(role)
    assert post_limits(client, limit(0, "target", lower="95")).status_code == 403
    assert not Band.objects.exists()


def post_plan(client, *focus_areas):
    form = {
        "name": "Kommuneplan 2020",
        "area": make_area().pk,
        "document": "",
        "introduction": "",
        "year_from": "2020",
        "year_to": "",
        "limits_from": "",
        "slug": "",
    }
    return client.post("/admin/indikatorer/plan/add/", form | rows("focus_areas", *focus_areas))


def test_a_plans_focus_area_may_have_a_name_that_another_plans_has(person):
    FocusArea.objects.create(plan=make_plan(), name="Medvirkning")
    focus_area = {"name": "Medvirkning", "goal_heading": "Hovedmål", "main_goal": "", "order": "1"}
    assert post_plan(person("administrator"), focus_area).status_code == 302
    addresses = {area.get_absolute_url() for area in FocusArea.objects.filter(name="Medvirkning")}
    assert len(addresses) == 2


def test_a_plan_without_first_year_of_limits_gets_its_own_first_year(person):
    assert post_plan(person("administrator")).status_code == 302
    plan = Plan.objects.get()
    assert (plan.limits_from, plan.slug) == (2020, "kommuneplan-2020")
