"""The admin as people with the portal's roles meet it: its lists, and entering results."""

from decimal import Decimal

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from indikatorer.models import ReportingYear, Result, State
from indikatorer.tests.admin.forms import (
    ADD,
    RESULTS,
    change_page,
    column,
    field_in,
    retyped,
    text_of,
    typed,
)
from indikatorer.tests.make import (
    accepted,
    make_breakdown,
    make_category,
    make_indicator,
    make_place,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db

ROLES = ["leser", "registrator", "godkjenner", "administrator"]


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


# A year that is closed ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "state", "taken"),
    [
        pytest.param("registrator", "open", True, id="registrar-while-it-is-open"),
        pytest.param("registrator", "closed", False, id="registrar-when-it-is-closed"),
        pytest.param("godkjenner", "closed", True, id="approver-when-it-is-closed"),
        pytest.param("registrator", "published", True, id="registrar-late-as-a-draft"),
    ],
)
def test_a_closed_year_takes_figures_from_approvers_only(role, state, taken, person):
    ReportingYear.objects.create(year=2014, state=state)
    page = person(role).post(ADD, typed(make_indicator(), 2014, "98,21"))
    assert Result.objects.exists() == taken
    told = "2014 er lukket for nye tall. Be en godkjenner føre tallet."
    assert (told in text_of(page)) != taken


def test_a_draft_of_a_closed_year_stays_as_it_is(person):
    draft = make_result(make_indicator(), 2014, "98.21", state=State.DRAFT)
    ReportingYear.objects.create(year=2014, state="closed")
    registrar = person("registrator")
    registrar.post(change_page(draft), retyped(draft, value="97"))
    registrar.post(change_page(draft), retyped(draft, year="2013"))
    draft.refresh_from_db()
    assert (draft.year, draft.value) == (2014, Decimal("98.21"))
