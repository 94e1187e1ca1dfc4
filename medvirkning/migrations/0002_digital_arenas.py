"""Brings a database that was seeded before the arenas that the sources name."""

from django.db import migrations

from indikatorer.migrations._seeded import Seeded


def read_again(apps, schema_editor):
    Seeded(apps, "medvirkning").bring_along(__file__)


class Migration(migrations.Migration):
    dependencies = [
        ("medvirkning", "0001_initial"),
        ("indikatorer", "0007_document_url_seen"),
    ]
    operations = [migrations.RunPython(read_again, migrations.RunPython.noop)]
