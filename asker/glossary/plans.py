"""What plans are made of, from focus area to source."""

from django.utils.translation import gettext_lazy as _

from asker.glossary.term import Term

PLANS = (
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
