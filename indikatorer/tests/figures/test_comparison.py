import pytest

from indikatorer.figures import published
from indikatorer.figures.comparison import by_subject, comparisons
from indikatorer.models import Area, Subject
from indikatorer.tests.make import make_area, make_indicator, make_place, make_result

pytestmark = pytest.mark.django_db


def compared():
    return comparisons(published.wholes())


def ranks(comparison):
    return {place.name: place.rank for place in comparison.places}


def rank_words(comparison):
    return {place.name: place.rank_text for place in comparison.places}


@pytest.fixture
def indicator():
    return make_indicator(name="Svar i tide", direction="higher")


def others(indicator, **values):
    for name, value in values.items():
        make_result(indicator, 2015, value, area=make_area(name, is_own=False))


@pytest.mark.parametrize(
    ("direction", "place", "sentence"),
    [
        pytest.param(
            "higher",
            "nr. 2 av 3",
            "Asker var nr. 2 av 3 kommuner i 2015, med 50,00 %; høyest er best.",
            id="higher-is-better",
        ),
        pytest.param(
            "lower",
            "nr. 2 av 3",
            "Asker var nr. 2 av 3 kommuner i 2015, med 50,00 %; lavest er best.",
            id="lower-is-better",
        ),
        pytest.param(
            "none", "", "Høyest i 2015: Oslo med 60,00 %. Asker hadde 50,00 %.", id="no-direction"
        ),
    ],
)
def test_our_place_is_told_with_what_is_best(direction, place, sentence):
    indicator = make_indicator(direction=direction)
    make_result(indicator, 2015, 50)
    others(indicator, Lier=40, Oslo=60)
    (comparison,) = compared()
    assert rank_words(comparison)["Asker"] == place
    assert comparison.sentence.replace("\u00a0", " ") == sentence


def test_the_best_stands_first_where_lower_is_better():
    indicator = make_indicator(direction="lower")
    make_result(indicator, 2015, 50)
    others(indicator, Lier=40, Oslo=60)
    (comparison,) = compared()
    assert [place.name for place in comparison.places] == ["Lier", "Asker", "Oslo"]


def test_equal_figures_share_their_place(indicator):
    make_result(indicator, 2015, 50)
    others(indicator, Lier=50, Oslo=40)
    (comparison,) = compared()
    assert ranks(comparison) == {"Asker": 1, "Lier": 1, "Oslo": 3}
    assert rank_words(comparison) == {
        "Asker": "nr. 1 av 3",
        "Lier": "nr. 1 av 3",
        "Oslo": "nr. 3 av 3",
    }


def test_groups_and_parts_are_shown_but_never_ranked(indicator):
    make_result(indicator, 2015, 50)
    others(indicator, Lier=40)
    group = make_area("Gruppe 13", is_own=False, kind=Area.Kind.KOSTRA_GROUP)
    part = make_area("Gamle Asker", is_own=False, kind=Area.Kind.FORMER)
    make_result(indicator, 2015, 45, area=group)
    make_result(indicator, 2015, 55, area=part)
    (comparison,) = compared()
    assert ranks(comparison) == {"Asker": 1, "Lier": 2, "Gamle Asker": 0, "Gruppe 13": 0}
    assert rank_words(comparison) == {
        "Asker": "nr. 1 av 2",
        "Lier": "nr. 2 av 2",
        "Gamle Asker": "",
        "Gruppe 13": "",
    }
    assert comparison.places[-1].kind == "tall for hele gruppen"


def test_a_groups_sum_gets_no_bar_that_would_dwarf_the_places(indicator):
    make_result(indicator, 2015, 50)
    others(indicator, Lier=25)
    group = make_area("Gruppe 13", is_own=False, kind=Area.Kind.KOSTRA_GROUP)
    make_result(indicator, 2015, 3503, area=group)
    (comparison,) = compared()
    assert [place.bar for place in comparison.places] == [100, 50, 0]


def test_only_our_own_figure_is_held_against_our_limits(indicator):
    make_place(indicator)
    make_result(indicator, 2015, 99)
    others(indicator, Lier=99)
    (comparison,) = compared()
    marks = {place.name: place.figure.mark for place in comparison.places}
    assert marks["Asker"].label == "Ønsket resultat nådd"
    assert marks["Lier"] is None


def test_the_newest_year_that_two_areas_share_is_compared(indicator):
    for year in (2014, 2015, 2016):
        make_result(indicator, year, year)
    for year in (2014, 2015):
        make_result(indicator, year, 1, area=make_area("Lier", is_own=False))
    assert [comparison.year for comparison in compared()] == [2015]


def test_a_figure_without_company_is_not_compared(indicator):
    make_result(indicator, 2015, 50)
    make_result(
        indicator, 2015, reason="not_stated", printed="", area=make_area("Lier", is_own=False)
    )
    assert compared() == []


def test_comparisons_stand_under_their_subjects_and_the_rest_last():
    late = Subject.objects.create(name="Arbeid", slug="arbeid", order=2)
    early = Subject.objects.create(name="Økonomi", slug="oekonomi", order=1)
    for name, subject in [("A", None), ("B", late), ("C", early), ("D", late)]:
        indicator = make_indicator(name=name, subject=subject)
        make_result(indicator, 2015, 50)
        others(indicator, Lier=40)
    found = [
        (str(part.subject), [comparison.indicator.name for comparison in part.comparisons])
        for part in by_subject(compared())
    ]
    assert found == [("Økonomi", ["C"]), ("Arbeid", ["B", "D"]), ("None", ["A"])]


def test_our_own_place_stands_in_the_index(indicator):
    make_result(indicator, 2015, 50)
    others(indicator, Lier=40, Oslo=60)
    (comparison,) = compared()
    assert comparison.own_rank == "nr. 2 av 3"


def test_a_single_municipality_has_no_place(indicator):
    make_result(indicator, 2015, 50)
    make_result(indicator, 2015, 40, area=make_area("Norge", is_own=False, kind="country"))
    (comparison,) = compared()
    assert comparison.own_rank == ""
