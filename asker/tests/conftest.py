"""Fixtures for the tests of pages."""

import pytest
from django.core.management import call_command

from asker.tests.reader import Reader


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
