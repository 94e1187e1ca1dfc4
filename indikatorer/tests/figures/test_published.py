"""The door: what is public, that there is only one way in, and what is read on the way."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

from indikatorer.figures import published
from indikatorer.figures.years import status_years
from indikatorer.models import Remark, State
from indikatorer.tests.make import (
    make_area,
    make_break,
    make_document,
    make_indicator,
    make_place,
    make_plan,
    make_result,
)

ROOMS = ("indikatorer", "medvirkning", "frivillighet")
BEHIND_THE_DOOR = {"admin", "entry", "models", "migrations", "tests"}


def calls_of(name: str, source: str) -> bool:
    """The module calls a method of this name."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == name
        for node in ast.walk(ast.parse(source))
    )


def open_modules() -> list[Path]:
    """The modules of the open pages, in files and commands too."""
    base = Path(settings.BASE_DIR)
    found = (path.relative_to(base) for room in ROOMS for path in (base / room).rglob("*.py"))
    return [path for path in found if BEHIND_THE_DOOR.isdisjoint((*path.parts, path.stem))]


def test_only_the_door_asks_for_published_results():
    base = Path(settings.BASE_DIR)
    asking = [path for path in open_modules() if calls_of("published", (base / path).read_text())]
    assert list(map(str, asking)) == ["indikatorer/figures/published.py"]


def test_the_search_for_those_who_ask_finds_them():
    assert calls_of("published", "Result.objects.published().filter(year=2014)")
    assert not calls_of("published", "figures = published.figures()")
    assert len(open_modules()) > 40


@pytest.mark.django_db
@pytest.mark.parametrize("state", [State.DRAFT, State.READY])
def test_what_is_not_published_is_no_figure(state):
    indicator = make_indicator()
    make_place(indicator)
    make_result(indicator, 2014, "98", state=state)
    assert published.figures() == published.wholes() == []
    assert status_years().years == ()
    assert published.own_years() == []
    assert published.counted() == published.Counted(0, 0, 0)


@pytest.mark.django_db
def test_an_earlier_figure_that_is_not_published_is_not_compared_with():
    indicator = make_indicator()
    make_result(indicator, 2013, "90", state=State.DRAFT)
    make_result(indicator, 2014, "98")
    [figure] = published.figures()
    assert figure.earlier is None


@pytest.mark.django_db
def test_a_year_of_another_area_or_outside_the_plan_has_no_status():
    indicator = make_indicator()
    make_place(indicator, plan=make_plan(year_from=2014, year_to=2019))
    for year in (2013, 2014, 2020):
        make_result(indicator, year, "98")
    make_result(indicator, 2015, "98", area=make_area("Bærum", is_own=False))
    make_result(indicator, 2016, reason="pending")
    assert {year.year: year.arrived for year in status_years().years} == {2016: 0, 2014: 1}


@pytest.mark.django_db
def test_only_plans_that_have_something_for_the_year_join_it():
    told, silent = make_plan("Med tall"), make_plan("Uten tall")
    one, other = make_indicator("Med tall"), make_indicator("Uten tall")
    make_place(one, plan=told)
    make_place(other, plan=silent)
    make_result(one, 2014, "98")
    assert status_years().of(2014).plans == (told,)
    make_result(other, 2014, reason="pending")
    assert set(status_years().of(2014).plans) == {told, silent}


@pytest.mark.django_db
def test_a_document_counts_the_figures_taken_from_it():
    indicator, read, unread = make_indicator(), make_document("Lest"), make_document("Ulest")
    make_result(indicator, 2014, "98", document=read)
    make_result(indicator, 2015, "98", document=read)
    make_result(indicator, 2016, reason="pending", document=read)
    make_result(indicator, 2017, "98", document=read, state=State.DRAFT)
    found = {item.title: count[:2] for item, count in published.documents_with_counts()}
    assert found == {read.title: (2, 1), unread.title: (0, 0)}
    assert published.counted() == published.Counted(figures=2, gaps=1, documents=1)


@pytest.mark.django_db
def test_a_remark_stands_with_its_figures_and_no_others():
    indicator = make_indicator()
    first, second = (make_result(indicator, year, "98") for year in (2014, 2015))
    for title in ("B", "A"):
        remark = Remark.objects.create(title=title, slug=title.lower())
        remark.results.set([second])
    without, with_both = published.figures()
    assert (without.pk, with_both.pk) == (first.pk, second.pk)
    assert without.remarks == ()
    assert [remark.title for remark in with_both.remarks] == ["A", "B"]
    assert with_both.remark_sign.text == "Merknad: A; B"


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 9])
def test_what_figures_point_to_is_read_once_and_only_when_asked_for(
    count, django_assert_num_queries
):
    for number in range(count):
        indicator = make_indicator(f"Indikator {number}")
        make_place(indicator, plan=make_plan(year_from=2012))
        make_break(indicator, 2015)
        make_result(indicator, 2013, "97")
        make_result(indicator, 2014, "98")
    with django_assert_num_queries(1):
        figures = published.figures()
        assert [figure.missing for figure in figures] == [False] * 2 * count
    with django_assert_num_queries(1):
        assert all(figure.text for figure in figures)
    with django_assert_num_queries(1):
        assert {figure.area.name for figure in figures} == {"Asker"}
    with django_assert_num_queries(4):
        assert all(figure.level for figure in figures)
    with django_assert_num_queries(1):
        assert sum(bool(figure.moved) for figure in figures) == count
    with django_assert_num_queries(1):
        assert all(figure.source_url for figure in figures)
    with django_assert_num_queries(0):
        assert all(figure.text and figure.level and figure.source_url for figure in figures)


@pytest.mark.django_db
def test_what_is_at_hand_is_not_read_again(django_assert_num_queries):
    indicator, area = make_indicator(), make_area()
    make_result(indicator, 2014, "98")
    with django_assert_num_queries(1):
        [figure] = published.figures(indicators=[indicator], areas=[area])
        assert (figure.indicator, figure.area) == (indicator, area)
