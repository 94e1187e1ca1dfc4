"""The portal as it runs in production: gunicorn, whitenoise, and no development mode.

On PostgreSQL it gets a database of its own beside the one of the tests, else a file of SQLite.
"""

import gzip
import os
import re
import secrets
import socket
import subprocess
import sys
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urljoin, urlsplit

import psycopg2
import pytest
from django.conf import settings
from django.db import connection

PATIENCE = 60  # seconds; a slow machine starts in five
YEAR = 365 * 24 * 3600


@pytest.fixture(scope="module")
def database_url(tmp_path_factory):
    if connection.vendor != "postgresql":
        yield f"sqlite:///{tmp_path_factory.mktemp('production') / 'portal.sqlite3'}"
        return
    name = f"portal_production_{secrets.token_hex(4)}"
    tell_postgres(f"CREATE DATABASE {name}")
    yield urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}").geturl()
    tell_postgres(f"DROP DATABASE {name} WITH (FORCE)")


def tell_postgres(command: str) -> None:
    with closing(psycopg2.connect(settings.DATABASE_URL)) as session:
        session.autocommit = True
        session.cursor().execute(command)


@pytest.fixture(scope="module")
def environment(database_url, tmp_path_factory) -> dict[str, str]:
    """What an administrator sets, and nothing of what the tests run with."""
    ours = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV"}
    return {name: value for name, value in os.environ.items() if name in ours} | {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "localhost",
        "HTTPS": "0",
        "DATABASE_URL": database_url,
        "STATIC_ROOT": str(tmp_path_factory.mktemp("static")),
    }


def start(*arguments: str, environment: dict[str, str], **options) -> subprocess.Popen:
    return subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        **options,
    )


def manage(*arguments: str, environment: dict[str, str]) -> tuple[int, str]:
    """How a command of manage.py ended, and what it said."""
    with start("manage.py", *arguments, environment=environment) as process:
        said, _ = process.communicate(timeout=PATIENCE)
    return process.returncode, said


@pytest.fixture(scope="module")
def installed(environment) -> dict[str, str]:
    """The environment after the three commands that precede the first start."""
    collecting = start("manage.py", "collectstatic", "--no-input", environment=environment)
    for command in ["migrate", "seed"]:
        code, said = manage(command, environment=environment)
        assert code == 0, said
    said, _ = collecting.communicate(timeout=PATIENCE)
    assert collecting.returncode == 0, said
    return environment


@contextmanager
def gunicorn(environment: dict[str, str]):
    """Serves on a free port, which it gives; always stopped.

    The socket is opened here and handed over, so nobody can take the port in between, and a request
    made too early waits until gunicorn answers it.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port, number = listener.getsockname()[1], listener.fileno()
        command = ["-m", "gunicorn", "asker.wsgi", f"--bind=fd://{number}"]
        process = start(*command, environment=environment, pass_fds=[number])
    try:
        yield port
    finally:
        process.terminate()
        try:
            said, _ = process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
        sys.stdout.write(said)  # pytest shows it when a test fails


@pytest.fixture(scope="module")
def port(installed):
    with gunicorn(installed) as port:
        yield port


def fetch(port: int, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """Asks once, without following redirects."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as session:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        session.request("GET", path, headers={"Host": "localhost"} | named)
        response = session.getresponse()
        return response, response.read()


def test_the_front_page_is_served_with_the_figures(port):
    response, body = fetch(port, "/")
    assert response.status == 200
    assert "I 2022 nådde Asker" in body.decode()
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_page_protects_its_reader(port):
    response, _body = fetch(port, "/status/2014/")
    headers = response.headers
    policy = dict(
        part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["object-src"] == "'none'"
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Set-Cookie"] is None


def test_style_sheets_have_long_lived_names_and_are_compressed(port):
    _response, page = fetch(port, "/")
    sheets = re.findall(r'href="(/static/[^"]+\.css)"', page.decode())
    assert sheets
    for address in sheets:
        assert re.search(r"\.[0-9a-f]{12}\.css$", address)
        plain, body = fetch(port, address)
        assert plain.status == 200
        assert plain.headers["Content-Encoding"] is None
        assert "immutable" in plain.headers["Cache-Control"]
        [seconds] = re.findall(r"max-age=(\d+)", plain.headers["Cache-Control"])
        assert int(seconds) >= YEAR

        packed, smaller = fetch(port, address, Accept_Encoding="gzip")
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(smaller) == body
        assert len(smaller) < len(body)


def test_pages_are_compressed_for_whoever_takes_it(port):
    _response, body = fetch(port, "/kilder/")
    packed, smaller = fetch(port, "/kilder/", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(smaller) == body
    assert len(smaller) < len(body) / 2


def test_the_font_loaded_ahead_is_the_one_the_style_sheet_asks_for(port):
    _response, page = fetch(port, "/")
    [ahead] = re.findall(r'rel="preload" href="([^"]+)"', page.decode())
    [sheet] = re.findall(r'href="([^"]+/style\.[0-9a-f]+\.css)"', page.decode())
    _response, css = fetch(port, sheet)
    [asked_for] = re.findall(r'url\("([^"]+woff2)"\)', css.decode())
    assert urljoin(sheet, asked_for) == ahead
    font, _body = fetch(port, ahead)
    assert font.status == 200
    assert font.headers["Content-Type"] == "font/woff2"
    assert "immutable" in font.headers["Cache-Control"]


def test_pictures_that_are_made_have_long_lived_names(port):
    _response, page = fetch(port, "/")
    for name in ["icon", "share"]:
        [address] = re.findall(rf'"\S*(/static/asker/{name}\.[0-9a-f]{{12}}\.png)"', page.decode())
        picture, body = fetch(port, address)
        assert picture.headers["Content-Type"] == "image/png"
        assert "immutable" in picture.headers["Cache-Control"]
        assert body.startswith(b"\x89PNG")


def test_an_unknown_address_tells_nothing_about_the_inside(port):
    response, body = fetch(port, "/finnes-ikke/")
    assert response.status == 404
    assert "Fant ikke siden" in body.decode()
    assert "urlpatterns" not in body.decode()


def test_other_host_names_are_refused(port):
    response, _body = fetch(port, "/", Host="example.org")
    assert response.status == 400


def test_with_https_everything_else_is_sent_there(installed):
    with gunicorn(installed | {"HTTPS": "1"}) as port:
        redirect, _body = fetch(port, "/status/2014/?a=1")
        assert redirect.status == 301
        assert redirect.headers["Location"] == "https://localhost/status/2014/?a=1"

        page, _body = fetch(port, "/status/2014/", X_Forwarded_Proto="https")
        assert page.status == 200
        [seconds] = re.findall(r"max-age=(\d+)", page.headers["Strict-Transport-Security"])
        assert int(seconds) >= YEAR

        login, _body = fetch(port, "/admin/login/", X_Forwarded_Proto="https")
        assert login.headers.get_all("Set-Cookie")
        assert all("; Secure" in cookie for cookie in login.headers.get_all("Set-Cookie"))


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_it_does_not_start_without(environment, name):
    without = {other: value for other, value in environment.items() if other != name}
    code, said = manage("check", environment=without)
    assert code != 0
    assert f"Set {name} in the environment" in said


def test_django_has_nothing_against_these_settings(environment):
    arguments = ["check", "--deploy", "--fail-level=WARNING"]
    code, said = manage(*arguments, environment=environment | {"HTTPS": "1"})
    assert code == 0, said


def test_demo_users_are_for_development_only(installed):
    code, said = manage("demo_users", environment=installed)
    assert code != 0
    assert "for development only" in said


def test_seeding_again_changes_nothing(installed):
    code, said = manage("seed", environment=installed)
    assert code == 0
    assert "Ingenting er endret" in said
