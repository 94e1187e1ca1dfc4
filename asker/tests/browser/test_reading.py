"""What a reader does on the open pages, with a mouse, a keyboard, a phone, or no JavaScript."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from asker.tests.portal import PAGES

pytestmark = pytest.mark.browser

STATUS = "/status/2014/"
# What has the focus, and whether the browser ("auto") or a style sheet draws a ring around it; the
# ring of a checkbox also holds its label.
FOCUSED = """() => {
  const ring = element => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  };
  const element = document.activeElement, box = element.getBoundingClientRect();
  return {
    name: `${element.tagName} ${element.innerText || element.name || element.ariaLabel}`,
    ring: ring(element) || ring(element.parentElement),
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
REACHABLE = "a[href], button, input, select, summary, [tabindex='0']"


def test_the_first_key_offers_to_skip_the_menu(page):
    page.goto(STATUS)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Hopp til innholdet")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)

    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    page.keyboard.press("Tab")
    expect(page.locator("main").get_by_role("link").first).to_be_focused()


@pytest.mark.parametrize("address", ["/", STATUS, PAGES["indicators"], PAGES["feedback-system"]])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page, address):
    page.goto(address)
    reachable = page.locator(REACHABLE).filter(visible=True).count()
    assert reachable > 10
    lost = []
    for _step in range(reachable):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not (focused["ring"] and focused["inView"]):
            lost.append(focused)
    assert lost == []


@pytest.mark.parametrize(
    ("address", "link", "row"),
    [
        pytest.param(
            STATUS,
            "99,34 %",
            ["Henvendelser fulgt opp innen fristen", "2014", "99,34"],
            id="status",
        ),
        pytest.param(
            "/medvirkning/asker-dialogen/",
            "1 470",
            ["Henvendelser i Asker Dialogen Ekstern", "2015", "1 470"],
            id="asker-dialogen",
        ),
        pytest.param(
            "/frivillighet/",
            "113 325 kr",
            ["Driftstilskudd per lag", "Bærum", "2015", "113 325"],
            id="comparison",
        ),
    ],
)
def test_one_click_leads_from_a_figure_to_its_place_in_the_source(page, address, link, row):
    page.goto(address)
    page.get_by_role("link", name=link, exact=True).first.click()

    expect(page).to_have_url(re.compile(r"/kilder/.+#"))
    place = page.locator(":target")
    expect(place).to_be_in_viewport()
    assert place.evaluate("element => element.tagName") == "TR"
    shown = place.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert [text for text in row if text not in shown] == []


def test_the_address_keeps_what_the_reader_asked_for(page):
    page.goto("/indikatorer/")
    page.get_by_label("Søk", exact=True).fill("frivillige")
    page.get_by_label("Tallet kommer fra", exact=True).select_option(
        label="KOSTRA og intern statistikk"
    )
    page.get_by_role("button", name="Vis").click()

    expect(page).to_have_url(re.compile(r"\?.*q=frivillige"))
    page.wait_for_load_state()
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"q": ["frivillige"], "kilde": ["kostra-og-intern-statistikk"]}
    found = page.locator("main table tbody tr").all_inner_texts()
    assert 0 < len(found) < 5

    page.reload()
    expect(page.get_by_label("Søk", exact=True)).to_have_value("frivillige")
    expect(page.get_by_label("Tallet kommer fra", exact=True)).to_have_value(
        "kostra-og-intern-statistikk"
    )
    assert page.locator("main table tbody tr").all_inner_texts() == found

    page.get_by_role("link", name="Nullstill").click()
    expect(page).to_have_url(re.compile(r"/indikatorer/$"))
    page.wait_for_load_state()
    expect(page.get_by_label("Søk", exact=True)).to_have_value("")
    assert page.locator("main table tbody tr").count() > len(found)


def test_everything_works_without_javascript(visitor):
    with visitor(java_script_enabled=False) as page:
        page.goto("/")
        page.get_by_role("link", name="Status", exact=True).click()
        page.goto(STATUS)
        page.get_by_role("link", name="2 Akseptert", exact=True).click()
        expect(page.locator("main tbody tr")).to_have_count(2)

        page.get_by_role("link", name="Indikatorer", exact=True).click()
        page.get_by_label("Søk", exact=True).fill("MV.2.2")
        page.get_by_role("button", name="Vis").click()
        page.get_by_role("link", name=re.compile("^Foreningenes vurdering")).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Foreningenes vurdering")
        expect(page.locator("svg[role=img], table").first).to_be_visible()


def test_on_a_phone_a_status_row_is_a_few_short_lines(visitor):
    with visitor(width=320) as page:
        page.goto(STATUS)
        row = page.get_by_role("row").filter(has_text="99,34")
        assert row.bounding_box()["height"] < 200
        for cell in row.locator(".limit").all():
            label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
            assert label not in {"none", '""'}


def test_a_view_of_the_status_is_one_click_away_and_stays_from_year_to_year(page):
    page.goto("/")
    page.get_by_role("link", name=re.compile(r"^\d+ Ikke nådd$")).click()
    expect(page).to_have_url(re.compile(r"/status/2022/\?vis=ikke-naadd#utvalg$"))
    page.wait_for_load_state()
    shown = page.locator("main tbody tr")
    assert shown.count() == page.get_by_role("row", name="Ønsket resultat ikke nådd").count() > 0

    page.get_by_role("link", name="2021", exact=True).click()
    expect(page).to_have_url(re.compile(r"/status/2021/\?vis=ikke-naadd$"))
    page.get_by_role("link", name="Vis alle").click()
    expect(page).to_have_url(re.compile(r"/status/2021/$"))


def test_paper_gets_the_figures_without_the_menu(page):
    page.goto(STATUS)
    page.emulate_media(media="print")
    for hidden in ["Hovedmeny", "Du er her", "Velg år"]:
        expect(page.get_by_role("navigation", name=hidden, include_hidden=True)).to_be_hidden()
    expect(page.get_by_role("contentinfo", include_hidden=True)).to_be_hidden()
    expect(page.get_by_role("heading", name="Status 2014")).to_be_visible()
    expect(page.get_by_text("99,34").first).to_be_visible()
    expect(page.get_by_text("Ønsket resultat nådd").last).to_be_visible()
