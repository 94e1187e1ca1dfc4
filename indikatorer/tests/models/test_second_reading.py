"""What migration 0005 brings to a database that was seeded earlier, and what it leaves alone."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core import serializers

from indikatorer.models import Band, Document, Indicator, Remark, ReportingYear, Result

MIGRATION = import_module("indikatorer.migrations.0005_second_reading")
LATER = import_module("indikatorer.migrations.0008_causes_and_addresses")
HOMES = "nye-boliger"


def read_again():
    """As when a database is brought along: some texts were written anew later."""
    MIGRATION.read_again(apps, None)
    LATER.read_again(apps, None)


def stored():
    rows = [
        row
        for model in (Indicator, Band, Remark, Result, ReportingYear)
        for row in model.objects.order_by("pk")
    ]
    return serializers.serialize("json", rows)


def test_reading_again_changes_nothing(figures):
    before = stored()
    read_again()
    assert stored() == before


def test_what_still_says_what_was_seeded_is_brought_along(figures):
    Indicator.objects.filter(slug=HOMES).update(unit="", unit_one="", measure="rate")
    Band.objects.filter(plan_indicator__indicator__slug=HOMES).update(set_in="", document=None)
    ReportingYear.objects.all().delete()
    before = Remark.objects.count()
    Remark.objects.get(slug="550-boliger-i-aaret-noe-aa-naa-eller-noe-aa-regne-med").delete()
    read_again()
    homes = Indicator.objects.get(slug=HOMES)
    assert (homes.unit, homes.unit_one, homes.measure) == ("boliger", "bolig", "count")
    band = Band.objects.get(plan_indicator__indicator__slug=HOMES)
    assert (band.set_in, band.document.short_title) == (
        "Kommuneplanens samfunnsdel",
        "4-årsrapport 2020–2023",
    )
    assert ReportingYear.objects.count() == 6
    assert Remark.objects.count() == before


def test_what_people_have_changed_stays(figures):
    Indicator.objects.filter(slug=HOMES).update(unit="nye hjem", direction="none")
    ReportingYear.objects.filter(year=2022).update(state="open")
    read_again()
    homes = Indicator.objects.get(slug=HOMES)
    assert (homes.unit, homes.direction) == ("nye hjem", "none")
    assert ReportingYear.objects.get(year=2022).state == "open"


@pytest.mark.django_db
def test_a_portal_with_other_figures_is_left_alone():
    Document.objects.create(title="En annen rapport", publisher="En annen kommune", year=2024)
    read_again()
    assert not Indicator.objects.exists()
    assert not ReportingYear.objects.exists()
