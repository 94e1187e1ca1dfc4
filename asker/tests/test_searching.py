"""What search shows of figures, of many hits, and where it finds nothing."""

from urllib.parse import quote

import pytest

from asker.searching import search
from asker.tests.reader import squeeze
from indikatorer.models import Result
from indikatorer.tests.make import (
    make_area,
    make_breakdown,
    make_category,
    make_indicator,
    make_result,
)

# Figures ------------------------------------------------------------------------------------------


@pytest.fixture
def divided(db):
    breakdown = make_breakdown("Tema")
    indicator = make_indicator(
        "Svar", unit="svar", decimals=0, measure="count", breakdown=breakdown
    )
    category = make_category("Veier", breakdown=breakdown)
    make_category("Parker", breakdown=breakdown)
    for year in (2013, 2014):
        make_result(indicator, year, year - 2000, category=category)
    return indicator


def told(text):
    """Without the words of the portal, which are there whatever a test makes."""
    return [
        (hit.name, hit.told and squeeze(hit.told.text))
        for group in search(text).groups
        for hit in group.hits
        if group.label != "Ord og begreper"
    ]


def test_a_category_without_figures_is_no_hit(divided):
    assert told("parker") == []
    assert told("svar veier") == [("Svar, Veier", "14 i 2014")]


def test_a_whole_that_has_parts_only_says_so(divided):
    assert told("svar") == [("Svar", "Fordelt på kategorier")]


def test_a_year_picks_the_figure_of_that_year(divided):
    assert told("veier 2013") == [("Svar, Veier", "13 i 2013")]


def test_a_year_without_figures_is_left_out_and_the_page_says_so(divided, read):
    answer = search("veier 2020")
    assert (answer.instead.text, answer.instead.left_out) == ("veier", ("2020",))
    assert "Ingen treff på «veier 2020»." in read("/soek/?q=veier+2020").text
    assert (
        "Uten «2020» finnes det noe. Her er treffene på «veier»:"
        in read("/soek/?q=veier+2020").text
    )


def test_a_year_alone_finds_texts_only(divided):
    make_indicator("Mål for 2013")
    assert [name for name, _told in told("2013")] == ["Mål for 2013"]


def test_the_newest_value_is_told_and_not_why_a_later_one_is_missing(divided):
    make_result(divided, 2014, 7)
    make_result(divided, 2015, reason=Result.MissingReason.PENDING)
    assert told("svar") == [("Svar", "7 svar i 2014")]
    assert told("svar 2015") == [("Svar", "2015: Tall kommer")]


def test_what_is_not_published_is_not_told(divided):
    make_result(divided, 2016, 9, state="draft")
    assert told("svar") == [("Svar", "Fordelt på kategorier")]


def test_the_area_of_our_own_figure_stands_beside_it(divided, read):
    make_result(divided, 2014, 7, area=make_area("Asker (til 2019)"))
    assert "Svar: 7 svar i 2014, Asker (til 2019)" in read("/soek/?q=svar").text


def test_other_places_are_found_with_their_figures(divided):
    for year, value in [(2013, 3), (2014, 4)]:
        make_result(divided, year, value, area=make_area("Lier", is_own=False))
    assert told("lier") == [("Lier", None), ("Svar, Lier", "4 svar i 2014")]
    assert told("lier svar 2013") == [("Svar, Lier", "3 svar i 2013")]


def test_a_place_without_figures_is_not_found(divided):
    make_area("Lier", is_own=False)
    assert told("lier") == []


def test_among_many_places_a_hit_leads_to_the_comparison(db):
    indicator = make_indicator("Svar")
    for number in range(13):
        make_result(indicator, 2022, number, area=make_area(f"Kommune {number}", is_own=False))
    [place, pair] = search("kommune 7").groups
    assert (place.count, pair.count) == (1, 1)
    assert pair.hits[0].url == "/indikatorer/svar/#sammenligning"


def test_places_cost_one_query_however_many_figures_they_have(
    divided, unwritten, django_assert_num_queries
):
    for number in range(5):
        other = make_indicator(f"Annet {number}")
        make_result(other, 2014, number, area=make_area("Lier", is_own=False))
    search("lier")
    with django_assert_num_queries(1):
        assert len(told("lier")) == 6


# Many hits ----------------------------------------------------------------------------------------


@pytest.fixture
def many(db):
    for number in range(12):
        make_indicator(f"Bibliotek {number}")
    make_area("Bibliotek", is_own=False)


def test_of_many_hits_some_are_shown_and_the_rest_is_a_click_away(many, read):
    page = read("/soek/?q=bibliotek")
    assert "Indikatorer (12)" in page.text
    assert page.text.count("Bibliotek ") < 12
    more = next(link for link in page.attributes("href") if "vis=" in link)
    assert more == "/soek/?q=bibliotek&vis=indikatorer"
    whole = read(more)
    assert all(f"Bibliotek {number}" in whole.text for number in range(12))
    assert "/soek/?q=bibliotek" in whole.attributes("href")


def test_a_kind_that_nobody_knows_has_no_hits(many, read):
    assert "Ingen treff på «bibliotek»." in read("/soek/?q=bibliotek&vis=tull").text


# Where nothing is found ---------------------------------------------------------------------------


def test_a_slip_is_put_right_and_the_page_asks_whether_it_was_meant(divided, read):
    page = read(f"/soek/?q={quote('vieer svar')}")
    said = "Ingen treff på «vieer svar». Mente du «veier svar» ? Her er treffene på det:"
    assert said in page.text
    assert "/soek/?q=veier%20svar" in page.attributes("href")
    assert "Svar, Veier: 14 i 2014" in page.text


def test_the_word_that_stands_there_most_often_is_guessed_first(db):
    for name in ["Biler", "Biter", "Biter og mer"]:
        make_indicator(name)
    assert search("bixer").instead.text == "biter"


def test_a_guess_that_finds_nothing_gives_way_to_the_next(db):
    for name in ["Biter", "Biter og mer", "Gode biler"]:
        make_indicator(name)
    assert search("gode bixer").instead.text == "gode biler"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("bil", id="short-words"),
        pytest.param("2031", id="numbers"),
        pytest.param("bxxer", id="two-letters"),
    ],
)
def test_not_everything_is_taken_for_a_slip(db, text):
    make_indicator("Biter i 2013, til alle")
    answer = search(text)
    assert (answer.groups, answer.instead, answer.known_words) == ((), None, ())


def test_a_word_that_nothing_is_about_is_left_out(divided, read):
    page = read("/soek/?q=svar+pizza")
    said = "Ingen treff på «svar pizza». Uten «pizza» finnes det noe. Her er treffene på «svar»:"
    assert said in page.text


def test_words_that_stand_nowhere_together_are_offered_one_by_one(db, read):
    make_indicator("Biler")
    make_indicator("Sykler")
    page = read("/soek/?q=biler+sykler")
    assert "Ordene står ikke sammen noe sted. Søk på ett av dem: biler sykler" in page.text
    assert {"/soek/?q=biler", "/soek/?q=sykler"} <= set(page.attributes("href"))


def test_where_nothing_helps_the_page_says_what_was_tried(divided, read):
    page = read("/soek/?q=xyzzyx")
    assert "Ingen treff på «xyzzyx». Vi lette etter ordet som det er skrevet" in page.text


def test_nothing_is_said_of_an_empty_search(db, read):
    assert "treff" not in read("/soek/").text
