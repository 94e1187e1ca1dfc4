"""How a result is judged."""

from django.utils.translation import gettext_lazy as _

from asker.glossary.term import Term

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
