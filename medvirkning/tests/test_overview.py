"""The overview of participation: what is of today, what is of a municipality that is no more."""

import pytest

from asker.tests.reader import Reader
from indikatorer.tests.make import make_area, make_document, make_indicator
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody

pytestmark = pytest.mark.django_db


@pytest.fixture
def former():
    return make_area("Asker (til 2019)", successor=make_area(formed_year=2020))


def page(client):
    return Reader(client.get("/medvirkning/").content.decode()).text


def test_a_body_says_which_year_it_was_described_for(client, former):
    for area, year in [(former, 2015), (make_area(), 2023)]:
        report = make_document(f"Rapport {year}", year=year)
        PoliticalBody.objects.create(name="Eldrerådet", area=area, document=report)
    text = page(client)
    now, _, then = text.partition("Asker (til 2019) gikk inn i Asker.")
    assert "Omtalene er fra den gangen." in then
    assert "Per 2023, slik Rapport 2023 beskrev det: Eldrerådet" in now
    assert "Per 2015, slik Rapport 2015 beskrev det: Eldrerådet" in then


def test_todays_municipality_is_not_called_history(client):
    PoliticalBody.objects.create(name="Eldrerådet", area=make_area())
    Arena.objects.create(name="Dialogmøter", area=make_area())
    text = page(client)
    assert "Eldrerådet" in text
    assert "gikk inn i" not in text
    assert "beskrev det" not in text


def test_an_arena_tells_its_year_once(client, former):
    old, new = make_document(), make_document("Rapport 2023", year=2023)
    Arena.objects.create(name="Dialogmøter", area=former, document=old)
    Arena.objects.create(
        name="Panelet", area=make_area(), stage="active", stage_year=2023, document=new
    )
    text = page(client)
    assert "I bruk per 2023 Slik Rapport 2023 beskrev det: Panelet" in text
    assert "Per 2015, slik Årsrapport 2015 beskrev det: Dialogmøter" in text
    assert text.count("gikk inn i Asker.") == 1


def test_a_feedback_system_says_when_it_was_described(client):
    FeedbackSystem.objects.create(
        name="Dialogen",
        slug="dialogen",
        description="Her meldes avvik.",
        received=make_indicator("Henvendelser"),
        document=make_document(),
    )
    said = "Her meldes avvik. Per 2015, slik Årsrapport 2015 beskrev det: Dialogen"
    assert said in page(client)
    assert said in Reader(client.get("/medvirkning/dialogen/").content.decode()).text
