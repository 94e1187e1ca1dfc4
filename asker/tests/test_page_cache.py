import gzip
import secrets
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.http import http_date

from asker import page_memory
from asker.page_cache import FOR_ALL, Page, PageCacheMiddleware
from asker.tests.conftest import MORNING
from asker.tests.portal import NOWHERE
from indikatorer.models import Indicator

LIST = "/indikatorer/"
PICTURE = "/indikatorer/turnover/utvikling-asker"
TO_MIDNIGHT = 15 * 3600

pytestmark = pytest.mark.usefixtures("figures", "memory", "version", "clock")


# Made once ----------------------------------------------------------------------------------------

ANSWERS = [LIST, "/", f"{LIST}?q=frivillig", "/indikatorer/tabell.csv"]
ANSWERS += [f"{PICTURE}{ending}" for ending in ["/", ".svg", ".png", ".csv", ".xlsx"]]


@pytest.mark.parametrize("address", ANSWERS)
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_an_answer_is_made_once_and_stays_whole(client, made, address, encoding):
    headers = {"Accept-Encoding": encoding}
    first = client.get(address, headers=headers)
    assert first.status_code == 200
    assert not made(address, headers=headers)
    again = client.get(address, headers=headers)
    assert (again.content, again.headers) == (first.content, first.headers)


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_says_how_it_may_be_stored(client, address):
    headers = client.get(address).headers
    assert headers["Cache-Control"] == FOR_ALL
    assert headers["ETag"].startswith('"')
    assert headers["Last-Modified"] == http_date(MORNING)
    assert "Accept-Encoding" in headers["Vary"]


def test_a_new_version_is_a_new_page(client, made, version):
    assert made()
    Indicator.objects.filter(slug="turnover").update(name="Gjennomtrekk")
    assert not made()
    version.now = "second"
    assert "Gjennomtrekk" in client.get(LIST).content.decode()


def test_a_new_day_is_a_new_page(made, clock):
    assert made()
    clock.now = MORNING + TO_MIDNIGHT - 1
    assert not made()
    clock.now = MORNING + TO_MIDNIGHT
    assert made()


def test_what_is_written_to_while_it_is_made_is_not_kept(rf, version):
    made = []

    def make(request) -> HttpResponse:
        made.append(request)
        version.now = f"written-{len(made)}"
        return opened(request, HttpResponse("page"))

    answer = PageCacheMiddleware(make)
    for _time in range(2):
        version.now = "first"
        answer(rf.get(LIST))
    assert len(made) == 2


def opened(request, response: HttpResponse, app_name: str = "indikatorer") -> HttpResponse:
    """The response, as if a view of this app had given it."""
    request.resolver_match = SimpleNamespace(app_name=app_name)
    return response


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"headers": {"Host": "127.0.0.1"}}, id="host"),
        pytest.param({"secure": True}, id="scheme"),
        pytest.param({"query_params": {"q": "frivillig"}}, id="query"),
        pytest.param({"headers": {"Accept-Encoding": "gzip"}}, id="encoding"),
    ],
)
def test_pages_are_apart_by(made, other):
    assert made()
    assert made(**other)
    assert not made(**other)


def test_pages_are_apart_by_language(settings, made):
    settings.LANGUAGES = [("nb", "Norsk bokmål"), ("en", "English")]
    assert made(headers={"Accept-Language": "nb"})
    assert made(headers={"Accept-Language": "en"})
    assert not made(headers={"Accept-Language": "en"})


def test_compressed_and_plain_are_the_same_page_with_tags_of_their_own(client):
    plain = client.get(LIST)
    packed = client.get(LIST, headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert int(packed.headers["Content-Length"]) == len(packed.content) < len(plain.content)


def test_what_compression_would_not_make_smaller_stays_as_it_is():
    noise = secrets.token_bytes(1000)
    page = Page.of(HttpResponse(noise), gzip=True)
    assert page.content == noise
    assert "Content-Encoding" not in page.headers


# Never kept ---------------------------------------------------------------------------------------


def test_nothing_of_a_person_who_is_logged_in_is_kept(person, made):
    reader = person("leser")
    assert made(LIST, reader)
    assert made(LIST, reader)
    assert made(LIST, Client())
    assert made(LIST, reader)
    answer = reader.get(LIST)
    assert "private" in answer.headers["Cache-Control"]
    assert "ETag" not in answer.headers


@pytest.mark.parametrize("name", ["sessionid", "csrftoken"])
def test_a_request_with_a_cookie_of_the_portal_is_for_one_alone(client, made, name):
    made(LIST, Client())
    client.cookies[name] = "something"
    assert made()
    assert "private" in client.get(LIST).headers["Cache-Control"]


def test_cookies_of_other_sites_change_nothing(client, made):
    made(LIST, Client())
    client.cookies["statistics"] = "something"
    assert not made()


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/"])
def test_the_admin_is_not_kept(client, address):
    before = held()
    assert "public" not in client.get(address).headers["Cache-Control"]
    assert held() == before


@pytest.mark.parametrize(
    ("address", "host", "status"),
    [
        pytest.param(NOWHERE, "localhost", 404, id="unknown-address"),
        pytest.param(LIST.rstrip("/"), "localhost", 301, id="redirect"),
        pytest.param(LIST, "other.example", 400, id="unknown-host"),
    ],
)
def test_other_answers_than_pages_are_not_kept(client, settings, address, host, status):
    settings.ALLOWED_HOSTS = ["localhost"]
    for _time in range(2):
        answer = client.get(address, headers={"Host": host})
        assert answer.status_code == status
        assert "public" not in answer.headers["Cache-Control"]
    assert held() == 0


def with_cookie() -> HttpResponse:
    response = HttpResponse("page")
    response.set_cookie("language", "nb")
    return response


@pytest.mark.parametrize(
    ("response", "app_name", "kept"),
    [
        pytest.param(HttpResponse("page"), "indikatorer", True, id="open"),
        pytest.param(HttpResponse("page"), "", True, id="front"),
        pytest.param(HttpResponse("page"), "admin", False, id="admin"),
        pytest.param(with_cookie(), "indikatorer", False, id="sets-a-cookie"),
        pytest.param(
            HttpResponse("page", headers={"Cache-Control": "private"}), "", False, id="private"
        ),
        pytest.param(StreamingHttpResponse(["page"]), "indikatorer", False, id="in-pieces"),
    ],
)
def test_only_whole_pages_for_all_are_kept(rf, response, app_name, kept):
    PageCacheMiddleware(lambda request: opened(request, response, app_name))(rf.get(LIST))
    assert held() == kept


def held() -> int:
    """How many pages the memory holds."""
    return len(caches["pages"].memory.pages)


# Where --------------------------------------------------------------------------------------------


def test_what_was_not_asked_for_longest_is_forgotten(monkeypatch):
    monkeypatch.setattr(page_memory, "MOST", 3 * (8000 + page_memory.BESIDES))
    pages, page = caches["pages"], Page(bytes(8000), {})
    for name in ["one", "two", "three", "three"]:
        pages.set(name, page)
    pages.get("one")
    pages.set("four", page)
    kept = {name for name in ["one", "two", "three", "four"] if pages.get(name)}
    assert kept == {"one", "three", "four"}


def test_each_thread_finds_what_another_has_kept():
    page = Page(b"page", {})
    caches["pages"].set("name", page)
    with ThreadPoolExecutor(1) as other:
        assert other.submit(lambda: caches["pages"].get("name")).result() is page


def test_what_fits_nowhere_is_not_kept(monkeypatch, made):
    monkeypatch.setattr(page_memory, "MOST", 100)
    assert made()
    assert made()


def test_processes_can_share_their_pages_in_the_database(settings, made):
    backend = "django.core.cache.backends.db.DatabaseCache"
    pages = {"BACKEND": backend, "LOCATION": "asker_pages"}
    settings.CACHES = settings.CACHES | {"pages": pages}
    call_command("createcachetable")
    tag = Client().get(LIST).headers["ETag"]
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(LIST).headers["ETag"] == tag
    assert all("asker_pages" in query["sql"] for query in queries)


def test_pages_of_another_release_are_not_taken(settings, made):
    assert made()
    settings.SITE_OWNER = "Bærum kommune"
    assert made(LIST, Client())
