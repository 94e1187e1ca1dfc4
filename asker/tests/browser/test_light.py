"""Nothing moves while a page comes."""

import pytest

from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

WATCH = """
window.shifts = 0;
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) window.shifts += shift.value;
}).observe({type: 'layout-shift', buffered: true});
"""
# A shift is told after the frame in which it was seen.
DRAWN = """document.fonts.ready.then(() => new Promise(
  done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))))"""
# The pages with most on them, and every kind of chart that a script makes readable.
NAMES = [
    "home",
    "status-of-many",
    "indicators",
    "indicator-with-lines",
    "indicator-with-categories",
    "embedded-chart",
    "comparison",
    "feedback-system",
]
FAR_DOWN = 6000  # px; what stands below the window could move unseen


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_while_a_page_comes(visitor, width):
    """Each browser is new, so that fonts and style sheets come late, as they do the first time."""
    moved = {}
    for name in NAMES:
        with visitor(width=width) as page:
            page.set_viewport_size({"width": width, "height": FAR_DOWN})
            page.add_init_script(WATCH)
            page.goto(PAGES[name])
            page.evaluate(DRAWN)
            moved[name] = page.evaluate("window.shifts")
    assert {name: shift for name, shift in moved.items() if shift} == {}
