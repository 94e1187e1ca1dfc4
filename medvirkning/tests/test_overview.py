"""The lists of bodies and arenas: what is of today, what is of a municipality that is no more."""

import pytest

from asker.tests.reader import Reader
from indikatorer.tests.make import make_area, make_document, make_indicator
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody

pytestmark = pytest.mark.django_db


@pytest.fixture
def former():
    return make_area("Asker (til 2019)", successor=make_area(formed_year=2020))


@pytest.fixture
def page(client):
    def read(address):
        return Reader(client.get(f"/medvirkning/{address}").content.decode()).text

    return read


def test_a_body_says_which_year_it_was_described_for(page, former):
    for area, year in [(former, 2015), (make_area(), 2023)]:
        report = make_document(f"Rapport {year}", year=year)
        PoliticalBody.objects.create(name="Eldrerådet", area=area, document=report)
    now, _, then = page("organer/").partition("Asker (til 2019) gikk inn i Asker.")
    assert "Omtalene er fra den gangen." in then
    assert "Per 2023, slik Rapport 2023 beskrev det: Eldrerådet" in now
    assert "Per 2015, slik Rapport 2015 beskrev det: Eldrerådet" in then


def test_todays_municipality_is_not_called_history(page):
    PoliticalBody.objects.create(name="Eldrerådet", area=make_area())
    Arena.objects.create(name="Dialogmøter", area=make_area())
    for address, name in [("organer/", "Eldrerådet"), ("arenaer/", "Dialogmøter")]:
        text = page(address)
        assert name in text
        assert "gikk inn i" not in text
        assert "beskrev det" not in text


def test_an_arena_tells_its_year_once(page, former):
    old, new = make_document(), make_document("Rapport 2023", year=2023)
    Arena.objects.create(name="Dialogmøter", area=former, document=old)
    Arena.objects.create(
        name="Panelet", area=make_area(), stage="active", stage_year=2023, document=new
    )
    text = page("arenaer/")
    assert "I bruk per 2023 Slik Rapport 2023 beskrev det: Panelet" in text
    assert "Per 2015, slik Årsrapport 2015 beskrev det: Dialogmøter" in text
    assert text.count("gikk inn i Asker.") == 1


def test_no_arena_is_a_sentence(page):
    assert "Ingen måter å delta på er registrert ennå." in page("arenaer/")


def test_a_feedback_system_says_when_it_was_described(page):
    FeedbackSystem.objects.create(
        name="Dialogen",
        slug="dialogen",
        description="Her meldes avvik.",
        received=make_indicator("Henvendelser"),
        document=make_document(),
    )
    said = "Her meldes avvik. Per 2015, slik Årsrapport 2015 beskrev det: Dialogen"
    assert said in page("dialogen/")
