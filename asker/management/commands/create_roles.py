"""Makes the groups leser, registrator, godkjenner and administrator."""

from django.core.management import BaseCommand

from asker.roles import create_roles


class Command(BaseCommand):
    help = "Makes or mends the groups of the portal's roles. Run it after each migrate."

    def handle(self, *args, **options):
        self.stdout.write("Roller: " + ", ".join(create_roles()))
