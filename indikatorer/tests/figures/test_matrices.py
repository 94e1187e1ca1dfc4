"""Figures laid out as rows and columns."""

import pytest

from indikatorer.figures import published
from indikatorer.figures.matrices import places_matrix
from indikatorer.models import Result

SURVIVED = "foretak-som-har-overlevd"
pytestmark = pytest.mark.usefixtures("figures")


def figures_of(slug):
    return published.figures(indicator__slug=slug)


def results(slug):
    return Result.objects.published().filter(indicator__slug=slug)


def test_categories_of_other_areas_stand_beside_ours():
    found = places_matrix(figures_of(SURVIVED))
    assert found.columns == ("Asker", "Bærum", "Drammen", "Lier", "Oslo")
    assert [row.name for row in found.rows] == [f"Etablert i {year}" for year in range(2015, 2020)]
    shown = {
        (row.name, column): cell.figure.text
        for row in found.rows
        for column, cell in zip(found.columns, row.cells, strict=True)
    }
    stored = {(r.category.name, r.area.name): r.indicator.show(r.value) for r in results(SURVIVED)}
    assert shown == stored
    assert len(shown) == 25


def test_without_other_areas_there_is_nothing_to_compare():
    assert places_matrix(figures_of("henvendelser-i-asker-dialogen-ekstern")) is None


def test_their_file_holds_them_all_once(client):
    file = client.get(f"/indikatorer/{SURVIVED}/fordeling.csv").content.decode("utf-8-sig")
    lines = [line.split(";")[:5] for line in file.splitlines()[1:] if line.startswith("Etablert")]
    assert len({tuple(line[:3]) for line in lines}) == len(lines) == 25
    assert ["Etablert i 2019", "2022", "Oslo", "", "41"] in lines


def test_the_page_shows_all_of_them(client):
    page = client.get(f"/indikatorer/{SURVIVED}/").content.decode()
    for result in results(SURVIVED):
        assert f"#resultat-{result.pk}" in page
