"""The benchmark of pages: what it asks for, how it reckons, and that it runs.

How fast a page is fails no test.
"""

import csv
import gzip
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.urls import resolve

from asker.management.benchmark import measuring, run
from asker.management.benchmark.addresses import CONSTANT, PAGES, UnknownNameError, chosen
from asker.management.benchmark.asking import Answer, NoAnswerError
from asker.management.benchmark.measuring import Measured, Page, Servers, measure
from asker.management.benchmark.preparing import (
    UnfitDatabaseError,
    as_files,
    copied,
    lay_down,
    whole_address,
)
from asker.management.benchmark.run import Wanted
from asker.management.benchmark.servers import Checkout, checkout
from asker.tests import portal

PAGE = Page("kilder", "/kilder/", "/static/benchmark/0.html", 2345)
ETAG = 'W/"1"'


def measured(page=PAGE, **rounds) -> Measured:
    return Measured(page, {name: list(figures) for name, figures in rounds.items()})


class FakeServer:
    """Notes what it was asked, and uses a millisecond for each answer."""

    backends = None
    patience = 1

    def __init__(self, statuses=(), headers=(), log=None, seconds=1):
        self.statuses, self.headers, self.seconds = dict(statuses), dict(headers), seconds
        self.asked = [] if log is None else log
        self.requests = 0

    def ask(self, path, etag=""):
        self.asked.append((self, path, etag))
        self.requests += 1
        status = 304 if etag else self.statuses.get(path, 200)
        if status is None:
            raise NoAnswerError(path)
        return Answer(status, self.headers, b"svar", self.seconds)

    def processor(self):
        return {1: self.requests / 1000}

    def processor_of_database(self):
        return {}


# What is asked for --------------------------------------------------------------------------------


def test_every_type_of_open_page_is_asked_for():
    def types(addresses):
        return {resolve(urlsplit(address).path).view_name for address in addresses}

    assert types(portal.PAGES.values()) <= types(PAGES.values())


def test_pages_are_chosen_by_name_in_the_order_of_the_list():
    assert list(chosen(["kilder", "forside"])) == ["forside", "kilder"]
    assert chosen(None) == PAGES


def test_a_name_that_no_page_has_is_told_with_those_there_are():
    with pytest.raises(UnknownNameError, match=r"heter tull\. Sidene er forside, søk"):
        chosen(["forside", "tull"])


def test_a_page_that_does_not_answer_is_left_out_and_says_why(tmp_path):
    server = FakeServer({"/a/": 404, "/b/": None})
    pages = {"borte": "/a/", "treg": "/b/", "her": "/c.csv"}
    [found], left_out = as_files(pages, server, tmp_path)
    assert found == Page("her", "/c.csv", "/static/benchmark/0.csv", 4)
    assert left_out == {"borte": "svarte 404", "treg": "svarte ikke innen 1 s"}


@pytest.mark.parametrize("compressed", [True, False])
def test_the_file_has_the_bytes_that_the_page_was_sent_with(tmp_path, compressed):
    (tmp_path / "benchmark").mkdir()
    page = b"<h1>Kilder</h1>" * 20
    sent = gzip.compress(page) if compressed else page
    headers = {"Content-Encoding": "gzip"} if compressed else {}
    assert lay_down(Answer(200, headers, sent, 1), tmp_path, "0.html") == PAGE.file
    assert (tmp_path / "benchmark/0.html").read_bytes() == page
    packed = tmp_path / "benchmark/0.html.gz"
    assert packed.exists() == compressed
    assert not compressed or packed.read_bytes() == sent


# The database -------------------------------------------------------------------------------------


def test_no_database_is_made_where_there_is_none(tmp_path):
    missing = tmp_path / "portal.sqlite3"
    with pytest.raises(UnfitDatabaseError, match="Det finnes ingen database"):
        whole_address(f"sqlite:///{missing}")
    assert not missing.exists()


def test_a_database_has_the_same_address_from_every_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("portal.sqlite3").touch()
    assert whole_address("sqlite:///portal.sqlite3") == f"sqlite:///{tmp_path}/portal.sqlite3"
    assert whole_address("postgres://me@here/portal") == "postgres://me@here/portal"


def test_another_commit_gets_a_copy_of_its_own(tmp_path):
    original = tmp_path / "portal.sqlite3"
    with closing(sqlite3.connect(original)) as session:
        session.execute("CREATE TABLE result (year)")
    address = copied(f"sqlite:///{original}", tmp_path)
    with closing(sqlite3.connect(urlsplit(address).path)) as copy:
        copy.execute("DROP TABLE result")
    with closing(sqlite3.connect(original)) as session:
        assert session.execute("SELECT count(*) FROM result").fetchone() == (0,)


@pytest.fixture
def other(tmp_path, monkeypatch):
    """Starts another commit's portal in name only; gives what was run for it, and its database."""

    def prepare(database: str) -> tuple[list[str], str]:
        done: list[str] = []
        monkeypatch.setattr(Checkout, "manage", lambda _self, *words: done.append(" ".join(words)))
        wanted = Wanted({}, database, 1, 1, 1, 1, beside=tmp_path)
        served = run.other(wanted, tmp_path, lambda what, name: what)
        assert served.folder == tmp_path
        assert served.environment["PAGE_CACHE"] == "off"
        return done, served.environment["DATABASE_URL"]

    return prepare


def test_another_commit_may_migrate_its_copy(other, tmp_path):
    file = tmp_path / "portal.sqlite3"
    file.touch()
    done, database = other(f"sqlite:///{file}")
    assert done == ["migrate --no-input", "collectstatic --no-input"]
    assert database == f"sqlite:///{tmp_path}/other.sqlite3"


def test_another_commit_must_fit_a_database_that_is_not_copied(other):
    done, database = other("postgres://me@here/portal")
    assert done == ["migrate --check", "collectstatic --no-input"]
    assert database == "postgres://me@here/portal"


# How it reckons -----------------------------------------------------------------------------------


def test_the_typical_figure_is_the_median_of_the_rounds():
    assert measured(uten=[9, 1, 2]).typical("uten") == 2
    assert measured().typical("uten") is None


def test_what_only_some_requests_pay_is_in_the_mean_alone():
    page = Measured(PAGE)
    page.note("uten", [10, 10, 130])
    page.note("uten", [10, 130, 10])
    assert page.typical("uten") == 10
    assert page.mean("uten") == 50
    assert page.mean("med") is None


def test_a_coarse_clock_reads_requests_together(monkeypatch):
    monkeypatch.setattr(measuring, "has_fine_clock", lambda: False)
    servers = Servers(FakeServer(seconds=0.1), FakeServer(seconds=0.1))
    [about] = measure([PAGE], servers, rounds=1, most_seconds=60)
    assert about.readings["uten"] == [pytest.approx(1)]
    assert len(servers.plain.asked) == 3 + 10


def test_a_ratio_is_taken_in_each_round_by_itself():
    busy_once = measured(uten=[10, 40, 10], fil=[1, 4, 2])
    assert busy_once.ratio("uten", "fil") == 10
    assert measured(uten=[10]).ratio("uten", "fil") is None
    assert measured(uten=[10], fil=[0]).ratio("uten", "fil") is None


@pytest.mark.parametrize(
    ("seconds", "fine", "count", "together"),
    [(0.001, True, 40, 5), (0.05, True, 5, 1), (60, True, 3, 1), (0.05, False, 20, 20)],
)
def test_a_slow_page_is_asked_for_less_often(monkeypatch, seconds, fine, count, together):
    monkeypatch.setattr(measuring, "has_fine_clock", lambda: fine)
    assert (measuring.enough(seconds), measuring.readable(seconds)) == (count, together)


def test_pages_are_measured_in_turns():
    log = []
    caching, plain, other = (FakeServer({CONSTANT: 302}, log=log, seconds=3) for _ in range(3))
    [about] = measure([PAGE], Servers(caching, plain, other), rounds=3, most_seconds=60)
    turn = [
        (caching, PAGE.file, ""),
        (caching, CONSTANT, ""),
        (plain, PAGE.path, ""),
        (caching, PAGE.path, ""),
        (other, PAGE.path, ""),
    ]
    assert log[-3 * len(turn) :] == turn * 3
    assert {name: len(noted) for name, noted in about.rounds.items()} == dict.fromkeys(
        ["fil", "fast", "uten", "med", "andre"], 3
    )
    assert about.typical("uten") == pytest.approx(1)


def test_unchanged_is_measured_where_an_etag_is_sent():
    caching = FakeServer({CONSTANT: 302}, {"ETag": ETAG})
    [about] = measure([PAGE], Servers(caching, FakeServer()), rounds=1, most_seconds=60)
    assert about.rounds["304"] == [pytest.approx(1)]
    assert (caching, PAGE.path, ETAG) in caching.asked


@pytest.mark.parametrize("status", [500, 404, None])
def test_another_commit_that_lacks_the_page_has_no_figure(status):
    servers = Servers(FakeServer(), FakeServer(), FakeServer({PAGE.path: status}))
    [about] = measure([PAGE], servers, rounds=1, most_seconds=60)
    assert "andre" not in about.rounds
    assert "uten" in about.rounds


@pytest.mark.parametrize(("seconds", "asked", "times"), [(1, 3, 3), (5, 1, 1)])
def test_a_slow_page_is_not_asked_for_by_two_at_once(seconds, asked, times):
    server = FakeServer(seconds=seconds)
    probe = measuring.prepared(measuring.Probe(server, PAGE.path))
    assert (len(server.asked), probe.times) == (asked, times)


def test_a_page_that_has_taken_its_time_is_left_out_of_further_rounds():
    [about] = measure([PAGE], Servers(FakeServer(), FakeServer()), rounds=4, most_seconds=0.001)
    assert {len(noted) for noted in about.rounds.values()} == {1}


# The real thing -----------------------------------------------------------------------------------


@pytest.fixture
def database(tmp_path):
    """An empty portal's, ready to be served."""
    address = f"sqlite:///{tmp_path / 'portal.sqlite3'}"
    checkout(settings.BASE_DIR, address, tmp_path / "static").manage("migrate")
    return address


def test_a_page_is_measured_in_a_portal_that_runs(database, tmp_path):
    out, file = StringIO(), tmp_path / "figures.csv"
    call_command(
        "benchmark_pages",
        database=database,
        rounds=1,
        only=["kilder", "kilde-stor"],
        csv=file,
        stdout=out,
    )
    heading, line, *_rest = out.getvalue().splitlines()
    figures = dict(zip(heading.split(), line.split(), strict=False))
    as_number = {name: float(text.replace(",", ".")) for name, text in list(figures.items())[1:]}
    assert figures["side"] == "kilder"
    assert as_number["uten"] > as_number["fil"] > 0
    assert as_number["uten/fil"] > 1
    assert "kilde-stor (svarte 404)" in out.getvalue()
    assert "Mest minne i én prosess: «med» " in out.getvalue()
    with file.open(newline="") as written:
        columns = {row["column"]: float(row["median_ms"]) for row in csv.DictReader(written)}
    assert columns["uten"] == pytest.approx(as_number["uten"], abs=0.01)


def test_a_database_that_does_not_fit_the_code_is_refused(tmp_path):
    file = tmp_path / "empty.sqlite3"
    file.touch()
    with pytest.raises(CommandError, match="Kjør migrate først"):
        call_command("benchmark_pages", database=f"sqlite:///{file}")


def test_an_unknown_page_is_refused(tmp_path):
    with pytest.raises(CommandError, match="Ingen side heter tull"):
        call_command("benchmark_pages", database=f"sqlite:///{tmp_path}/a", only=["tull"])
