"""The words the portal uses, each with one short meaning: what `/ord/` lists and search finds.

Pages link to a word by its slug, `/ord/#grense`. A slug that is printed somewhere stays.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Term:
    slug: str
    heading: Promise
    meaning: Promise

    @property
    def name(self) -> str:
        return str(self.heading)

    @property
    def definition(self) -> str:
        return str(self.meaning)


@dataclass(frozen=True)
class Chapter:
    """Words about one thing."""

    slug: str
    heading: Promise
    terms: tuple[Term, ...]


PROMISES = (
    Term(
        "fokusomraade",
        _("Fokusområde"),
        _(
            "En del av en plan, med sine egne mål. Noen planer skriver «satsingsområde»; portalen "
            "sier «fokusområde» om begge."
        ),
    ),
    Term(
        "maal",
        _("Mål"),
        _("Det kommunen vil oppnå. Et mål kan ha flere indikatorer, og noen mål har ingen."),
    ),
    Term(
        "delmaal",
        _("Delmål"),
        _("Et mål innenfor et fokusområde. Eldre planer skriver «sentral utfordring»."),
    ),
    Term(
        "indikator",
        _("Indikator"),
        _(
            "Det som måles for å se hvordan det går med et mål. Planene skriver også "
            "«måleindikator» og «nøkkeltall»; portalen sier «indikator» om alle."
        ),
    ),
    Term(
        "tiltak",
        _("Tiltak"),
        _("Noe kommunen gjør, eller har lovet å gjøre, for å nå et mål."),
    ),
    Term(
        "emne",
        _("Emne"),
        _(
            "Hva en indikator handler om, uavhengig av planene. Slik kan tall om samme sak leses "
            "samlet, også når planene skifter."
        ),
    ),
    Term(
        "kilde",
        _("Kilde"),
        _(
            "Dokumentet et tall er skrevet av fra, og stedet i det. Der dokumentet selv oppgir et "
            "register eller en undersøkelse, står også det."
        ),
    ),
)
LIMITS = (
    Term(
        "grense",
        _("Grense"),
        _(
            "Tallet et resultat holdes mot. Portalen gjengir grensen slik den er trykt, og sier "
            "hvor den er satt."
        ),
    ),
    Term(
        "vedtatt-grense",
        _("Vedtatt grense"),
        _(
            "En grense som står i en plan eller et annet vedtak. Hvem som vedtok den og når, står "
            "ved grensen når kilden sier det."
        ),
    ),
    Term(
        "ambisjon",
        _("Ambisjon"),
        _("En grense noen har sagt at kommunen vil nå, uten at et vedtak er oppgitt."),
    ),
    Term(
        "etikett",
        _("Etikett"),
        _("En grense som bare står i teksten der resultatene legges fram, uten vedtak bak."),
    ),
    Term(
        "oensket-resultat",
        _("Ønsket resultat"),
        _("Så godt som kommunen vil ha det. Da er målet nådd for denne indikatoren."),
    ),
    Term(
        "akseptert-resultat",
        _("Akseptert resultat"),
        _(
            "Ikke så godt som ønsket, men godt nok til å bli godtatt. Den dårligste verdien som "
            "godtas, heter laveste aksepterte resultat."
        ),
    ),
    Term(
        "ikke-godkjent-resultat",
        _("Ikke godkjent resultat"),
        _("Dårligere enn det som godtas."),
    ),
    Term(
        "oensket-resultat-ikke-naadd",
        _("Ønsket resultat ikke nådd"),
        _(
            "Sies der det bare finnes én grense. Da er den enten nådd eller ikke, og ingen har "
            "satt en grense for hva som ikke godkjennes."
        ),
    ),
    Term(
        "mellom-de-trykte-grensene",
        _("Mellom de trykte grensene"),
        _(
            "Noen grenser er trykt med hull mellom seg, for eksempel 85–94 % og 95–100 %. Faller "
            "tallet i hullet, gjelder den dårligste: den beste er ikke nådd."
        ),
    ),
    Term(
        "uten-grense",
        _("Uten grense"),
        _(
            "Indikatoren har tall, men ingen grense som gjelder det året. Den er verken nådd eller"
            " ikke nådd."
        ),
    ),
    Term(
        "mangler-tall",
        _("Mangler tall"),
        _(
            "Det finnes ikke noe tall å vurdere. Grunnen står ved indikatoren: ikke målt, tallet "
            "kommer, eller ikke oppgitt. Null er et tall, og mangler ikke."
        ),
    ),
)
CHANGES = (
    Term(
        "bedre-og-daarligere",
        _("Bedre og dårligere"),
        _(
            "Hvilken vei tallet gikk siden forrige måling, når det er sagt om høyt eller lavt er "
            "best. Ellers står det bare hvor mye tallet endret seg."
        ),
    ),
    Term(
        "omtrent-uendret",
        _("Omtrent uendret"),
        _(
            "Tallet endret seg ikke mer enn ett trinn i den siste desimalen som skrives. Så lite "
            "kan avrunding alene gi."
        ),
    ),
    Term(
        "brudd",
        _("Brudd"),
        _(
            "Fra dette året er tallet målt på en annen måte. Tall før og etter sammenlignes ikke, "
            "og linja i diagrammet er delt."
        ),
    ),
    Term(
        "varsomhet",
        _("Varsomhet"),
        _(
            "Kilden holder selv tall fra før og etter en endring i målingen mot hverandre, og ber "
            "om varsomhet. Portalen viser endringen, men sier ikke om den er bedre eller "
            "dårligere."
        ),
    ),
    Term(
        "foer-sammenslaaingen",
        _("Før sammenslåingen"),
        _(
            "Tallet gjelder kommunene som ble slått sammen, ikke den som ble til av dem. Det "
            "holdes ikke mot grensene til den nye kommunen."
        ),
    ),
    Term(
        "foreloepig-tall",
        _("Foreløpig tall"),
        _("Kilden sier at tallet ennå kan bli endret."),
    ),
    Term(
        "prosentpoeng",
        _("Prosentpoeng"),
        _(
            "Forskjellen mellom to prosenttall. Fra 50 % til 55 % er fem prosentpoeng opp, men ti "
            "prosent mer."
        ),
    ),
)
FIELDS = (
    Term(
        "aarsverk",
        _("Årsverk"),
        _("Det én person i full stilling arbeider på et år. To halve stillinger er ett årsverk."),
    ),
    Term(
        "disposisjonsfond",
        _("Disposisjonsfond"),
        _("Penger kommunen har spart av driften, og som kommunestyret fritt kan bruke."),
    ),
    Term(
        "egendekning",
        _("Egendekning av arbeidsplasser"),
        _(
            "Hvor mange arbeidsplasser kommunen har, som andel av dem som bor der og er i arbeid. "
            "Ved 100 % er det én arbeidsplass til hver."
        ),
    ),
    Term(
        "formaalsbygg",
        _("Formålsbygg"),
        _("Bygg for kommunens tjenester: skoler, barnehager, sykehjem, idrettshaller."),
    ),
    Term(
        "kostra",
        _("KOSTRA"),
        _(
            "Tall om tjenester og økonomi som alle kommuner sender staten hvert år, og som "
            "Statistisk sentralbyrå gir ut. En KOSTRA-gruppe er kommuner som ligner hverandre i "
            "folketall og økonomi."
        ),
    ),
    Term(
        "netto-driftsresultat",
        _("Netto driftsresultat"),
        _(
            "Det som er igjen av inntektene når driften, renter og avdrag er betalt. Blir det "
            "under null, har kommunen brukt mer enn den fikk inn."
        ),
    ),
    Term(
        "netto-laanegjeld",
        _("Netto lånegjeld"),
        _(
            "Det kommunen har lånt, uten lån som andre betaler tilbake og lån som ikke er brukt "
            "ennå. Vises som andel av inntektene."
        ),
    ),
    Term(
        "turnover",
        _("Turnover"),
        _("Hvor stor del av de ansatte som har sluttet, gjerne regnet for ett år."),
    ),
    Term(
        "ungdata",
        _("Ungdata"),
        _(
            "Spørreundersøkelse blant barn og unge i skolen om hvordan de har det. Den er lik i "
            "hele landet, og hver kommune er med noen års mellomrom."
        ),
    ),
)
CHAPTERS = (
    Chapter("planer-og-maal", _("Planer og mål"), PROMISES),
    Chapter("grenser-og-vurdering", _("Grenser og vurdering"), LIMITS),
    Chapter("endring-over-tid", _("Endring over tid"), CHANGES),
    Chapter("ord-fra-fagene", _("Ord fra fagene"), FIELDS),
)


def words_in(*texts: str) -> list[Term]:
    """The words of the fields that stand in a text: the ones a reader may stumble over."""
    text = " ".join(texts).casefold()
    return [term for term in FIELDS if term.name.casefold() in text]


def all_terms() -> list[Term]:
    return [term for chapter in CHAPTERS for term in chapter.terms]
