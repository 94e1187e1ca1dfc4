"""Two servers and a writer, each a process of its own, on one database: nothing is ever stale."""

import json
import os
import secrets
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection

from asker.tests.test_production import fetch, gunicorn, manage, tell_postgres
from asker.tests.writer import ARENAS, WAYS

WRITER = "import django; django.setup(); from asker.tests.writer import main; main()"
OF_THEIR_OWN_TEST = ("begin_long", "end_long", "rolled_back", "behind_the_version")


@pytest.fixture(scope="module")
def environment(django_db_setup, tmp_path_factory):
    """Has a database of its own, with the figures.

    `django_db_setup` says that it matters on which kind of database this runs.
    """
    name = f"portal_caching_{secrets.token_hex(4)}"
    if connection.vendor == "postgresql":
        tell_postgres(f"CREATE DATABASE {name}")
        url = urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}").geturl()
    else:
        url = f"sqlite:///{tmp_path_factory.mktemp('caching') / name}"
    variables = {"DEBUG": "1", "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "asker.settings"}
    environment = os.environ | variables
    for command in ["migrate", "seed"]:
        code, said = manage(command, environment=environment)
        assert code == 0, said
    yield environment
    if connection.vendor == "postgresql":
        tell_postgres(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def servers(environment):
    """The ports of two, one of them with threads."""
    kept = environment | {"PAGE_CACHE": "memory"}
    with gunicorn(kept) as one, gunicorn(kept | {"GUNICORN_CMD_ARGS": "--threads=3"}) as other:
        yield one, other


@pytest.fixture(scope="module")
def write(environment):
    """`write("save", "word")` gives the page as it is afterwards, made without a cache."""
    with subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, "-c", WRITER],
        cwd=settings.BASE_DIR,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:

        def tell(way: str, word: str = "word") -> str:
            process.stdin.write(f"{way} {word}\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield tell


@pytest.fixture
def read(servers):
    """The page that each server gives."""

    def ask(address: str) -> list[str]:
        return [fetch(port, address)[1].decode() for port in servers]

    return ask


@pytest.mark.parametrize("way", [way for way in WAYS if way not in OF_THEIR_OWN_TEST])
def test_the_next_request_to_every_process_is_answered_anew(write, read, way):
    _write, address = WAYS[way]
    before = read(address)
    now = write(way, f"word-{secrets.token_hex(4)}")
    assert now not in before
    assert read(address) == [now, now]


def test_what_began_first_and_ended_last_is_seen(write, read):
    write("begin_long", f"word-{secrets.token_hex(4)}")
    if connection.vendor == "postgresql":  # SQLite has one writer at a time
        now = write("save", f"word-{secrets.token_hex(4)}")
        assert read(ARENAS) == [now, now]
    before = read(ARENAS)
    now = write("end_long")
    assert now not in before
    assert read(ARENAS) == [now, now]


def test_what_was_made_is_not_made_again(write, read):
    """Or all else here would hold without a cache."""
    before = read(ARENAS)
    now = write("behind_the_version", f"word-{secrets.token_hex(4)}")
    assert now not in before
    assert read(ARENAS) == before
    write("save", "seen-again")


def test_a_write_that_is_taken_back_leaves_all_as_it_was(write, servers):
    write("save", "kept")
    answers = [fetch(port, ARENAS)[0] for port in servers]
    write("rolled_back", "lost")
    for port, answer in zip(servers, answers, strict=True):
        again, body = fetch(port, ARENAS, If_None_Match=answer.headers["ETag"])
        assert (again.status, body) == (304, b"")


def test_a_page_has_the_same_tag_in_every_process(servers):
    for encoding in ["identity", "gzip"]:
        one, other = (fetch(port, ARENAS, Accept_Encoding=encoding)[0] for port in servers)
        assert one.headers["ETag"] == other.headers["ETag"]
