"""Loads the figures of the reports into an empty database, and never touches one with data."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.apps import apps
from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import transaction

from asker.roles import ROOMS


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
        with transaction.atomic(), ExitStack() as remembering:
            for model in portal_models():
                remembering.enter_context(remembered_keys(model))
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


@contextmanager
def remembered_keys(model) -> Iterator[None]:
    """Look each natural key up once. A thousand results name the same few areas and documents.

    A key that is not there yet is asked for again: it may be on the next line of the file.
    """
    manager = model._default_manager
    if not hasattr(manager, "get_by_natural_key"):
        yield
        return
    known, look_up = {}, manager.get_by_natural_key

    def remember(*key):
        if key not in known:
            known[key] = look_up(*key)
        return known[key]

    manager.get_by_natural_key = remember
    try:
        yield
    finally:
        del manager.get_by_natural_key
