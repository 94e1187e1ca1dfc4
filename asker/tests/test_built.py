"""Files that are made of others are made anew when those change."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from asker import built, drawn

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def source(tmp_path, monkeypatch):
    """The one file that `copy.css` is made of."""
    source = tmp_path / "source.css"
    source.write_text("a {}")
    copy = built.Built("copy.css", source.read_bytes, lambda: [source])
    monkeypatch.setattr(built, "FOLDER", tmp_path / "made")
    monkeypatch.setattr(built, "FILES", {"copy.css": copy})
    monkeypatch.setattr(built, "_made", {})
    return source


def content() -> str:
    return Path(finders.find("copy.css")).read_text()


def test_an_edited_source_shows_at_once(source):
    assert content() == "a {}"
    source.write_text("b { color: red }")
    assert content() == "b { color: red }"


def test_it_is_made_once_for_the_same_sources(source, tmp_path):
    assert content() == "a {}"
    (tmp_path / "made" / "copy.css").write_text("kept")
    assert content() == "kept"


def test_a_lost_one_is_made_again(source, tmp_path):
    assert content() == "a {}"
    (tmp_path / "made" / "copy.css").unlink()
    assert content() == "a {}"


def test_it_is_collected_unless_it_is_ignored(source):
    [finder] = [
        finder for finder in finders.get_finders() if type(finder) is built.BuiltFilesFinder
    ]
    [(name, storage)] = finder.list([])
    assert storage.exists(name)
    assert list(finder.list(["*.css"])) == []


def test_all_that_a_finder_is_asked_for_is_found(source):
    assert finders.find("copy.css", find_all=True) == [finders.find("copy.css")]
    assert finders.find("other.css") is None


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_the_icon_of_a_phone_is_a_square_on_the_ground_of_the_icon():
    assert size(drawn.icon()) == (180, 180)
    assert drawn.GROUND in drawn.icon_file().read_text()


def test_the_card_has_the_size_that_networks_ask_for():
    assert size(drawn.card()) == (1200, 630)


def test_the_card_says_whose_portal_it_is(settings):
    ours = drawn.card()
    settings.SITE_OWNER = "Bærum kommune"
    assert drawn.card() != ours
