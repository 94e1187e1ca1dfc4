"""What migration 0002 brings to a database that was seeded earlier, and what it leaves alone."""

from importlib import import_module

import pytest
from django.apps import apps

from indikatorer.models import Document
from medvirkning.models import Arena, PoliticalBody

MIGRATION = import_module("medvirkning.migrations.0002_digital_arenas")


def read_again():
    MIGRATION.read_again(apps, None)


def test_what_was_not_there_is_brought_along_once(figures):
    count = Arena.objects.count()
    Arena.objects.filter(slug="digitale-medier").delete()
    read_again()
    read_again()
    assert Arena.objects.get(slug="digitale-medier").area.slug == "asker-til-2019"
    assert Arena.objects.count() == count


def test_what_people_have_written_stays(figures):
    Arena.objects.filter(slug="digitale-medier").update(name="Nettsidene våre")
    PoliticalBody.objects.filter(slug="fellesnemnda").update(note="Skrevet av kommunen selv.")
    read_again()
    assert Arena.objects.get(slug="digitale-medier").name == "Nettsidene våre"
    assert PoliticalBody.objects.get(slug="fellesnemnda").note == "Skrevet av kommunen selv."


@pytest.mark.django_db
def test_a_portal_with_other_figures_is_left_alone():
    Document.objects.create(title="En annen rapport", publisher="En annen kommune", year=2024)
    read_again()
    assert not Arena.objects.exists()
