"""What migration 0008 brings to a database that was seeded earlier: causes and addresses."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core import serializers

from indikatorer.models import Action, Document, Narrative, Remark, Result

MIGRATION = import_module("indikatorer.migrations.0008_causes_and_addresses")
TEXTS = (Action, Document, Narrative, Remark, Result)
PROMISE = "god-partner-for-frivillig-arbeid"


def read_again():
    MIGRATION.read_again(apps, None)


def stored():
    return {
        model.__name__: serializers.serialize("json", model.objects.order_by("pk"))
        for model in TEXTS
    }


def test_reading_again_changes_nothing(figures):
    before = stored()
    read_again()
    assert stored() == before


def test_what_was_not_there_is_brought_along(figures):
    Narrative.objects.exclude(cause="").delete()
    Action.objects.filter(slug=PROMISE).delete()
    Document.objects.update(url="", url_seen=None)
    read_again()
    cause = Narrative.objects.get(indicator__slug="sykefravaer", year=2022)
    assert cause.cause.startswith("Trolig korona og influensa")
    assert Action.objects.get(slug=PROMISE).objective.slug == "gjensidig-forpliktende-samarbeid"
    assert set(Document.objects.values_list("url_seen", flat=True)) == {2026}


def test_what_people_have_written_stays(figures):
    own = {"text": "Skrevet av kommunen selv."}
    Narrative.objects.filter(objective__slug="levende-lokaldemokrati", year=2022).update(**own)
    Document.objects.filter(year=2023).update(url="https://www.asker.kommune.no/ny")
    read_again()
    told = Narrative.objects.get(objective__slug="levende-lokaldemokrati", year=2022)
    assert told.text == own["text"]
    assert Document.objects.get(year=2023).url == "https://www.asker.kommune.no/ny"


@pytest.mark.django_db
def test_a_portal_with_other_figures_is_left_alone():
    Document.objects.create(title="En annen rapport", publisher="En annen kommune", year=2024)
    read_again()
    assert not Narrative.objects.exists()
    assert not Action.objects.exists()
