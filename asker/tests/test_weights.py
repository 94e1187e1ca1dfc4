"""What a page loads: little, and no more of the design system than it uses."""

from itertools import islice

import pytest
from django.core.management import CommandError, call_command

from asker.management import weights
from asker.tests.portal import PAGES


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_page_is_light(figures, client, address):
    weight, _links = weights.weigh(client, address)
    assert weight.total < weights.MOST
    assert weight.loaded[weights.STYLE] > 10_000  # the style sheets were found and counted
    assert weight.loaded[weights.FONT] > weights.MOST / 2
    assert weight.total == weight.html + sum(weight.loaded.values()) - weight.loaded["font"]


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
