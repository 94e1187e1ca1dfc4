"""What is said of municipalities side by side, and what is never said."""

import pytest

from indikatorer.figures.comparison import compare
from indikatorer.models import Area, Measure
from indikatorer.tests.make import make_figure, new_area, new_indicator

OTHERS = {"Lier": 40, "Oslo": 60}


def plain(text):
    return text.replace("\u00a0", " ")


def compared(own=50, others=OTHERS, qualifier="", **fields):
    indicator = new_indicator(**fields)
    places = {"Asker": own, **others}
    return compare(
        [
            make_figure(
                2021,
                value,
                indicator=indicator,
                area=new_area(name, pk=pk, is_own=name == "Asker"),
                qualifier=qualifier,
            )
            for pk, (name, value) in enumerate(places.items())
        ]
    )


SIZES = [Measure.COUNT, Measure.AMOUNT]


@pytest.mark.parametrize("direction", ["higher", "lower", "none"])
@pytest.mark.parametrize("measure", [*SIZES, Measure.RANK, Measure.CHANGE])
def test_sizes_changes_and_places_in_a_ranking_are_never_ranked(measure, direction):
    comparison = compared(measure=measure, direction=direction)
    assert not comparison.has_ranks
    assert comparison.has_peers
    assert "nr." not in comparison.sentence
    assert "er best" not in comparison.sentence


@pytest.mark.parametrize("measure", [Measure.SHARE, Measure.RATE, Measure.SCORE])
@pytest.mark.parametrize(
    ("direction", "ranked"), [("higher", True), ("lower", True), ("none", False)]
)
def test_other_numbers_are_ranked_where_a_direction_is_best(measure, direction, ranked):
    assert compared(measure=measure, direction=direction).has_ranks == ranked


@pytest.mark.parametrize("measure", SIZES)
@pytest.mark.parametrize("direction", ["higher", "lower", "none"])
def test_a_size_stands_with_the_largest_first(measure, direction):
    comparison = compared(measure=measure, direction=direction)
    assert [place.name for place in comparison.places] == ["Oslo", "Asker", "Lier"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param(
            {"measure": Measure.COUNT, "unit": "møter"},
            "Flest i 2021: Oslo med 60 møter. Asker hadde 50 møter.",
            id="count",
        ),
        pytest.param(
            {"measure": Measure.AMOUNT, "unit": "kr"},
            "Mest i 2021: Oslo med 60 kr. Asker hadde 50 kr.",
            id="amount",
        ),
        pytest.param(
            {"measure": Measure.RATE, "direction": "none"},
            "Høyest i 2021: Oslo med 60. Asker hadde 50.",
            id="no-direction",
        ),
        pytest.param(
            {"measure": Measure.RANK, "unit": "plass", "direction": "lower"},
            "Best i 2021: Lier på 40. plass. Asker var på 50. plass.",
            id="place-in-a-ranking",
        ),
        pytest.param(
            {"measure": Measure.COUNT, "own": 70},
            "Flest i 2021: Asker med 70. Færrest: Lier med 40.",
            id="ours-are-most",
        ),
        pytest.param(
            {"measure": Measure.COUNT, "own": 60},
            "Flest i 2021: Asker og Oslo med 60. Færrest: Lier med 40.",
            id="ours-are-as-many",
        ),
        pytest.param(
            {"measure": Measure.RANK, "unit": "plass", "own": 3},
            "Best i 2021: Asker på 3. plass. Dårligst: Oslo på 60. plass.",
            id="ours-is-best",
        ),
        pytest.param(
            {"measure": Measure.COUNT, "own": 5, "others": {"Lier": 5}},
            "5 alle steder i 2021.",
            id="all-alike",
        ),
        pytest.param(
            {"measure": Measure.COUNT, "qualifier": "about"},
            "Flest i 2021: Oslo med omkring 60. Asker hadde omkring 50.",
            id="approximate",
        ),
        pytest.param(
            {"measure": Measure.SHARE, "unit": "%", "qualifier": "about"},
            "Asker var nr. 2 av 3 kommuner i 2021, med omkring 50 %; høyest er best.",
            id="ranked",
        ),
        pytest.param(
            {"measure": Measure.SHARE, "unit": "%", "direction": "lower", "own": 30},
            "Asker var nr. 1 av 3 kommuner i 2021, med 30 %; lavest er best.",
            id="ranked-from-the-lowest",
        ),
    ],
)
def test_our_own_place_is_told_with_the_period(fields, said):
    assert plain(compared(**fields).sentence) == said


def test_nothing_is_said_of_us_where_we_are_alone_of_our_kind():
    part = new_area("Hurum", pk=2, is_own=False, kind=Area.Kind.FORMER)
    indicator = new_indicator(measure=Measure.COUNT)
    alone = compare(
        [
            make_figure(2021, 5, indicator=indicator, area=new_area()),
            make_figure(2021, 3, indicator=indicator, area=part),
        ]
    )
    assert (alone.sentence, alone.has_peers) == ("", False)


def test_a_place_in_a_ranking_has_no_bar():
    bars = [place.bar for place in compared(measure=Measure.RANK).places]
    assert bars == [0, 0, 0]
    assert all(place.bar for place in compared(measure=Measure.COUNT).places)
