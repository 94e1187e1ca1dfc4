"""Tries to store what must never be stored, past the forms and through them."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from indikatorer.models import (
    Action,
    Area,
    AreaNumber,
    Category,
    Document,
    Indicator,
    Narrative,
    Objective,
    Plan,
    PlanIndicator,
    Remark,
    ReportingYear,
    Result,
    SeriesBreak,
    TextReview,
)
from indikatorer.tests.make import (
    accepted,
    interval,
    make_area,
    make_band,
    make_break,
    make_breakdown,
    make_category,
    make_focus_area,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
    new_band,
    new_indicator,
    new_result,
    target,
)

pytestmark = pytest.mark.django_db

YEAR_RANGE = "Året må ligge mellom 1990 og 2100."


def result(value="50", **fields):
    return new_result(make_indicator(), value=value, **fields)


def result_twice(**fields):
    first = make_result(make_indicator(), value="50", **fields)
    return new_result(first.indicator, value="51", **fields)


def category_result_twice():
    breakdown = make_breakdown()
    indicator = make_indicator(breakdown=breakdown)
    category = make_category(breakdown=breakdown)
    make_result(indicator, value="50", category=category)
    return new_result(indicator, value="51", category=category)


def category_twice():
    first = make_category("kvinner")
    return Category(breakdown=first.breakdown, name="Kvinner igjen", slug="kvinner")


def area_number(number="0220", **years):
    return AreaNumber(area=make_area(), number=number, **years)


def area_number_twice():
    area_number().save()
    return area_number()


def narrative(**fields):
    return Narrative(**{"year": 2014, "text": "Det gikk bra."} | fields)


def narrative_twice(**about):
    narrative(**about).save()
    return narrative(**about)


def stored(item):
    item.save()
    return item


def review(**about):
    result = make_result(make_indicator(), 2014, "46")
    return TextReview(result=result, old_value=45, **about)


def review_twice(**about):
    first = stored(review(**about))
    return TextReview(result=first.result, old_value=44, **about)


def remark():
    return Remark.objects.create(title="To tall", explanation="De er ulike.")


def action(**fields):
    return Action(
        title="Kurs", slug="kurs", objective=make_objective(), status_date="2015-12-31", **fields
    )


def place_twice():
    first = make_place(make_indicator(), code="MV.1.1")
    return PlanIndicator(objective=first.objective, indicator=first.indicator, code="MV.1.2")


def place_with_a_code_that_is_taken():
    first = make_place(make_indicator(), code="MV.1.1")
    other = make_indicator("Kvalitet på nettsidene")
    return PlanIndicator(objective=first.objective, indicator=other, code="MV.1.1")


def band(from_year=None, adopted_year=None, **ends):
    place = make_place(make_indicator(), bands=[])
    years = {"from_year": from_year, "adopted_year": adopted_year}
    return new_band(place, interval("target", **ends), **years)


def band_in_a_place_that_is_taken():
    first = make_band(make_place(make_indicator(), bands=[]), target(95))
    return new_band(first.plan_indicator, accepted(85, 94), order=first.order)


def objective_with_a_code_that_is_taken():
    first = make_objective(code="MV.1")
    return Objective(focus_area=first.focus_area, name="Et annet mål", slug="et", code="MV.1")


def plan(**years):
    fields = {"year_from": 2016, "year_to": 2019, "limits_from": 2016} | years
    return Plan(name="Plan", slug="plan", area=make_area(), **fields)


def series_break_twice():
    first = make_break(make_indicator(), 2015)
    return SeriesBreak(indicator=first.indicator, year=2015, reason="Ny kilde")


def indicator(**fields):
    return Indicator(name="Svar i tide", slug="svar-i-tide", **fields)


def in_room(label, **fields):
    """A row of another room, whose models may not be imported here."""
    return apps.get_model(label)(**fields)


def political_body(**years):
    return in_room(
        "medvirkning.PoliticalBody",
        name="Eldrerådet",
        slug="eldreraadet",
        area=make_area(),
        **years,
    )


def volunteer_centre(**fields):
    return in_room(
        "frivillighet.VolunteerCentre", name="Borgen", slug="borgen", stage="open", **fields
    )


def policy_measure_twice():
    theme = in_room("frivillighet.PolicyTheme", name="Møteplasser", commitment="Steder å være.")
    theme.save()
    in_room("frivillighet.PolicyMeasure", theme=theme, name="Frivillighetsdag").save()
    return in_room("frivillighet.PolicyMeasure", theme=theme, name="Frivillighetsdag")


FORBIDDEN = [
    pytest.param(
        lambda: result(reason="pending"),
        "result_value_or_reason",
        "Oppgi enten en verdi eller grunnen til at den mangler, aldri begge deler.",
        id="result-with-value-and-reason",
    ),
    pytest.param(
        lambda: result(None),
        "result_value_or_reason",
        "Oppgi enten en verdi eller grunnen til at den mangler, aldri begge deler.",
        id="result-with-neither-value-nor-reason",
    ),
    pytest.param(
        result_twice,
        "result_once_for_the_whole",
        "Det finnes allerede et resultat for indikatoren, området og året.",
        id="result-twice",
    ),
    pytest.param(
        lambda: result_twice(year=2019, year_from=2018),
        "result_once_for_the_whole",
        "Det finnes allerede et resultat for indikatoren, området og året.",
        id="result-of-a-period-twice",
    ),
    pytest.param(
        category_result_twice,
        "result_once_per_category",
        "Det finnes allerede et resultat for indikatoren, området, kategorien og året.",
        id="result-of-a-category-twice",
    ),
    pytest.param(lambda: result(year=1989), "result_year", YEAR_RANGE, id="result-year-early"),
    pytest.param(lambda: result(year=2101), "result_year", YEAR_RANGE, id="result-year-late"),
    pytest.param(
        lambda: result(year_from=1989), "result_year_from", YEAR_RANGE, id="result-first-year-early"
    ),
    pytest.param(
        lambda: result(year=2014, year_from=2015),
        "result_years_in_order",
        "Første år kan ikke være etter året.",
        id="result-first-year-after-the-year",
    ),
    pytest.param(
        lambda: result(document=None),
        "published_result_has_provenance",
        "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt.",
        id="published-without-document",
    ),
    pytest.param(
        lambda: result(place=""),
        "published_result_has_provenance",
        "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt.",
        id="published-without-place",
    ),
    pytest.param(
        lambda: result(printed=""),
        "published_result_has_provenance",
        "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt.",
        id="published-value-without-the-printed-cell",
    ),
    pytest.param(
        lambda: result(None, reason="not_measured", document=None),
        "published_result_has_provenance",
        "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt.",
        id="published-reason-without-document",
    ),
    pytest.param(
        category_twice,
        "category_once_per_breakdown",
        "Inndelingen har allerede denne kategorien.",
        id="category-twice",
    ),
    pytest.param(area_number_twice, "area_number_once", "finnes allerede", id="area-number-twice"),
    pytest.param(
        lambda: area_number(year_from=1989),
        "area_number_year_from",
        YEAR_RANGE,
        id="area-number-from-early",
    ),
    pytest.param(
        lambda: area_number(year_to=2101),
        "area_number_year_to",
        YEAR_RANGE,
        id="area-number-to-late",
    ),
    pytest.param(
        lambda: area_number(year_from=2020, year_to=2019),
        "area_number_years_in_order",
        "«Fra og med» kan ikke være etter «til og med».",
        id="area-number-years-in-order",
    ),
    pytest.param(
        lambda: narrative(focus_area=make_focus_area(), year=1989),
        "narrative_year",
        YEAR_RANGE,
        id="narrative-year",
    ),
    pytest.param(
        lambda: narrative(focus_area=make_focus_area(), objective=make_objective()),
        "narrative_about_one_thing",
        "Velg enten et fokusområde, et mål eller en indikator, bare én av dem.",
        id="narrative-about-two-things",
    ),
    pytest.param(
        lambda: narrative(objective=make_objective(), indicator=make_indicator()),
        "narrative_about_one_thing",
        "Velg enten et fokusområde, et mål eller en indikator, bare én av dem.",
        id="narrative-about-a-goal-and-its-indicator",
    ),
    pytest.param(
        narrative,
        "narrative_about_one_thing",
        "Velg enten et fokusområde, et mål eller en indikator, bare én av dem.",
        id="narrative-about-nothing",
    ),
    pytest.param(
        lambda: narrative_twice(focus_area=make_focus_area()),
        "narrative_once_per_focus_area",
        "Fokusområdet har allerede en vurdering for året.",
        id="narrative-of-a-focus-area-twice",
    ),
    pytest.param(
        lambda: narrative_twice(objective=make_objective()),
        "narrative_once_per_objective",
        "Målet har allerede en vurdering for året.",
        id="narrative-of-an-objective-twice",
    ),
    pytest.param(
        lambda: narrative_twice(indicator=make_indicator()),
        "narrative_once_per_indicator",
        "Indikatoren har allerede en vurdering for året.",
        id="narrative-of-an-indicator-twice",
    ),
    pytest.param(
        lambda: narrative(indicator=make_indicator(), text=""),
        "narrative_says_something",
        "Skriv en tekst eller en årsak.",
        id="narrative-without-a-word",
    ),
    pytest.param(
        review,
        "review_about_one_text",
        "Velg én tekst som må ses på.",
        id="review-of-nothing",
    ),
    pytest.param(
        lambda: review(remark=remark(), action=stored(action())),
        "review_about_one_text",
        "Velg én tekst som må ses på.",
        id="review-of-two-texts",
    ),
    pytest.param(
        lambda: review_twice(narrative=stored(narrative(objective=make_objective()))),
        "review_waits_once_narrative",
        "Teksten venter allerede på at noen ser på den.",
        id="review-of-a-narrative-twice",
    ),
    pytest.param(
        lambda: review_twice(action=stored(action())),
        "review_waits_once_action",
        "Teksten venter allerede på at noen ser på den.",
        id="review-of-an-action-twice",
    ),
    pytest.param(
        lambda: review_twice(remark=remark()),
        "review_waits_once_remark",
        "Teksten venter allerede på at noen ser på den.",
        id="review-of-a-remark-twice",
    ),
    pytest.param(
        lambda: action(due_year=2101), "action_due_year", YEAR_RANGE, id="action-due-year"
    ),
    pytest.param(
        lambda: indicator(scale_min=6, scale_max=0),
        "indicator_scale_in_order",
        "Skalaens bunn kan ikke være høyere enn toppen.",
        id="indicator-scale-upside-down",
    ),
    pytest.param(
        lambda: indicator(decimals=5),
        "indicator_decimals",
        "mindre enn eller lik 4",
        id="indicator-with-five-decimals",
    ),
    pytest.param(
        lambda: indicator(computation="difference"),
        "indicator_computation_whole",
        "Oppgi både hva indikatoren er regnet ut av og hvordan, eller ingen av delene.",
        id="indicator-computed-from-nothing",
    ),
    pytest.param(
        lambda: indicator(computed_from=make_indicator("Svar")),
        "indicator_computation_whole",
        "Oppgi både hva indikatoren er regnet ut av og hvordan, eller ingen av delene.",
        id="indicator-computed-nobody-knows-how",
    ),
    pytest.param(
        series_break_twice,
        "series_break_once",
        "Bruddet er allerede registrert.",
        id="series-break-twice",
    ),
    pytest.param(
        lambda: SeriesBreak(indicator=make_indicator(), year=1989, reason="Ny metode"),
        "series_break_year",
        YEAR_RANGE,
        id="series-break-year",
    ),
    pytest.param(
        place_twice,
        "indicator_once_per_objective",
        "Indikatoren står allerede under dette målet.",
        id="indicator-twice-under-an-objective",
    ),
    pytest.param(
        place_with_a_code_that_is_taken,
        "plan_indicator_code_once",
        "Målet har allerede en indikator med denne koden.",
        id="code-twice-under-an-objective",
    ),
    pytest.param(
        band_in_a_place_that_is_taken,
        "band_order_once",
        "To grenser kan ikke ha samme plass i rekkefølgen.",
        id="band-order-twice",
    ),
    pytest.param(
        lambda: band(lower=95, upper=85),
        "band_ends_in_order",
        "Grensens «fra» kan ikke være høyere enn «til».",
        id="band-upside-down",
    ),
    pytest.param(
        band, "band_has_an_end", "En grense må ha minst én ende.", id="band-without-an-end"
    ),
    pytest.param(
        lambda: band(lower=5, upper=5, lower_open=True),
        "band_holds_a_value",
        "Grensen rommer ingen verdi.",
        id="band-of-nothing-open-below",
    ),
    pytest.param(
        lambda: band(lower=5, upper=5, upper_open=True),
        "band_holds_a_value",
        "Grensen rommer ingen verdi.",
        id="band-of-nothing-open-above",
    ),
    pytest.param(
        lambda: band(lower=67, from_year=2101), "band_from_year", YEAR_RANGE, id="band-from-year"
    ),
    pytest.param(
        lambda: band(lower=67, adopted_year=1989),
        "band_adopted_year",
        YEAR_RANGE,
        id="band-adopted-early",
    ),
    pytest.param(
        lambda: Area(name="Nye Asker", slug="nye", kind="municipality", formed_year=2101),
        "area_formed_year",
        YEAR_RANGE,
        id="area-formed-late",
    ),
    pytest.param(
        lambda: new_indicator(cycle=4),
        "indicator_cycle_whole",
        "Oppgi både hvor mange år det går mellom målingene og et år det måles.",
        id="indicator-cycle-without-a-year",
    ),
    pytest.param(
        lambda: new_indicator(cycle=4, cycle_from=1989),
        "indicator_cycle_from",
        YEAR_RANGE,
        id="indicator-cycle-from-early",
    ),
    pytest.param(
        lambda: ReportingYear(year=1989), "reporting_year_year", YEAR_RANGE, id="reporting-year"
    ),
    pytest.param(
        lambda: plan(figures_from=1989), "plan_figures_from", YEAR_RANGE, id="plan-figures-from"
    ),
    pytest.param(
        lambda: plan(figures_from=2017),
        "plan_figures_in_order",
        "Planen må vise tall fra det året grensene gjelder, eller tidligere.",
        id="plan-figures-after-its-limits",
    ),
    pytest.param(
        lambda: plan(year_from=1989, limits_from=2016),
        "plan_year_from",
        YEAR_RANGE,
        id="plan-first-year",
    ),
    pytest.param(lambda: plan(year_to=2101), "plan_year_to", YEAR_RANGE, id="plan-last-year"),
    pytest.param(
        lambda: plan(limits_from=1989), "plan_limits_from", YEAR_RANGE, id="plan-limits-from"
    ),
    pytest.param(
        lambda: plan(year_from=2016, year_to=2015, limits_from=2014),
        "plan_years_in_order",
        "Planens første år kan ikke være etter det siste.",
        id="plan-years-in-order",
    ),
    pytest.param(
        lambda: plan(limits_from=2020),
        "plan_limits_in_order",
        "Grensene kan ikke begynne å gjelde etter planens siste år.",
        id="plan-limits-after-its-end",
    ),
    pytest.param(
        objective_with_a_code_that_is_taken,
        "objective_code_once",
        "Fokusområdet har allerede denne koden.",
        id="objective-code-twice",
    ),
    pytest.param(
        lambda: Document(title="Rapport", slug="rapport", publisher="Asker kommune", year=1989),
        "document_year",
        YEAR_RANGE,
        id="document-year",
    ),
    pytest.param(
        lambda: Document(
            title="Rapport", slug="rapport", publisher="Asker kommune", year=2015, url_seen=1989
        ),
        "document_url_seen",
        YEAR_RANGE,
        id="document-url-seen",
    ),
    pytest.param(
        lambda: political_body(created_year=1989),
        "political_body_created",
        YEAR_RANGE,
        id="political-body-created",
    ),
    pytest.param(
        lambda: political_body(ended_year=2101),
        "political_body_ended",
        YEAR_RANGE,
        id="political-body-ended",
    ),
    pytest.param(
        lambda: in_room(
            "medvirkning.Arena", name="Torget", slug="torget", area=make_area(), stage_year=2101
        ),
        "arena_stage_year",
        YEAR_RANGE,
        id="arena-stage-year",
    ),
    pytest.param(
        lambda: volunteer_centre(stage_year=1989),
        "volunteer_centre_stage_year",
        YEAR_RANGE,
        id="volunteer-centre-stage-year",
    ),
    pytest.param(
        lambda: in_room(
            "frivillighet.Agreement", partner="Røde Kors", slug="roede-kors", year=1989
        ),
        "agreement_year",
        YEAR_RANGE,
        id="agreement-year",
    ),
    pytest.param(
        policy_measure_twice,
        "policy_measure_once",
        "Temaet har allerede dette tiltaket.",
        id="policy-measure-twice",
    ),
]


def breaks(name, error):
    """The error names the constraint; SQLite names the columns of a unique one instead."""
    text = str(error)
    return name in text or (connection.vendor == "sqlite" and "UNIQUE constraint" in text)


def assert_database_refuses(name, write):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write()
    assert breaks(name, refused.value), refused.value


@pytest.mark.parametrize(("make", "name", "message"), FORBIDDEN)
def test_the_database_refuses(make, name, message):
    item = make()
    assert_database_refuses(name, lambda: type(item).objects.bulk_create([item]))


@pytest.mark.parametrize(("make", "name", "message"), FORBIDDEN)
def test_people_are_told_why(make, name, message):
    item = make()
    with pytest.raises(ValidationError) as refused:
        item.full_clean()
    assert any(message in told for told in refused.value.messages), refused.value.messages


def test_every_constraint_of_the_rooms_is_tried():
    declared = {
        constraint.name
        for room in ("indikatorer", "medvirkning", "frivillighet")
        for model in apps.get_app_config(room).get_models()
        for constraint in model._meta.constraints
    }
    assert declared == {parameters.values[1] for parameters in FORBIDDEN}


@pytest.mark.parametrize(
    ("change", "name"),
    [
        pytest.param({"value": None}, "result_value_or_reason", id="value-taken-away"),
        pytest.param({"reason": "pending"}, "result_value_or_reason", id="reason-beside-value"),
        pytest.param({"year": 2101}, "result_year", id="year-late"),
        pytest.param({"year_from": 1989}, "result_year_from", id="first-year-early"),
        pytest.param({"year_from": 2015}, "result_years_in_order", id="first-year-after-the-year"),
        pytest.param({"document": None}, "published_result_has_provenance", id="document-gone"),
        pytest.param({"place": ""}, "published_result_has_provenance", id="place-gone"),
        pytest.param({"printed": ""}, "published_result_has_provenance", id="printed-cell-gone"),
        pytest.param({"year": 2015, "year_from": 2015}, "result_once_for_the_whole", id="taken"),
    ],
)
def test_no_update_in_bulk_can_spoil_a_published_result(change, name):
    stored = make_result(make_indicator(), 2014, "50")
    make_result(stored.indicator, 2015, "51")
    rows = Result.objects.filter(pk=stored.pk)
    assert_database_refuses(name, lambda: rows.update(**change))


def test_a_draft_without_provenance_cannot_be_published_by_an_update_in_bulk():
    make_result(make_indicator(), value="50", state="draft", document=None)
    assert_database_refuses(
        "published_result_has_provenance", lambda: Result.objects.update(state="published")
    )


# What looks alike but is allowed ------------------------------------------------------------------


def result_beside(first=None, **fields):
    """A second result of the same indicator and year, that differs in something."""
    stored = make_result(make_indicator(), 2019, "50", **first or {})
    return new_result(stored.indicator, 2019, "51", **fields)


def category_beside_the_whole():
    breakdown = make_breakdown()
    stored = make_result(make_indicator(breakdown=breakdown), value="50")
    return new_result(stored.indicator, value="20", category=make_category(breakdown=breakdown))


def two_categories():
    breakdown = make_breakdown()
    women = make_category("kvinner", breakdown=breakdown)
    men = make_category("menn", breakdown=breakdown)
    stored = make_result(make_indicator(breakdown=breakdown), value="50", category=women)
    return new_result(stored.indicator, value="50", category=men)


def same_category_name_in_another_breakdown():
    make_category("andre", breakdown=make_breakdown("Kjønn"))
    return Category(breakdown=make_breakdown("Alder"), name="andre", slug="andre")


def place_without_a_code_beside_another():
    first = make_place(make_indicator(), code="")
    return PlanIndicator(objective=first.objective, indicator=make_indicator("Nettsider"), code="")


def same_code_under_another_objective():
    make_place(make_indicator(), code="1")
    objective = make_objective("Tilrettelegge for frivillighet")
    return PlanIndicator(objective=objective, indicator=make_indicator("Nettsider"), code="1")


def same_objective_code_in_another_plan():
    make_objective(code="MV.1")
    focus_area = make_focus_area(plan=make_plan("Neste", year_from=2020, year_to=2023))
    return Objective(focus_area=focus_area, name="Nytt mål", slug="nytt-maal", code="MV.1")


def narrative_of_another_year():
    first = narrative(focus_area=make_focus_area())
    first.save()
    return narrative(focus_area=first.focus_area, year=2015)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: result_beside(year_from=2018), id="a-period-beside-its-last-year"),
        pytest.param(
            lambda: result_beside({"year_from": 2017}, year_from=2018),
            id="two-periods-that-end-in-the-same-year",
        ),
        pytest.param(
            lambda: result_beside(area=make_area("Bærum", is_own=False)), id="another-area"
        ),
        pytest.param(category_beside_the_whole, id="a-category-beside-the-whole"),
        pytest.param(two_categories, id="two-categories"),
        pytest.param(same_category_name_in_another_breakdown, id="category-of-another-breakdown"),
        pytest.param(lambda: result("0"), id="zero-published"),
        pytest.param(
            lambda: result(None, reason="not_measured", printed=""),
            id="reason-published-from-an-empty-cell",
        ),
        pytest.param(
            lambda: result(state="draft", document=None, place="", printed=""),
            id="draft-without-provenance",
        ),
        pytest.param(
            lambda: result(state="ready", document=None, place="", printed=""),
            id="ready-without-provenance",
        ),
        pytest.param(lambda: result(year=1990), id="first-possible-year"),
        pytest.param(lambda: result(year=2100), id="last-possible-year"),
        pytest.param(lambda: band(lower=10, lower_open=True), id="band-more-than-10"),
        pytest.param(lambda: band(upper=80, upper_open=True), id="band-less-than-80"),
        pytest.param(lambda: band(lower=6, upper=6), id="band-of-a-single-value"),
        pytest.param(lambda: band(lower=67, from_year=2030), id="band-with-a-deadline"),
        pytest.param(place_without_a_code_beside_another, id="two-indicators-without-a-code"),
        pytest.param(same_code_under_another_objective, id="code-under-another-objective"),
        pytest.param(same_objective_code_in_another_plan, id="objective-code-in-another-plan"),
        pytest.param(narrative_of_another_year, id="narrative-of-another-year"),
        pytest.param(
            lambda: narrative(indicator=make_indicator(), text="", cause="Flere ble syke"),
            id="narrative-with-only-a-cause",
        ),
        pytest.param(lambda: plan(limits_from=2014), id="limits-that-hold-before-the-plan"),
        pytest.param(lambda: plan(year_to=None), id="plan-until-further-notice"),
        pytest.param(area_number, id="area-number-for-ever"),
        pytest.param(lambda: indicator(scale_min=0), id="scale-with-one-end"),
    ],
)
def test_what_is_right_is_neither_refused_by_forms_nor_by_the_database(make):
    item = make()
    item.full_clean()
    type(item).objects.bulk_create([item])


# What only the model can judge --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "value", "message"),
    [
        pytest.param({"decimals": 2}, "12.345", "Indikatoren har 2 desimaler.", id="three-of-two"),
        pytest.param({"decimals": 0}, "0.5", "Indikatoren har 0 desimaler.", id="one-of-none"),
        pytest.param(
            {"scale_min": 0, "unit": "%"}, "-0.01", "Skalaen begynner på 0,00\u00a0%.", id="below"
        ),
        pytest.param(
            {"scale_max": 100, "unit": "%"},
            "100.01",
            "Skalaen slutter på 100,00\u00a0%.",
            id="above",
        ),
        pytest.param(
            {"measure": "rank", "decimals": 0}, "0", "I en plassering er 1 best.", id="place-zero"
        ),
    ],
)
def test_a_value_the_indicator_cannot_have_is_refused_at_the_value(fields, value, message):
    item = new_result(make_indicator(**fields), value=value)
    with pytest.raises(ValidationError) as refused:
        item.full_clean()
    assert refused.value.message_dict == {"value": [message]}


@pytest.mark.parametrize("field", ["qualifier", "preliminary"])
def test_what_is_said_of_a_figure_is_refused_where_there_is_none(field):
    said = {"qualifier": {"qualifier": "about"}, "preliminary": {"preliminary": True}}[field]
    new_result(make_indicator(), value=80, **said).full_clean()
    with pytest.raises(ValidationError) as refused:
        new_result(make_indicator("Uten tall"), reason="not_measured", **said).full_clean()
    message = "Her er det ikke noe tall, bare en grunn til at det mangler."
    assert refused.value.message_dict == {field: [message]}


@pytest.mark.parametrize("value", ["0", "98.21", "98.2100", "100"])
def test_a_value_on_the_scale_is_taken(value):
    new_result(make_indicator(scale_min=0, scale_max=100), value=value).full_clean()


@pytest.mark.parametrize(
    "own_breakdown",
    [pytest.param("Alder", id="another"), pytest.param(None, id="none")],
)
def test_a_category_of_another_breakdown_is_refused(own_breakdown):
    breakdown = own_breakdown and make_breakdown(own_breakdown)
    women = make_category("kvinner", breakdown=make_breakdown("Kjønn"))
    item = new_result(make_indicator(breakdown=breakdown), value="50", category=women)
    with pytest.raises(ValidationError) as refused:
        item.full_clean()
    assert refused.value.message_dict == {
        "category": ["Kategorien hører ikke til indikatorens inndeling."]
    }


def test_a_result_without_a_first_year_is_about_its_year():
    item = new_result(make_indicator(), 2014, "50", year_from=None)
    item.full_clean()
    assert (item.year_from, item.period) == (2014, "2014")
    saved = make_result(item.indicator, 2015, "50", year_from=None)
    assert Result.objects.get(pk=saved.pk).year_from == 2015


def test_a_plan_without_first_year_of_limits_judges_from_its_first_year():
    item = plan(limits_from=None)
    item.full_clean()
    assert item.limits_from == 2016
