"""Every type of page can be used by everybody, on phone and desktop, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from asker.tests.browser.looking import OPEN_DETAILS
from asker.tests.portal import NOWHERE, PAGES

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"type": "tag", "values": TAGS}
# What can differ in the dark: all rules that look at a colour.
COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
LOOKS = [
    (width, scheme, rules)
    for width in [320, 1280]
    for scheme, rules in [("light", ALL_RULES), ("dark", COLOUR_RULES)]
]

# Parts of Django's own admin that axe objects to, and that we do not draw ourselves.
DJANGOS_OWN = [
    ".select2",  # aria-input-field-name: an autocomplete field that is empty has no name
    ".breadcrumbs",  # link-in-text-block: links of the breadcrumbs differ by colour only
]
LOGIN_HAS_NO_HEADING = "page-has-heading-one"

# Hundreds of rows, items and sections made alike cost axe minutes and tell it nothing new.
SHORTEN = """() => {
  for (const parent of document.querySelectorAll('main, main section, main ul, main tbody'))
    for (const tag of ['section', 'li', 'tr'])
      for (const child of [...parent.querySelectorAll(`:scope > ${tag}`)].slice(12)) child.remove();
}"""
# A colour on its way from light to dark is neither. What follows the reader's scrolling never ends.
SETTLE = """() => Promise.allSettled(document.getAnimations()
  .filter(animation => animation.timeline === document.timeline)
  .map(animation => animation.finished))"""
RUN = "([context, options]) => axe.run(context, options).then(result => result.violations)"


def violations(page, *, without_rule: str = "") -> list[str]:
    """What axe finds in each look: the look, the rule, and where it is broken."""
    page.evaluate(OPEN_DETAILS)
    page.evaluate(SHORTEN)
    page.evaluate(Axe().axe_script)
    context = {"include": ["html"], "exclude": DJANGOS_OWN}
    found = []
    for width, scheme, rules in LOOKS:
        options = {
            "runOnly": rules,
            "rules": {without_rule: {"enabled": False}} if without_rule else {},
            "resultTypes": ["violations"],
            "preload": False,  # axe would copy style sheets into the page, against its policy
        }
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(SETTLE)
        for rule in page.evaluate(RUN, [context, options]):
            found += [
                f"{width} px, {scheme}: {rule['id']} at {' '.join(map(str, node['target']))}"
                for node in rule["nodes"]
            ]
    return found


@pytest.mark.parametrize("address", [*PAGES.values(), NOWHERE], ids=[*PAGES, "not-found"])
def test_axe_finds_nothing(page, address):
    page.goto(address)
    found = violations(page)
    assert not found, "\n".join(found)


def test_axe_finds_nothing_at_the_door_to_the_admin(page):
    page.goto("/admin/login/")
    found = violations(page, without_rule=LOGIN_HAS_NO_HEADING)
    assert not found, "\n".join(found)


def test_axe_finds_nothing_where_figures_are_entered_and_errors_explained(log_in):
    with log_in("registrator") as page:
        page.goto("/admin/indikatorer/result/add/")
        found = violations(page)
        assert not found, "\n".join(found)

        page.get_by_label("År:", exact=True).fill("2016")
        page.get_by_label("Verdi:", exact=True).fill("mange")
        page.get_by_role("button", name="Lagre", exact=True).first.click()
        page.get_by_text("«mange» er ikke et tall").wait_for()
        found = violations(page)
        assert not found, "\n".join(found)
