"""The portal reads itself: all that it says in words, beside the figures."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from asker.spoken import Number, Section, spoken
from indikatorer.tests.make import (
    make_area,
    make_indicator,
    make_objective,
    make_place,
    make_plan,
    make_result,
    target,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def portal():
    """One indicator with a limit and a figure for each of two years."""
    plan = make_plan()
    objective = make_objective("MV.1", plan=plan)
    place = make_place(make_indicator(), [target(95)], plan=plan, objective=objective)
    make_result(place.indicator, 2014, 94)
    make_result(place.indicator, 2015, 98)
    make_result(place.indicator, 2015, 91, area=make_area("Bærum", is_own=False))


def read_aloud(**options) -> str:
    out = StringIO()
    call_command("read_aloud", stdout=out, **options)
    return out.getvalue().replace("\u00a0", " ")


def test_each_sentence_stands_under_its_figures(portal):
    text = read_aloud()
    block = text[text.index("### Svar i tide\n") :]
    for line in [
        "    %; høyere er bedre",
        "- **Asker 2014: 94,00 %** | Ønsket resultat ikke nådd | Ingen tidligere tall",
        "- **Asker 2015: 98,00 %** | Ønsket resultat nådd | +4,00 prosentpoeng fra 2014, bedre",
        "- Svar i tide, Asker | Steg fra 94,00 % i 2014 til 98,00 % i 2015. "
        "Ønsket resultat nådd i ett av to år.",
    ]:
        assert line in block.splitlines()


def test_every_section_is_told_in_its_order(portal):
    headings = [line for line in read_aloud().splitlines() if line.startswith("# ")]
    assert headings == [f"# {section.value}" for section in Section]


def test_what_is_said_alike_in_many_places_stands_once_with_its_count(portal):
    make_result(make_indicator("Andre svar", direction="none"), 2015, 3)
    lines = read_aloud().splitlines()
    assert lines.count("- Ingen publiserte tall er endret. (×2)") == 1
    assert not [line for line in lines if line == "- Ingen publiserte tall er endret."]


def test_programs_get_one_object_a_sentence(portal):
    told = [json.loads(line) for line in read_aloud(format="jsonl").splitlines()]
    [moved] = [
        item
        for item in told
        if item["kind"] == "change" and "/indikatorer/" in item["where"]
        if item["figures"][-1]["year"] == 2015
    ]
    assert moved["text"] == "+4,00 prosentpoeng fra 2014, bedre"
    assert [(of["area"], of["year"], of["value"]) for of in moved["figures"]] == [
        ("Asker", 2014, "94.0000"),
        ("Asker", 2015, "98.0000"),
    ]
    assert (moved["indicator"], moved["direction"], moved["unit"]) == ("Svar i tide", "higher", "%")
    assert [limit["printed"] for limit in moved["limits"]]


def test_the_file_holds_what_is_written_to_the_screen(portal, tmp_path):
    file = tmp_path / "lest.md"
    call_command("read_aloud", output=file)
    assert file.read_text(encoding="utf-8").replace("\u00a0", " ") == read_aloud()


def test_participation_and_volunteering_speak_too(portal):
    headings = {passage.heading for passage in spoken()[Section.SUBJECTS]}
    assert {"Medvirkning", "Frivillighet", "Sammenligning"} <= headings


def test_an_empty_portal_has_little_to_say(empty):
    assert "Ingen resultater er publisert ennå." in read_aloud()


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        pytest.param({}, "Asker 2014: 98 %", id="a-year"),
        pytest.param({"year_from": 2013}, "Asker 2013–2014: 98 %", id="a-period"),
        pytest.param({"category": "kvinner"}, "Asker, kvinner 2014: 98 %", id="a-category"),
    ],
)
def test_a_figure_is_named_by_what_it_is_of(fields, name):
    whole = {"indicator": "Svar", "area": "Asker", "year_from": 2014, "year": 2014}
    assert Number(**(whole | {"value": 98, "text": "98 %"} | fields)).named == name
