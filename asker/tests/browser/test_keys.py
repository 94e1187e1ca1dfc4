"""What can be done without a mouse: with the keyboard alone, in good order, and always in sight."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from asker.tests.browser.looking import HIDDEN_FOCUS
from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

INDICATOR = PAGES["indicator-with-lines"]
FAR = 200  # keys
# Their tables' headings, and the names of their rows, stay in sight while the figures scroll.
STAYING = [
    "/indikatorer/",
    PAGES["political-bodies"],
    PAGES["feedback-system"],
    PAGES["comparison"],
]


def has_focus(element: Locator) -> bool:
    return element.evaluate("element => element === document.activeElement")


def tab_to(page: Page, target: Locator) -> None:
    for _key in range(FAR):
        page.keyboard.press("Tab")
        if has_focus(target):
            return
    pytest.fail(f"No key leads to {target}")


def test_the_keyboard_alone_reads_an_indicator(page):
    page.goto(INDICATOR)
    section = page.locator("section", has=page.locator(".readout")).first
    slider, words = section.get_by_role("slider", name="Les av"), section.locator(".readout__words")

    tab_to(page, slider)
    page.keyboard.press("Home")
    first = words.inner_text()
    page.keyboard.press("ArrowRight")
    expect(words).not_to_have_text(first)
    expect(slider).to_have_attribute("aria-valuetext", words.inner_text())
    expect(section.locator(".chart__stop--read").filter(visible=True)).to_have_count(1)

    table = section.locator("details", has=page.locator("table"))
    tab_to(page, table.locator("summary"))
    page.keyboard.press("Enter")
    expect(table.get_by_role("table")).to_be_visible()
    tab_to(page, table.get_by_role("link").first)

    tab_to(page, section.get_by_text("Vis på egne nettsider"))
    page.keyboard.press("Enter")
    code = section.get_by_role("textbox")
    tab_to(page, code)
    page.keyboard.press("Control+A")
    assert page.evaluate("getSelection().toString()").startswith("<iframe")


def test_the_keyboard_alone_finds_an_indicator(page):
    page.goto("/indikatorer/")
    main = page.locator("main")
    tab_to(page, main.get_by_label("Søk", exact=True))
    page.keyboard.type("frivillige")
    source = main.get_by_label("Tallet kommer fra", exact=True)
    tab_to(page, source)
    page.keyboard.type("KOSTRA")
    expect(source.locator("option:checked")).to_contain_text("KOSTRA")
    assert urlsplit(page.url).query == ""  # a choice alone changes nothing

    main.get_by_label("Søk", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**q=frivillige**")
    expect(main.get_by_role("status")).to_contain_text("indikator")


def test_keys_go_through_a_page_in_its_order_and_out_again(page):
    page.goto(INDICATOR)
    previous = page.locator("body").element_handle()
    last = page.locator("a[href]").last
    for _key in range(FAR):
        page.keyboard.press("Tab")
        focused = page.evaluate_handle("document.activeElement").as_element()
        assert previous.evaluate(FOLLOWED_BY, focused)
        previous = focused
        if has_focus(last):
            break
    assert has_focus(last)
    assert urlsplit(page.url).path == INDICATOR


FOLLOWED_BY = """(element, other) =>
  Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)"""


@pytest.mark.parametrize("width", [390, 1280])
def test_focus_never_hides_behind_headings_that_stay(visitor, width):
    with visitor(width=width) as page:
        for address in STAYING:
            page.goto(address)
            page.keyboard.press("Tab")
            assert page.evaluate(HIDDEN_FOCUS) == []
