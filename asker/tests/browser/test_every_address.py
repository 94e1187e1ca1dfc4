"""Every address of the open pages, on a phone and a small tablet, for those who enlarge or spread
the letters: nothing is cut off, nothing lies on anything else, and no page scrolls sideways.

Types of pages are not enough: what is too wide is one figure, one name or one remark.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pytest
from playwright.sync_api import CDPSession, Page

from asker.tests.browser.looking import LOST, OPEN_DETAILS, SPREAD, WEAR
from asker.tests.portal import NOWHERE, PAGES, own_pages, without_fragments

pytestmark = pytest.mark.browser

NORMAL, TWICE = 16, 32  # what a reader sets as the browser's size of letters
# Where the page leads; the pages for frames, with the height that each frame is told to have; and,
# on such a page, how high the chart is with all around it, before anything is unfolded.
FOUND = """() => ({
  links: [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')),
  frames: [...document.querySelectorAll('textarea')].map(code => {
    const page = new DOMParser().parseFromString(code.value, 'text/html');
    const { src, height } = page.querySelector('iframe');
    return [new URL(src).pathname, Number(height)];
  }),
  height: document.querySelector('main.embedded')?.offsetHeight,
})"""
LETTERS = "getComputedStyle(document.documentElement).fontSize"
# Worn and looked at in one call: there are thousands.
LOST_IN = f"style => {{ ({WEAR})(style); return ({LOST})(); }}"


class Look(NamedTuple):
    """How a reader sees a page."""

    width: int
    letters: int = NORMAL
    spread: bool = False


AT_EVERY_ADDRESS = [Look(320, spread=True), Look(390, letters=TWICE)]
AT_EVERY_TYPE = [*AT_EVERY_ADDRESS, Look(320), Look(390), Look(768), Look(768, spread=True)]


@dataclass
class Walk:
    """What was seen at each address."""

    lost: dict[str, dict[Look, list[str]]] = field(default_factory=dict)
    frames: dict[str, int] = field(default_factory=dict)  # how high each is told to be
    heights: dict[str, int] = field(default_factory=dict)  # and must be
    waiting: set[str] = field(default_factory=lambda: {*PAGES.values(), NOWHERE, "/admin/login/"})

    def go(self, page: Page, letters: CDPSession) -> None:
        """To every address that links lead to, and to the pages for frames."""
        while self.waiting:
            address = self.waiting.pop()
            dress(page, letters, Look(320))
            page.goto(address)
            self.follow(page, address)
            looks = AT_EVERY_TYPE if address in PAGES.values() else AT_EVERY_ADDRESS
            self.lost[address] = dict(seen(page, letters, looks))

    def follow(self, page: Page, address: str) -> None:
        found = page.evaluate(FOUND)
        if found["height"]:
            self.heights[address] = found["height"]
        self.frames |= dict(found["frames"])
        links = without_fragments(own_pages(address, found["links"]))
        self.waiting |= {*links, *dict(found["frames"])} - self.lost.keys() - {address}


def seen(page: Page, letters: CDPSession, looks: list[Look]) -> Iterator[tuple[Look, list[str]]]:
    """What is lost in each look."""
    page.evaluate(OPEN_DETAILS)
    for look in looks:
        dress(page, letters, look)
        if lost := page.evaluate(LOST_IN, SPREAD if look.spread else ""):
            yield look, lost


def dress(page: Page, letters: CDPSession, look: Look) -> None:
    letters.send("Page.setFontSizes", {"fontSizes": {"standard": look.letters}})
    page.set_viewport_size({"width": look.width, "height": 800})


@pytest.fixture(scope="module")
def walk(visitor) -> Walk:
    """That pages keep to their policy, and ask no other host, is for the browser to say."""
    walk = Walk()
    with visitor(width=320) as page:
        walk.go(page, page.context.new_cdp_session(page))
    return walk


def test_nothing_is_cut_off_and_nothing_is_too_wide_at_any_address(walk):
    assert len(walk.lost) > 5 * len(PAGES)  # most are reached by links
    assert {address: lost for address, lost in walk.lost.items() if lost} == {}


def test_a_frame_on_another_site_shows_the_whole_chart_on_a_phone(walk):
    assert len(walk.heights) > 100
    assert walk.heights.keys() == walk.frames.keys()
    cut = {
        address: (walk.frames[address], needed)
        for address, needed in walk.heights.items()
        if needed > walk.frames[address]
    }
    assert cut == {}


def test_the_walk_would_see_what_it_looks_for(visitor):
    """Each look is worn, and what is too wide in it is found."""
    with visitor(width=320) as page:
        letters = page.context.new_cdp_session(page)
        page.goto(PAGES["status"])
        sizes = set()
        for look in AT_EVERY_TYPE:
            dress(page, letters, look)
            sizes.add((page.evaluate("innerWidth"), page.evaluate(LETTERS)))
        assert sizes == {(320, "16px"), (390, "16px"), (390, "32px"), (768, "16px")}
        page.evaluate("document.querySelector('h1').style.cssText = 'width: 21em; flex: none'")
        assert Look(390, letters=TWICE) in dict(seen(page, letters, AT_EVERY_TYPE))


@pytest.mark.parametrize("address", ["/", PAGES["embedded-chart"], NOWHERE, "/admin/login/"])
def test_a_strict_policy_is_kept(page, address):
    policy = page.goto(address).headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
