import os
import runpy
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "SECRET_KEY": "a-key-that-is-only-for-this-test-and-long-enough-to-be-one",
    "ALLOWED_HOSTS": "portal.example",
}
OURS = (
    *PRODUCTION,
    "DEBUG",
    "HTTPS",
    "PAGE_CACHE",
    "DATABASE_URL",
    "DATA_LICENCE",
    "DJANGO_SETTINGS_MODULE",
    "SECURITY_CONTACT",
    "SECURITY_EXPIRES",
)


def run(*arguments, **variables):
    """A fresh Python, with nothing of ours in the environment but these variables."""
    inherited = {name: text for name, text in os.environ.items() if name not in OURS}
    return subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, *arguments],
        cwd=ROOT,
        env=inherited | variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def settings_with(monkeypatch):
    """The settings as a process with these variables, and no others of ours, reads them."""

    def read(**variables):
        for name in OURS:
            monkeypatch.delenv(name, raising=False)
        for name, text in variables.items():
            monkeypatch.setenv(name, text)
        return runpy.run_path(str(ROOT / "asker" / "settings.py"))

    return read


@pytest.mark.parametrize(
    ("variables", "missing"),
    [
        pytest.param({}, "SECRET_KEY", id="nothing-set"),
        pytest.param({"SECRET_KEY": PRODUCTION["SECRET_KEY"]}, "ALLOWED_HOSTS", id="no-hosts"),
    ],
)
def test_a_server_without_what_production_needs_does_not_start(variables, missing):
    done = run("-c", "import asker.wsgi", **variables)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: Set {missing} in the environment" in done.stderr


def test_a_server_with_what_production_needs_starts():
    done = run("-c", "import asker.wsgi", **PRODUCTION)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("variables", "missing"),
    [
        pytest.param({"ALLOWED_HOSTS": "portal.example"}, "SECRET_KEY", id="no-key"),
        pytest.param({**PRODUCTION, "SECRET_KEY": " "}, "SECRET_KEY", id="blank-key"),
        pytest.param({**PRODUCTION, "ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS", id="blank-hosts"),
        pytest.param({"DEBUG": "true"}, "SECRET_KEY", id="only-1-is-development"),
    ],
)
def test_half_set_production_is_refused(settings_with, variables, missing):
    with pytest.raises(ImproperlyConfigured, match=f"Set {missing} in the environment"):
        settings_with(**variables)


def test_production_sends_everybody_to_https(settings_with):
    settings = settings_with(**PRODUCTION)
    assert settings["DEBUG"] is False
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["SECURE_HSTS_SECONDS"] == 31_536_000


def test_a_trial_without_tls_must_be_asked_for(settings_with):
    settings = settings_with(**PRODUCTION, HTTPS="0")
    assert settings["SECURE_SSL_REDIRECT"] is False
    assert settings["SECURE_HSTS_SECONDS"] == 0
    assert settings["SECURE_PROXY_SSL_HEADER"] is None


def test_several_hosts_are_separated_by_commas(settings_with):
    settings = settings_with(**PRODUCTION | {"ALLOWED_HOSTS": "a.example, b.example ,"})
    assert settings["ALLOWED_HOSTS"] == ["a.example", "b.example"]


def test_a_server_keeps_its_own_database_and_has_time_limits_there(settings_with):
    settings = settings_with(**PRODUCTION, DATABASE_URL="postgres://kari:hemmelig@host/portal")
    database = settings["DATABASES"]["default"]
    assert (database["ENGINE"], database["HOST"]) == ("django.db.backends.postgresql", "host")
    assert "statement_timeout" in database["OPTIONS"]["options"]


@pytest.mark.parametrize(
    ("variables", "backend"),
    [
        pytest.param({}, "PageMemory", id="each-process-by-itself"),
        pytest.param({"DEBUG": "1"}, "DummyCache", id="development"),
        pytest.param({"PAGE_CACHE": "off"}, "DummyCache", id="off"),
        pytest.param({"PAGE_CACHE": "database"}, "DatabaseCache", id="database"),
        pytest.param({"PAGE_CACHE": "redis://host:6379/1"}, "RedisCache", id="redis"),
        pytest.param({"PAGE_CACHE": "rediss://host"}, "RedisCache", id="redis-with-tls"),
    ],
)
def test_one_setting_says_where_pages_are_kept(settings_with, variables, backend):
    pages = settings_with(**PRODUCTION | variables)["CACHES"]["pages"]
    assert pages["BACKEND"].endswith(f".{backend}")
    if backend == "RedisCache":
        assert pages["LOCATION"] == variables["PAGE_CACHE"]


@pytest.mark.parametrize("place", ["", "redis", "memory://", "http://host"])
def test_a_place_for_pages_that_is_not_known_is_refused(settings_with, place):
    with pytest.raises(ImproperlyConfigured, match="PAGE_CACHE"):
        settings_with(**PRODUCTION, PAGE_CACHE=place)


def a_day_from_now(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def test_faults_in_security_are_told_where_the_settings_say(settings_with):
    contact = "mailto:sikkerhet@portal.example, https://portal.example/kontakt"
    day = a_day_from_now(300)
    settings = settings_with(**PRODUCTION, SECURITY_CONTACT=contact, SECURITY_EXPIRES=day)
    assert settings["SECURITY_CONTACT"] == contact.split(", ")
    assert settings["SECURITY_EXPIRES"].isoformat() == day


def test_a_server_starts_after_the_contact_has_expired(settings_with):
    day = a_day_from_now(-3)
    contact = "tel:+47-66-90-00-00"
    settings = settings_with(**PRODUCTION, SECURITY_CONTACT=contact, SECURITY_EXPIRES=day)
    assert settings["SECURITY_EXPIRES"].isoformat() == day


@pytest.mark.parametrize(
    ("contact", "day", "wrong"),
    [
        pytest.param("sikkerhet@portal.example", 9, "SECURITY_CONTACT", id="no-scheme"),
        pytest.param("http://portal.example", 9, "SECURITY_CONTACT", id="not-encrypted"),
        pytest.param("mailto:a@portal.example", None, "SECURITY_EXPIRES", id="no-day"),
        pytest.param("mailto:a@portal.example", 367, "SECURITY_EXPIRES", id="beyond-a-year"),
    ],
)
def test_a_contact_that_rfc_9116_does_not_allow_is_refused(settings_with, contact, day, wrong):
    expires = "" if day is None else a_day_from_now(day)
    with pytest.raises(ImproperlyConfigured, match=wrong):
        settings_with(**PRODUCTION, SECURITY_CONTACT=contact, SECURITY_EXPIRES=expires)


@pytest.mark.parametrize(
    ("variables", "licence"),
    [
        pytest.param({}, "NLOD 2.0", id="nothing-set"),
        pytest.param({"DATA_LICENCE": " "}, "NLOD 2.0", id="blank"),
        pytest.param({"DATA_LICENCE": "CC BY 4.0"}, "CC BY 4.0", id="their-own"),
    ],
)
def test_figures_are_open_data_unless_a_setting_says_otherwise(settings_with, variables, licence):
    assert settings_with(**PRODUCTION | variables)["DATA_LICENCE"] == licence


def test_manage_py_with_nothing_set_is_development():
    done = run("manage.py", "diffsettings", "--output=unified")
    assert "+ DEBUG = True" in done.stdout, done.stderr
    assert "db.sqlite3" in done.stdout


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"DEBUG": "0"}, id="debug-0"),
        pytest.param({"DATABASE_URL": "postgres://portal@host/portal"}, id="a-servers-database"),
    ],
)
def test_manage_py_on_a_server_without_a_key_refuses(variables):
    done = run("manage.py", "check", **variables)
    assert done.returncode != 0
    assert "Set SECRET_KEY in the environment" in done.stderr


def test_manage_py_with_what_production_needs_is_production():
    done = run("manage.py", "diffsettings", "--output=unified", **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert "+ DEBUG = True" not in done.stdout
