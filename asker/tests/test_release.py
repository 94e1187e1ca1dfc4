import pytest

from asker import release
from asker.release import parts


@pytest.fixture
def file(tmp_path, monkeypatch):
    """The only file that pages are made with."""
    file = tmp_path / "page.html"
    file.write_text("<p>{{ name }}</p>")
    monkeypatch.setattr(release, "parts", lambda: [file])
    return file


def test_a_release_is_the_same_in_all_processes(file):
    assert release.release() == release.release()


def test_another_text_is_another_release(file):
    before = release.release()
    file.write_text("<h1>{{ name }}</h1>")
    assert release.release() != before


@pytest.mark.parametrize(
    "name", ["SITE_OWNER", "ACCESSIBILITY_STATEMENT", "EMBEDDED_BY", "SECURITY_CONTACT"]
)
def test_another_setting_that_pages_show_is_another_release(file, settings, name):
    before = release.release()
    setattr(settings, name, "something-else")
    assert release.release() != before


def test_pages_are_made_with_the_code_the_templates_and_the_list_of_packages():
    names = {path.name for path in parts()}
    assert {"page_cache.py", "models.py", "base.html", "portal.css", "requirements.txt"} <= names


def test_static_files_under_new_names_are_another_release(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    manifest = tmp_path / "staticfiles.json"
    assert manifest not in parts()
    manifest.write_text("{}")
    assert manifest in parts()
