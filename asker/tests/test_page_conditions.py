"""Browsers and proxies that ask whether the page they have still holds."""

import pytest
from django.utils.http import http_date

from asker.page_cache import FOR_ALL
from asker.tests.conftest import MORNING
from indikatorer.models import Indicator

LIST = "/indikatorer/"

pytestmark = pytest.mark.usefixtures("figures", "memory", "version", "clock")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        pytest.param("{tag}", 304, id="the-tag"),
        pytest.param("W/{tag}", 304, id="weak"),
        pytest.param('"other", {tag}', 304, id="one-of-several"),
        pytest.param("*", 304, id="any"),
        pytest.param('"other"', 200, id="another"),
        pytest.param("", 200, id="none"),
    ],
)
@pytest.mark.parametrize("method", ["get", "head"])
def test_a_tag_tells_whether_a_copy_holds(client, method, asked, status):
    tag = client.get(LIST).headers["ETag"]
    answer = getattr(client, method)(LIST, headers={"If-None-Match": asked.format(tag=tag)})
    assert answer.status_code == status
    assert answer.headers["ETag"] == tag
    assert answer.headers["Cache-Control"] == FOR_ALL
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_not_modified_has_no_body_and_no_length(client):
    tag = client.get(LIST).headers["ETag"]
    answer = client.get(LIST, headers={"If-None-Match": tag})
    assert answer.content == b""
    assert "Content-Length" not in answer.headers


def test_a_tag_holds_as_long_as_the_page_is_the_same(client, version):
    tag = client.get(LIST).headers["ETag"]
    version.now = "second"
    assert client.get(LIST, headers={"If-None-Match": tag}).status_code == 304
    version.now = "third"
    Indicator.objects.filter(slug="turnover").update(name="Gjennomtrekk")
    assert client.get(LIST, headers={"If-None-Match": tag}).status_code == 200


def test_the_tag_counts_and_not_the_date_where_both_are_sent(client):
    client.get(LIST)
    headers = {"If-None-Match": '"other"', "If-Modified-Since": http_date(MORNING + 100)}
    assert client.get(LIST, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("demand", "status"),
    [
        pytest.param({"If-Match": "{tag}"}, 200, id="this-page"),
        pytest.param({"If-Match": '"other"'}, 412, id="another-page"),
        pytest.param({"If-Match": '"other"', "If-None-Match": "{tag}"}, 412, id="demand-first"),
        pytest.param({"If-Unmodified-Since": http_date(MORNING - 100)}, 412, id="older"),
    ],
)
def test_a_reader_who_demands_another_page_gets_none(client, demand, status):
    tag = client.get(LIST).headers["ETag"]
    headers = {name: text.format(tag=tag) for name, text in demand.items()}
    assert client.get(LIST, headers=headers).status_code == status


def test_a_date_tells_whether_a_copy_holds(client, clock):
    client.get(LIST)
    clock.now += 10
    date = client.get(LIST).headers["Last-Modified"]
    assert client.get(LIST, headers={"If-Modified-Since": date}).status_code == 304


def test_a_date_before_the_version_does_not(client, clock, version):
    client.get(LIST)
    clock.now += 10
    date = client.get(LIST).headers["Last-Modified"]
    clock.now, version.now = clock.now + 10, "second"
    assert client.get(LIST, headers={"If-Modified-Since": date}).status_code == 200


@pytest.mark.parametrize("passed", [0, 0.4, 0.6, 1.6])
def test_two_versions_in_a_second_are_never_taken_for_one(client, clock, version, passed):
    clock.now = MORNING + 0.1
    client.get(LIST)
    clock.now += passed
    date = client.get(LIST).headers["Last-Modified"]
    clock.now, version.now = clock.now + 0.2, "second"
    for _time in range(2):
        assert client.get(LIST, headers={"If-Modified-Since": date}).status_code == 200
        clock.now += 5


def test_a_date_is_never_of_the_future(client, clock):
    for _time in range(8):
        assert client.get(LIST).headers["Last-Modified"] <= http_date(clock.now)
        clock.now += 0.3


# Head ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["get", "head"])
def test_head_tells_what_get_would_send(client, made, first):
    getattr(client, first)(LIST)
    assert not made()
    got, told = client.get(LIST), client.head(LIST)
    assert told.headers == got.headers
    assert told.content == b""
    assert int(told.headers["Content-Length"]) == len(got.content)
