"""Addresses that were spelt otherwise lead on for good: they may be quoted anywhere."""

import pytest

OLD = {
    "search": ("/sok/?q=vei+2013", "/soek/?q=vei+2013"),
    "focus-areas": ("/fokusomrader/", "/fokusomraader/"),
    "focus-area": ("/fokusomrader/god-helse/?a=1", "/fokusomraader/god-helse/?a=1"),
    "its-file": ("/fokusomrader/god-helse/tabell.csv", "/fokusomraader/god-helse/tabell.csv"),
    "a-choice": (
        "/indikatorer/?q=sky&fokusomrade=god-helse&sorter=aar",
        "/indikatorer/?q=sky&fokusomraade=god-helse&sorter=aar",
    ),
    "its-table": (
        "/indikatorer/tabell.xlsx?fokusomrade=god-helse",
        "/indikatorer/tabell.xlsx?fokusomraade=god-helse",
    ),
    "a-view": ("/status/2022/?vis=ikke-nadd", "/status/2022/?vis=ikke-naadd"),
}


@pytest.mark.parametrize(("old", "new"), OLD.values(), ids=OLD)
def test_an_old_spelling_leads_on_for_good(figures, client, old, new):
    response = client.get(old)
    assert (response.status_code, response.headers["Location"]) == (301, new)
    assert client.get(new).status_code == 200


def test_an_address_of_today_leads_nowhere_else(figures, client):
    assert client.get("/indikatorer/?fokusomraade=god-helse").status_code == 200
    assert client.get("/status/2022/?vis=naadd").status_code == 200
