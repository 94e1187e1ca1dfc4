"""The page that shows one chart in a frame on another site: light, and in the portal's colours."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

STYLE = "asker/embedded.css"
# What the browser makes of the values: a colour, or a length.
VALUES = """names => names.map(name => {
  const probe = document.createElement('i');
  probe.style.cssText = `display: block; color: var(${name}); width: var(${name})`;
  document.body.append(probe);
  const { color, width } = getComputedStyle(probe);
  return name.includes('color') ? color : width;
})"""
LOADED = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)"


def read(file: str) -> str:
    return Path(finders.find(file)).read_text()


def values(page, scheme: str, address: str) -> dict[str, str]:
    names = sorted(set(re.findall(r"^\s+(--ds-[a-z0-9-]+):", read(STYLE), re.MULTILINE)))
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    return dict(zip(names, page.evaluate(VALUES, names), strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_frame_has_the_colours_and_lengths_of_the_design_system(page, scheme):
    framed = values(page, scheme, PAGES["embedded-chart"])
    assert len(framed) > 20
    assert framed == values(page, scheme, PAGES["indicators"])


def test_all_that_the_charts_ask_for_is_there():
    asked = set(re.findall(r"var\((--ds-[a-z0-9-]+)", read("asker/charts.css")))
    assert asked
    assert {name for name in asked if f"{name}:" not in read(STYLE)} == set()


def test_a_frame_loads_neither_font_nor_design_system(visitor):
    with visitor() as page:
        page.goto(PAGES["embedded-chart"])
        loaded = page.evaluate(LOADED)
    assert len(loaded) >= 3
    assert [file for file in loaded if "inter" in file or "designsystemet" in file] == []
