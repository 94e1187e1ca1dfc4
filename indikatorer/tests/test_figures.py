from decimal import Decimal

import pytest
from django.template.loader import get_template

from indikatorer.assessment import Change, Level, Trend, Verdict
from indikatorer.figures.figure import (
    ChangeMark,
    Figure,
    Mark,
    Source,
    figure_text,
    present,
    present_all,
    present_series,
    present_verdict,
)
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.words import change_sentence
from indikatorer.models import MissingReason
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_breakdown,
    make_category,
    make_document,
    make_indicator,
    make_place,
    make_result,
)

NO_LIMITS = AdoptedLimits([])
NBSP = "\u00a0"


def changes(figures):
    """What is said of each figure's change, None where nothing is."""
    return [figure.change and figure.change.text for figure in figures]


def make_line(indicator, values, **fields):
    """One result for each year with its value; a text without digits is a reason."""
    return [
        make_result(indicator, year, reason=value, **fields)
        if value in MissingReason
        else make_result(indicator, year, value, **fields)
        for year, value in values.items()
    ]


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
    assert figure_text(result) == expected


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
    figure = present(make_result(indicator, reason=reason), AdoptedLimits.of([indicator]))
    assert (figure.text, figure.missing, figure.mark) == (word, True, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "", id="none"),
        pytest.param({"note": "Omtrentlig."}, "Omtrentlig.", id="note"),
        pytest.param({"preliminary": True}, "foreløpig tall", id="preliminary"),
        pytest.param(
            {"preliminary": True, "note": "Omtrentlig."},
            "foreløpig tall. Omtrentlig.",
            id="preliminary-and-note",
        ),
    ],
)
def test_a_note_says_first_that_the_figure_may_change(fields, expected):
    result = make_result(make_indicator(), value="50", **fields)
    assert present(result, NO_LIMITS).note == expected


@pytest.mark.django_db
def test_a_figure_says_what_it_is_about():
    breakdown = make_breakdown()
    women = make_category("kvinner", breakdown=breakdown)
    indicator = make_indicator(breakdown=breakdown)
    area = make_area("Asker")
    result = make_result(indicator, 2019, "50", year_from=2018, category=women, area=area)
    figure = present(result, NO_LIMITS)
    assert (figure.area, figure.category) == ("Asker", "kvinner")
    assert (figure.period, figure.year) == ("2018–2019", 2019)
    assert not figure.missing


@pytest.mark.parametrize(
    ("verdict", "mark"),
    [
        pytest.param(None, None, id="none"),
        pytest.param(Verdict(Level.TARGET), Mark("target", "Ønsket resultat nådd"), id="target"),
        pytest.param(
            Verdict(Level.ACCEPTED, between_bands=True),
            Mark("accepted", "Akseptert resultat", "mellom de trykte grensene"),
            id="between-the-printed-limits",
        ),
        pytest.param(
            Verdict(Level.FAILED, outside_bands=True),
            Mark("failed", "Ikke godkjent resultat", "utenfor de trykte grensene"),
            id="outside-the-printed-limits",
        ),
        pytest.param(
            Verdict(Level.NOT_REACHED),
            Mark("not_reached", "Ønsket resultat ikke nådd"),
            id="not-reached",
        ),
    ],
)
def test_a_verdict_is_a_word_and_a_shape(verdict, mark):
    assert present_verdict(verdict) == mark


@pytest.mark.parametrize("level", Level)
def test_every_level_has_a_shape_of_its_own(level):
    assert get_template(present_verdict(Verdict(level)).shape)


@pytest.mark.django_db
def test_a_stored_result_carries_its_verdict():
    indicator = make_indicator()
    make_place(indicator)
    figure = present(make_result(indicator, 2014, "94.5"), AdoptedLimits.of([indicator]))
    assert figure.mark == Mark("accepted", "Akseptert resultat", "mellom de trykte grensene")


# Where a figure was read --------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_source_links_to_the_very_line_on_the_documents_page():
    document = make_document("Årsrapport 2015, Medvirkning", short_title="Årsrapport 2015")
    result = make_result(
        make_indicator(), value="50", document=document, place="Frivillighet", printed="50 %"
    )
    figure = present(result, NO_LIMITS)
    assert figure.source == Source(
        "Årsrapport 2015",
        f"/kilder/aarsrapport-2015-medvirkning/#resultat-{result.pk}",
        "Frivillighet",
        "50 %",
    )
    assert figure.source.url.endswith(f"#{figure.anchor}")


@pytest.mark.django_db
def test_a_draft_without_document_has_no_source():
    result = make_result(make_indicator(), value="50", state="draft", document=None)
    assert present(result, NO_LIMITS).source is None


# Changes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("difference", "trend", "unit", "decimals", "sentence"),
    [
        pytest.param(
            "1.2", Trend.BETTER, "%", 2, f"+1,20{NBSP}prosentpoeng fra 2013, bedre", id="percent"
        ),
        pytest.param(
            "-1.2",
            Trend.WORSE,
            "%",
            1,
            f"\u22121,2{NBSP}prosentpoeng fra 2013, dårligere",
            id="worse",
        ),
        pytest.param(
            "-6181", Trend.DOWN, "kr", 0, f"\u22126{NBSP}181{NBSP}kr fra 2013, ned", id="down"
        ),
        pytest.param("77", Trend.UP, "", 0, "+77 fra 2013, opp", id="up-without-unit"),
        pytest.param("0", Trend.UNCHANGED, "%", 2, "Uendret fra 2013", id="unchanged"),
    ],
)
def test_a_change_is_a_sentence(difference, trend, unit, decimals, sentence):
    assert change_sentence(Change(Decimal(difference), 2013, trend), decimals, unit) == sentence


@pytest.mark.django_db
def test_each_figure_tells_the_change_from_the_one_before():
    line = make_line(make_indicator(decimals=1), {2012: "60", 2013: "58", 2014: "58"})
    assert changes(present_series(line, NO_LIMITS)) == [
        None,
        f"\u22122,0{NBSP}prosentpoeng fra 2012, dårligere",
        "Uendret fra 2013",
    ]


@pytest.mark.django_db
def test_the_mark_of_a_change_names_its_arrow():
    line = make_line(make_indicator(decimals=0, direction="lower"), {2013: "60", 2014: "58"})
    assert present_series(line, NO_LIMITS)[-1].change == ChangeMark(
        "better", f"\u22122{NBSP}prosentpoeng fra 2013, bedre", Decimal(-2), 2013
    )


@pytest.mark.parametrize(
    ("text", "unit", "number", "long_unit"),
    [
        pytest.param(f"13,2{NBSP}%", "%", f"13,2{NBSP}%", "", id="percent"),
        pytest.param(f"30{NBSP}mill. kr", "mill. kr", f"30{NBSP}mill. kr", "", id="short"),
        pytest.param(
            f"8,2{NBSP}per 1 000 innbyggere",
            "per 1 000 innbyggere",
            "8,2",
            "per 1 000 innbyggere",
            id="long",
        ),
        pytest.param("172", "", "172", "", id="none"),
    ],
)
def test_a_long_unit_is_not_written_as_large_as_its_number(text, unit, number, long_unit):
    figure = Figure(text, "2022", 2022, "Asker", value=Decimal(1), unit=unit)
    assert (figure.number, figure.long_unit) == (number, long_unit)


def test_why_there_is_no_number_keeps_its_words():
    figure = Figure("Ikke målt", "2022", 2022, "Asker", unit="per 1 000 innbyggere")
    assert (figure.number, figure.long_unit) == ("Ikke målt", "")


@pytest.mark.django_db
def test_a_change_between_periods_names_the_earlier_period():
    indicator = make_indicator(name="Turnover", decimals=1, direction="lower")
    line = [
        make_result(indicator, year, value, year_from=year - 1)
        for year, value in [(2021, "12.5"), (2022, "13.2")]
    ]
    assert present_series(line, NO_LIMITS)[-1].change == ChangeMark(
        "worse",
        f"+0,7{NBSP}prosentpoeng fra 2020–2021, dårligere",
        Decimal("0.7"),
        "2020–2021",
    )


@pytest.mark.django_db
def test_a_year_without_a_value_is_stepped_over():
    line = make_line(make_indicator(decimals=0), {2012: "60", 2013: "not_measured", 2014: "61"})
    assert changes(present_series(line, NO_LIMITS)) == [
        None,
        None,
        f"+1{NBSP}prosentpoeng fra 2012, bedre",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("break_years", "told"),
    [
        pytest.param([], [False, True, True], id="no-break"),
        pytest.param([2013], [False, False, True], id="break-in-the-middle-year"),
        pytest.param([2014], [False, True, False], id="break-in-the-last-year"),
        pytest.param([2013, 2014], [False, False, False], id="two-breaks"),
        pytest.param([2012], [False, True, True], id="break-in-the-first-year"),
    ],
)
def test_no_change_is_told_across_a_break(break_years, told):
    line = make_line(make_indicator(), {2012: "60", 2013: "61", 2014: "62"})
    figures = present_series(line, NO_LIMITS, iter(break_years))
    assert [text is not None for text in changes(figures)] == told


@pytest.mark.django_db
def test_periods_of_different_length_do_not_compare():
    indicator = make_indicator(decimals=0)
    line = [
        make_result(indicator, 2017, "60"),
        make_result(indicator, 2019, "62", year_from=2018),
        make_result(indicator, 2021, "65", year_from=2020),
        make_result(indicator, 2022, "66"),
    ]
    told = changes(present_series(line, NO_LIMITS))
    assert told == [None, None, f"+3{NBSP}prosentpoeng fra 2018–2019, bedre", None]


@pytest.mark.django_db
def test_no_change_is_told_from_one_area_to_another():
    indicator = make_indicator(decimals=0)
    before, after = make_area("Asker (til 2019)"), make_area("Asker")
    results = [
        *make_line(indicator, {2018: "60", 2019: "61"}, area=before),
        *make_line(indicator, {2020: "70", 2021: "72"}, area=after),
    ]
    figures = present_all(results, NO_LIMITS, [])[indicator.pk]
    assert [figure.year for figure in figures] == [2018, 2019, 2020, 2021]
    assert changes(figures) == [
        None,
        f"+1{NBSP}prosentpoeng fra 2018, bedre",
        None,
        f"+2{NBSP}prosentpoeng fra 2020, bedre",
    ]


@pytest.mark.django_db
def test_each_indicator_has_a_series_and_breaks_of_its_own():
    one, other = make_indicator("Den ene"), make_indicator("Den andre")
    results = [
        *make_line(one, {2013: "60", 2014: "61"}),
        *make_line(other, {2013: "60", 2014: "61"}),
    ]
    found = present_all(results, NO_LIMITS, [make_break(one, 2014)])
    assert changes(found[one.pk]) == [None, None]
    assert changes(found[other.pk]) == [None, f"+1,00{NBSP}prosentpoeng fra 2013, bedre"]
