"""That what the page about privacy says is so, and that every page leads to it."""

import re
from pathlib import Path

from django.conf import settings

from asker.tests.portal import PAGES

FOOT = ("/om/", "/ord/", "/personvern/", "/om/#bruk")


def test_no_open_page_sets_a_cookie(figures, client):
    setting = [name for name, path in PAGES.items() if client.get(path).cookies]
    assert setting == []
    assert not client.cookies


def test_no_script_of_ours_keeps_anything_in_the_browser():
    scripts = list(Path(settings.BASE_DIR, "asker", "static").rglob("*.js"))
    assert scripts
    kept = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie")
    assert [path.name for path in scripts if kept.search(path.read_text())] == []


def test_the_page_names_the_cookies_of_those_who_log_in(client, db):
    text = client.get("/personvern/").content.decode()
    assert f"«{settings.SESSION_COOKIE_NAME}» og «{settings.CSRF_COOKIE_NAME}»" in text


def test_the_foot_of_a_page_leads_to_what_a_reader_may_ask(client, db):
    foot = client.get("/ord/").content.decode().split("<footer")[1]
    assert [address for address in FOOT if f'href="{address}"' not in foot] == []
    assert 'href="/om/#feil"' in foot


def test_the_foot_has_the_contact_where_one_is_set(client, db, settings):
    settings.CONTACT_NAME, settings.CONTACT_MAIL = "Analyse", "tall@portal.example"
    foot = client.get("/ord/").content.decode().split("<footer")[1]
    assert 'href="mailto:tall@portal.example">Skriv til Analyse</a>' in foot
