"""What machines ask a site for: robots.txt, the map of the site, and security.txt."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.urls import resolve
from django.utils import timezone

from asker.tests.portal import PAGES
from indikatorer.models import Indicator
from indikatorer.tests.make import make_area, make_indicator, make_result

SITE = "http://testserver"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# Frames show what an indicator's page shows. Of all places a page is told where they are many.
NOT_MAPPED = {
    "indikatorer:embedded_picture",
    "medvirkning:embedded_share",
    "indikatorer:places",
}


def mapped(client) -> list[str]:
    answer = client.get("/sitemap.xml")
    assert answer.headers["Content-Type"] == "application/xml"
    found = ET.fromstring(answer.content)  # noqa: S314 - our own
    addresses = [element.text for element in found.iter(LOCATION)]
    assert all(address.startswith(f"{SITE}/") for address in addresses)
    return [address.removeprefix(SITE) for address in addresses]


# The map of the site ------------------------------------------------------------------------------


def test_the_map_has_every_type_of_open_page(figures, client):
    types = {resolve(address).view_name for address in mapped(client)}
    assert types == {resolve(address.split("?")[0]).view_name for address in PAGES.values()} - (
        NOT_MAPPED
    )


def test_the_map_leads_only_to_pages_as_they_want_to_be_found(figures, client):
    addresses = mapped(client)
    assert len(addresses) == len(set(addresses)) > 300
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert f'<link rel="canonical" href="{SITE}{address}">' in answer.content.decode(), address


def test_the_map_does_not_say_when_a_page_was_changed(figures, client):
    assert b"lastmod" not in client.get("/sitemap.xml").content


def test_the_map_knows_what_is_new(figures, client):
    indicator = make_indicator(name="Helt ny")
    assert indicator.get_absolute_url() in mapped(client)


def test_the_map_of_an_empty_portal_has_its_lists(empty, client):
    assert {"/", "/indikatorer/", "/kilder/", "/medvirkning/", "/frivillighet/"} <= {
        *mapped(client)
    }


def test_all_places_are_mapped_where_they_are_many(figures, client):
    indicator = Indicator.objects.get(slug="driftstilskudd-per-lag")
    address = f"/sammenligning/{indicator.slug}/"
    assert address not in mapped(client)
    for number in range(15):
        area = make_area(f"Sted {number}", is_own=False)
        make_result(indicator, 2015, number, area=area)
    assert address in mapped(client)


# robots.txt ---------------------------------------------------------------------------------------


def test_robots_may_read_all_but_the_admin(client):
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        f"Sitemap: {SITE}/sitemap.xml",
    ]


# security.txt -------------------------------------------------------------------------------------

SECURITY = "/.well-known/security.txt"


@pytest.fixture
def contact(settings):
    settings.SECURITY_CONTACT = ["mailto:sikkerhet@portal.example", "tel:+47-66-90-00-00"]
    settings.SECURITY_EXPIRES = timezone.localdate() + timedelta(days=200)
    return settings


def test_security_txt_is_as_rfc_9116_has_it(contact, client):
    answer = client.get(SECURITY)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().splitlines() == [
        "Contact: mailto:sikkerhet@portal.example",
        "Contact: tel:+47-66-90-00-00",
        f"Expires: {contact.SECURITY_EXPIRES}T00:00:00Z",
        "Preferred-Languages: nb, en",
        f"Canonical: {SITE}{SECURITY}",
    ]


@pytest.mark.parametrize("days", [0, -1, -400])
def test_security_txt_is_gone_on_the_day_it_expires(contact, client, days):
    contact.SECURITY_EXPIRES = timezone.localdate() + timedelta(days=days)
    assert client.get(SECURITY).status_code == 404


def test_without_a_contact_there_is_no_security_txt(settings, client):
    settings.SECURITY_CONTACT, settings.SECURITY_EXPIRES = [], date.max
    assert client.get(SECURITY).status_code == 404


# Kept as pages are --------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/sitemap.xml", "/robots.txt"])
def test_they_are_kept_for_the_host_that_was_asked(db, settings, memory, version, client, address):
    settings.ALLOWED_HOSTS = ["one.example", "other.example"]
    for host in ["one.example", "other.example", "one.example"]:
        answer = client.get(address, headers={"host": host})
        assert f"http://{host}/" in answer.content.decode()
        assert answer.headers["ETag"]


def test_the_map_is_made_once_a_version(db, memory, version, made):
    assert made("/sitemap.xml")
    assert not made("/sitemap.xml")
    version.now = "second"
    assert made("/sitemap.xml")


def test_a_page_kept_for_one_host_does_not_name_another(db, settings, memory, version, client):
    settings.ALLOWED_HOSTS = ["one.example", "other.example"]
    for host in ["one.example", "other.example"]:
        page = client.get("/kilder/", headers={"host": host}).content.decode()
        assert f'rel="canonical" href="http://{host}/kilder/"' in page
