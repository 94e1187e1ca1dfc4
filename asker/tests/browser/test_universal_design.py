"""The portal for those who enlarge the text, choose the colours, or want no motion, and what all
pages must have alike.

docs/universell-utforming.md says which requirement each test belongs to.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from asker.tests.browser.conftest import CHROMIUM, FLAGS, new_context
from asker.tests.browser.looking import (
    CONTRASTS,
    FACTS,
    LOST,
    MOVING,
    OPEN_DETAILS,
    RUNNING,
    SPREAD,
    WEAR,
)
from asker.tests.browser.test_accessibility import TAGS
from asker.tests.portal import NOWHERE, PAGES

pytestmark = pytest.mark.browser

EMBEDDED = {PAGES["embedded-chart"], PAGES["embedded-share"]}
# Pages whose template, and kinds of charts and tables, other pages have too.
ALIKE = {
    "embedded-share",
    "search-none-fit",
    "status",
    "focus-area",
    "indicators-none-fit",
    "indicators-not-understood",
    "indicator-not-measured",
    "document",
    "long-document",
}
TEMPLATES = [address for name, address in PAGES.items() if name not in ALIKE]
GRAPHIC_PAGES = [
    *(address for name, address in PAGES.items() if name.startswith("indicator-with")),
    PAGES["status-of-many"],
    PAGES["indicators"],
    PAGES["volunteering"],
]


@pytest.fixture(scope="module")
def visits(chromium, live_server) -> dict[str, dict[str, Any]]:
    """Each page is opened once for all that is asked of every page; loading takes the time."""
    with new_context(chromium, live_server) as context:
        page = context.new_page()
        return {address: visit(page, address) for address in [*PAGES.values(), NOWHERE]}


def visit(page: Page, address: str) -> dict[str, Any]:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(reduced_motion="no-preference")
    page.goto(address)
    found = {"running": page.evaluate(RUNNING)}
    page.emulate_media(reduced_motion="reduce")
    found |= page.evaluate(FACTS) | {"moving": page.evaluate(MOVING)}
    if address in TEMPLATES:
        page.evaluate(WEAR, SPREAD)
        found["lost"] = lost(page, [1280])
    return found


def lost(page: Page, widths: list[int]) -> list[str]:
    page.evaluate(OPEN_DETAILS)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width} px, {what}" for what in page.evaluate(LOST)]
    return found


def nowhere(visits: dict[str, dict], fault: str) -> bool:
    """No page has this fault; says which have it."""
    faulty = {address: found[fault] for address, found in visits.items() if found.get(fault)}
    assert faulty == {}
    return True


# Letters -----------------------------------------------------------------------------------------


def test_nothing_is_lost_when_text_is_spread(visits):
    assert nowhere(visits, "lost")


@pytest.fixture(scope="module")
def large_letters(chromium, live_server) -> Iterator[Page]:
    """A browser that is set to letters twice as large, as a reader would set it."""
    browser = chromium.browser_type.launch(
        executable_path=CHROMIUM, args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    with new_context(browser, live_server) as context:
        yield context.new_page()
    browser.close()


LETTERS = "getComputedStyle(document.documentElement).fontSize"


def test_nothing_is_lost_when_text_is_twice_as_large(large_letters):
    found = {}
    for address in TEMPLATES:
        large_letters.goto(address)
        assert large_letters.evaluate(LETTERS) == "32px"
        found[address] = lost(large_letters, [1280, 640])
    assert {address: what for address, what in found.items() if what} == {}


# Colours -----------------------------------------------------------------------------------------

# What one must see to use or understand a page; the rest of a chart is also said in words.
GRAPHICS = [
    (".chart__line--0 polyline", "stroke"),
    (".chart__line--0 .chart__dots", "stroke"),
    (".chart__line polyline", "stroke"),
    (".chart__dots", "stroke"),
    (".chart__bar--own rect", "fill"),
    (".chart__value", "stroke"),
    (".chart__break", "stroke"),
    (".chart__zero", "stroke"),
    (".sparkline polyline", "stroke"),
    (".shape:not(:has(.shape__outline))", "fill"),
    (".shape__outline", "stroke"),
    (".ds-input", "borderTopColor"),
    (".site-nav a[aria-current]", "borderBottomColor"),
]
# In forced colours also words, since the portal colours those of charts itself.
WORDS = [(".chart text", "fill"), ("main p, main a, main td", "color")]
ENOUGH = 3
LOOKS = [(scheme, forced) for scheme in ["light", "dark"] for forced in ["none", "active"]]
FOCUSABLE = ["a", "button", "input:not([type=checkbox])", "select", "[type=checkbox]"]


@pytest.fixture(scope="module")
def contrasts(chromium, live_server) -> dict[str, dict[str, list]]:
    """For each look and each thing: its contrast on each page that has it."""
    found: dict[str, dict[str, list]] = {}
    with new_context(chromium, live_server) as context:
        page = context.new_page()
        for address in GRAPHIC_PAGES:
            page.goto(address)
            for scheme, forced in LOOKS:
                page.emulate_media(color_scheme=scheme, forced_colors=forced)
                look = found.setdefault(f"{scheme}, forced: {forced}", {})
                asked = GRAPHICS + (WORDS if forced == "active" else [])
                for (selector, _), contrast in zip(
                    asked, page.evaluate(CONTRASTS, asked), strict=True
                ):
                    look.setdefault(selector, []).append((contrast, address))
    return found


@pytest.mark.parametrize("look", [f"{scheme}, forced: {forced}" for scheme, forced in LOOKS])
def test_lines_shapes_and_words_stand_out(contrasts, look):
    for selector, found in contrasts[look].items():
        seen = [(contrast, address) for contrast, address in found if contrast is not None]
        assert seen, f"no page has {selector}"
        assert min(seen)[0] >= ENOUGH, (selector, min(seen))


DRAWS_RING = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"


def ring_contrast(page: Page, kind: str) -> float:
    page.locator(f"main {kind}").filter(visible=True).first.focus()
    ringed = ":focus" if page.evaluate(DRAWS_RING) else ":has(> :focus)"
    return page.evaluate(CONTRASTS, [[ringed, "outlineColor"]])[0]


@pytest.mark.parametrize(("scheme", "forced"), LOOKS)
def test_the_ring_around_what_has_the_focus_stands_out(page, scheme, forced):
    page.goto(PAGES["indicators"])
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    page.keyboard.press("Tab")  # from now on the browser shows where the focus is
    faint = {kind: ring_contrast(page, kind) for kind in FOCUSABLE}
    assert {kind: contrast for kind, contrast in faint.items() if contrast < ENOUGH} == {}


def test_a_verdict_is_a_word_and_a_shape(page):
    page.goto(PAGES["status-of-many"])
    shapes = {}
    for verdict in page.locator(".verdict").filter(visible=True).all():
        shapes[verdict.get_attribute("class")] = verdict.locator(".shape").inner_html()
        assert verdict.inner_text().strip()
    assert len(shapes) >= 3
    assert len(set(shapes.values())) == len(shapes)


# Motion ------------------------------------------------------------------------------------------


def test_nothing_moves_by_itself(visits):
    assert nowhere(visits, "running")


def test_nothing_moves_for_those_who_want_no_motion(visits):
    assert nowhere(visits, "moving")


# What all pages share ----------------------------------------------------------------------------


def test_header_and_footer_are_the_same_everywhere(visits):
    frames = {tuple(found["frame"]) for address, found in visits.items() if address not in EMBEDDED}
    [(header, footer, skip_link)] = frames
    assert "Fokusområder" in header
    assert "Tilgjengelighetserklæring" in footer
    assert skip_link == "Hopp til innholdet"


def test_pages_hold_no_sound_film_or_images(visits):
    assert nowhere(visits, "media")


def test_what_is_seen_is_what_is_said(visits):
    assert nowhere(visits, "misnamed")


def test_nothing_is_shown_in_another_order_than_it_stands_in(visits):
    assert nowhere(visits, "reordered")


# Names are not translated. Anything else in another language needs a mark; this will ask for it.
FOREIGN_NAMES = re.compile("Covenant of Mayors for Climate and Energy")
FOREIGN_WORDS = re.compile(r"\b(the|of|with|from|this|search|next|previous|loading)\b", re.I)


def test_all_text_is_norwegian(visits):
    found = {
        address: FOREIGN_WORDS.findall(FOREIGN_NAMES.sub("", page["words"]))
        for address, page in visits.items()
    }
    assert {address: words for address, words in found.items() if words} == {}
    assert any(FOREIGN_NAMES.search(page["words"]) for page in visits.values())


def test_axe_measures_targets(page):
    """The rule is off unless asked for; the tags that all pages are tested with ask for it."""
    page.goto(PAGES["indicators"])
    page.evaluate(Axe().axe_script)
    passed = page.evaluate("tags => axe.run({runOnly: tags}).then(found => found.passes)", TAGS)
    assert "target-size" in [rule["id"] for rule in passed]


def test_the_door_knows_name_and_password(page):
    page.goto("/admin/login/")
    for label, purpose in [("Brukernavn", "username"), ("Passord", "current-password")]:
        field = page.get_by_label(label)
        expect(field).to_have_attribute("autocomplete", purpose)
        assert field.get_attribute("onpaste") is None
