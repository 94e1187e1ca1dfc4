"""Fixtures for the tests of all rooms. Run them with script/test, which sets development mode."""

import gc
import os
import secrets
from types import SimpleNamespace

import pytest

# Playwright runs an event loop in the test's thread; Django would refuse to be called there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def pytest_addoption(parser):
    parser.addoption(
        "--asking-the-database",
        action="store_true",
        help="leave out tests that no other database can make a difference to",
    )


@pytest.hookimpl(trylast=True)  # after pytest-django has sorted them its own way
def pytest_collection_modifyitems(config, items):
    if config.getoption("--asking-the-database"):
        config.hook.pytest_deselected(items=[item for item in items if not asks(item)])
        items[:] = filter(asks, items)
    # What is long comes first in its stage, or one core would wait for it in the end.
    items.sort(key=lambda item: (stage(item), not item.get_closest_marker("xdist_group")))


def pytest_itemcollected(item):
    """Tests that share something costly go to one of xdist's workers, which makes it once."""
    if shared := gathered(item):
        item.add_marker(pytest.mark.xdist_group(shared))


def pytest_collection_finish():
    """Spares a fifth of the time: else Python looks for garbage in all modules, again and again."""
    gc.freeze()
    gc.set_threshold(50_000)


def asks(item) -> bool:
    """The test has to do with the database."""
    return "django_db_setup" in item.fixturenames or bool(item.get_closest_marker("django_db"))


def stage(item) -> int:
    """First those that need an empty database, so that the figures are loaded once for the rest.

    Browser tests come last: what they write stays.
    """
    if item.get_closest_marker("browser"):
        return 2
    return int("committed" in item.fixturenames)


def gathered(item) -> str | None:
    """The fixture that the test shares with others of its module, if it does."""
    known = item._fixtureinfo.name2fixturedefs
    shared = [
        name for name in item.fixturenames if name in known and known[name][-1].scope == "module"
    ]
    return shared[-1] if shared else None  # the last is what the others are made of


@pytest.fixture(scope="session")
def committed(django_db_setup, django_db_blocker):
    """The real figures of the reports, as `manage.py seed` loads them, from here on."""
    from asker.tests.portal import committed_figures

    with committed_figures(django_db_blocker):
        yield


@pytest.fixture
def figures(committed, db):
    """The figures of the reports. What a test adds to them goes with the test."""


@pytest.fixture
def unwritten(monkeypatch):
    """A time in which nothing is written: what a process keeps is kept, as for readers.

    Otherwise a test's transaction makes all anew. After a write: `unwritten.version = "another"`.
    """
    data = SimpleNamespace(version=secrets.token_hex(4))
    monkeypatch.setattr("asker.caching.data_version", lambda: data.version)
    return data


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
