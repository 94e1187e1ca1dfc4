"""Words of the fields the figures come from, that not everybody knows."""

from django.utils.translation import gettext_lazy as _

from asker.glossary.term import Term

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
        _(
            "Bygg kommunen bruker til tjenestene sine, for eksempel skoler, barnehager, sykehjem, "
            "idrettsbygg, kulturbygg og rådhus."
        ),
    ),
    Term(
        "kostra",
        _("KOSTRA"),
        _(
            "Tall om tjenester og økonomi som alle kommuner sender staten hvert år, og som "
            "Statistisk sentralbyrå publiserer. En KOSTRA-gruppe er kommuner som ligner "
            "hverandre i folketall og økonomi."
        ),
    ),
    Term(
        "netto-driftsresultat",
        _("Netto driftsresultat"),
        _(
            "Det som er igjen av inntektene når driften, renter og avdrag er betalt. Blir det "
            "under null, har kommunen brukt mer på dette enn den fikk inn. Vises som andel av "
            "driftsinntektene."
        ),
    ),
    Term(
        "netto-laanegjeld",
        _("Netto lånegjeld"),
        _(
            "Det kommunen har lånt, uten lån som andre betaler tilbake og lån som ikke er brukt "
            "ennå. Vises som andel av driftsinntektene."
        ),
    ),
    Term(
        "turnover",
        _("Turnover"),
        _(
            "Hvor stor del av de ansatte som har sluttet, gjerne regnet for ett år. Hvem som "
            "telles, står ved indikatoren."
        ),
    ),
    Term(
        "ungdata",
        _("Ungdata"),
        _(
            "Spørreundersøkelse blant barn og unge i skolen om hvordan de har det. En grunndel "
            "er lik i hele landet, og kommunene er vanligvis med hvert tredje år."
        ),
    ),
)
