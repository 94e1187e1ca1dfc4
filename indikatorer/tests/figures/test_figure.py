from decimal import Decimal

import pytest

from indikatorer.assessment import Change, Level, NoChange, NoVerdict, Trend, Verdict
from indikatorer.figures import published, words
from indikatorer.figures.figure import figure_of, group_by, newest_measured, unregistered
from indikatorer.figures.limits import NOTHING_ADOPTED, AdoptedLimits
from indikatorer.figures.record import BY_NAME
from indikatorer.figures.words import Mark, change_sentence
from indikatorer.models import MissingReason
from indikatorer.tests.make import (
    GIVING,
    accepted,
    failed,
    make_area,
    make_band,
    make_break,
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


def changes(figures):
    """What is said of each figure's change, None where nothing is."""
    return [figure.change_text or None for figure in figures]


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
    ("verdict", "mark"),
    [
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
    assert words.mark(verdict) == mark


@pytest.mark.parametrize(
    "figure",
    [
        pytest.param(make_figure(2022, 5), id="no-limit"),
        pytest.param(make_figure(2022, bands=GIVING[Level.TARGET]), id="no-figure"),
    ],
)
def test_without_a_verdict_there_is_no_mark(figure):
    assert figure.mark is None


@pytest.mark.parametrize("level", Level)
def test_every_level_has_a_shape_of_its_own(level):
    others = {words.mark(Verdict(other)).shape for other in Level if other != level}
    shape = words.mark(Verdict(level)).shape
    assert "<svg" in shape
    assert shape not in others


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
    address = f"/kilder/aarsrapport-2015-medvirkning/#resultat-{result.pk}"
    assert str(figure.document) == "Årsrapport 2015"
    assert figure.source_url == address
    assert (figure.place, figure.printed) == ("Frivillighet", "50 %")
    assert figure.source_url.endswith(f"#{figure.anchor}")


@pytest.mark.django_db
def test_a_draft_without_document_has_no_source():
    result = make_result(make_indicator(), value="50", state="draft", document=None)
    figure = figure_of(result, NOTHING_ADOPTED)
    assert (figure.document, figure.source_url) == (None, "")


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
    make_line(make_indicator(decimals=1), {2012: "60", 2013: "58", 2014: "58"})
    assert changes(published.figures()) == [
        None,
        f"\u22122,0{NBSP}prosentpoeng fra 2012, dårligere",
        "Uendret fra 2013",
    ]


@pytest.mark.django_db
def test_a_change_names_its_arrow():
    make_line(make_indicator(decimals=0, direction="lower"), {2013: "60", 2014: "58"})
    newest = published.figures()[-1]
    assert newest.moved == Change(Decimal(-2), 2013, Trend.BETTER)
    assert newest.change_text == f"\u22122{NBSP}prosentpoeng fra 2013, bedre"


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


@pytest.mark.django_db
def test_a_change_between_periods_names_the_earlier_period():
    indicator = make_indicator(name="Turnover", decimals=1, direction="lower")
    for year, value in [(2021, "12.5"), (2022, "13.2")]:
        make_result(indicator, year, value, year_from=year - 1)
    newest = published.figures()[-1]
    assert newest.moved == Change(Decimal("0.7"), 2021, Trend.WORSE)
    assert newest.change_text == f"+0,7{NBSP}prosentpoeng fra 2020–2021, dårligere"
    assert BY_NAME["change_since"].cell(newest) == "2020–2021"


@pytest.mark.django_db
def test_a_year_without_a_value_is_stepped_over():
    make_line(make_indicator(decimals=0), {2012: "60", 2013: "not_measured", 2014: "61"})
    assert changes(published.figures()) == [
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
    indicator = make_indicator()
    make_line(indicator, {2012: "60", 2013: "61", 2014: "62"})
    for year in break_years:
        make_break(indicator, year)
    assert [text is not None for text in changes(published.figures())] == told


@pytest.mark.django_db
def test_periods_of_different_length_do_not_compare():
    indicator = make_indicator(decimals=0)
    make_result(indicator, 2017, "60")
    make_result(indicator, 2019, "62", year_from=2018)
    make_result(indicator, 2021, "65", year_from=2020)
    make_result(indicator, 2022, "66")
    assert changes(published.figures()) == [
        None,
        None,
        f"+3{NBSP}prosentpoeng fra 2018–2019, bedre",
        None,
    ]


@pytest.mark.django_db
def test_no_change_is_told_from_one_area_to_another():
    indicator = make_indicator(decimals=0)
    before, after = make_area("Asker (til 2019)"), make_area("Asker")
    make_line(indicator, {2018: "60", 2019: "61"}, area=before)
    make_line(indicator, {2020: "70", 2021: "72"}, area=after)
    figures = published.figures()
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
    make_line(one, {2013: "60", 2014: "61"})
    make_line(other, {2013: "60", 2014: "61"})
    make_break(one, 2014)
    found = group_by(published.figures(), lambda figure: figure.indicator)
    assert changes(found[one]) == [None, None]
    assert changes(found[other]) == [None, f"+1,00{NBSP}prosentpoeng fra 2013, bedre"]


@pytest.mark.django_db
def test_the_parts_of_a_whole_have_series_of_their_own():
    breakdown = make_breakdown()
    indicator = make_indicator(decimals=0, breakdown=breakdown)
    women, men = (make_category(name, breakdown=breakdown) for name in ("kvinner", "menn"))
    for year, parts in [(2013, {women: 60, men: 50}), (2014, {women: 61, men: 53})]:
        make_result(indicator, year, 55)
        for category, value in parts.items():
            make_result(indicator, year, value, category=category)
    told = {str(item.category): item.change_text for item in published.figures(year=2014)}
    assert told == dict.fromkeys(["None", "kvinner", "menn"], ""), "their lines were not read"
    newest = [item for item in published.figures() if item.year == 2014]
    assert {str(item.category): item.moved.difference for item in newest} == {
        "None": 0,
        "kvinner": 1,
        "menn": 3,
    }


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
