"""The seeded figures against what the reports print."""

import re
from decimal import Decimal

import pytest

from asker.numbers import NumberError, parse_number
from indikatorer.assessment import Level, NoVerdict, Verdict, overlapping
from indikatorer.figures.figure import figure_of
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.sums import check_sum
from indikatorer.models import PlanIndicator, Result

DIALOGUE = "henvendelser-i-asker-dialogen-ekstern"

# The reports write some figures in words, or say that they are not exact.
IN_WORDS = {
    "en": 1,
    "tre": 3,
    "fem": 5,
    "seks": 6,
    "sju": 7,
    "syv": 7,
    "åtte": 8,
    "ni": 9,
    "ti": 10,
}
# Printed in milliarder kroner, stored in millioner.
IN_ANOTHER_UNIT = {"2,8 mrd. kroner": 2800, "nesten 2,2 mrd. kroner": 2200}

BEFORE_THE_FIGURE = re.compile(r"(omkring|nesten|mer enn|de) ", re.IGNORECASE)
DIGITS_FIRST = re.compile(r"[-−]?\d[\d \u00a0.,]*")


def read(printed):
    """The value a printed cell begins with; None where nobody could say."""
    if printed in IN_ANOTHER_UNIT:
        return IN_ANOTHER_UNIT[printed]
    text = BEFORE_THE_FIGURE.sub("", printed, count=1)
    digits = DIGITS_FIRST.match(text)
    if not digits:
        return IN_WORDS.get(text.split()[0])
    try:
        return parse_number(digits[0])
    except NumberError:
        return None


# Asker Dialogen -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "printed_total"),
    [(2011, 1207), (2012, 1623), (2013, 1527), (2014, 1393), (2015, 1470)],
)
def test_the_categories_of_asker_dialogen_add_up_to_the_printed_total(year, printed_total, figures):
    results = Result.objects.published().filter(indicator__slug=DIALOGUE, year=year)
    parts = results.exclude(category=None).values_list("value", flat=True)
    whole = results.of_the_whole().get().value
    assert (whole, len(parts)) == (printed_total, 16)
    assert check_sum(whole, parts).agrees


def test_what_led_to_improvement_is_known_for_four_of_five_years(figures):
    results = Result.objects.published().filter(
        indicator__slug="henvendelser-som-har-medfoert-forbedring"
    )
    assert {result.year: result.value for result in results} == {
        2011: None,
        2012: 1411,
        2013: 1378,
        2014: 1209,
        2015: 1267,
    }


# Handlingsprogram 2016–2019 -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "value", "verdict"),
    [
        pytest.param("MV.1.1", "99.34", Verdict(Level.TARGET), id="answered-in-time"),
        pytest.param("MV.1.2", None, NoVerdict.MISSING, id="web-pages-not-measured"),
        pytest.param(
            "MV.2.1", "98.21", Verdict(Level.ACCEPTED), id="new-measures-for-volunteering"
        ),
        pytest.param("MV.2.2", "4.19", Verdict(Level.ACCEPTED), id="associations-judgement"),
    ],
)
def test_the_plans_indicators_are_judged_as_printed_for_2014(code, value, verdict, figures):
    place = PlanIndicator.objects.get(
        code=code, objective__focus_area__plan__slug="handlingsprogram-2016-2019"
    )
    result = place.indicator.results.get(year=2014, category=None)
    assert result.value == (value and Decimal(value))
    assert figure_of(result, AdoptedLimits.all()).verdict == verdict


def test_the_limits_hold_for_the_results_printed_beside_them(figures):
    result = Result.objects.get(indicator__slug="kvalitet-paa-nettsidene", year=2014)
    place = figure_of(result, AdoptedLimits.all()).plan_place
    assert [band.printed for band in place.adopted_bands] == [
        "6 stjerner",
        "5 stjerner",
        "0 - 4 stjerner",
    ]
    assert (result.reason, result.printed) == ("not_measured", "Ikke målt")


def test_no_value_lies_in_two_limits_of_the_same_indicator(figures):
    places = PlanIndicator.objects.with_plan()
    limits = {str(place): [band.interval() for band in place.bands.all()] for place in places}
    assert any(limits.values())
    assert [name for name, bands in limits.items() if overlapping(bands)] == []


RELATED = ("indicator", "area", "category", "document")

# Every figure -------------------------------------------------------------------------------------


def test_every_printed_cell_says_the_value(figures):
    published = Result.objects.published().filter(value__isnull=False).select_related(*RELATED)
    differing = [
        (str(result), result.value, result.printed)
        for result in published
        if read(result.printed) != result.value
    ]
    assert differing == []


def test_every_published_figure_leads_to_an_archived_document_and_a_place_in_it(figures):
    published = Result.objects.published().select_related(*RELATED)
    astray = [
        str(result)
        for result in published
        if not (result.document and result.document.reference and result.place)
    ]
    assert published
    assert astray == []
