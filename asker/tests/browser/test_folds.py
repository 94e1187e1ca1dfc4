"""Long pages are folded: short when they open, open where a link leads, and whole on paper."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STATUS = "/status/2022/"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
HIDDEN = """() => [...document.querySelectorAll('details.folded > :not(summary)')]
  .filter(part => !part.checkVisibility()).map(part => part.id)"""


@pytest.mark.parametrize(
    ("address", "window", "most"),
    [
        pytest.param(STATUS, PHONE, 12, id="status-on-a-phone"),
        pytest.param("/medvirkning/", DESKTOP, 3, id="participation"),
        pytest.param("/medvirkning/", PHONE, 8, id="participation-on-a-phone"),
        pytest.param("/frivillighet/", DESKTOP, 3, id="volunteering"),
        pytest.param("/frivillighet/", PHONE, 8, id="volunteering-on-a-phone"),
    ],
)
def test_a_page_opens_in_a_few_screens(page, address, window, most):
    page.set_viewport_size(window)
    page.goto(address)
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height / window["height"] <= most


@pytest.mark.parametrize(
    ("address", "anchor"),
    [
        pytest.param(STATUS, "god-helse", id="focus-area-of-a-year"),
        pytest.param(STATUS, "barnehage-av-god-kvalitet", id="objective-of-a-year"),
        pytest.param(
            "/fokusomraader/god-utdanning/", "likeverdig-grunnskole-av-god-kvalitet", id="objective"
        ),
        pytest.param("/datakvalitet/", "mangler", id="missing-figures"),
    ],
)
def test_a_link_opens_what_it_leads_to(page, address, anchor):
    page.goto(address)
    expect(page.locator(f"#{anchor}")).to_be_hidden()
    page.goto(f"{address}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


@pytest.mark.parametrize("address", [STATUS, "/fokusomraader/god-utdanning/", "/datakvalitet/"])
def test_paper_shows_what_is_folded(page, address):
    page.goto(address)
    assert page.evaluate(HIDDEN) != []
    page.emulate_media(media="print")
    assert page.evaluate(HIDDEN) == []


def test_the_keyboard_folds_and_leads_back_to_the_top(page):
    page.goto(STATUS)
    fold = page.locator(".fold__line", has_text="God helse")
    fold.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#god-helse")).to_be_visible()
    page.locator("#god-helse").get_by_role("link", name="Til toppen").click()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
