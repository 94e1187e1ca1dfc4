"""Brings a database that was seeded before the causes, the documents' addresses and shorter texts.

Also what the sources say of participation and volunteering that the portal lacked.
"""

from django.db import migrations

from indikatorer.migrations._seeded import Seeded

NARRATIVE = ("focus_area__slug", "objective__slug", "indicator__slug", "year")


def read_again(apps, schema_editor):
    Seeded(apps, narrative=NARRATIVE).bring_along(__file__)


class Migration(migrations.Migration):
    dependencies = [("indikatorer", "0007_document_url_seen")]
    operations = [migrations.RunPython(read_again, migrations.RunPython.noop)]
