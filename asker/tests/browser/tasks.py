"""What people come for: the way there from the front page, and the answer that is then in sight.

A step is one click, or one search. What is to be seen stands as a reader reads it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote_plus

from playwright.sync_api import Page, expect

from asker.tests.browser.looking import IN_SIGHT

PLAN = "Kommuneplanens samfunnsdel 2020"
ENQUIRIES = "Henvendelser i Asker Dialogen Ekstern"


@dataclass(frozen=True)
class Click:
    """A link by its whole name, where it leads, and what is in sight there."""

    link: str
    to: str | re.Pattern[str]
    sees: tuple[str, ...] = ()

    def take(self, page: Page) -> None:
        page.get_by_role("link", name=self.link, exact=True).first.click()


@dataclass(frozen=True)
class Search:
    """Words in the field at the top of every page."""

    words: str
    sees: tuple[str, ...] = ()

    @property
    def to(self) -> str:
        return f"/soek/?q={quote_plus(self.words)}"

    def take(self, page: Page) -> None:
        field = page.get_by_role("searchbox", name="Søk i portalen")
        field.fill(self.words)
        field.press("Enter")


Step = Click | Search


def walk(page: Page, steps: Iterable[Step], *, looking: bool = True) -> None:
    """From the front page, and never by typing an address."""
    page.goto("/")
    for step in steps:
        step.take(page)
        expect(page).to_have_url(step.to)
        for text in step.sees if looking else ():
            page.wait_for_function(IN_SIGHT, arg=text)


TASKS: dict[str, tuple[Step, ...]] = {
    "what-failed-and-why": (
        Click(
            "5 Ikke nådd",
            "/status/2022/?vis=ikke-naadd#utvalg",
            (
                "Du ser bare «Ikke nådd» i 2022.",
                "Netto driftsresultat −0,7 % Ønsket: > 3 % −5,1 prosentpoeng fra 2021, dårligere "
                "Rapporten oppgir ingen årsak.",
                "Netto lånegjeld 97,4 % Ønsket: < 80 % −1,6 prosentpoeng fra 2021, bedre Årsak: ",
                "Vedlikehold av formålsbygg 132 kr/m² Ønsket: > 140 kr/ m2",
                "Nye boliger som er leiligheter eller rekkehus 78 % Ønsket: mål om 80 prosent",
                "Vekst i arbeidsplasser, som andel av befolkningsveksten 49 % Ønsket: minst 50",
            ),
        ),
    ),
    "is-participation-better": (
        Click(
            "Medvirkning",
            "/medvirkning/",
            (
                "Kan ikke vurderes for 2022: Kommuneplanens samfunnsdel 2020 har ingen vedtatt "
                "grense for medvirkning.",
                "De er ikke målt siden, så om det er blitt bedre siden 2014, vet vi ikke.",
                "fra 2017 til 2021 i delene av kommunen: Gamle Asker −3 prosentpoeng, Hurum "
                "+10 prosentpoeng og Røyken +9 prosentpoeng.",
            ),
        ),
    ),
    "what-was-decided-and-is-it-done": (
        Click(
            "20 tiltak for frivilligheten med registrert status",
            "/frivillighet/#tiltak",
            (
                "34 løfter og tiltak.",
                "Gjennomført 8",
                "I gang 9",
                "Ikke startet 2",
                "Avsluttet 1",
                "Uten registrert status 14",
                "Ikke fulgt opp siden 2015 7",
            ),
        ),
        Click(
            "Gjennomført",
            "/frivillighet/?status=gjennomfoert#lovet-og-gjort",
            (
                "Frivillighetens år 2022",
                "Gjennomført 31.12.2022 ikke oppgitt 4-årsrapport 2020–2023",
                "Felles mal for samarbeidsavtaler med frivilligheten",
                "Ny frivilligsentral på Borgen",
                "Idretts-SFO ved alle barneskoler",
                "Kurs for frivilligheten",
                "Spørreundersøkelse blant lag og foreninger 2015",
                "Egen frivillighetskoordinator",
                "Frivillighetsportal",
                "Gjennomført 31.12.2015 ikke oppgitt Årsrapport 2015",
            ),
        ),
    ),
    "enquiries-and-their-source": (
        Search(
            "henvendelser vei 2013",
            (f"{ENQUIRIES}, Vei og trafikk: 364 i 2013, Asker (til 2019)",),
        ),
        Click(
            f"{ENQUIRIES}, Vei og trafikk",
            "/indikatorer/henvendelser-i-asker-dialogen-ekstern/#kategori-vei-og-trafikk",
            ("2013", "Vei og trafikk 240 281 364 404 400"),
        ),
        Click(
            "364",
            re.compile(
                r"/kilder/aarsrapport-2015-medvirkning"
                r"/asker-dialogen-ekstern-innspill-fra-innbyggere-og-brukere/#resultat-\d+$"
            ),
            (
                "Trykt",
                f"{ENQUIRIES} Asker (til 2019), Vei og trafikk 2013 364 364 henvendelser",
            ),
        ),
    ),
    "grants-beside-a-neighbour": (
        Search("bærum tilskudd", ("Driftstilskudd per lag, Bærum: 113 325 kr i 2015",)),
        Click(
            "Driftstilskudd per lag, Bærum",
            re.compile(r"/indikatorer/driftstilskudd-per-lag/#resultat-\d+$"),
            (
                "Høyest i 2015: Bærum med 113 325 kr. Asker (til 2019) hadde 92 854 kr.",
                "Bærum 113 325 kr",
                "Asker (til 2019) 92 854 kr",
            ),
        ),
    ),
    "what-changed": (
        Click(
            "Status",
            "/status/",
            ("17 tall ble bedre siden forrige måling, 12 ble dårligere.",),
        ),
        Click(
            "12 Dårligere",
            "/status/2022/?vis=daarligere#utvalg",
            (
                "Du ser bare «Dårligere» i 2022.",
                "Netto driftsresultat −0,7 % Ønsket: > 3 % −5,1 prosentpoeng fra 2021",
                "Sykefravær 9,3 % +0,9 prosentpoeng fra 2021, dårligere",
                "9-åringer vaksinert mot meslinger 96,2 % −1,1 prosentpoeng fra 2021",
                "49 % Ønsket: minst 50 prosent av befolkningsveksten −34 prosentpoeng fra 2021",
            ),
        ),
        Click(
            "17 Bedre",
            "/status/2022/?vis=bedre#utvalg",
            (
                "Du ser bare «Bedre» i 2022.",
                "Netto lånegjeld 97,4 % Ønsket: < 80 % −1,6 prosentpoeng fra 2021, bedre",
                "Nye boliger 833 boliger",
                "Husholdninger med 5G 60 % +30 prosentpoeng fra 2021, bedre",
            ),
        ),
    ),
}

TO_THE_SHEET = (
    Click("Status", "/status/"),
    Click(
        "Kort utgave til utskrift, på ett eller to ark",
        "/status/2022/kort/",
        ("I 2022 nådde Asker 2 av 7 mål som kan vurderes", "Ikke nådd (5)"),
    ),
)
TO_THE_FILES = (Click("Fokusområder", "/fokusomraader/"),)
