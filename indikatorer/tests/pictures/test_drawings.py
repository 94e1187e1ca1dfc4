"""What an indicator's kind of number decides about its drawings."""

import pytest

from asker.tests.reader import Reader
from indikatorer.charts.spark import HEIGHT, MARGIN
from indikatorer.figures import published
from indikatorer.figures.comparison import compare
from indikatorer.pages.indicator import indicator_page
from indikatorer.pictures.drawings import development, ranked_places, shown_limits, spark
from indikatorer.pictures.picture import comparison_picture
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_figure,
    make_indicator,
    make_place,
    make_result,
    new_indicator,
    target,
)


def shown(*values, **fields):
    """Three years, the first 2019, of an indicator with these fields."""
    indicator = new_indicator(**fields)
    years = enumerate(values, start=2019)
    return development(
        [make_figure(year, value, indicator=indicator) for year, value in years], [], []
    )


@pytest.mark.parametrize(
    ("fields", "lowest", "said"),
    [
        pytest.param({"measure": "count"}, "0", "", id="a-count"),
        pytest.param({"measure": "amount"}, "0", "", id="an-amount"),
        pytest.param({"measure": "share"}, "88", "Aksen begynner på 88", id="a-share"),
        pytest.param({"measure": "rate"}, "88", "Aksen begynner på 88", id="a-rate"),
        pytest.param(
            {"measure": "score", "scale_min": 1, "scale_max": 100},
            "88",
            "Aksen begynner på 88",
            id="a-score",
        ),
        pytest.param({"measure": "rank"}, "1.", "", id="a-place"),
    ],
)
def test_the_kind_of_number_decides_where_an_axis_begins(fields, lowest, said):
    drawn = shown(90, 92, 95, **fields)
    assert (drawn.tick_labels[0], drawn.cut) == (lowest, said)


def test_a_score_is_seen_on_its_own_scale():
    drawn = shown(2, 3, 4, unit="poeng", scale_min=1, scale_max=5)
    assert (drawn.tick_labels[0], drawn.tick_labels[-1], drawn.cut) == ("1", "5", "")


def test_each_limit_is_drawn_over_the_years_it_judged():
    figure = make_figure(2024, 60, bands=[target(50), target(70)])
    figure.plan_place.plan.limits_from = 2020
    figure.plan_place.adopted_bands[1].adopted_year = 2023
    drawn = [(part.first_year, part.last_year, part.intervals) for part in shown_limits(figure)]
    assert drawn == [(2020, 2022, (target(50),)), (2023, 2024, (target(70),))]


def test_a_limit_that_is_still_to_come_is_not_drawn():
    figure = make_figure(2024, 60, bands=[target(50)])
    figure.plan_place.adopted_bands[0].from_year = 2030
    assert list(shown_limits(figure)) == []


def test_a_place_in_a_ranking_rises_as_it_gets_better():
    drawn = shown(14, 14, 11, unit="plass", measure="rank", direction="lower")
    assert drawn.best_on_top
    assert drawn.tick_labels == ["1.", "5.", "10.", "15."]


@pytest.mark.parametrize(
    ("measure", "height"),
    [
        pytest.param("rank", MARGIN, id="a-place-gets-better"),
        pytest.param("share", HEIGHT - MARGIN, id="a-share-gets-less"),
    ],
)
def test_a_sparkline_rises_where_the_large_one_does(measure, height):
    indicator = new_indicator(measure=measure)
    line = spark([make_figure(year, 2033 - year, indicator=indicator) for year in (2019, 2022)])
    assert line.last[1] == height


@pytest.mark.django_db
def test_places_in_a_ranking_have_no_bars_but_their_table(client):
    indicator = make_indicator(
        "Kommune-NM", slug="nm", unit="plass", measure="rank", direction="lower", decimals=0
    )
    make_result(indicator, 2021, 11)
    make_result(indicator, 2021, 3, area=make_area("Bærum", is_own=False))
    comparison = compare(published.wholes(indicator=indicator, indicators=[indicator]))
    assert ranked_places(comparison) == []
    assert comparison_picture(comparison).wide is None
    assert {"Bærum", "Asker"} <= {row[0] for row in page_of(client, "nm").rows}


@pytest.mark.django_db
def test_places_beside_each_other_have_bars(client):
    indicator = make_indicator(slug="svar")
    make_result(indicator, 2021, 90)
    make_result(indicator, 2021, 80, area=make_area("Bærum", is_own=False))
    comparison = compare(published.wholes(indicator=indicator, indicators=[indicator]))
    assert [row.name for row in ranked_places(comparison)] == ["Asker", "Bærum"]


@pytest.mark.django_db
def test_limits_of_a_ranking_lie_on_top():
    indicator = make_indicator(
        "Kommune-NM", unit="plass", measure="rank", direction="lower", decimals=0
    )
    make_place(indicator, [target(upper=10)])
    for year, value in {2014: 14, 2015: 11}.items():
        make_result(indicator, year, value)
    chart = indicator_page(indicator).pictures["utvikling-asker"].wide
    (band,) = chart.bands
    assert band.box.top == chart.plot.top
    assert band.box.bottom < min(point.y for point in chart.lines[0].points)


@pytest.mark.django_db
def test_a_break_is_called_by_its_name():
    indicator = make_indicator()
    for year in (2014, 2015, 2016):
        make_result(indicator, year, 90)
    make_break(indicator, 2016)
    chart = indicator_page(indicator).pictures["utvikling-asker"].narrow
    assert [label.text for label in chart.break_labels] == ["Brudd 2016"]


def page_of(client, slug):
    return Reader(client.get(f"/indikatorer/{slug}/").content.decode())
