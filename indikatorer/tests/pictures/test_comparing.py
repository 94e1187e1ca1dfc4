"""What is said of categories and places side by side: correct bokmål, and true."""

import pytest

from indikatorer.figures import published
from indikatorer.figures.comparison import compare
from indikatorer.figures.matrices import breakdown_matrix
from indikatorer.models import Area, Breakdown, Measure
from indikatorer.pictures.comparing import read_categories, read_ranking
from indikatorer.pictures.drawings import category_series, ranked_categories
from indikatorer.tests.make import (
    make_category,
    make_figure,
    make_indicator,
    make_result,
    new_area,
    new_indicator,
)


def figure(year, value=None, **fields):
    reason = "not_measured" if value is None else ""
    return make_figure(year, value, reason=reason, **fields)


def figures(values, **fields):
    return [figure(year, value, **fields) for year, value in values.items()]


# Categories ---------------------------------------------------------------------------------------


def rows(**lines):
    return [(name, figures(values)) for name, values in lines.items()]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(rows(Vei={2015: None}), "Ingen tall er oppgitt for 2015.", id="no-values"),
        pytest.param(rows(Vei={2015: 4}), "Vei: 4 i 2015.", id="one"),
        pytest.param(
            rows(Vei={2015: 4}, Avfall={2015: 9}),
            "Høyest i 2015: Avfall med 9, foran Vei med 4.",
            id="two",
        ),
        pytest.param(
            rows(Vei={2015: 9}, Avfall={2015: 9}, Helse={2015: 2}),
            "Høyest i 2015: Vei og Avfall med 9, foran Helse med 2.",
            id="a-shared-first-place",
        ),
        pytest.param(
            rows(Vei={2015: 9}, Avfall={2015: 9}), "9 i alle kategorier i 2015.", id="all-alike"
        ),
        pytest.param(
            rows(Vei={2014: 1, 2015: 4}, Avfall={2014: 8, 2015: 9}),
            "Høyest i 2015: Avfall med 9, foran Vei med 4. Vei økte mest, fra 1 i 2014 til 4.",
            id="growth",
        ),
        pytest.param(
            rows(Vei={2014: 6, 2015: 2}, Avfall={2014: 8, 2015: 9}),
            "Høyest i 2015: Avfall med 9, foran Vei med 2. Vei falt mest, fra 6 i 2014 til 2.",
            id="fall",
        ),
        pytest.param(
            rows(Vei={2014: 2, 2015: 2}, Avfall={2014: 9, 2015: 9}),
            "Høyest i 2015: Avfall med 9, foran Vei med 2.",
            id="nothing-moved",
        ),
        pytest.param(
            rows(Vei={2014: 1, 2015: 4}, Avfall={2014: 6, 2015: 9}),
            "Høyest i 2015: Avfall med 9, foran Vei med 4.",
            id="both-moved-alike",
        ),
        pytest.param(
            rows(Vei={2014: 1, 2015: 2}, Avfall={2015: 9}),
            "Høyest i 2015: Avfall med 9, foran Vei med 2.",
            id="one-alone-moved-most-of-none",
        ),
        pytest.param(
            rows(
                Vei={2013: 1, 2014: None, 2015: 90},
                Avfall={2014: 5, 2015: 9},
                Helse={2014: 3, 2015: 4},
            ),
            "Høyest i 2015: Vei med 90, foran Avfall med 9. Avfall økte mest, fra 5 i 2014 til 9.",
            id="a-change-over-more-years-is-another-change",
        ),
    ],
)
def test_categories(lines, expected):
    assert read_categories(lines, "2015") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "Høyest i 2015: Avfall med 9, foran Vei med 4.", id="rate"),
        pytest.param(
            {"measure": Measure.COUNT, "unit": "saker"},
            "Flest i 2015: Avfall med 9 saker, foran Vei med 4 saker.",
            id="count",
        ),
        pytest.param(
            {"measure": Measure.AMOUNT, "unit": "kr"},
            "Mest i 2015: Avfall med 9 kr, foran Vei med 4 kr.",
            id="amount",
        ),
        pytest.param(
            {"measure": Measure.RANK, "unit": "plass"},
            "Best i 2015: Vei med 4. plass, foran Avfall med 9. plass.",
            id="place-in-a-ranking",
        ),
    ],
)
def test_people_and_things_are_many_where_shares_are_high(fields, expected):
    lines = {"Vei": {2015: 4}, "Avfall": {2015: 9}}
    told = [(name, figures(values, **fields)) for name, values in lines.items()]
    assert read_categories(told, "2015").replace("\u00a0", " ") == expected


GROWTH = {"Vei": {2014: 1, 2015: 4}, "Avfall": {2014: 8, 2015: 9}}


def moved(values=GROWTH, **fields):
    lines = [(name, figures(line, **fields)) for name, line in values.items()]
    return "økte mest" in read_categories(lines, "2015")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param({}, True, id="of-one-piece"),
        pytest.param({"break_years": [2014]}, True, id="a-break-before-both"),
        pytest.param({"break_years": [2015]}, False, id="a-break"),
        pytest.param({"caution_years": [2015]}, False, id="a-caution"),
        pytest.param({"area": new_area(formed_year=2014)}, True, id="a-merger-before-both"),
        pytest.param({"area": new_area(formed_year=2015)}, False, id="a-merger"),
        pytest.param({"measure": Measure.RANK}, False, id="places-in-a-ranking"),
    ],
)
def test_categories_are_not_said_to_move_across_a_seam(fields, told):
    assert moved(**fields) == told


def test_a_period_that_began_before_the_merger_is_of_another_municipality():
    merged = new_area(formed_year=2013)
    lines = [
        (
            name,
            [
                figure(2013, old, since=2012, area=merged),
                figure(2015, new, since=2014, area=merged),
            ],
        )
        for name, old, new in [("Vei", 1, 4), ("Avfall", 8, 9)]
    ]
    assert "økte mest" not in read_categories(lines, "2014–2015")


def test_another_municipalitys_figures_are_no_earlier_ones():
    before, now = new_area("Asker (til 2019)", pk=2), new_area()
    lines = [
        (name, [figure(2014, old, area=before), figure(2015, new, area=now)])
        for name, old, new in [("Vei", 1, 4), ("Avfall", 8, 9)]
    ]
    assert "økte mest" not in read_categories(lines, "2015")


@pytest.mark.parametrize(("decimals", "told"), [(1, True), (0, False)])
def test_one_printed_step_is_no_move(decimals, told):
    step = {"Vei": {2014: 3, 2015: 4}, "Avfall": {2014: 8, 2015: 8}}
    assert moved(step, decimals=decimals) == told


def test_categories_are_not_compared_with_longer_periods():
    lines = [
        ("Vei", [figure(2014, 50, since=2011), figure(2015, 4)]),
        ("Avfall", [figure(2014, 8, since=2011), figure(2015, 9)]),
    ]
    assert read_categories(lines, "2015") == "Høyest i 2015: Avfall med 9, foran Vei med 4."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("is_ordered", "expected"),
    [
        pytest.param(False, ["40–54 år", "18–39 år", "55 år og eldre"], id="largest-first"),
        pytest.param(True, ["18–39 år", "40–54 år", "55 år og eldre"], id="their-own-order"),
    ],
)
def test_categories_with_an_order_keep_it_in_charts(is_ordered, expected):
    ages = Breakdown.objects.create(name="Alder", slug="alder", is_ordered=is_ordered)
    indicator = make_indicator("Ansatte etter alder", breakdown=ages)
    for order, (name, value) in enumerate(
        {"18–39 år": 20, "40–54 år": 30, "55 år og eldre": 10}.items()
    ):
        category = make_category(name, breakdown=ages, order=order)
        make_result(indicator, 2015, value, category=category)
    matrix = breakdown_matrix(published.figures())
    assert [row.name for row in ranked_categories(matrix)] == expected
    assert [line.name for line in category_series(matrix)] == expected
    assert [row.name for row in matrix.rows] == ["18–39 år", "40–54 år", "55 år og eldre"]


# Places -------------------------------------------------------------------------------------------


def ranking(values, own=None, kind=Area.Kind.MUNICIPALITY, **fields):
    """What is said of places of which only ours may be a municipality."""
    indicator = new_indicator(**fields)
    areas = [
        new_area(name, pk=pk, is_own=name == own, kind=kind if name == own else Area.Kind.FORMER)
        for pk, name in enumerate(values)
    ]
    found = zip(areas, values.values(), strict=True)
    return read_ranking(
        compare([figure(2021, value, area=area, indicator=indicator) for area, value in found])
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(
            {"Hurum": 68, "Røyken": 70, "Asker": 78},
            "Høyest i 2021: Asker med 78. Lavest: Hurum med 68.",
            id="highest-and-lowest",
        ),
        pytest.param(
            {"Hurum": 68, "Røyken": 70, "Lier": 68},
            "Høyest i 2021: Røyken med 70. Lavest: Hurum og Lier med 68.",
            id="shared-places",
        ),
        pytest.param({"Hurum": 68, "Røyken": 68}, "68 alle steder i 2021.", id="all-alike"),
        pytest.param(
            {"Nord": -95, "Sør": 181, "Asker": 90},
            "Høyest i 2021: Sør med 181. Lavest: Nord med −95.",
            id="below-zero",
        ),
        pytest.param(
            {"Asker": 30, "Nord": 10, "Sør": 20},
            "Høyest i 2021: Sør med 20. Lavest: Nord med 10.",
            id="a-whole-is-no-place-among-its-parts",
        ),
    ],
)
def test_places_that_are_not_ranked(values, expected):
    assert ranking(values, "Asker") == expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        pytest.param(Measure.SHARE, "Høyest i 2021: Nord med 8. Lavest: Sør med 5.", id="share"),
        pytest.param(Measure.COUNT, "Flest i 2021: Nord med 8. Færrest: Sør med 5.", id="count"),
        pytest.param(Measure.AMOUNT, "Mest i 2021: Nord med 8. Minst: Sør med 5.", id="amount"),
    ],
)
def test_the_ends_are_called_by_what_is_measured(measure, expected):
    assert ranking({"Nord": 8, "Sør": 5}, measure=measure) == expected


def test_other_municipalities_without_ours_are_told_of_without_groups():
    indicator = new_indicator(measure=Measure.COUNT)
    kinds = {"Lier": (4, Area.Kind.MUNICIPALITY), "Oslo": (9, Area.Kind.MUNICIPALITY)}
    kinds["Norge"] = (500, Area.Kind.COUNTRY)
    found = [
        figure(
            2021, value, area=new_area(name, pk=pk, is_own=False, kind=kind), indicator=indicator
        )
        for pk, (name, (value, kind)) in enumerate(kinds.items())
    ]
    assert read_ranking(compare(found)) == "Flest i 2021: Oslo med 9. Færrest: Lier med 4."
