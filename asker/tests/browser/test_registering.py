"""A year's figure on its way: a registrar enters it, an approver publishes it, a reader sees it.

Each test enters years of its own, because what one writes is there for the next.
"""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RESULTS = "/admin/indikatorer/result/"
INDICATOR = "Henvendelser fulgt opp innen fristen"
INDICATOR_PAGE = "/indikatorer/henvendelser-fulgt-opp-innen-fristen/"
AREA = "Asker (til 2019)"
DOCUMENT = "Årsrapport 2015"


def choose(page: Page, field: str, text: str) -> None:
    """Types a part of the name into an autocomplete field, and takes the first that is found."""
    page.locator(f"#id_{field} + .select2").click()
    page.locator(".select2-search__field").fill(text)
    page.locator(".select2-results__option--highlighted", has_text=text).click()


def write(page: Page, label: str, text: str) -> None:
    page.get_by_label(f"{label}:", exact=True).fill(text)


def save(page: Page, button: str = "Lagre") -> None:
    page.get_by_role("button", name=button, exact=True).first.click()


def save_and_stay(page: Page) -> None:
    save(page, "Lagre og fortsett å redigere")
    expect(page.locator(".messagelist .success")).to_be_visible()


def enter_result(page: Page, *, year: int, value: str) -> None:
    """Fills in the form for a new result, all but saving it."""
    page.goto(f"{RESULTS}add/")
    choose(page, "indicator", INDICATOR)
    choose(page, "area", AREA)
    write(page, "År", str(year))
    write(page, "Verdi", value)
    choose(page, "document", DOCUMENT)
    write(page, "Sted i dokumentet", "Måloppnåelse")


def publish(page: Page, year: int) -> None:
    """Ticks the year's only result in the list and publishes it."""
    page.goto(f"{RESULTS}?year={year}&state__exact=ready")
    page.locator(".action-select").check()
    page.get_by_label("Handling:").select_option(label="Publiser")
    page.get_by_role("button", name="Gå", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Publisert: 1 resultat")


def field(page: Page, name: str):
    """What the form shows for a field that cannot be edited."""
    return page.locator(f".field-{name}")


@pytest.mark.parametrize(
    ("year", "value", "verdict"),
    [
        pytest.param(2016, "97,5", "Ønsket resultat nådd", id="wanted"),
        pytest.param(2017, "94,5", "Akseptert resultat (mellom de trykte grensene)", id="between"),
        pytest.param(2018, "12", "Ikke godkjent resultat", id="failed"),
    ],
)
def test_a_registrar_enters_a_figure_with_a_comma_and_sees_the_verdict(
    log_in, year, value, verdict
):
    with log_in("registrator") as page:
        enter_result(page, year=year, value=value)
        save_and_stay(page)
        expect(field(page, "verdict")).to_contain_text(verdict)
        expect(field(page, "adopted_limits")).to_contain_text("85 - 94 %")
        expect(page.get_by_label("Verdi:", exact=True)).to_have_value(value)
        expect(page.get_by_label("Cellen slik den er trykt:")).to_have_value(value)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        pytest.param("mange", "«mange» er ikke et tall", id="no-number"),
        pytest.param("98.765", "«98.765» kan leses på to måter", id="two-readings"),
        pytest.param("101", "Skalaen slutter på 100", id="beyond-the-scale"),
        pytest.param("", "Oppgi enten en verdi eller grunnen", id="nothing"),
    ],
)
def test_wrong_input_is_kept_and_explained(log_in, value, message):
    with log_in("registrator") as page:
        enter_result(page, year=2019, value=value)
        save(page)
        explained = page.locator(".errorlist").filter(has_text=re.compile(re.escape(message)))
        expect(explained).to_be_visible()
        expect(page.get_by_label("Verdi:", exact=True)).to_have_value(value)
        expect(page.get_by_label("År:", exact=True)).to_have_value("2019")
        expect(page.get_by_label("Sted i dokumentet:")).to_have_value("Måloppnåelse")
        expect(page.locator("#id_indicator + .select2")).to_contain_text(INDICATOR)


def test_what_a_registrar_enters_is_public_only_when_an_approver_publishes_it(log_in, page):
    with log_in("registrator") as registrar:
        enter_result(registrar, year=2019, value="91,25")
        states = registrar.get_by_label("Tilstand:").locator("option").all_inner_texts()
        assert states == ["Kladd", "Klar"]
        registrar.get_by_label("Tilstand:").select_option(label="Klar")
        save(registrar)
        expect(registrar.locator(".messagelist .success")).to_be_visible()

    page.goto(INDICATOR_PAGE)
    expect(page.locator("main")).not_to_contain_text("91,25")

    with log_in("godkjenner") as approver:
        publish(approver, 2019)

    page.goto("/status/2019/")
    page.get_by_role("link", name=re.compile("Akseptert$")).click()
    row = page.get_by_role("row").filter(has_text="91,25")
    expect(row).to_contain_text(INDICATOR)
    expect(row).to_contain_text("Akseptert resultat")
    page.goto(INDICATOR_PAGE)
    expect(page.locator("main")).to_contain_text("91,25")


def test_a_published_figure_is_corrected_with_a_reason_that_readers_see(log_in, page):
    with log_in("godkjenner") as approver:
        enter_result(approver, year=2015, value="90")
        approver.get_by_label("Tilstand:").select_option(label="Publisert")
        save_and_stay(approver)

        write(approver, "Verdi", "96,5")
        save(approver)
        complaint = approver.locator(".errorlist", has_text="Skriv hvorfor det publiserte tallet")
        expect(complaint).to_be_visible()
        expect(approver.get_by_label("Verdi:", exact=True)).to_have_value("96,5")

        write(approver, "Begrunnelse for endringen", "Talte om igjen")
        save_and_stay(approver)
        approver.get_by_role("link", name="Historikk", exact=True).click()
        expect(approver.locator("#change-history")).to_contain_text("Talte om igjen")

    page.goto(INDICATOR_PAGE)
    correction = page.locator("section", has_text="Endringer etter publisering").last
    expect(correction).to_contain_text("Talte om igjen")
    expect(correction).to_contain_text(re.compile(r"fra 90,00\s%\stil 96,50\s%"))


def test_the_admin_loads_from_no_strangers_and_keeps_its_policy(log_in):
    """The browser complains of both; here it only has to be shown the pages and their widgets."""
    with log_in("administrator") as page:
        for address in [
            "/admin/",
            RESULTS,
            f"{RESULTS}add/",
            "/admin/indikatorer/planindicator/",
            "/admin/indikatorer/indicator/",
            "/admin/indikatorer/plan/add/",
            "/admin/indikatorer/remark/add/",
            "/admin/auth/user/add/",
            "/admin/password_change/",
        ]:
            response = page.goto(address)
            assert response.status == 200
            policy = response.headers["content-security-policy"]
            assert "unsafe-inline" not in policy
            assert "unsafe-eval" not in policy

        page.goto(f"{RESULTS}?year=2014&state__exact=published")
        page.locator("#result_list tbody a").first.click()
        page.locator("#id_area + .select2").click()
        expect(page.locator(".select2-results__option--highlighted")).to_be_visible()
        page.keyboard.press("Escape")
        page.get_by_role("link", name="Historikk", exact=True).click()
        expect(page.locator("#change-history tbody tr")).to_have_count(1)
        page.locator("#change-history tbody a").first.click()
        expect(page.locator("#id_value")).to_be_visible()
