"""What pages show of many places: extremes and neighbours, a page at a time, our own in sight."""

import pytest

from indikatorer.figures import published
from indikatorer.figures.comparison import MOST_SHOWN, Gap, comparisons
from indikatorer.models import Area, Measure
from indikatorer.pages import comparison as comparison_pages
from indikatorer.pages.comparison import comparison_page, places_page
from indikatorer.pages.documents import MOST_FIGURES, document_page, section_page
from indikatorer.pages.indicator import indicator_page
from indikatorer.pictures.lines import MOST_BESIDE
from indikatorer.tests.make import make_area, make_document, make_indicator, make_result

pytestmark = pytest.mark.django_db
OWN = 50


def make_places(indicator, count, *, years=(2021, 2022), own=OWN):
    """Ourselves with the value `own`, and other municipalities with 1, 2, 3 …"""
    for year in years:
        make_result(indicator, year, own)
        for number in range(1, count + 1):
            area = make_area(f"Kommune {number:03}", is_own=False)
            make_result(indicator, year, number, area=area)


@pytest.fixture
def many():
    """An indicator of 31 municipalities in two years; we are best but one."""
    indicator = make_indicator("Svar i tide", decimals=0, unit="")
    make_places(indicator, 30, own="28.5")
    indicator.decimals = 1
    indicator.save()
    return indicator


def shown(comparison):
    return [place.count if isinstance(place, Gap) else place.name for place in comparison.lines]


def test_of_many_places_the_extremes_and_our_neighbours_are_shown(many):
    [comparison] = comparisons(published.wholes())
    best = ["Kommune 030", "Kommune 029", "Asker", "Kommune 028", "Kommune 027"]
    assert shown(comparison) == [*best, 23, "Kommune 003", "Kommune 002", "Kommune 001"]
    assert comparison.left_out == 23
    said = "Asker var nr. 3 av 31 kommuner i 2022, med 28,5; høyest er best."
    assert comparison.sentence == said


def test_of_many_sizes_the_same_are_shown_though_nobody_is_ranked(many):
    many.measure = Measure.COUNT
    many.save()
    [comparison] = comparisons(published.wholes())
    assert comparison.left_out == 23
    assert shown(comparison)[:3] == ["Kommune 030", "Kommune 029", "Asker"]
    assert [place.name for place in comparison.nearest(2)] == ["Kommune 029", "Kommune 028"]
    assert comparison.sentence == "Flest i 2022: Kommune 030 med 30,0. Asker hadde 28,5."


def test_few_places_are_all_shown():
    make_places(make_indicator(), MOST_SHOWN - 1)
    [comparison] = comparisons(published.wholes())
    assert comparison.shown == comparison.places
    assert len(shown(comparison)) == MOST_SHOWN


def test_what_is_not_ranked_is_shown_among_many(many):
    country = make_area("Norge", is_own=False, kind=Area.Kind.COUNTRY)
    make_result(many, 2022, 15, area=country)
    [comparison] = comparisons(published.wholes())
    assert shown(comparison)[-1] == "Norge"


def test_the_chart_draws_what_is_shown_and_says_how_many_are_left_out(many):
    picture = indicator_page(many).comparison_picture
    assert len(picture.shown) == MOST_SHOWN - 4
    assert picture.notes == ("23 områder til har tall, men er ikke tegnet her.",)
    assert len(picture.table.rows) == 31


def test_a_handful_of_lines_are_drawn_and_the_page_says_how_many_are_not(many):
    page = indicator_page(many)
    drawn = page.lines[0].picture.shown.lines
    near = {"Kommune 030", "Kommune 029", "Kommune 028", "Kommune 027", "Kommune 026"}
    assert drawn[0].name == "Asker"
    assert {line.name for line in drawn[1:]} == near
    assert len(near) == MOST_BESIDE
    assert page.lines[0].picture.notes == ("25 områder til har tall, men er ikke tegnet her.",)


def test_the_years_of_the_areas_that_are_drawn_are_all_read(many):
    page = indicator_page(many)
    assert page.areas.columns == ("2021", "2022")
    assert page.areas.rows[0].name == "Asker"
    assert len(page.areas.rows) == 1 + MOST_BESIDE


def test_an_indicator_of_others_alone_in_many_places_still_has_a_page(client):
    indicator = make_indicator("Andres", slug="andres")
    for number in range(MOST_SHOWN + 1):
        make_result(indicator, 2022, number, area=make_area(f"Kommune {number}", is_own=False))
    assert client.get("/indikatorer/andres/").status_code == 200
    assert indicator_page(indicator).lines == ()


def test_many_places_that_share_no_year_are_not_compared(many):
    lonely = make_indicator("Hver sitt år", decimals=0)
    for number in range(MOST_SHOWN + 1):
        area = make_area(f"Kommune {number:03}", is_own=False)
        make_result(lonely, 2000 + number, number, area=area)
    assert indicator_page(lonely).comparison is None


def test_the_newest_shared_year_is_found_whatever_came_after(many):
    make_result(many, 2023, 99)
    make_result(many, 2024, reason="pending", printed="")
    assert published.newest_shared_period(many) == (2022, 2022)


def test_all_places_stand_a_page_away_with_our_own_in_sight(many, client, monkeypatch):
    monkeypatch.setattr(comparison_pages, "PLACES_A_PAGE", 10)
    first, last = places_page(many, "1"), places_page(many, "4")
    assert [place.name for place in first.places][:3] == ["Kommune 030", "Kommune 029", "Asker"]
    assert first.own is None
    assert [place.name for place in last.places] == ["Kommune 001"]
    assert last.own.name == "Asker"
    address = f"/sammenligning/{many.slug}/"
    assert address in client.get(f"/indikatorer/{many.slug}/").content.decode()
    assert "Side 4 av 4" in client.get(f"{address}?side=4").content.decode()


@pytest.mark.parametrize("side", ["0", "99", "tull", ""])
def test_a_page_that_is_not_there_is_answered_with_one_that_is(many, client, side):
    assert client.get(f"/sammenligning/{many.slug}/?side={side}").status_code == 200
    assert client.get(f"/sammenligning/?side={side}").status_code == 200


def test_places_of_what_nobody_else_has_are_not_found(client):
    alone = make_indicator("Alene", slug="alene")
    make_result(alone, 2022, 5)
    assert client.get("/sammenligning/alene/").status_code == 404


def test_comparisons_are_shown_some_at_a_time(monkeypatch):
    monkeypatch.setattr(comparison_pages, "COMPARISONS_A_PAGE", 2)
    for name in "ABC":
        make_places(make_indicator(name), 2)
    told = [
        [item.indicator.name for part in page.subjects for item in part.comparisons]
        for page in (comparison_page("1"), comparison_page("2"))
    ]
    assert told == [["A", "B"], ["C"]]


# Documents ----------------------------------------------------------------------------------------


@pytest.fixture
def long_document():
    """A table with more figures than a page shows: ours, entered last, and those of many others."""
    document = make_document("Lang rapport")
    indicator = make_indicator(decimals=0, unit="")
    for number in range(MOST_FIGURES):
        area = make_area(f"Kommune {number:03}", is_own=False)
        make_result(indicator, 2022, number, area=area, document=document, place="Tabell 1")
    make_result(indicator, 2022, 7, document=document, place="Tabell 1")
    return document


def test_a_long_document_lists_its_tables(long_document, client):
    page = document_page(long_document)
    [section] = page.sections
    assert (page.is_folded, section.count, section.figures) == (True, MOST_FIGURES + 1, ())
    assert "/kilder/lang-rapport/tabell-1/" in client.get("/kilder/lang-rapport/").content.decode()


def test_a_long_table_is_shown_in_parts_with_our_own_first(long_document):
    first = section_page(long_document, "tabell-1", None, "1").page
    second = section_page(long_document, "tabell-1", None, "2").page
    assert first.object_list[0].area.name == "Asker"
    assert [len(page.object_list) for page in (first, second)] == [MOST_FIGURES, 1]


def test_every_figure_of_a_long_table_leads_to_its_line(long_document, client):
    figures = published.figures(document=long_document)
    for figure in (figures[0], figures[-2], figures[-1]):
        address, anchor = figure.source_url.split("#")
        assert f'id="{anchor}"' in client.get(address).content.decode(), figure.area


def test_a_short_table_is_whole_whoever_is_asked_for(client):
    document = make_document("Kort rapport")
    indicator = make_indicator()
    for area in (make_area(), make_area("Lier", is_own=False)):
        make_result(indicator, 2022, 5, area=area, document=document, place="Tabell 1")
    page = client.get("/kilder/kort-rapport/tabell-1/?omraade=lier").content.decode()
    assert page.count('id="resultat-') == 2


def test_a_table_that_is_not_there_is_not_found(client):
    make_document("Kort rapport")
    assert client.get("/kilder/kort-rapport/tabell-9/").status_code == 404
