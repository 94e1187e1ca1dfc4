"""A whole plan as one table, and all that is published as another."""

import pytest

from indikatorer.figures.limits import all_places
from indikatorer.models import Plan, Result
from indikatorer.pages.everything import all_figures_table, plan_table
from indikatorer.tests.make import (
    make_area,
    make_category,
    make_indicator,
    make_place,
    make_plan,
    make_result,
)


def rows(table) -> list[dict]:
    return [dict(zip(table.headings, row, strict=True)) for row in table.rows]


# Of a plan ----------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_plan_has_a_line_for_each_indicator_and_year_with_limits_and_verdict():
    first, second = make_indicator("Svar"), make_indicator("Møter")
    plan = make_plan()
    for indicator in (first, second):
        make_place(indicator, plan=plan)
    make_result(first, 2014, 99)
    make_result(first, 2015, 80)
    make_result(second, 2015, 90)
    make_result(make_indicator("Utenfor planen"), 2015, 1)
    names = ("Indikator", "År", "Verdi", "Ønsket resultat", "Vurdering")
    assert [tuple(row[name] for name in names) for row in rows(plan_table(plan))] == [
        ("Svar", 2014, 99, "som trykt", "Ønsket resultat nådd"),
        ("Svar", 2015, 80, "som trykt", "Ikke godkjent resultat"),
        ("Møter", 2014, "..", "som trykt", "Ikke registrert"),
        ("Møter", 2015, 90, "som trykt", "Akseptert resultat"),
    ]


@pytest.mark.django_db
def test_a_plan_has_both_figures_of_a_year_where_one_spans_several():
    indicator, plan = make_indicator("Veier"), make_plan()
    make_place(indicator, plan=plan)
    make_result(indicator, 2015, 1, year_from=2014)
    make_result(indicator, 2015, 2)
    assert [row["År"] for row in rows(plan_table(plan))] == ["2014–2015", 2015]


def test_a_plan_leaves_out_only_years_in_which_nothing_was_due(figures):
    found = rows(plan_table(Plan.objects.get(slug="kommuneplanens-samfunnsdel-2020")))
    assert "Ikke relevant" not in {row["Status for tallet"] for row in found}
    told = {(row["Indikator"], int(str(row["År"])[-4:])) for row in found}
    places = [place for place in all_places() if place.plan.year_from == 2020]
    years = {year for _name, year in told}
    due = {
        (place.indicator.name, year)
        for place in places
        for year in years
        if place.indicator.is_due(year)
    }
    assert {2019, 2020, 2021, 2022} <= years
    assert len(due) > 300
    assert due <= told


# Of everything ------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_our_own_come_first_and_the_whole_before_its_parts():
    indicator = make_indicator("Svar")
    other = make_area("Bærum", is_own=False)
    make_result(indicator, 2015, 3, category=make_category("kvinner"))
    make_result(indicator, 2014, 1)
    make_result(indicator, 2015, 2)
    make_result(indicator, 2014, 4, area=other)
    names = ("Område", "Kategori", "År", "Verdi")
    assert [tuple(row[name] for name in names) for row in rows(all_figures_table())] == [
        ("Asker", "", 2014, 1),
        ("Asker", "", 2015, 2),
        ("Asker", "kvinner", 2015, 3),
        ("Bærum", "", 2014, 4),
    ]


@pytest.mark.django_db
def test_limits_stand_only_at_figures_of_the_plan_that_set_them():
    indicator, own = make_indicator("Svar"), make_area()
    make_place(indicator, plan=make_plan(area=own))
    make_result(indicator, 2014, 99)
    make_result(indicator, 2014, 99, area=make_area("Bærum", is_own=False))
    found = {row["Område"]: row for row in rows(all_figures_table())}
    names = ("Plan", "Ønsket resultat", "Vurdering")
    assert [found["Asker"][name] for name in names] == [
        "Handlingsprogram",
        "som trykt",
        "Ønsket resultat nådd",
    ]
    assert [found["Bærum"][name] for name in names] == ["", "", "Uten grense"]


def test_everything_published_stands_there_once(figures):
    found, stored = rows(all_figures_table()), Result.objects.published()
    names = ("Navn i adressen", "Område", "Kategori", "År")
    assert len({tuple(row[name] for name in names) for row in found}) == stored.count()
    assert len(found) == stored.count()
    assert {row["Område"] for row in found} == set(stored.values_list("area__name", flat=True))
