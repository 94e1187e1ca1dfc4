"""The tables of the open pages as files: what the page says, more exactly, and nothing else."""

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.urls import URLResolver, get_resolver, resolve
from python_calamine import load_workbook

from indikatorer.figures.years import status_years
from indikatorer.models import Result, State
from indikatorer.pages.status import status_report
from indikatorer.tests.make import make_result

PLAN_DOCUMENT = "/kilder/handlingsprogram-2016-2019-medvirkning-innledning-og-maal/"

# Each file without its ending, with the page that leads to it and the queries it costs.
TABLES = {
    "status": ("/status/2014/tabell", "/status/2014/", 7),
    "status-of-many": ("/status/2022/tabell", "/status/2022/", 8),
    "focus-area": ("/fokusomraader/god-utdanning/tabell", "/fokusomraader/god-utdanning/", 9),
    "plan": (
        "/fokusomraader/plan/kommuneplanens-samfunnsdel-2020/tabell",
        "/fokusomraader/",
        5,
    ),
    "everything": ("/data/alle-tall", "/kilder/", 7),
    "indicators": ("/indikatorer/tabell", "/indikatorer/", 11),
    "comparison": ("/sammenligning/tabell", "/sammenligning/", 6),
    "remarks": ("/datakvalitet/merknader", "/datakvalitet/", 12),
    "missing": ("/datakvalitet/mangler", "/datakvalitet/", 12),
    "checks": ("/datakvalitet/kontroller", "/datakvalitet/", 12),
    "document": (f"{PLAN_DOCUMENT}tabell", PLAN_DOCUMENT, 7),
    "limits": (f"{PLAN_DOCUMENT}grenser", PLAN_DOCUMENT, 2),
    "participation": ("/medvirkning/tabell", "/medvirkning/", 7),
    "promises": ("/medvirkning/lovet-og-gjort", "/medvirkning/", 6),
    "political-bodies": ("/medvirkning/organer/tabell", "/medvirkning/organer/", 6),
    "political-cases": ("/medvirkning/saker/tabell", "/medvirkning/saker/", 1),
    "feedback": ("/medvirkning/asker-dialogen/tabell", "/medvirkning/asker-dialogen/", 8),
    "categories": ("/medvirkning/asker-dialogen/kategorier", "/medvirkning/asker-dialogen/", 9),
    "volunteering": ("/frivillighet/tabell", "/frivillighet/", 6),
    "volunteering-compared": ("/frivillighet/sammenligning", "/frivillighet/", 6),
    "volunteering-promised": ("/frivillighet/lovet-og-gjort", "/frivillighet/", 4),
}
EVERY_TABLE = pytest.mark.parametrize("name", TABLES)


def file(client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content


@pytest.fixture
def rows(figures, client):
    """The rows of a CSV file by its address, each with the headings as keys; notes left out."""

    def fetch(address: str) -> list[dict[str, str]]:
        text = file(client, address).decode("utf-8-sig")
        lines = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
        end = lines.index([])
        return [dict(zip(lines[0], line, strict=True)) for line in lines[1:end]]

    return fetch


# Every file -------------------------------------------------------------------------------------


@EVERY_TABLE
def test_a_page_leads_to_its_files_and_they_open(figures, client, name):
    address, page, _queries = TABLES[name]
    html = client.get(page).content.decode()
    for file_format in ("csv", "xlsx"):
        assert f'href="{address}.{file_format}"' in html
        response = client.get(f"{address}.{file_format}")
        assert response.status_code == 200
        assert response["Content-Disposition"].startswith("attachment; filename=")
        assert response["Content-Disposition"].endswith(f'.{file_format}"')
        assert response["X-Content-Type-Options"] == "nosniff"


@EVERY_TABLE
def test_both_files_hold_the_same(figures, client, name):
    address = TABLES[name][0]
    text = file(client, f"{address}.csv").decode("utf-8-sig")
    lines = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    sheet = load_workbook(BytesIO(file(client, f"{address}.xlsx"))).get_sheet_by_index(0)
    for line, row in zip(lines, sheet.to_python(), strict=True):
        shown = [as_csv(cell) for cell in row]
        assert [cell.removeprefix("'") for cell in line] == shown[: len(line)]
        assert not any(shown[len(line) :])


def as_csv(cell) -> str:
    """A cell of the sheet as the other file writes it."""
    if isinstance(cell, float):
        return f"{Decimal(repr(cell)).normalize():f}".replace(".", ",")
    return cell


@EVERY_TABLE
def test_a_file_tells_which_page_it_comes_from(figures, client, name):
    address, page, _queries = TABLES[name]
    last = file(client, f"{address}.csv").decode().splitlines()[-1]
    assert last.startswith(f"Hentet fra http://testserver{page}")


@EVERY_TABLE
def test_a_file_costs_a_fixed_number_of_queries(
    figures, unwritten, client, django_assert_num_queries, name
):
    address, _page, queries = TABLES[name]
    client.get(f"{address}.csv")  # fills what is kept between requests
    for file_format in ("csv", "xlsx"):
        with django_assert_num_queries(queries):
            client.get(f"{address}.{file_format}")


def test_no_table_is_left_out_here():
    tested = {resolve(f"{address}.csv").view_name for address, *_ in TABLES.values()}
    assert tested == set(tables(get_resolver().url_patterns))


def tables(patterns, namespace: str = ""):
    """The names of all tables that can be fetched."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from tables(pattern.url_patterns, f"{pattern.namespace}:")
        elif (pattern.name or "").endswith("_table"):
            yield f"{namespace}{pattern.name}"


@pytest.mark.parametrize(
    "address",
    [
        "/status/2014/tabell.ods",
        "/status/2014/tabell",
        "/status/1899/tabell.csv",
        "/fokusomraader/finnes-ikke/tabell.csv",
        "/datakvalitet/finnes-ikke.csv",
        "/kilder/finnes-ikke/tabell.csv",
        "/kilder/finnes-ikke/grenser.xlsx",
        "/medvirkning/finnes-ikke/tabell.csv",
        "/medvirkning/finnes-ikke/kategorier.csv",
    ],
)
def test_what_is_not_there_is_not_found(figures, client, address):
    assert client.get(address).status_code == 404


def test_nothing_unpublished_is_in_a_file(figures, client):
    def everything():
        return {name: file(client, f"{address}.csv") for name, (address, *_) in TABLES.items()}

    before = everything()
    public = Result.objects.published()
    for result in public.filter(year__in=[2014, 2015, 2022]).select_related("indicator"):
        for state, year in ((State.DRAFT, 2016), (State.READY, 2025)):
            result.pk, result._state.adding = None, True
            result.year = result.year_from = year
            result.state, result.note, result.value, result.reason = state, "hemmelig", "77.77", ""
            if not Result.objects.filter(**identity(result)).exists():
                result.save()
    assert Result.objects.filter(note="hemmelig").count() > 100
    assert everything() == before


def identity(result: Result) -> dict:
    names = ("indicator_id", "area_id", "category_id", "year_from", "year")
    return {name: getattr(result, name) for name in names}


# What each file says ----------------------------------------------------------------------------


def test_status_has_every_row_of_the_year(rows):
    found = rows("/status/2022/tabell.csv")
    years = status_years()
    report = status_report(years.of(2022), years)
    assert [row["Indikator"] for row in found] == [row.name for row in report.rows]
    assert len(found) > 50


def test_status_says_all_of_a_figure(rows):
    [in_time, quality, *_] = rows("/status/2014/tabell.csv")
    assert in_time == {
        "Fokusområde": "Medvirkning",
        "Mål": "MV.1 Stimulere til deltakelse og medvirkning",
        "Kode": "MV.1.1",
        "Indikator": "Henvendelser fulgt opp innen fristen",
        "Ønsket resultat": "95 - 100%",
        "Laveste aksepterte resultat": "85 - 94 %",
        "Ikke godkjent resultat": "0 - 84 %",
        "Hvor grensen er satt": (
            "Handlingsprogram 2016–2019; hvem som vedtok den og når, er ikke oppgitt"
        ),
        "År": "2014",
        "Område": "Asker (til 2019)",
        "Ord foran tallet": "",
        "Verdi": "99,34",
        "Enhet": "%",
        "Status for tallet": "Oppgitt",
        "Merknad til tallet": "",
        "Vurdering": "Ønsket resultat nådd",
        "Om vurderingen": "",
        "Endring": "",
        "Endring fra år": "",
        "Retning": "Ingen tidligere tall",
        "Kilde": "Handlingsprogram 2016–2019, mål",
        "Sted i kilden": "Mål for fokusområde Medvirkning",
        "Trykt i kilden": "99,34",
        "Merknad til kilden": in_time["Merknad til kilden"],
    }
    assert "De trykte grensene har hull" in in_time["Merknad til kilden"]
    assert (quality["Verdi"], quality["Status for tallet"]) == ("..", "Ikke målt")
    assert quality["Merknad til tallet"].startswith("Difi testet ikke")


def test_a_change_is_a_number_with_its_year_and_direction(rows):
    by_name = {row["Indikator"]: row for row in rows("/status/2022/tabell.csv")}
    row = by_name["Netto driftsresultat"]
    assert (row["Verdi"], row["Trykt i kilden"]) == ("-0,7", "'-0,7 %")
    assert (row["Endring"], row["Endring fra år"], row["Retning"]) == ("-5,1", "2021", "dårligere")


def test_no_figure_is_rounded_as_it_is_on_the_page(rows):
    make_result(Result.objects.get(pk=first_of("disposisjonsfond")).indicator, 2031, "12.3456")
    found = rows("/kilder/aarsrapport-2015/tabell.csv")
    assert [row["Verdi"] for row in found if row["År"] == "2031"] == ["12,3456"]


def first_of(slug: str) -> int:
    return Result.objects.filter(indicator__slug=slug).values_list("pk", flat=True)[0]


def test_focus_area_has_a_line_for_each_indicator_and_year(rows, client):
    found = rows("/fokusomraader/god-utdanning/tabell.csv")
    page = client.get("/fokusomraader/god-utdanning/").context["page"]
    names = [row.place.indicator.name for part in page.objectives for row in part.rows]
    years = [str(year) for year in page.years]
    assert [(row["Indikator"], row["År"]) for row in found] == [
        (name, year) for name in names for year in years
    ]


@EVERY_TABLE
def test_a_file_says_on_what_terms_it_may_be_used(figures, client, name):
    *_, licence, contact, _address = file(client, f"{TABLES[name][0]}.csv").decode().splitlines()
    assert licence.startswith("Lisens: NLOD 2.0, https://data.norge.no/nlod/no/2.0.")
    assert contact == "Spørsmål om tallene: Asker kommune"


@pytest.mark.parametrize(
    "query",
    ["", "fokusomraade=medvirkning&status=accepted&aar=2014", "q=møter", "mangler=on", "aar=tull"],
)
def test_the_list_of_indicators_keeps_the_filters_of_the_page(rows, client, query):
    page = client.get(f"/indikatorer/?{query}")
    files = page.context["files"]
    assert files.csv_url.replace("&", "&amp;") in page.content.decode()
    names = [row["Indikator"] for row in rows(files.csv_url)]
    assert names == [row.indicator.name for row in page.context["rows"]] != []
    address = file(client, files.csv_url).decode().splitlines()[-1]
    assert client.get(address.split("testserver")[1]).context["files"] == files


@pytest.mark.parametrize(
    ("address", "indicator", "expected"),
    [
        pytest.param(
            "/sammenligning/tabell.csv",
            "Turnover",
            [("Lier", "12,1", "nr. 1 av 5"), ("Asker", "13,2", "nr. 2 av 5")],
            id="ranked",
        ),
        pytest.param(
            "/frivillighet/sammenligning.csv",
            "Driftstilskudd per lag",
            [("Bærum", "113325", ""), ("Asker (til 2019)", "92854", "")],
            id="neither-way-is-best",
        ),
        pytest.param(
            "/frivillighet/sammenligning.csv",
            "Lag med kommunalt driftstilskudd",
            [("Bærum", "197", ""), ("Skedsmo", "107", "")],
            id="a-size",
        ),
    ],
)
def test_comparison_has_every_place_and_its_rank_where_one_way_is_best(
    rows, address, indicator, expected
):
    found = [row for row in rows(address) if row["Indikator"] == indicator]
    shown = [(row["Område"], row["Verdi"], row["Plass blant kommunene"]) for row in found]
    assert shown[:2] == expected


def test_a_document_has_every_figure_with_the_cell_as_printed(rows):
    for document in ("aarsrapport-2015-medvirkning", "fireaarsrapport-2020-2023"):
        found = rows(f"/kilder/{document}/tabell.csv")
        taken = Result.objects.published().filter(document__slug=document).order_by("pk")
        assert sorted(row["Trykt i kilden"].removeprefix("'") for row in found) == sorted(
            result.printed for result in taken
        )


def test_limits_are_as_printed(rows):
    first = rows(f"{PLAN_DOCUMENT}grenser.csv")[0]
    assert list(first.values()) == [
        "MV.1.1",
        "Henvendelser fulgt opp innen fristen",
        "95 - 100%",
        "85 - 94 %",
        "0 - 84 %",
        "Handlingsprogram 2016–2019; hvem som vedtok den og når, er ikke oppgitt",
    ]


def test_bodies_come_with_printed_and_computed_sums(rows):
    found = rows("/medvirkning/organer/tabell.csv")
    sums = [row for row in found if row["Organ"].startswith("Sum")]
    printed = {
        (row["Indikator"], row["År"]): row["Verdi"] for row in sums if "trykt" in row["Organ"]
    }
    computed = [row for row in sums if "beregnet" in row["Organ"]]
    assert computed
    for row in computed:
        agrees = row["Verdi"] == printed[row["Indikator"], row["År"]]
        assert row["Merknad til tallet"] == ("stemmer" if agrees else "stemmer ikke")
        assert row["Trykt i kilden"] == ""


def test_feedback_has_counts_and_the_share_we_compute(rows):
    first, second, *_ = rows("/medvirkning/asker-dialogen/tabell.csv")
    assert list(first.values()) == [
        "2011",
        "1207",
        "Oppgitt",
        "..",
        "Ikke oppgitt i kilden",
        "..",
        "1207",
        "0",
    ]
    assert second["Andel i prosent (beregnet)"] == "86,9"


def test_categories_have_a_line_for_each_year(rows):
    found = rows("/medvirkning/asker-dialogen/kategorier.csv")
    assert len(found) == 16 * 5
    roads = {row["År"]: row["Verdi"] for row in found if row["Kategori"] == "Vei og trafikk"}
    assert roads == {"2011": "240", "2012": "281", "2013": "364", "2014": "404", "2015": "400"}


def test_checks_are_numbers_on_both_sides(rows):
    found = rows("/datakvalitet/kontroller.csv")
    numbers = [(number(row["Trykt"]), number(row["Beregnet"]), row["Utfall"]) for row in found]
    assert {outcome for *_, outcome in numbers} == {"stemmer", "stemmer ikke"}
    assert all(one != other for one, other, outcome in numbers if outcome == "stemmer ikke")


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


# Without figures --------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/indikatorer/tabell",
        "/sammenligning/tabell",
        "/datakvalitet/mangler",
        "/frivillighet/tabell",
    ],
)
def test_a_table_without_figures_is_a_file_with_headings(client, address):
    Result.objects.all().delete()
    text = file(client, f"{address}.csv").decode("utf-8-sig")
    assert text.startswith(("Indikator;", "Fokusområde;"))
    assert file(client, f"{address}.xlsx").startswith(b"PK")
