"""A hit leads to the very thing on the page that lists it."""

import pytest

from asker.searching import search
from asker.tests.reader import Reader
from frivillighet.models import Agreement, UmbrellaBody, VolunteerCentre
from frivillighet.tests.make import make_theme

pytestmark = pytest.mark.django_db


@pytest.fixture
def things():
    make_theme("Sirkus")
    UmbrellaBody.objects.create(name="Sirkusrådet", slug="sirkusraadet")
    Agreement.objects.create(partner="Sirkusforeningen", slug="sirkusforeningen")
    VolunteerCentre.objects.create(
        name="Sirkussentralen", slug="sirkussentralen", stage="open", stage_year=2022
    )


def test_every_hit_is_there_where_it_leads(things, client):
    found = [hit.url for group in search("sirkus").groups for hit in group.hits]
    assert found == [
        "/frivillighet/politikken/#moeteplasser",
        "/frivillighet/fellesraad/#sirkusraadet",
        "/frivillighet/sentraler/#sirkussentralen",
        "/frivillighet/avtaler/#sirkusforeningen",
    ]
    for address in found:
        page, anchor = address.split("#")
        assert anchor in Reader(client.get(page).content.decode()).attributes("id")
