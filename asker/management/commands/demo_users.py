"""Makes three people to try the portal with, on a developer's machine only."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError

from asker.roles import create_roles

PASSWORD = "prøv-portalen"  # noqa: S105 - printed on the screen, and refused outside development
USERS = {
    "administrator": "administrator",
    "registrator": "registrator",
    "godkjenner": "godkjenner",
}


class Command(BaseCommand):
    help = "Makes one administrator, one registrar and one approver. Development mode only."

    def handle(self, *args, **options):
        if not settings.DEBUG:
            raise CommandError("Demo users are for development only (DEBUG=1).")
        groups = create_roles()
        for username, role in USERS.items():
            make_user(username, groups[role])
        self.stdout.write(f"Logg inn på /admin/ med passordet {PASSWORD} som")
        for username in USERS:
            self.stdout.write(f"  {username}")


def make_user(username, group) -> None:
    """The user, unless there is one already: a changed password stays changed."""
    user, created = get_user_model().objects.get_or_create(
        username=username, defaults={"is_staff": True}
    )
    if created:
        user.set_password(PASSWORD)
        user.save()
        user.groups.add(group)
