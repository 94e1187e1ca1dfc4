"""Long pages are folded: short when they open, open where a link leads, and whole on paper."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STATUS = "/status/2022/"
PHONE = {"width": 390, "height": 844}
MOST_SCREENS = 12
HIDDEN = """() => [...document.querySelectorAll('details.folded > :not(summary)')]
  .filter(part => !part.checkVisibility()).map(part => part.id)"""


def test_the_status_of_a_year_is_short_on_a_phone(page):
    page.set_viewport_size(PHONE)
    page.goto(STATUS)
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height / PHONE["height"] <= MOST_SCREENS


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
