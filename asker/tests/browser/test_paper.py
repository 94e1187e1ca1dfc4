"""What a page is on paper: as many sheets as it needs, and nothing parted that belongs together."""

import re

import pytest

from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

# What they take today, one or two more than they would with every sheet full.
SHEETS = {
    "home": 3,
    "status": 2,
    "status-of-many": 13,
    "focus-area": 5,
    "focus-area-over-years": 5,
    "indicator-with-limits": 3,
    "indicator-with-categories": 4,
    "indicator-with-others": 3,
    "participation": 7,
    "feedback-system": 3,
    "volunteering": 8,
}
# Headings, and what is said right after one, that would let a page end before what they lead to.
PARTED = """() => [...document.querySelectorAll('main :is(h1, h2, h3, h4, summary)')]
  .filter(heading => heading.checkVisibility())
  .flatMap(heading => [heading, ...(heading.nextElementSibling?.matches('p.quiet')
    ? [heading.nextElementSibling] : [])])
  .filter(element => getComputedStyle(element).breakAfter !== 'avoid'
    || element.matches('h1, h2, h3, h4') && getComputedStyle(element).breakInside !== 'avoid')
  .map(element => element.innerText)"""
CUT = """() => [...document.querySelectorAll('main :is(figure, tr, .headline, .key-figures)')]
  .filter(element => getComputedStyle(element).breakInside !== 'avoid')
  .map(element => element.className || element.tagName)"""
ON_SCREEN_ONLY = ".ds-button, .ways, .take-along, .table-files, .filters, .site-footer, .years"


@pytest.mark.parametrize(("name", "most"), SHEETS.items(), ids=SHEETS)
def test_a_page_takes_no_more_sheets_than_it_needs(page, name, most):
    page.goto(PAGES[name])
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert 1 <= len(sheets) <= most


@pytest.mark.parametrize("name", SHEETS)
def test_a_heading_stays_with_what_it_leads_to_and_a_chart_stays_whole(page, name):
    page.goto(PAGES[name])
    page.emulate_media(media="print")
    assert page.evaluate(PARTED) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("name", SHEETS)
def test_paper_has_nothing_that_only_a_screen_can_use(page, name):
    page.goto(PAGES[name])
    page.emulate_media(media="print")
    assert page.locator(ON_SCREEN_ONLY).filter(visible=True).count() == 0


def test_a_sheet_says_where_it_is_from_beside_the_name(page):
    page.goto(PAGES["status"])
    page.emulate_media(media="print")
    where, name = page.locator(".print-only"), page.locator(".site-header__name")
    assert PAGES["status"] in where.inner_text()
    assert where.bounding_box()["y"] < name.bounding_box()["y"] + name.bounding_box()["height"]
