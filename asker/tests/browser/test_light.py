"""Nothing moves while a page is read in."""

import pytest

from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

WATCH = """
window.shifts = 0;
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) window.shifts += shift.value;
}).observe({type: 'layout-shift', buffered: true});
"""
READY = "document.fonts.ready.then(() => new Promise(requestAnimationFrame))"
NAMES = ["home", "status", "indicators", "indicator-with-lines", "indicator-with-categories"]


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_a_page_comes(visitor, width):
    """Each browser is new, so that fonts and style sheets come late, as they do the first time."""
    for name in NAMES:
        with visitor(width=width) as page:
            page.add_init_script(WATCH)
            page.goto(PAGES[name])
            page.evaluate(READY)
            assert page.evaluate("window.shifts") == 0, name
