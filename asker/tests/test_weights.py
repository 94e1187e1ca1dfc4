"""What a page loads: little, and no more of the design system than it uses."""

from itertools import islice

import pytest
from django.core.management import CommandError, call_command

from asker.management import weights
from asker.tests.portal import PAGES

FRAMES = [PAGES["embedded-chart"], PAGES["embedded-share"]]


@pytest.mark.parametrize("address", [page for page in PAGES.values() if page not in FRAMES])
def test_a_page_is_light(figures, client, address):
    weight, _links = weights.weigh(client, address)
    assert weight.total < weights.MOST
    assert weight.loaded[weights.STYLE] > 10_000  # the style sheets were found and counted
    assert weight.loaded[weights.FONT] > weights.MOST / 2
    assert weight.total == weight.html + sum(weight.loaded.values()) - weight.loaded["font"]


@pytest.mark.parametrize("address", FRAMES)
def test_a_page_for_frames_is_lighter_and_has_no_font(figures, client, address):
    weight, _links = weights.weigh(client, address)
    assert weight.total < weights.MOST / 6
    assert 1_000 < weight.loaded[weights.STYLE] < 5_000
    assert weights.FONT not in weight.loaded


def test_pages_for_frames_are_found_in_the_code_that_shows_them(figures, client):
    address = PAGES["embedded-chart"]
    _weight, links = weights.weigh(client, "/indikatorer/turnover/")
    assert address in links


def test_pages_are_sent_compressed(figures, client):
    plain = client.get("/").content
    assert weights.weigh(client, "/")[0].html < len(plain) / 2


@pytest.fixture
def short_walk(monkeypatch):
    """The command goes through its first pages only: all of them take ten seconds."""
    walk = "asker.management.commands.page_weights.weigh_all"
    monkeypatch.setattr(walk, lambda client: islice(weights.weigh_all(client), 20))


def test_the_command_weighs_each_type_of_page(figures, short_walk, capsys):
    call_command("page_weights")
    written = capsys.readouterr().out
    for address in ["/", "/fokusomraader/", "/indikatorer/", "/kilder/"]:
        assert f" {address}\n" in written


def test_the_command_fails_where_a_page_is_heavy(figures, short_walk, monkeypatch):
    monkeypatch.setattr("asker.management.commands.page_weights.MOST", 1_000)
    with pytest.raises(CommandError, match="/"):
        call_command("page_weights")
