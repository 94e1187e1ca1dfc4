"""Every type of page can be used by everybody, on phone and desktop, by day and by night."""

import re

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
RUN = "options => axe.run(options).then(result => result.violations)"


def violations(page) -> list[str]:
    """What axe finds in each look: the look, the rule, and where it is broken."""
    page.evaluate(OPEN_DETAILS)
    page.evaluate(SHORTEN)
    page.evaluate(Axe().axe_script)
    found = []
    for width, scheme, rules in LOOKS:
        options = {
            "runOnly": rules,
            "resultTypes": ["violations"],
            "preload": False,  # axe would copy style sheets into the page, against its policy
        }
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(SETTLE)
        for rule in page.evaluate(RUN, options):
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
    found = violations(page)
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


ADMIN = "/admin/indikatorer"


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/admin/", id="first-page"),
        pytest.param(f"{ADMIN}/result/", id="results"),
        pytest.param(f"{ADMIN}/result/?year=2014&q=frist", id="results-filtered"),
        pytest.param(f"{ADMIN}/reportingyear/", id="reporting-years"),
        pytest.param(f"{ADMIN}/reportingyear/add/", id="reporting-year"),
        pytest.param(f"{ADMIN}/textreview/", id="texts-to-look-at"),
    ],
)
def test_axe_finds_nothing_where_staff_work(log_in, address):
    with log_in("administrator") as page:
        page.goto(address)
        found = violations(page)
        assert not found, "\n".join(found)


def test_a_field_that_finds_is_called_by_its_label_empty_filled_and_while_one_types(log_in):
    with log_in("registrator") as page:
        page.goto(f"{ADMIN}/result/add/")
        field = page.get_by_role("combobox", name="Område:")
        field.click()
        page.get_by_role("searchbox", name="Område:").fill("Asker (til")
        page.locator(".select2-results__option--highlighted", has_text="Asker (til").click()
        page.get_by_role("combobox", name=re.compile(r"^Område: .*Asker \(til 2019\)")).wait_for()


SMALL = """() => [...document.querySelectorAll('#changelist-filter :is(a, summary)')]
  .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 24)
  .map(target => target.innerText)"""


def test_the_admins_list_has_large_filters_and_norwegian_buttons(log_in):
    with log_in("registrator") as page:
        page.goto(f"{ADMIN}/result/")
        assert page.locator("#changelist-filter a").count() > 10
        assert page.evaluate(SMALL) == []
        assert page.get_by_role("link", name="Nytt resultat", exact=True).count() == 1
        assert page.get_by_alt_text("Søk", exact=True).count() == 1
