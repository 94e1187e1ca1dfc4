"""Loads the figures of the reports into an empty database, and never touches one with data."""

from django.apps import apps
from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import transaction

ROOMS = ("indikatorer", "medvirkning", "frivillighet")


class Command(BaseCommand):
    help = (
        "Loads every file in fixtures/ into an empty database. Does nothing where the portal has "
        "data, so that what people entered is never overwritten."
    )

    def handle(self, *args, **options):
        if any(model.objects.exists() for model in portal_models()):
            self.stdout.write("Databasen har allerede data. Ingenting er endret.")
            return
        fixtures = sorted(path.name for path in settings.FIXTURE_DIRS[0].glob("*.jsonl"))
        with transaction.atomic():
            call_command("loaddata", *fixtures, verbosity=0)
            # Raw loading writes no history; without a first version the first edit would lose
            # the value it replaced.
            call_command("populate_history", auto=True, verbosity=0)
        self.stdout.write(f"Lastet inn {len(fixtures)} filer.")


def portal_models():
    """The portal's own models; their history is written by the portal itself."""
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            if not model.__name__.startswith("Historical"):
                yield model
