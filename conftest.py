"""Fixtures for the tests of all rooms. Run them with script/test, which sets development mode."""

import os

import pytest

# Playwright runs an event loop in the test's thread; Django would refuse to be called there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def seeded(db):
    """The real figures of the reports, as `manage.py seed` loads them."""
    from django.core.management import call_command

    call_command("seed")


@pytest.fixture
def person(db, client):
    """Logs a person with one of the portal's roles in: `person("registrator")` gives the client."""
    from django.contrib.auth import get_user_model

    from asker.roles import create_roles

    def log_in(role: str):
        user = get_user_model().objects.create_user(username=role, is_staff=True)
        user.groups.add(create_roles()[role])
        client.force_login(user)
        return client

    return log_in
