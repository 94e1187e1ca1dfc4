"""The CSV file with every published figure, held against the tables the figures were read from."""

import csv
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from indikatorer.figures.record import exported_rows
from indikatorer.models import Area, Document, Indicator, MissingReason, Result, State

COLUMNS = (
    "indicator,slug,codes,plan,focus_area,objective,area,area_number,category,year_from,year,"
    "value,status,unit,source,document,place,printed,verdict,between_bands,qualifier"
)

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
IN_TIME = "henvendelser-fulgt-opp-innen-fristen"
ANNUAL_REPORT, PLAN = "000_df0a23cb471eeccf", "002_c1fe8630013be81d"
ASKER = ("Asker (til 2019)", "0220")

# 000: Asker Dialogen Ekstern - Innspill fra innbyggere og brukere. Kilde: Asker Dialogen.
FEEDBACK_TABLE = "Asker Dialogen Ekstern - Innspill fra innbyggere og brukere"
FEEDBACK_YEARS = [2011, 2012, 2013, 2014, 2015]
RECEIVED = "henvendelser-i-asker-dialogen-ekstern"
IMPROVED = "henvendelser-som-har-medfoert-forbedring"
FEEDBACK = {
    (RECEIVED, ""): ["1 207", "1 623", "1 527", "1 393", "1 470"],
    (IMPROVED, ""): ["", "1 411", "1 378", "1 209", "1 267"],
    (RECEIVED, "Avfall og gjenvinning"): ["291", "461", "458", "358", "396"],
    (RECEIVED, "Barn og familie"): ["71", "102", "58", "30", "40"],
    (RECEIVED, "Bolig og eiendom"): ["331", "423", "343", "298", "368"],
    (RECEIVED, "Eksterne tjenester"): ["9", "19", "11", "6", "7"],
    (RECEIVED, "Eldre"): ["7", "11", "5", "4", "9"],
    (RECEIVED, "Helse"): ["21", "29", "29", "26", "28"],
    (RECEIVED, "Internett"): ["5", "11", "15", "4", "4"],
    (RECEIVED, "Kultur, idrett, fritid"): ["71", "92", "70", "64", "62"],
    (RECEIVED, "Næringsliv"): ["1", "5", "2", "3", "0"],
    (RECEIVED, "Omsorg og rehabilitering"): ["4", "9", "13", "8", "9"],
    (RECEIVED, "Serviceerklæring"): ["0", "1", "0", "0", "0"],
    (RECEIVED, "Skole og utdanning"): ["28", "32", "31", "24", "19"],
    (RECEIVED, "Sosiale tjenester"): ["5", "5", "4", "3", "12"],
    (RECEIVED, "Vann og miljø"): ["40", "42", "45", "55", "50"],
    (RECEIVED, "Vei og trafikk"): ["240", "281", "364", "404", "400"],
    (RECEIVED, "Annet"): ["83", "100", "79", "106", "66"],
}

# 000: Frivillighet. Kilde: KOSTRA og intern statistikk.
VOLUNTEERING_TABLE = "Frivillighet"
VOLUNTEERING_COLUMNS = [
    (ASKER, 2014),
    (ASKER, 2015),
    (("Bærum", "0219"), 2015),
    (("Skedsmo", "0231"), 2015),
    (("Oppegård", "0217"), 2015),
    (("KOSTRA-gruppe 13", "EKG13"), 2015),
]
VOLUNTEERING = {
    "lag-med-kommunalt-driftstilskudd": ["85", "89", "197", "107", "28", "3503"],
    "driftstilskudd-per-lag": ["99 035", "92 854", "113 325", "22 804", "14 750", "52 069"],
    "frivillige-organisasjoner": ["361", "361", "", "", "", ""],
    "avtaler-med-to-eller-flere-samarbeidspartnere": ["20", "20", "", "", "", ""],
}

# 002: Mål for fokusområde Medvirkning, the column Resultat 2014.
GOALS_TABLE = "Mål for fokusområde Medvirkning"
GOALS = [
    ("MV.1.1", IN_TIME, "99,34", "99.34", "target"),
    ("MV.1.2", "kvalitet-paa-nettsidene", "Ikke målt", "", ""),
    ("MV.2.1", "virksomheter-med-nytt-frivillighetstiltak", "98,21", "98.21", "accepted"),
    ("MV.2.2", "foreningenes-vurdering-av-kommunen-som-tilrettelegger", "4,19", "4.19", "accepted"),
]


@pytest.fixture
def export(tmp_path):
    """`export()` writes the file and gives it back as bytes."""

    def run() -> bytes:
        file = tmp_path / "resultater.csv"
        call_command("export_results", output=file, verbosity=0)
        return file.read_bytes()

    return run


@pytest.fixture(scope="module")
def exported_once(committed, django_db_blocker, tmp_path_factory) -> list[dict]:
    file = tmp_path_factory.mktemp("export") / "resultater.csv"
    with django_db_blocker.unblock():
        call_command("export_results", output=file, verbosity=0)
    return parse(file.read_bytes())


@pytest.fixture
def lines(exported_once, db) -> list[dict]:
    """The lines of the file with the figures of the reports, each by column."""
    return exported_once


def parse(file: bytes) -> list[dict]:
    return list(csv.DictReader(StringIO(file.decode("utf-8"), newline="")))


def find(lines, **wanted) -> dict:
    """The one line with these columns."""
    [line] = [line for line in lines if wanted.items() <= line.items()]
    return line


def as_printed(text: str) -> str:
    """The documents print thousands with a no-break space."""
    return text.replace(" ", NO_BREAK_SPACE)


def plain(text: str) -> str:
    return text.replace(" ", "")


# The form of the file ---------------------------------------------------------------------------


def test_the_file_is_comma_separated_utf_8_with_these_columns(figures, export):
    file = export()
    assert file.decode("utf-8").splitlines()[0] == COLUMNS
    assert not file.startswith(b"\xef\xbb\xbf")
    assert "Oppegård" in file.decode("utf-8")


def test_there_is_one_line_for_each_published_result(lines):
    assert len(lines) == Result.objects.published().count()
    key = ["slug", "area", "category", "year_from", "year"]
    assert len({tuple(line[name] for name in key) for line in lines}) == len(lines)


def test_a_value_is_digits_with_a_point_and_its_absence_has_a_reason(lines):
    for line in lines:
        if line["status"] == "value":
            assert re.fullmatch(r"-?\d+(\.\d*[1-9])?", line["value"])
        else:
            assert line["value"] == line["verdict"] == line["between_bands"] == ""
            assert line["status"] in MissingReason.values


def test_every_line_says_where_the_figure_was_read(lines):
    assert all(line["document"] and line["place"] for line in lines)
    assert all(line["printed"] for line in lines if line["value"])


def test_a_line_says_all_there_is_to_know(lines):
    assert find(lines, slug=IN_TIME) == {
        "indicator": "Henvendelser fulgt opp innen fristen",
        "slug": "henvendelser-fulgt-opp-innen-fristen",
        "codes": "MV.1.1",
        "plan": "Handlingsprogram 2016–2019",
        "focus_area": "Medvirkning",
        "objective": "Stimulere til deltakelse og medvirkning",
        "area": "Asker (til 2019)",
        "area_number": "0220",
        "category": "",
        "year_from": "2014",
        "year": "2014",
        "value": "99.34",
        "status": "value",
        "unit": "%",
        "source": "Asker Dialogen",
        "document": "002_c1fe8630013be81d",
        "place": "Mål for fokusområde Medvirkning",
        "printed": "99,34",
        "verdict": "target",
        "between_bands": "no",
        "qualifier": "",
    }


def test_the_file_comes_out_the_same_each_time(figures, export):
    assert export() == export()


def test_an_empty_portal_gives_a_file_with_columns_only(db, export):
    Result.objects.all().delete()
    assert parse(export()) == []


def test_the_file_must_be_named(db):
    with pytest.raises(CommandError, match="--output"):
        call_command("export_results")


# The tables of the documents --------------------------------------------------------------------


@pytest.mark.parametrize(("series", "cells"), FEEDBACK.items(), ids=lambda item: str(item[-1]))
def test_every_cell_of_the_feedback_table_is_there(lines, series, cells):
    slug, category = series
    for year, cell in zip(FEEDBACK_YEARS, cells, strict=True):
        line = find(lines, slug=slug, category=category, year=str(year))
        assert (line["area"], line["area_number"]) == ASKER
        assert line["value"] == plain(cell)
        assert line["status"] == ("value" if cell else "not_stated")
        assert line["printed"] == as_printed(cell)
        assert (line["document"], line["place"]) == (ANNUAL_REPORT, FEEDBACK_TABLE)
        assert line["source"] == "Asker Dialogen"


def test_the_feedback_table_has_no_other_cells(lines):
    from_table = [line for line in lines if line["place"] == FEEDBACK_TABLE]
    assert len(from_table) == len(FEEDBACK) * len(FEEDBACK_YEARS) == 18 * 5


@pytest.mark.parametrize("column", range(5), ids=map(str, FEEDBACK_YEARS))
def test_the_categories_add_up_to_the_printed_total(lines, column):
    year = str(FEEDBACK_YEARS[column])
    ours = [line for line in lines if line["slug"] == RECEIVED and line["year"] == year]
    parts = [int(line["value"]) for line in ours if line["category"]]
    assert len(parts) == 16
    assert sum(parts) == int(plain(FEEDBACK[RECEIVED, ""][column]))


@pytest.mark.parametrize(("slug", "cells"), VOLUNTEERING.items(), ids=VOLUNTEERING)
def test_every_cell_of_the_volunteering_table_is_there(lines, slug, cells):
    for ((area, number), year), cell in zip(VOLUNTEERING_COLUMNS, cells, strict=True):
        line = find(lines, slug=slug, area=area, year=str(year), category="")
        assert line["area_number"] == number
        assert line["value"] == plain(cell)
        assert line["status"] == ("value" if cell else "not_stated")
        assert line["printed"] == as_printed(cell)
        assert (line["document"], line["place"]) == (ANNUAL_REPORT, VOLUNTEERING_TABLE)
        assert line["source"] == "KOSTRA og intern statistikk"


def test_the_volunteering_table_has_no_other_cells(lines):
    from_table = [line for line in lines if line["place"] == VOLUNTEERING_TABLE]
    assert len(from_table) == len(VOLUNTEERING) * len(VOLUNTEERING_COLUMNS) == 4 * 6


@pytest.mark.parametrize(("code", "slug", "printed", "value", "verdict"), GOALS)
def test_every_cell_of_the_table_of_goals_is_there(lines, code, slug, printed, value, verdict):
    line = find(lines, slug=slug, year="2014")
    assert line["codes"] == code
    assert line["printed"] == printed
    assert line["value"] == value
    assert line["status"] == ("value" if value else "not_measured")
    assert line["verdict"] == verdict
    assert line["between_bands"] == ("no" if verdict else "")
    assert (line["document"], line["place"]) == (PLAN, GOALS_TABLE)


def test_the_table_of_goals_has_no_other_cells(lines):
    assert len([line for line in lines if line["place"] == GOALS_TABLE]) == len(GOALS)


# Results that are entered -----------------------------------------------------------------------


def enter(*, slug=IN_TIME, year=2016, **fields) -> Result:
    defaults = {
        "area": Area.objects.get(slug="asker-til-2019"),
        "document": Document.objects.get(reference=ANNUAL_REPORT),
        "place": "Måloppnåelse",
        "value": "94.5",
        "printed": "94,5",
        "state": State.PUBLISHED,
    }
    indicator = Indicator.objects.get(slug=slug)
    return Result.objects.create(indicator=indicator, year=year, **defaults | fields)


@pytest.mark.parametrize("state", [State.DRAFT, State.READY])
def test_what_is_not_published_is_left_out(figures, state):
    before = list(exported_rows())
    enter(state=state)
    assert list(exported_rows()) == before


def test_a_value_between_the_printed_limits_is_marked(figures, export):
    enter()
    line = find(parse(export()), slug=IN_TIME, year="2016")
    assert (line["verdict"], line["between_bands"]) == ("accepted", "yes")


def test_outside_the_years_of_the_plan_there_is_no_verdict_and_no_code(figures, export):
    enter(year=2013)
    line = find(parse(export()), slug=IN_TIME, year="2013")
    assert (line["codes"], line["plan"], line["verdict"], line["between_bands"]) == ("", "", "", "")


def test_a_period_has_both_its_years_and_the_area_the_number_it_had(figures, export):
    new = Area.objects.get(slug="asker")
    enter(area=new, year=2022, year_from=2021)
    enter(area=new, year=2024)
    lines = [line for line in parse(export()) if line["slug"] == IN_TIME]
    period = find(lines, year="2022")
    assert (period["year_from"], period["area"], period["area_number"]) == ("2021", "Asker", "3025")
    assert find(lines, year="2024")["area_number"] == "3203"


def test_a_document_without_an_archive_name_is_named_by_its_address(figures, export):
    document = Document.objects.create(title="Årsrapport 2016", publisher="Asker", year=2017)
    enter(document=document)
    line = find(parse(export()), slug=IN_TIME, year="2016")
    assert line["document"] == "aarsrapport-2016"


def test_text_with_commas_quotes_and_lines_survives(figures, export):
    place = 'Tabell 3, «mål», "i tide"\nside 4'
    enter(place=place)
    assert find(parse(export()), slug=IN_TIME, year="2016")["place"] == place
