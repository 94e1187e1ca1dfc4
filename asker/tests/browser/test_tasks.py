"""What people come for is few clicks away and then in sight, also when a new year has begun."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from python_calamine import load_workbook

from asker.tests.browser.conftest import watched_page
from asker.tests.browser.tasks import PLAN, TASKS, TO_THE_FILES, TO_THE_SHEET, walk
from indikatorer.models import Area, Document, Indicator, Result

pytestmark = pytest.mark.browser

MOST_CLICKS = 3
PHONE = 390  # pixels
NEXT = 2023
MEDIA_BOX = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
A4 = (595, 842)  # points
# Of the plan: figures, and years of indicators, of which many have no figure.
FIGURES, YEARS_OF_INDICATORS = 235, 374


@pytest.fixture(scope="module")
def one_page(desktop, live_server) -> Iterator[Page]:
    """The same for all tasks: a reader who comes again."""
    with watched_page(desktop, live_server.url) as page:
        yield page


@pytest.fixture(scope="module", params=["complete", "next-year-begun"])
def begun(request, live_server, django_db_blocker) -> Iterator[bool]:
    """Has one figure of the next year been published? It is gone after the tests."""
    if request.param == "complete":
        yield False
        return
    with django_db_blocker.unblock():
        result = publish_one()
        yield True
        history = Result.history.filter(id=result.pk)
        result.delete()
        history.delete()


def publish_one() -> Result:
    return Result.objects.create(
        indicator=Indicator.objects.get(slug="netto-driftsresultat"),
        area=Area.objects.get(slug="asker"),
        year=NEXT,
        value="1.5",
        printed="1,5 %",
        place="Neste års tabell",
        document=Document.objects.latest("year"),
        state="published",
    )


@pytest.mark.parametrize("steps", TASKS.values(), ids=TASKS)
def test_an_answer_is_few_clicks_away_and_in_sight(one_page, begun, steps):
    assert len(steps) <= MOST_CLICKS
    walk(one_page, steps)


@pytest.fixture(scope="module")
def phone(visitor) -> Iterator[Page]:
    with visitor(width=PHONE) as page:
        yield page


@pytest.mark.parametrize("steps", TASKS.values(), ids=TASKS)
def test_the_same_clicks_lead_there_on_a_phone(phone, steps):
    walk(phone, steps, looking=False)


def test_a_phone_shows_the_figure_as_printed_beside_its_year(phone):
    walk(phone, TASKS["enquiries-and-their-source"], looking=False)
    row = phone.locator("tr:target")
    for cell in ["Asker (til 2019), Vei og trafikk", "2013", "364"]:
        expect(row.get_by_role("cell", name=cell, exact=True)).to_be_in_viewport(ratio=1)


def test_the_status_is_printed_on_a_sheet_or_two(one_page, begun):
    walk(one_page, TO_THE_SHEET)
    sheets = MEDIA_BOX.findall(one_page.pdf(prefer_css_page_size=True))
    assert len(sheets) in {1, 2}
    assert {tuple(round(float(side)) for side in sheet) for sheet in sheets} == {A4}


@pytest.mark.parametrize("kind", ["CSV", "Excel"])
def test_all_figures_of_a_plan_are_one_file(one_page, begun, kind):
    walk(one_page, TO_THE_FILES)
    link = one_page.get_by_role("link", name=re.compile(f"^{kind} ?, {PLAN}$"))
    expect(link).to_be_in_viewport(ratio=1)
    with one_page.expect_download() as download:
        link.click()
    read = read_csv if kind == "CSV" else read_xlsx
    rows = table(read(download.value.path()))
    given = [row for row in rows if row["Status for tallet"] == "Oppgitt"]
    assert len(given) == FIGURES + begun
    assert len([row for row in rows if row["År"] not in {NEXT, str(NEXT)}]) == YEARS_OF_INDICATORS


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def read_xlsx(path: Path) -> list[list]:
    return load_workbook(str(path)).get_sheet_by_index(0).to_python()


def table(rows: list[list]) -> list[dict]:
    """Each row with the headings as keys; what is said above and below the table left out."""
    heading = next(row for row in rows if "Status for tallet" in row)
    told = [row for row in rows if len(row) == len(heading) and row[3] and row != heading]
    return [dict(zip(heading, row, strict=True)) for row in told]


def test_the_front_page_says_that_a_year_is_under_way(one_page, begun):
    one_page.goto("/")
    expect(one_page.get_by_role("heading", name="I 2022 nådde Asker 2 av 7 mål")).to_be_visible()
    line = one_page.get_by_role("link", name=f"{NEXT}: 1 av ")
    if not begun:
        expect(line).to_have_count(0)
        return
    line.click()
    expect(one_page).to_have_url(f"/status/{NEXT}/")
    expect(one_page.locator("main")).to_contain_text(f"{NEXT} er ikke ferdig: 1 av ")
