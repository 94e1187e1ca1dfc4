"""What a reader finds first among the figures of the reports, where it leads, and what it costs."""

import time
from urllib.parse import urldefrag

import pytest

from asker.searching import search
from asker.tests.reader import squeeze
from indikatorer.models import Area

DIALOGEN = "Henvendelser i Asker Dialogen Ekstern"
MOST_MILLISECONDS = 8


def first(text):
    """The first hit as a reader sees it: its group, its name and its figure."""
    [group, *_others] = search(text).groups
    told = group.hits[0].told
    return group.label, group.hits[0].name, squeeze(told.text) if told else ""


# Whatever the reader writes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label", "name", "figure"),
    [
        # A category of an indicator, by words of both
        ("henvendelser vei", "Fordelt på kategorier", f"{DIALOGEN}, Vei og trafikk", "400 i 2015"),
        ("henvendelser veg", "Fordelt på kategorier", f"{DIALOGEN}, Vei og trafikk", "400 i 2015"),
        ("Vei henvendelser", "Fordelt på kategorier", f"{DIALOGEN}, Vei og trafikk", "400 i 2015"),
        (
            "henvendelser vei 2013",
            "Fordelt på kategorier",
            f"{DIALOGEN}, Vei og trafikk",
            "364 i 2013",
        ),
        ("trafikk", "Fordelt på kategorier", f"{DIALOGEN}, Vei og trafikk", "400 i 2015"),
        (
            "skole og utdanning",
            "Fordelt på kategorier",
            f"{DIALOGEN}, Skole og utdanning",
            "19 i 2015",
        ),
        ("kvinner", "Fordelt på kategorier", "Ansatte etter kjønn, Kvinner", "76 % i 2023"),
        (
            "ungdomsrådet saker 2022",
            "Fordelt på kategorier",
            "Saker i politiske organer, Ungdomsrådet",
            "50 i 2022",
        ),
        (
            "byggesøknader strandsonen",
            "Fordelt på kategorier",
            "Byggesøknader i utvalgte områder, Strandsonen",
            "266 i 2021–2022",
        ),
        # Other places
        ("bærum", "Kommuner og områder", "Bærum", ""),
        ("baerum", "Kommuner og områder", "Bærum", ""),
        ("oslo", "Kommuner og områder", "Oslo", ""),
        ("hurum", "Kommuner og områder", "Hurum", ""),
        (
            "bærum tilskudd",
            "Tall fra andre områder",
            "Driftstilskudd per lag, Bærum",
            "113 325 kr i 2015",
        ),
        (
            "barnehagelærere norge",
            "Tall fra andre områder",
            "Barnehagelærere i grunnbemanningen, Norge",
            "43,1 % i 2022",
        ),
        # Indicators with the figure
        ("sykefravær", "Indikatorer", "Sykefravær", "9,3 % i 2022"),
        ("sjukefravær", "Indikatorer", "Sykefravær", "9,3 % i 2022"),
        ("turnover", "Indikatorer", "Turnover", "13,2 % i 2021–2022"),
        ("møter 2021", "Indikatorer", "Møter i politiske organer", "191 møter i 2021"),
        ("politiske møter", "Indikatorer", "Møter i politiske organer", "172 møter i 2022"),
        ("innbyggertorg", "Indikatorer", "Innbyggertorg", "7 innbyggertorg i 2022"),
        ("nettside", "Indikatorer", "Kvalitet på nettsidene", "2014: Ikke målt"),
        ("hjemmeside", "Indikatorer", "Kvalitet på nettsidene", "2014: Ikke målt"),
        (
            "asker valgdeltagelse",
            "Indikatorer",
            "Endring i valgdeltakelse, kommunestyre- og fylkestingsvalg",
            "+8,77 prosentpoeng i 2019",
        ),
        (
            "tilskudd",
            "Indikatorer",
            "Foreninger som fikk god veiledning om tilskudd",
            "75 % i 2022",
        ),
        # Objectives, focus areas, plans, bodies and documents
        ("medvirkning", "Fokusområder", "Medvirkning", ""),
        ("god helse", "Fokusområder", "God helse", ""),
        ("målsetting", "Ord og begreper", "Mål", ""),
        ("deltakelse", "Mål", "Stimulere til deltakelse og medvirkning", ""),
        ("deltagelse", "Mål", "Stimulere til deltakelse og medvirkning", ""),
        ("MV.1", "Mål", "Stimulere til deltakelse og medvirkning", ""),
        ("kommuneplan", "Planer", "Kommuneplanens samfunnsdel 2020", ""),
        ("eldrerådet", "Råd og utvalg", "Eldrerådet", ""),
        ("asker dialogen", "Henvendelser", "Asker Dialogen", ""),
        (
            "årsrapport 2015",
            "Dokumenter",
            "Årsrapport 2015, fokusområde Medvirkning: status for sentrale utfordringer",
            "",
        ),
        # With a slip of the keyboard
        (
            "hendvendelser vei",
            "Fordelt på kategorier",
            f"{DIALOGEN}, Vei og trafikk",
            "400 i 2015",
        ),
        ("medvirknign", "Fokusområder", "Medvirkning", ""),
        ("sykefraver", "Indikatorer", "Sykefravær", "9,3 % i 2022"),
        ("berum", "Kommuner og områder", "Bærum", ""),
    ],
)
def test_what_comes_first(figures, text, label, name, figure):
    assert first(text) == (label, name, figure)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("henvendelser vei", id="category"),
        pytest.param("bærum tilskudd", id="place-in-the-comparison"),
        pytest.param("deltakelse", id="objective"),
    ],
)
def test_a_hit_leads_to_its_very_row(figures, read, text):
    [group, *_others] = search(text).groups
    address, row = urldefrag(group.hits[0].url)
    assert read(address).attributes("id").count(row) == 1


def test_every_figure_of_another_place_has_its_row(figures, unwritten, read):
    rows = [
        urldefrag(hit.url)
        for area in Area.objects.filter(is_own=False)
        for group in search(area.short_name, "tall-fra-andre-omraader").groups
        for hit in group.hits
    ]
    pages = {address: read(address).attributes("id") for address, _row in rows}
    assert len(rows) > 100
    assert [(address, row) for address, row in rows if pages[address].count(row) != 1] == []


def test_a_query_costs_little(figures, unwritten):
    """In the process's own time: what else the machine does has no say."""
    queries = ["henvendelser vei 2013", "bærum tilskudd", "bærum", "for", "hendvendelser pizza"]
    search(queries[0])
    for text in queries:
        times = []
        for _time in range(5):
            begun = time.process_time()
            search(text)
            times.append(time.process_time() - begun)
        assert min(times) * 1000 < MOST_MILLISECONDS, text
