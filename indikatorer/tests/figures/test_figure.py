"""One figure: its words, its verdict, its source, and why something is not said."""

import pytest

from indikatorer.assessment import Level, NoChange, NoVerdict, Verdict
from indikatorer.figures.figure import figure_of, newest_measured, unregistered
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits
from indikatorer.figures.words import Mark
from indikatorer.tests.make import (
    GIVING,
    accepted,
    failed,
    make_area,
    make_band,
    make_breakdown,
    make_category,
    make_document,
    make_figure,
    make_indicator,
    make_place,
    make_result,
    new_area,
    new_indicator,
    target,
)

NBSP = "\u00a0"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "value", "expected"),
    [
        pytest.param({"unit": "%", "decimals": 2}, "98.2", f"98,20{NBSP}%", id="percent"),
        pytest.param({"unit": "kr", "decimals": 0}, "99035", f"99{NBSP}035{NBSP}kr", id="crowns"),
        pytest.param({"unit": "", "decimals": 0}, "1207", f"1{NBSP}207", id="without-unit"),
        pytest.param({"unit": "%", "decimals": 1}, "0", f"0,0{NBSP}%", id="zero-is-a-number"),
        pytest.param({"unit": "%", "decimals": 1}, "-3.2", f"\u22123,2{NBSP}%", id="negative"),
    ],
)
def test_a_figure_is_written_with_the_indicators_decimals_and_unit(fields, value, expected):
    result = make_result(make_indicator(**fields), value=value)
    result.refresh_from_db()
    assert figure_of(result, NOTHING_ADOPTED).text == expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reason", "word"),
    [
        pytest.param("not_measured", "Ikke målt", id="not-measured"),
        pytest.param("pending", "Tall kommer", id="pending"),
        pytest.param("not_stated", "Ikke oppgitt i kilden", id="not-stated"),
        pytest.param("discontinued", "Avsluttet", id="discontinued"),
        pytest.param("not_relevant", "Ikke relevant", id="not-relevant"),
        pytest.param("suppressed", "Skjermet", id="suppressed"),
    ],
)
def test_a_missing_value_is_a_word_and_gets_no_verdict(reason, word):
    indicator = make_indicator()
    make_place(indicator)
    figure = figure_of(make_result(indicator, reason=reason), AdoptedLimits.of([indicator]))
    assert (figure.text, figure.missing, figure.mark) == (word, True, None)
    assert (figure.verdict, figure.no_verdict) == (NoVerdict.MISSING, word)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "", id="none"),
        pytest.param({"note": "Omtrentlig."}, "Omtrentlig.", id="note"),
        pytest.param({"preliminary": True}, "Foreløpig tall", id="preliminary"),
        pytest.param(
            {"preliminary": True, "note": "Omtrentlig."},
            "Foreløpig tall. Omtrentlig.",
            id="preliminary-and-note",
        ),
    ],
)
def test_a_note_says_first_that_the_figure_may_change(fields, expected):
    result = make_result(make_indicator(), value="50", **fields)
    assert figure_of(result, NOTHING_ADOPTED).note == expected


@pytest.mark.django_db
def test_a_figure_says_what_it_is_about():
    breakdown = make_breakdown()
    women = make_category("kvinner", breakdown=breakdown)
    indicator = make_indicator(breakdown=breakdown)
    area = make_area("Asker")
    result = make_result(indicator, 2019, "50", year_from=2018, category=women, area=area)
    figure = figure_of(result, NOTHING_ADOPTED)
    assert (figure.area.name, figure.category.name) == ("Asker", "kvinner")
    assert not figure.is_whole
    assert (figure.period, figure.year, figure.years) == ("2018–2019", 2019, 2)
    assert not figure.missing


@pytest.mark.parametrize(
    ("value", "decimals", "unit", "number", "long_unit"),
    [
        pytest.param("13.2", 1, "%", f"13,2{NBSP}%", "", id="percent"),
        pytest.param("30", 0, "mill. kr", f"30{NBSP}mill. kr", "", id="short"),
        pytest.param("8.2", 1, "per 1 000 innbyggere", "8,2", "per 1 000 innbyggere", id="long"),
        pytest.param("172", 0, "", "172", "", id="none"),
    ],
)
def test_a_long_unit_is_not_written_as_large_as_its_number(
    value, decimals, unit, number, long_unit
):
    figure = make_figure(2022, value, unit=unit, decimals=decimals)
    assert (figure.number, figure.long_unit) == (number, long_unit)


def test_why_there_is_no_number_keeps_its_words():
    figure = make_figure(2022, reason="not_measured", unit="per 1 000 innbyggere")
    assert (figure.number, figure.long_unit) == ("Ikke målt", "")


@pytest.mark.parametrize(
    "figure",
    [
        pytest.param(make_figure(2022, 5), id="no-limit"),
        pytest.param(make_figure(2022, bands=GIVING[Level.TARGET]), id="no-figure"),
    ],
)
def test_without_a_verdict_there_is_no_mark(figure):
    assert figure.mark is None


@pytest.mark.django_db
def test_a_stored_result_carries_its_verdict():
    indicator = make_indicator()
    make_place(indicator)
    figure = figure_of(make_result(indicator, 2014, "94.5"), AdoptedLimits.of([indicator]))
    assert figure.mark == Mark("accepted", "Akseptert resultat", "mellom de trykte grensene")


# Where a figure was read --------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_source_links_to_the_very_line_on_the_documents_page():
    document = make_document("Årsrapport 2015, Medvirkning", short_title="Årsrapport 2015")
    result = make_result(
        make_indicator(), value="50", document=document, place="Frivillighet", printed="50 %"
    )
    figure = figure_of(result, NOTHING_ADOPTED)
    address = f"/kilder/aarsrapport-2015-medvirkning/frivillighet/#resultat-{result.pk}"
    assert str(figure.document) == "Årsrapport 2015"
    assert figure.source_url == address
    assert (figure.place, figure.printed) == ("Frivillighet", "50 %")
    assert figure.source_url.endswith(f"#{figure.anchor}")


@pytest.mark.django_db
def test_a_draft_without_document_has_no_source():
    result = make_result(make_indicator(), value="50", state="draft", document=None)
    figure = figure_of(result, NOTHING_ADOPTED)
    assert (figure.document, figure.source_url) == (None, "")


# Why nothing is said ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figure", "why", "word"),
    [
        pytest.param(
            make_figure(2022, reason="pending", bands=GIVING[Level.TARGET]),
            NoVerdict.MISSING,
            "Tall kommer",
            id="a-reason-comes-before-the-limit",
        ),
        pytest.param(make_figure(2022), NoVerdict.MISSING, "Ikke registrert", id="not-registered"),
        pytest.param(make_figure(2022, 5), NoVerdict.NO_LIMIT, "Uten grense", id="no-limit"),
        pytest.param(make_figure(2022, 0), NoVerdict.NO_LIMIT, "Uten grense", id="zero-is-a-value"),
    ],
)
def test_why_there_is_no_verdict(figure, why, word):
    assert (figure.verdict, figure.no_verdict) == (why, word)
    assert figure.level is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("year", "why", "word"),
    [
        pytest.param(2013, NoVerdict.NO_LIMIT, "Uten grense", id="before-the-plan"),
        pytest.param(2014, NoVerdict.NOT_YET, "Målet gjelder senere", id="before-the-deadline"),
        pytest.param(2017, NoVerdict.NOT_YET, "Målet gjelder senere", id="the-year-before-it"),
        pytest.param(2020, NoVerdict.NO_LIMIT, "Uten grense", id="after-the-plan"),
    ],
)
def test_a_limit_whose_year_has_not_come_is_told_apart_from_none(year, why, word):
    indicator = make_indicator()
    place = make_place(indicator, [])
    make_band(place, target(67), from_year=2018)
    figure = figure_of(make_result(indicator, year, 60), AdoptedLimits.all())
    assert (figure.verdict, figure.no_verdict) == (why, word)


@pytest.mark.parametrize(
    ("figure", "why", "word"),
    [
        pytest.param(
            make_figure(2022, reason="pending", earlier=make_figure(2021, 5)),
            NoChange.MISSING,
            "",
            id="no-figure",
        ),
        pytest.param(make_figure(2022, 5), NoChange.NO_EARLIER, "Ingen tidligere tall", id="first"),
        pytest.param(
            make_figure(2022, 5, earlier=make_figure(2021, reason="not_measured")),
            NoChange.NO_EARLIER,
            "Ingen tidligere tall",
            id="nothing-measured-before",
        ),
        pytest.param(
            make_figure(2022, 5, earlier=make_figure(2021, 4, since=2020)),
            NoChange.NOT_COMPARABLE,
            "Kan ikke sammenlignes med tidligere tall",
            id="another-length",
        ),
        pytest.param(
            make_figure(2022, 5, earlier=make_figure(2021, 4), break_years=[2022]),
            NoChange.NOT_COMPARABLE,
            "Kan ikke sammenlignes med tidligere tall",
            id="a-break",
        ),
    ],
)
def test_why_there_is_no_change(figure, why, word):
    assert (figure.change, figure.no_change) == (why, word)
    assert (figure.moved, figure.change_text) == (None, "")


def test_where_a_change_is_told_there_is_nothing_to_excuse():
    figure = make_figure(2022, 5, earlier=make_figure(2021, 4))
    assert (figure.no_change, figure.moved.difference) == ("", 1)


# What nobody registered ---------------------------------------------------------------------------


def test_what_nobody_registered_is_a_figure_without_value_or_reason():
    figure = unregistered(new_indicator(), new_area(), 2022)
    assert (figure.missing, figure.reason, figure.text) == (True, None, "Ikke registrert")
    assert (figure.verdict, figure.change) == (NoVerdict.MISSING, NoChange.MISSING)
    assert (figure.document, figure.remark_sign, figure.note) == (None, None, "")


def test_the_newest_measured_steps_over_years_without_a_value():
    line = [make_figure(2020, 1), make_figure(2021, 0), make_figure(2022, reason="pending")]
    assert newest_measured(line) is line[1]
    assert newest_measured(line[2:]) is None


# Figures made for tests ---------------------------------------------------------------------------


@pytest.mark.parametrize("level", Level)
def test_the_stand_in_limits_give_their_level(level):
    assert make_figure(2022, 5, bands=GIVING[level]).verdict == Verdict(level)


def test_a_figure_without_a_database_is_judged_like_any_other():
    bands = [target(95, 100), accepted(85, 94), failed(0, 84)]
    assert make_figure(2022, "94.5", bands=bands).verdict == Verdict(
        Level.ACCEPTED, between_bands=True
    )
