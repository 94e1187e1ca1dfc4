"""The sentences that the portal writes of its charts: correct bokmål, and true."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.assessment import Level
from indikatorer.pictures.reading import (
    read_development,
    read_distance,
    read_verdict,
)
from indikatorer.tests.charts.drawn import whatever_comes
from indikatorer.tests.make import (
    GIVING,
    accepted,
    failed,
    make_figure,
    new_area,
    new_indicator,
    target,
)

REACHED, ACCEPTED, FAILED, NOT_REACHED = (
    Level.TARGET,
    Level.ACCEPTED,
    Level.FAILED,
    Level.NOT_REACHED,
)


def figure(year, value=None, level=None, **fields):
    """A figure that is judged as said; without a value it was not measured."""
    reason = "not_measured" if value is None else ""
    return make_figure(year, value, reason=reason, bands=GIVING.get(level, ()), **fields)


def figures(values):
    return [figure(year, value) for year, value in values.items()]


# Developments -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({}, "Ingen tall er oppgitt.", id="nothing"),
        pytest.param({2014: None}, "Ikke målt.", id="no-values"),
        pytest.param({2014: 5}, "5 i 2014.", id="one-value"),
        pytest.param({2014: 5, 2015: 7}, "Steg fra 5 i 2014 til 7 i 2015.", id="rise"),
        pytest.param({2014: 7, 2015: 5}, "Falt fra 7 i 2014 til 5 i 2015.", id="fall"),
        pytest.param({2014: 5, 2015: -2}, "Falt fra 5 i 2014 til −2 i 2015.", id="below-zero"),
        pytest.param({2014: -5, 2015: -2}, "Steg fra −5 i 2014 til −2 i 2015.", id="towards-zero"),
        pytest.param({2014: 5, 2015: 5}, "5 i 2015, det samme som i 2014.", id="unchanged"),
        pytest.param(
            {2013: 5, 2014: 5, 2015: 5}, "5 i 2015, det samme som i 2013.", id="all-equal"
        ),
        pytest.param({2014: 0, 2015: 0}, "0 i 2015, det samme som i 2014.", id="zero-is-a-value"),
        pytest.param(
            {2014: "4.6", 2015: "5.4"},
            "5 i 2015, omtrent som i 2014 (5).",
            id="printed-alike-is-no-rise",
        ),
        pytest.param(
            {2013: 5, 2014: 9, 2015: 7},
            "Steg fra 5 i 2013 til 7 i 2015. Høyest i 2014: 9.",
            id="highest-in-between",
        ),
        pytest.param(
            {2013: 5, 2014: 1, 2015: 7},
            "Steg fra 5 i 2013 til 7 i 2015. Lavest i 2014: 1.",
            id="lowest-in-between",
        ),
        pytest.param(
            {2012: 5, 2013: 9, 2014: 1, 2015: 7},
            "Steg fra 5 i 2012 til 7 i 2015. Høyest i 2013: 9. Lavest i 2014: 1.",
            id="both-in-between",
        ),
        pytest.param(
            {2012: 5, 2013: 9, 2014: 9, 2015: 7},
            "Steg fra 5 i 2012 til 7 i 2015. Høyest i 2013 og 2014: 9.",
            id="highest-twice",
        ),
        pytest.param(
            {2013: 5, 2014: 7, 2015: 7}, "Steg fra 5 i 2013 til 7 i 2015.", id="as-high-as-the-last"
        ),
        pytest.param(
            {2013: 5, 2014: "7.4", 2015: 7},
            "Steg fra 5 i 2013 til 7 i 2015.",
            id="as-high-as-the-last-in-print",
        ),
        pytest.param(
            {2013: 5, 2014: None, 2015: 7},
            "Steg fra 5 i 2013 til 7 i 2015. Ikke målt i 2014.",
            id="one-gap",
        ),
        pytest.param(
            {2012: None, 2013: 5, 2014: None, 2015: None},
            "5 i 2013. Ikke målt i 2012, 2014 og 2015.",
            id="three-gaps",
        ),
    ],
)
def test_how_it_went(values, expected):
    assert read_development(figures(values)) == expected


@pytest.mark.parametrize(
    ("break_years", "expected"),
    [
        pytest.param(
            [2012], "Steg fra 1 i 2012 til 6 i 2015.", id="before-the-first-it-parts-nothing"
        ),
        pytest.param(
            [2013],
            "Steg fra 2 i 2013 til 6 i 2015. "
            "Tall fra før 2013 er ikke sammenlignet med nyere tall.",
            id="inside",
        ),
        pytest.param(
            [2015],
            "6 i 2015. Tall fra før 2015 er ikke sammenlignet med nyere tall.",
            id="in-the-last-year",
        ),
        pytest.param(
            [2013, 2014],
            "Steg fra 4 i 2014 til 6 i 2015. "
            "Tall fra før 2014 er ikke sammenlignet med nyere tall.",
            id="only-the-newest-counts",
        ),
        pytest.param([2016], "Steg fra 1 i 2012 til 6 i 2015.", id="after-the-last"),
    ],
)
def test_nothing_is_said_across_a_break(break_years, expected):
    line = [
        make_figure(year, value, break_years=break_years)
        for year, value in {2012: 1, 2013: 2, 2014: 4, 2015: 6}.items()
    ]
    assert read_development(line) == expected


VALUES = {2012: 1, 2013: 2, 2014: 4, 2015: 6}


def test_a_caution_is_said_in_the_words_of_the_sources():
    line = [make_figure(year, value, caution_years=[2014]) for year, value in VALUES.items()]
    assert read_development(line) == (
        "Steg fra 4 i 2014 til 6 i 2015. "
        "Tidligere: 1 i 2012 og 2 i 2013; sammenligningen må leses med varsomhet."
    )


def test_figures_from_before_the_merger_are_told_apart():
    area = new_area(formed_year=2014)
    line = [make_figure(year, value, area=area) for year, value in VALUES.items()]
    assert read_development(line) == (
        "Steg fra 4 i 2014 til 6 i 2015. Før sammenslåingen: 1 i 2012 og 2 i 2013."
    )


def test_each_figure_is_told_by_the_seams_that_part_it_from_now():
    area, seams = new_area(formed_year=2014), {"break_years": [2013], "caution_years": [2015]}
    line = [make_figure(year, value, area=area, **seams) for year, value in VALUES.items()]
    assert read_development(line) == (
        "6 i 2015. "
        "Tidligere: 4 i 2014; sammenligningen må leses med varsomhet. "
        "Før sammenslåingen: 2 i 2013; sammenligningen må leses med varsomhet. "
        "Tall fra før 2013 er ikke sammenlignet med nyere tall."
    )


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(14, 11, "Opp fra 14. plass i 2012 til 11. plass i 2013.", id="up"),
        pytest.param(11, 14, "Ned fra 11. plass i 2012 til 14. plass i 2013.", id="down"),
        pytest.param(12, 11, "11. plass i 2013, omtrent som i 2012 (12. plass).", id="one-place"),
    ],
)
def test_a_place_in_a_ranking_goes_up_when_its_number_falls(first, last, expected):
    ranked = new_indicator(unit="plass", measure="rank", direction="lower")
    line = [make_figure(2012, first, indicator=ranked), make_figure(2013, last, indicator=ranked)]
    assert read_development(line).replace("\u00a0", " ") == expected


def test_an_approximate_number_keeps_its_word():
    line = [make_figure(2014, 130), make_figure(2015, 80, qualifier="about")]
    assert read_development(line) == "Falt fra 130 i 2014 til omkring 80 i 2015."


@pytest.mark.parametrize(
    ("measure", "words"),
    [("count", "Flest i 2013: 9."), ("amount", "Mest i 2013: 9."), ("share", "Høyest i 2013: 9.")],
)
def test_people_and_things_are_many_and_not_high(measure, words):
    counted = new_indicator(measure=measure)
    values = {2012: 1, 2013: 9, 2014: 5}
    line = [make_figure(year, value, indicator=counted) for year, value in values.items()]
    assert read_development(line).endswith(words)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            [figure(2019, 11, since=2018), figure(2021, 13, since=2020)],
            "Steg fra 11 i 2018–2019 til 13 i 2020–2021.",
            id="equally-long",
        ),
        pytest.param(
            [figure(2019, 90, since=2016), figure(2020, 20), figure(2021, 30)],
            "Steg fra 20 i 2020 til 30 i 2021. "
            "Tall for 2016–2019 gjelder perioder av annen lengde og er ikke sammenlignet.",
            id="a-longer-one-first",
        ),
        pytest.param(
            [figure(2018, 20), figure(2019, 30), figure(2020, 90, since=2016)],
            "90 i 2016–2020. "
            "Tall for 2018 og 2019 gjelder perioder av annen lengde og er ikke sammenlignet.",
            id="a-longer-one-last",
        ),
    ],
)
def test_periods_of_different_lengths_are_not_compared(line, expected):
    assert read_development(line) == expected


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        pytest.param([None, None], "", id="not-judged"),
        pytest.param([REACHED], "Ønsket resultat nådd.", id="the-only-value"),
        pytest.param([None, ACCEPTED], "Akseptert resultat i 2012.", id="only-the-newest-judged"),
        pytest.param([FAILED, None], "Ikke godkjent resultat i 2011.", id="only-an-old-one-judged"),
        pytest.param([REACHED] * 2, "Ønsket resultat nådd i begge årene.", id="both"),
        pytest.param([REACHED] * 3, "Ønsket resultat nådd i alle tre årene.", id="all-three"),
        pytest.param([REACHED] * 12, "Ønsket resultat nådd i alle tolv årene.", id="all-twelve"),
        pytest.param([REACHED] * 13, "Ønsket resultat nådd i alle 13 årene.", id="all-13"),
        pytest.param([ACCEPTED] * 3, "Akseptert resultat i alle tre årene.", id="accepted"),
        pytest.param([FAILED] * 2, "Ikke godkjent resultat i begge årene.", id="failed"),
        pytest.param(
            [NOT_REACHED] * 4,
            "Ønsket resultat ikke nådd i noen av de fire årene.",
            id="never-reached",
        ),
        pytest.param(
            [ACCEPTED, FAILED],
            "Ønsket resultat ikke nådd i noen av de to årene.",
            id="never-reached-in-different-ways",
        ),
        pytest.param([REACHED, FAILED], "Ønsket resultat nådd i ett av to år.", id="one-of-two"),
        pytest.param(
            [REACHED, None, FAILED, REACHED],
            "Ønsket resultat nådd i to av tre år.",
            id="years-without-limits-do-not-count",
        ),
        pytest.param(
            [REACHED] + [FAILED] * 12, "Ønsket resultat nådd i ett av 13 år.", id="one-of-13"
        ),
    ],
)
def test_how_often_the_wanted_result_was_reached(levels, expected):
    line = [figure(2011 + index, 5, level) for index, level in enumerate(levels)]
    *_movement, last = read_development(line).split(". ", maxsplit=1)
    assert last.rstrip(".") == (expected or read_development(line)).rstrip(".")
    assert read_development(line).endswith(expected)


def test_periods_are_not_called_years():
    spans = [(2017, 2018), (2019, 2020), (2021, 2022)]
    levels = [REACHED, FAILED, FAILED]
    line = [figure(b, 5, level, since=a) for (a, b), level in zip(spans, levels, strict=True)]
    assert read_development(line).endswith("Ønsket resultat nådd i én av tre perioder.")
    assert read_development(line[1:]).endswith("Ikke godkjent resultat i begge periodene.")


YEARS = st.lists(st.one_of(st.none(), st.integers(-20, 20)), min_size=1, max_size=12)


@whatever_comes
@given(YEARS, st.lists(st.integers(2005, 2025), max_size=3))
def test_only_comparable_years_are_named_and_all_gaps_are(values, break_years):
    line = [
        make_figure(2010 + index, value, break_years=sorted(break_years))
        for index, value in enumerate(values)
    ]
    text = read_development(line)
    measured = [item for item in line if not item.missing]
    if not measured:
        assert text == "Ikke registrert."
        return
    about_change = text.split("Tall ")[0]
    last = max((year for year in break_years if year <= measured[-1].year), default=0)
    for item in line:
        if item.missing or item.year < last:
            assert str(item.year) not in about_change
        if item.missing:
            assert item.period in text.split("Tall mangler for")[1]
    assert measured[-1].period in about_change
    comparable = [item.value for item in measured if item.year >= last]
    assert ("Steg" in text) == (comparable[-1] - comparable[0] > 1)
    assert ("Falt" in text) == (comparable[0] - comparable[-1] > 1)
    assert ("Tall fra før" in text) == (len(comparable) < len(measured))
    for word, best in [("Høyest", max), ("Lavest", min)]:
        ends = (comparable[0], comparable[-1])
        assert (word in text) == all(abs(best(comparable) - end) > 1 for end in ends)


# One verdict --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "intervals", "direction", "expected"),
    [
        pytest.param(
            98,
            [target(100), accepted(95, 99)],
            "higher",
            "Avstand til ønsket resultat: 2 prosentpoeng.",
            id="below",
        ),
        pytest.param(
            97,
            [target(None, "89.5")],
            "lower",
            "Avstand til ønsket resultat: 7,5 prosentpoeng.",
            id="above-where-lower-is-better",
        ),
        pytest.param(
            94,
            [target(95, 100), failed(0, 93)],
            "higher",
            "Avstand til ønsket resultat: 1 prosentpoeng.",
            id="between",
        ),
        pytest.param(
            10,
            [target(10, lower_open=True)],
            "higher",
            "Akkurat på grensen for ønsket resultat.",
            id="on-a-limit-that-must-be-passed",
        ),
        pytest.param(
            99,
            [target(95, 100)],
            "higher",
            "Margin til grensen for ønsket resultat: 4 prosentpoeng.",
            id="reached-and-far-from-where-it-is-lost",
        ),
        pytest.param(
            3,
            [target(0, 5)],
            "lower",
            "Margin til grensen for ønsket resultat: 2 prosentpoeng.",
            id="reached-where-lower-is-better",
        ),
        pytest.param(
            6,
            [target(5, 10)],
            "none",
            "Margin til grensen for ønsket resultat: 1 prosentpoeng.",
            id="reached-between-two-limits",
        ),
        pytest.param(3, [failed(0, 4)], "higher", "", id="nothing-said-to-be-wanted"),
    ],
)
def test_how_far_it_is_to_the_limit_of_what_is_wanted(value, intervals, direction, expected):
    judged = make_figure(2014, value, bands=intervals, unit="%", direction=direction)
    expected = expected.replace(" pro", "\u00a0pro")
    assert read_distance(judged, intervals) == expected
    assert read_verdict(judged, intervals).endswith(expected)


def test_a_verdict_that_stands_alone_says_figure_year_and_what_is_between_the_limits():
    bands = [target(95, 100), failed(0, 93)]
    judged = make_figure(2014, 94, bands=bands, unit="%", direction="higher")
    assert read_verdict(judged, bands).replace("\u00a0", " ") == (
        "94 % i 2014. Ikke godkjent resultat (mellom de trykte grensene). "
        "Avstand til ønsket resultat: 1 prosentpoeng."
    )


def test_values_are_compared_as_they_are_and_said_as_printed():
    line = [figure(2014, "98.214", decimals=2), figure(2015, Decimal("99.335"), decimals=2)]
    assert read_development(line) == "Steg fra 98,21 i 2014 til 99,34 i 2015."
