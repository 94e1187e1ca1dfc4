"""How figures move, and when they cannot be compared."""

from django.utils.translation import gettext_lazy as _

from asker.glossary.term import Term

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
            "Tallet endret seg ikke mer enn ett trinn i det siste sifferet som skrives. For tall "
            "som er rundet av, kan så lite komme av avrundingen alene."
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
