"""Fixtures for the tests of pages."""

import secrets
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from asker import page_cache
from asker.tests.reader import Reader

MORNING = 1_800_000_000  # 15 January 2027, nine o'clock in Norway


@pytest.fixture
def read(client):
    """`read("/status/")` gives the page as a Reader, when it is there."""

    def get(address: str, *, status: int = 200) -> Reader:
        response = client.get(address)
        assert response.status_code == status, address
        return Reader(response.content.decode())

    return get


@pytest.fixture
def empty(db):
    """No figures at all, also where other tests have loaded them."""
    call_command("flush", interactive=False, verbosity=0, inhibit_post_migrate=True)


# Pages that are kept ------------------------------------------------------------------------------


@pytest.fixture
def memory(settings):
    """An empty memory of pages, which development and other tests do without."""
    backend = {"BACKEND": "asker.page_memory.PageMemory", "LOCATION": secrets.token_hex(4)}
    settings.CACHES = settings.CACHES | {"pages": backend}


@pytest.fixture
def version(monkeypatch):
    """The data's version as the test says it: `version.now = "second"`."""
    version = SimpleNamespace(now="first")
    monkeypatch.setattr(page_cache, "data_version", lambda: version.now)
    return version


@pytest.fixture
def clock(monkeypatch):
    """The seconds as the test says them: `clock.now += 1`."""
    clock = SimpleNamespace(now=MORNING + 0.5)
    monkeypatch.setattr(page_cache, "time", SimpleNamespace(time=lambda: clock.now))
    return clock


@pytest.fixture
def made(client):
    """`made("/status/")`: is the page made for this request, which takes queries?"""

    def ask(address: str = "/indikatorer/", reader: Client = client, **options) -> bool:
        with CaptureQueriesContext(connection) as queries:
            reader.get(address, **options)
        return len(queries) > 0

    return ask
