"""Brings a database that was seeded before to what the second reading of the sources found."""

from django.db import migrations

from indikatorer.migrations._seeded import Seeded


def read_again(apps, schema_editor):
    Seeded(apps).bring_along(__file__)


class Migration(migrations.Migration):
    dependencies = [("indikatorer", "0004_text_review")]
    operations = [migrations.RunPython(read_again, migrations.RunPython.noop)]
