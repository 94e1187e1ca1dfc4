"""Debian's Chromium before a live server that shows the figures of the reports."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from asker.management.commands.demo_users import PASSWORD
from asker.tests.portal import committed_figures

# The same pages without windows, tabs and settings: half the time of the whole Chromium.
CHROMIUM = "/usr/lib/chromium/chromium-headless-shell"
FLAGS = [
    "--no-sandbox",  # root runs it in CI
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # It shall ask nobody but us.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 5_000  # milliseconds; more than anything here needs


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def live_server(chromium, django_db_setup, django_db_blocker) -> Iterator[LiveServer]:
    """A portal with the reports' figures and the demo users, one for all browser tests.

    What a test writes is there for the tests after it.
    """
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with (
        closed_connection(),
        committed_figures(django_db_blocker),
        django_db_blocker.unblock(),
        override_settings(PASSWORD_HASHERS=quick),
        pytest.MonkeyPatch.context() as patch,
    ):
        # The server's threads live as long as the browser likes, and must not keep a connection.
        patch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)
        with override_settings(DEBUG=True):  # demo users are made in development only
            call_command("demo_users", verbosity=0)
        server = LiveServer("localhost")
        yield server
        server.stop()


@contextmanager
def closed_connection() -> Iterator[None]:
    """Closes the connection Django opens beside Playwright's event loop; nobody else would."""
    yield
    if connection.connection:
        connection.connection.close()
        connection.connection = None


@pytest.fixture
def transactional_db() -> None:
    """pytest-django asks for this with `live_server`; its own empties the database each time."""


class Complaints(list):
    """What a visitor's browser has against a page: errors, failures, requests to strangers."""

    def __init__(self, page: Page, site: str):
        super().__init__()
        self.host = urlsplit(site).netloc
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.append(f"error: {error}"))
        page.on("request", self.check_host)
        page.on("requestfailed", self.check_failure)
        page.on("response", self.check_status)

    def hear(self, message) -> None:
        # Chromium also reports failed loading here; check_status knows more about it.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.append(f"{message.type}: {message.text}")

    def check_host(self, request) -> None:
        if urlsplit(request.url).netloc not in {self.host, ""}:
            self.append(f"stranger: {request.url}")

    def check_failure(self, request) -> None:
        # A field that finds while one types gives up what it asked for the letter before.
        if request.failure != "net::ERR_ABORTED":
            self.append(f"{request.failure}: {request.url}")

    def check_status(self, response) -> None:
        """Whatever a page needs is there; the page itself may be a 404 that is asked for."""
        if response.status >= 400 and not response.request.is_navigation_request():
            self.append(f"{response.status}: {response.url}")


@contextmanager
def watched_page(context: BrowserContext, site: str) -> Iterator[Page]:
    """A new page; the browser must have nothing to complain of in the end."""
    page = context.new_page()
    complaints = Complaints(page, site)
    yield page
    assert complaints == []
    page.close()


@pytest.fixture(scope="package")
def visitor(chromium, live_server):
    """`with visitor(width=320) as page:` is a reader with a browser of their own.

    Takes what Playwright's `new_context` takes, and the window's `width`.
    """

    @contextmanager
    def visit(**context) -> Iterator[Page]:
        with (
            new_context(chromium, live_server, **context) as session,
            watched_page(session, live_server.url) as page,
        ):
            yield page

    return visit


def new_context(
    chromium, live_server, *, width: int = 1280, reduced_motion: str = "reduce", **options
) -> BrowserContext:
    context = chromium.new_context(
        base_url=live_server.url,
        locale="nb-NO",
        reduced_motion=reduced_motion,
        viewport={"width": width, "height": 800},
        **options,
    )
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="package")
def desktop(chromium, live_server) -> Iterator[BrowserContext]:
    """A reader's browser; it keeps the style sheets from one test to the next."""
    with new_context(chromium, live_server) as context:
        yield context


@pytest.fixture
def page(desktop, live_server) -> Iterator[Page]:
    with watched_page(desktop, live_server.url) as page:
        yield page


@pytest.fixture(scope="package")
def log_in(chromium, live_server):
    """`with log_in("registrator") as page:` is that demo user, logged in.

    Somebody who comes again is still logged in.
    """
    with ExitStack() as sessions:

        @cache
        def session(username: str) -> BrowserContext:
            context = sessions.enter_context(new_context(chromium, live_server))
            with watched_page(context, live_server.url) as page:
                page.goto("/admin/")
                page.get_by_label("Brukernavn").fill(username)
                page.get_by_label("Passord").fill(PASSWORD)
                page.get_by_role("button", name="Logg inn").click()
                page.get_by_role("button", name="Logg ut").wait_for()
                page.wait_for_load_state()
            return context

        @contextmanager
        def enter(username: str) -> Iterator[Page]:
            with watched_page(session(username), live_server.url) as page:
                yield page

        yield enter
