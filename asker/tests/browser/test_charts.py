"""Charts for those who hear the page, who point at it, and who have no JavaScript."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

LINES = PAGES["indicator-with-lines"]
WITH_CHARTS = [address for name, address in PAGES.items() if name.startswith("indicator-with")]


def plain(text: str) -> str:
    return " ".join(text.split())


def spoken(page: Page) -> list[str]:
    """The names of all pictures and groups, as Chromium tells them to a screen reader."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return [
        plain(node.get("name", {}).get("value", ""))
        for node in tree["nodes"]
        if not node["ignored"] and node["role"]["value"] in {"image", "group"}
    ]


@pytest.mark.parametrize("address", WITH_CHARTS)
def test_charts_say_their_name_and_every_value(page, address):
    """A chart is called what the sentence above it says; its parts say all that its table shows."""
    page.goto(address)
    said, values = spoken(page), shown(page.locator(".headline__figure"))
    for picture in page.locator("figure.picture:has(svg.chart)").all():
        assert plain(picture.locator("figcaption").inner_text()) in said
        values += values_beside(picture)
    assert values
    assert [value for value in values if not any(value in one for one in said)] == []


def values_beside(picture: Locator) -> list[str]:
    """The figures of the table in the same section, if it has one."""
    table = picture.locator("xpath=ancestor::section[1]").locator("table").first
    return shown(table.locator("tbody :is(.figure, .figure-link)"))


def shown(found: Locator) -> list[str]:
    return [plain(text) for text in found.all_text_contents()]


def test_the_pointer_reads_a_chart_out_below_it(page):
    """One touch is enough, and what is read out lies on nothing."""
    page.goto(LINES)
    picture = page.locator(".picture", has=page.locator(".readout")).first
    words, stops = picture.locator(".readout__words"), picture.locator(".chart--wide .chart__stop")
    read = []
    for stop in [stops.first, stops.last]:
        stop.click()
        read.append(words.inner_text())
        expect(stop).to_have_class(re.compile("chart__stop--read"))
        expect(stop).to_have_accessible_name(read[-1])
    assert read[0] != read[1]
    chart, line = picture.locator("svg:visible").bounding_box(), words.bounding_box()
    assert chart["y"] + chart["height"] <= line["y"]


def test_without_javascript_a_chart_has_its_table(visitor):
    with visitor(java_script_enabled=False) as page:
        page.goto(LINES)
        section = page.locator("section", has=page.locator(".readout")).first
        expect(section.locator(".readout__slider")).to_be_hidden()
        section.locator("details", has=page.locator("table")).locator("summary").click()
        expect(section.get_by_role("table")).to_be_visible()
        expect(section.locator(".chart__stop title").first).to_contain_text("2017")
