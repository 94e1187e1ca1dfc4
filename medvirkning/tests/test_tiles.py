"""What the front page shows of participation."""

import pytest

from indikatorer.models import Indicator, Result
from indikatorer.tests.make import make_result
from medvirkning.models import FeedbackSystem
from medvirkning.reading import INVOLVED, MEETINGS
from medvirkning.tests.make import make_about
from medvirkning.tiles import participation

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """A share of people, two counts that make a share, and meetings with a bad year."""
    make_result(make_about(INVOLVED), 2021, 54)
    counts = {"unit": "henvendelser", "measure": "count", "direction": "none"}
    received, improved = make_about("inn", **counts), make_about("bedret", **counts)
    make_result(received, 2015, 1470)
    make_result(improved, 2015, 1267)
    FeedbackSystem.objects.create(
        name="Dialogen", slug="dialogen", received=received, improved=improved
    )
    meetings = make_about(MEETINGS, unit="møter", measure="count")
    make_result(meetings, 2020, 142, note="Mange ble avlyst i pandemien. Noen ble digitale.")
    make_result(meetings, 2022, 172)


def test_three_tiles_and_the_way_to_the_dashboard(told):
    part = participation()
    assert (part.heading, part.url) == ("Medvirkning", "/medvirkning/")
    assert [(tile.number, tile.said, tile.notes) for tile in part.tiles] == [
        ("54\u00a0%", "av innbyggerne mener at folkevalgte involverer dem", ()),
        ("86,2\u00a0%", "av henvendelsene førte til forbedring", ("beregnet av portalen",)),
        ("172\u00a0møter", "i politiske organer", ("2020: Mange ble avlyst i pandemien.",)),
    ]
    assert {tile.standing for tile in part.tiles} == {"Ingen grense"}


def test_a_year_of_which_nothing_is_said_has_no_note(told):
    Result.objects.filter(year=2020).update(note="")
    assert participation().tiles[2].notes == ()


def test_what_is_not_measured_has_no_tile():
    make_result(make_about(INVOLVED), 2021, reason="not_measured")
    assert participation().tiles == ()


def test_the_tiles_cost_the_same_with_more_years(told, django_assert_num_queries):
    for year in range(2010, 2020):
        make_result(Indicator.objects.get(slug=MEETINGS), year, 100)
    with django_assert_num_queries(7):
        participation()
