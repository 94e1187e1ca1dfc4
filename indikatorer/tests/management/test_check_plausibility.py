"""The checks on the real figures: few warnings, most mistakes found. The table is pinned here."""

from io import StringIO

import pytest
from django.core.management import call_command

from indikatorer.entry.lines import Lines
from indikatorer.management.planted import (
    MISTAKES,
    is_found,
    plant_all,
    shifted_columns,
    true_columns,
    with_mistake,
)
from indikatorer.models import Result


def table(**options):
    """The rows of the printed table, by name: what stands after it."""
    out = StringIO()
    call_command("check_plausibility", stdout=out, **options)
    lines = [line.replace("\u00a0", " ") for line in out.getvalue().splitlines() if line]
    return [(line[:42].strip(), line[42:].split("  ")) for line in lines]


def numbers(cells):
    return [float(cell.replace("%", "").replace(",", ".")) for cell in cells if cell.strip()]


def row(printed, name, *, last=False):
    found = [numbers(cells) for label, cells in printed if label == name]
    return found[-1 if last else 0]


@pytest.fixture
def printed(figures):
    return table()


def test_at_most_three_in_a_hundred_true_figures_warn(printed):
    count, of_all, of_those_with_history = row(printed, "tall med advarsel")
    assert count > 0
    assert of_all <= 3
    assert of_those_with_history <= 6
    assert row(printed, "alle") == [Result.objects.filter(value__isnull=False).count()]


def test_most_of_500_planted_mistakes_are_found(printed):
    planted, found = row(printed, "alle", last=True)
    assert planted == 500
    assert found >= 86
    for name in ("ti ganger", "hundre ganger"):
        assert row(printed, name) == [125, 100]
    for name in ("byttede siffer", "feil rad"):
        assert row(printed, name)[1] >= 60, name


def test_a_column_one_row_off_is_always_seen_and_a_true_one_hardly_ever(printed):
    assert row(printed, "limt inn én rad feil")[1] == 100
    assert row(printed, "riktige")[1] <= 1


def test_not_one_shifted_column_of_the_record_goes_unseen(figures):
    """The table rounds."""
    pasted = list(shifted_columns(true_columns(Lines.of())))
    assert len(pasted) > 2000
    assert all(column.looks_shifted for column in pasted)


def test_it_is_no_luck_of_the_seed(figures):
    """All mistakes there can be, each kind counting alike."""
    lines = Lines.of()
    shares = []
    for mistake in MISTAKES:
        possible = with_mistake(lines, mistake)
        shares.append(sum(is_found(lines, figure) for figure in possible) / len(possible))
    assert sum(shares) / len(shares) >= 0.86


def test_the_same_seed_plants_the_same_mistakes(figures):
    def values(seed):
        planted = plant_all(Lines.of(), 40, seed)
        return [(figure.pk, figure.value) for _mistake, some in planted for figure in some]

    assert values(1) == values(1) != values(2)


def test_nothing_is_written(figures, django_assert_max_num_queries):
    before = list(Result.objects.order_by("pk").values_list("pk", "value"))
    with django_assert_max_num_queries(8):
        table(planted=8)
    assert list(Result.objects.order_by("pk").values_list("pk", "value")) == before


@pytest.mark.django_db
def test_an_empty_database_has_nothing_to_warn_of():
    assert row(table(), "tall med advarsel") == [0, 0, 0]
