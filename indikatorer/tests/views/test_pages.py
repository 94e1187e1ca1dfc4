"""Addresses that people have kept."""

import pytest

from indikatorer.figures.outcomes import OLD_SPELLINGS, View

OLD = {"nadd": "naadd", "ikke-nadd": "ikke-naadd", "darligere": "daarligere"}
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("old", "new"), OLD.items(), ids=OLD)
@pytest.mark.parametrize("page", ["/status/", "/status/2022/"])
def test_an_address_as_it_was_spelt_leads_on_for_good(client, page, old, new):
    response = client.get(f"{page}?vis={old}")
    assert response.status_code == 301
    assert response.url == f"{page}?vis={new}"


@pytest.mark.parametrize("view", View)
def test_an_address_as_it_is_spelt_leads_nowhere_else(figures, client, view):
    assert client.get("/status/2022/", {"vis": view.value}).status_code == 200


def test_no_view_has_two_spellings_at_once():
    assert OLD_SPELLINGS.keys() == OLD.keys()
    assert OLD_SPELLINGS.keys().isdisjoint(view.value for view in View)
