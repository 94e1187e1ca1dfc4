"""A database filled for trials: what goes on, that it is right, and when it is refused."""

from decimal import Decimal
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db.models import Count
from django.utils import timezone

from indikatorer.assessment import Direction
from indikatorer.management.trials import Series, plan_growth, value_of
from indikatorer.models import Area, Document, Indicator, Result
from indikatorer.tests.make import (
    make_area,
    make_breakdown,
    make_category,
    make_indicator,
    make_place,
    make_plan,
    make_result,
    new_result,
)

pytestmark = pytest.mark.django_db
TRIAL = "proevetall-"


def fill(**options) -> str:
    """What the command says."""
    out = StringIO()
    call_command("fill_for_trial", **{"trial": True, **options}, stdout=out)
    return out.getvalue()


def added():
    return Result.objects.filter(document__slug__startswith=TRIAL)


def series(newest="50", *, category_id=None, **fields) -> Series:
    fields = {"decimals": 0, "direction": Direction.HIGHER, **fields}
    indicator = Indicator(pk=7, name="Svar i tide", **fields)
    result = Result(indicator=indicator, category_id=category_id, year=2022)
    result.value = newest and Decimal(newest)
    return Series(indicator, result)


# On the figures of the reports --------------------------------------------------------------------


def test_every_indicator_of_ours_goes_on_for_ten_more_years(figures):
    newest = Result.objects.order_by("-year").first().year
    fill(years=10)
    assert {result.area for result in added()} == {Area.objects.get(slug="asker")}
    assert set(added().values_list("year", flat=True)) == {*range(newest + 1, newest + 11)}
    left_out = Indicator.objects.exclude(results__in=added())
    assert all(indicator.computed_from for indicator in left_out)
    assert added().exclude(category=None).exists()


def test_the_new_years_have_a_status(figures, client):
    newest = Result.objects.order_by("-year").first().year
    assert client.get(f"/status/{newest + 1}/").status_code == 404
    fill(years=1)
    assert client.get(f"/status/{newest + 1}/").status_code == 200


def test_what_is_added_passes_the_models_validation(figures):
    fill(years=2, municipalities=3, indicators=20)
    refused = []
    for result in added().select_related("indicator", "category"):
        try:
            result.clean_fields(exclude=["indicator", "area", "category", "document"])
            result.clean()
        except ValidationError as error:
            refused.append(f"{result}: {error.messages}")
    assert refused == []
    assert not added().filter(value__isnull=False, printed="").exists()


def test_parts_still_add_up(figures, client):
    def sums() -> tuple[int, int]:
        page = client.get("/datakvalitet/").content.decode()
        failing = page.count("<strong>stemmer ikke</strong>")
        return failing, page.count("<td>stemmer</td>")

    failing, right = sums()
    fill(years=2)
    after = sums()
    assert failing == after[0]
    assert 0 < right < after[1]


def test_other_municipalities_have_a_whole_of_each_indicator_in_each_year(figures):
    known = Area.objects.filter(kind=Area.Kind.MUNICIPALITY, successor=None).count()
    fill(years=2, municipalities=known + 2, indicators=15)
    wholes = added().of_the_whole()
    assert wholes.count() == (known + 2) * 15 * 2
    assert added().filter(area__is_own=False).exclude(category=None).count() == 0
    invented = Area.objects.filter(slug__startswith="proevekommune-")
    assert invented.count() == 2
    assert {(area.kind, area.is_own, area.successor) for area in invented} == {
        (Area.Kind.MUNICIPALITY, False, None)
    }
    assert Area.objects.get(slug="proevekommune-1").number_in(2024) == "9000"
    sizes = wholes.values_list("document").annotate(Count("pk"))
    assert [size for _document, size in sizes] == [(known + 2) * 15] * 2


def test_the_figures_are_the_same_each_time_and_unlike_each_other():
    line = series()
    first = [value_of(line, year, order) for year in range(2023, 2033) for order in range(20)]
    again = [value_of(line, year, order) for year in range(2023, 2033) for order in range(20)]
    assert first == again
    assert len(set(first)) > 20


# On few figures -----------------------------------------------------------------------------------


def test_the_newest_value_goes_on_and_not_an_older_one():
    indicator = make_indicator()
    make_result(indicator, 2013, 90)
    make_result(indicator, 2014, 40)
    make_result(indicator, 2015, None, reason="pending", printed="")
    make_result(indicator, 2015, 99, area=make_area("Lier", is_own=False))
    [line] = plan_growth(1).series
    assert line.newest.value == 40
    assert plan_growth(1).years == range(2016, 2017)


def test_what_was_never_measured_is_still_not():
    make_result(make_indicator(), 2014, None, reason="not_measured", printed="Ikke målt")
    fill(years=1, municipalities=2)
    [result] = added()
    assert (result.value, result.reason, result.printed) == (None, "not_measured", "Ikke målt")


def test_a_draft_does_not_go_on():
    make_result(make_indicator(), 2014, 90)
    make_result(make_indicator("Klar"), 2014, 90, state="ready")
    assert [line.indicator.name for line in plan_growth(1).series] == ["Svar i tide"]


def test_a_part_that_had_ended_does_not_go_on():
    indicator = make_indicator(unit="", breakdown=make_breakdown(), parts_add_up=True)
    women, men, unknown = (make_category(name) for name in ["kvinner", "menn", "ukjent"])
    make_result(indicator, 2013, 2, category=unknown)
    for category in [women, men]:
        make_result(indicator, 2014, 5, category=category)
    make_result(indicator, 2014, 10)
    fill(years=1)
    assert {(result.category, result.value) for result in added()} == {
        (women, 5),
        (men, 5),
        (None, 10),
    }


def test_so_many_indicators_are_those_with_the_newest_wholes():
    for name, year in [("Eldst", 2012), ("Nyest", 2014), ("Yngre", 2013)]:
        make_result(make_indicator(name), year, 50)
    parts = make_indicator("Bare deler", breakdown=make_breakdown())
    make_result(parts, 2014, 5, category=make_category())
    names = {line.indicator.name for line in plan_growth(1, indicators=2).series}
    assert names == {"Nyest", "Yngre"}
    with pytest.raises(CommandError, match="Bare 3 indikatorer"):
        fill(indicators=4)


@pytest.mark.parametrize(
    ("newest", "fields", "lowest", "highest"),
    [
        pytest.param("100", {"scale_max": Decimal(100)}, 60, 100, id="top"),
        pytest.param("1", {"scale_min": Decimal(1), "decimals": 2}, 1, 2, id="bottom"),
        pytest.param("0", {}, 0, 0, id="nothing-stays-nothing"),
        pytest.param("-40", {}, -60, -20, id="below-zero"),
    ],
)
def test_a_figure_keeps_to_the_scale_and_near_its_start(newest, fields, lowest, highest):
    line = series(newest, **fields)
    values = [value_of(line, year, order) for year in range(2023, 2038) for order in range(357)]
    assert lowest <= min(values) <= max(values) <= highest


def test_a_figure_has_the_indicators_decimals():
    assert value_of(series("2.57", decimals=1), 2024, 0).as_tuple().exponent == -1


# When it is refused -------------------------------------------------------------------------------


@pytest.fixture
def one_figure():
    make_place(indicator := make_indicator(), plan=make_plan())
    return make_result(indicator, 2014, 90)


def test_without_the_word_it_only_says_what_it_would_do(one_figure):
    out = StringIO()
    with pytest.raises(CommandError, match="--yes-this-is-a-trial"):
        call_command("fill_for_trial", years=3, municipalities=2, stdout=out)
    assert "Legger til 6 oppdiktede, publiserte resultater" in out.getvalue()
    assert "År: 2015–2017" in out.getvalue()
    assert not added().exists()


def test_it_does_what_it_says(one_figure):
    said = fill(years=3, municipalities=2)
    assert "Legger til 6 " in said
    assert said.endswith("Ferdig: 6 oppdiktede resultater, uten historikk.\n")
    assert added().count() == 6
    assert Result.history.count() == 1  # the one that was there


def test_it_refuses_where_somebody_has_logged_in(one_figure):
    get_user_model().objects.create_user("kari", last_login=timezone.now())
    with pytest.raises(CommandError, match="logget inn"):
        fill()
    assert not added().exists()


def test_it_refuses_where_somebody_has_changed_a_figure(one_figure):
    user = get_user_model().objects.create_user("kari")
    Result.history.update(history_user=user)
    with pytest.raises(CommandError, match="endret av brukere"):
        fill()
    assert not added().exists()


def test_it_refuses_a_second_time(one_figure):
    fill(years=1)
    with pytest.raises(CommandError, match="alt fått prøvetall"):
        fill(years=1)
    assert added().count() == 1


def test_it_refuses_where_there_is_nothing_to_go_on_from(db):
    make_area()
    with pytest.raises(CommandError, match="Kjør først migrate og seed"):
        fill()


def test_nothing_is_added_when_something_goes_wrong(one_figure, monkeypatch):
    def broken(year, document, growth, areas):
        yield new_result(one_figure.indicator, year, 1, document=document)
        raise RuntimeError("disk full")

    monkeypatch.setattr("indikatorer.management.trials.results_of", broken)
    with pytest.raises(RuntimeError):
        fill(years=1)
    assert not Document.objects.filter(slug__startswith=TRIAL).exists()


@pytest.mark.parametrize("number", ["0", "-1"])
def test_a_growth_of_nothing_is_not_understood(number):
    with pytest.raises(CommandError, match="must be 1 or more"):
        call_command("fill_for_trial", f"--years={number}")
