"""The dashboard: its questions, what was promised, and the ways further in."""

from datetime import date

import pytest

from asker.tests.reader import Reader
from indikatorer.models import Action, Area
from indikatorer.tests.make import (
    make_area,
    make_complete,
    make_focus_area,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
)
from medvirkning.dashboard import dashboard
from medvirkning.models import Arena, FeedbackSystem
from medvirkning.reading import (
    CASES,
    INVOLVED,
    LOCAL_TURNOUT,
    MEETINGS,
    NATIONAL_TURNOUT,
)
from medvirkning.tests.make import make_about

pytestmark = pytest.mark.django_db

PAGE = "/medvirkning/"


def question(key):
    return next(found for found in dashboard("").questions if found.key == key)


def tiles(key):
    return [(tile.number, tile.said, tile.period) for tile in question(key).tiles]


@pytest.fixture
def text(client):
    def read(address=PAGE):
        return Reader(client.get(address).content.decode()).text

    return read


# The questions ------------------------------------------------------------------------------------


def test_without_figures_only_the_ways_to_the_lists_are_there():
    assert [(found.key, found.tiles) for found in dashboard("").questions] == [("moetes", ())]


def test_the_share_is_drawn_beside_the_municipalities_that_became_ours():
    indicator = make_about(INVOLVED)
    old = make_area("Gamle Asker", is_own=False, kind=Area.Kind.FORMER)
    make_result(indicator, 2017, reason="not_relevant")
    make_result(indicator, 2021, 54)
    for year, value in [(2017, 60), (2021, 57)]:
        make_result(indicator, year, value, area=old)
    make_result(indicator, 2021, 80, area=make_area("Bærum", is_own=False))
    [picture] = question("hoert").pictures
    assert {figure.area.name for figure in picture.figures} == {"Asker", "Gamle Asker"}
    assert tiles("hoert") == [
        ("54\u00a0%", "av innbyggerne mener at folkevalgte involverer dem", "2021")
    ]


@pytest.fixture
def system():
    """Of two hundred enquiries half led to something, and nearly all were answered in time."""
    told = {"unit": "henvendelser", "measure": "count", "direction": "none"}
    names = {"received": "inn", "improved": "bedret"}
    counts = {field: make_about(slug, **told) for field, slug in names.items()}
    for year in (2014, 2015):
        make_result(counts["received"], year, 200)
        make_result(counts["improved"], year, year - 1915)
    in_time, limit = make_about("i-tide"), make_about("frist", unit="dager", measure="count")
    make_place(in_time)
    make_result(in_time, 2014, 99)
    make_result(limit, 2014, 14)
    return FeedbackSystem.objects.create(
        name="Dialogen", slug="dialogen", **counts, answered_in_time=in_time, time_limit=limit
    )


def test_the_share_that_led_to_something_is_computed_and_says_so(system):
    share, in_time = question("svar").tiles
    assert (share.number, share.period) == ("50,0\u00a0%", "2015")
    assert share.notes == ("beregnet av portalen",)
    assert share.url == "/medvirkning/dialogen/"
    assert in_time.said == "av henvendelsene fulgt opp innen fristen på 14\u00a0dager"
    assert in_time.mark.label == "Ønsket resultat nådd"
    [picture] = question("svar").pictures
    assert picture.wide
    assert picture.reading.startswith("Steg fra 49,5\u00a0% i 2014 til 50,0\u00a0% i 2015.")


def test_a_limit_of_time_that_is_not_known_is_not_told(system):
    system.time_limit.results.all().delete()
    assert question("svar").tiles[1].said == "av henvendelsene fulgt opp innen fristen"


def test_a_system_without_figures_can_be_found_all_the_same(text, client):
    FeedbackSystem.objects.create(
        name="Dialogen", slug="dialogen", received=make_indicator("Henvendelser")
    )
    assert question("svar").tiles == ()
    assert "/medvirkning/dialogen/" in Reader(client.get(PAGE).content.decode()).attributes("href")
    assert "beregnet" not in text()


def test_meetings_are_told_with_what_is_said_of_each_year(text):
    meetings = make_about(MEETINGS, unit="møter", measure="count")
    make_result(meetings, 2020, 142, note="Mange ble avlyst. Noen ble digitale.")
    make_result(meetings, 2021, 172)
    make_result(make_about(CASES, unit="saker", measure="count"), 2021, 900)
    assert tiles("moetes") == [
        ("172\u00a0møter", "i politiske organer", "2021"),
        ("900\u00a0saker", "i politiske organer", "2021"),
    ]
    assert question("moetes").notes == ("2020: Mange ble avlyst.",)


def test_the_two_elections_are_never_joined():
    unit = {"unit": "prosentpoeng", "measure": "change", "decimals": 2}
    for slug, year, value in [(LOCAL_TURNOUT, 2019, 8.77), (NATIONAL_TURNOUT, 2021, -2.04)]:
        make_result(make_about(slug, **unit), year, value, note=f"Mot {year - 4}.")
    local, national = tiles("stemmer")
    assert local[0] == "+8,77"
    assert local[1].startswith("prosentpoeng i valgdeltakelse, kommunestyre")
    assert (national[0], national[2]) == ("−2,04", "2021")
    assert question("stemmer").pictures == ()
    assert question("stemmer").notes == ("2019: Mot 2015.", "2021: Mot 2017.")


def test_two_charts_of_one_municipality_have_names_of_their_own(client):
    for slug in (INVOLVED, MEETINGS):
        indicator = make_about(slug)
        for year in (2021, 2022):
            make_result(indicator, year, 50)
    ids = Reader(client.get(PAGE).content.decode()).attributes("id")
    assert len([name for name in ids if name.endswith("-sier")]) == 2
    assert len(ids) == len(set(ids))


# What was promised --------------------------------------------------------------------------------


def make_action(title, objective, status="in_progress", year=2015):
    return Action.objects.create(
        title=title, objective=objective, status=status, status_date=date(year, 12, 31)
    )


@pytest.fixture
def promised():
    """Two goals of a focus area of that name, one of another plan, and one about something else."""
    make_complete(2022)
    area = make_focus_area("Medvirkning")
    counted = make_objective("Stimulere", focus_area=area)
    make_place(make_about("svar"), objective=counted)
    make_objective("Representativitet", focus_area=area)
    other = make_objective("Frivillighet", focus_area=area)
    make_place(make_indicator("Lag"), objective=other)
    plan = make_plan("Kommuneplanen", year_from=2020, year_to=None)
    wide = make_focus_area("Samarbeid", plan=plan)
    local = make_objective("Lokaldemokrati", focus_area=wide)
    make_place(make_about(INVOLVED), [], objective=local)
    unrelated = make_objective("Tilhørighet", focus_area=wide)
    make_action("Dialogmøter", counted)
    make_action("Innbyggerpanel", local, "done", 2022)
    make_action("Idretts-SFO", other)
    make_action("Ungdomsklubb", unrelated)


def test_the_goals_of_participation_newest_plan_first(promised):
    assert [goal.name for goal, _actions in dashboard("").promises.shown] == [
        "Lokaldemokrati",
        "Stimulere",
        "Representativitet",
        "Frivillighet",
    ]


def test_what_another_subject_measures_is_told_under_its_goal(promised, text):
    assert [action.title for action in dashboard("").promises.actions] == [
        "Innbyggerpanel",
        "Dialogmøter",
    ]
    page = text()
    assert "Frivillighet Handlingsprogram Tiltakene står under målet" in page
    assert "Representativitet Handlingsprogram Ingen tiltak er registrert." in page


def test_the_address_narrows_down_what_was_promised(promised, text):
    narrowed = text(f"{PAGE}?status=ikke-fulgt-opp")
    assert "Dialogmøter" in narrowed
    assert "Innbyggerpanel" not in narrowed


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}lovet-og-gjort.csv"])
def test_a_status_that_does_not_exist_is_not_found(client, address):
    assert client.get(f"{address}?status=tull").status_code == 404


def test_the_file_keeps_the_filter_and_tells_its_page(promised, client):
    answer = client.get(f"{PAGE}lovet-og-gjort.csv?status=gjennomfoert")
    told = answer.content.decode("utf-8-sig")
    assert "Innbyggerpanel" in told
    assert "Dialogmøter" not in told
    assert "/medvirkning/?status=gjennomfoert" in told


# Ways further in ----------------------------------------------------------------------------------


def test_arenas_are_counted_by_kind_with_how_far_they_have_come():
    for number, stage in enumerate(["active", "active", "planned", ""]):
        name = f"Torg {number}"
        Arena.objects.create(
            name=name, slug=f"torg-{number}", area=make_area(), kind="service_point", stage=stage
        )
    Arena.objects.create(name="Høring", area=make_area())
    assert [(kind.label, kind.count, kind.stages) for kind in dashboard("").arenas] == [
        ("dialog og høring", 1, ""),
        ("innbyggertorg", 4, "2 i bruk og 1 under etablering"),
    ]


def test_plans_and_the_dashboard_lead_to_each_other(promised, client):
    area = make_focus_area("Medvirkning")
    here = Reader(client.get(PAGE).content.decode()).attributes("href")
    there = Reader(client.get(area.get_absolute_url()).content.decode()).attributes("href")
    assert area.get_absolute_url() in here
    assert there.count(PAGE) == 2, "in the navigation, and on the page itself"


def test_more_figures_come_with_goals_before_counts(promised):
    make_about("torg", "Torg", measure="count")
    make_about("tillit", "Tillit")
    assert [
        (group.heading, [row.indicator.name for row in group.rows])
        for group in dashboard("").numbers
    ] == [
        ("Indikatorer i planene", [INVOLVED, "svar"]),
        ("Andeler og vurderinger", ["Tillit"]),
        ("Antall", ["Torg"]),
    ]


def test_an_empty_portal_says_so(text):
    assert "Ingen tall om medvirkning er publisert ennå." in text()
