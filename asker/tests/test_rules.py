"""Each rule catches a planted fault and lets a true sentence pass."""

from dataclasses import replace
from decimal import Decimal

import pytest

from asker.spoken import Break, Limit, Measured, Number, Sentence
from asker.tests import rules

SHARE = Measured("Svar i tide", unit="%", direction="higher", measure="share", decimals=1)
RANK = Measured("Plassering", direction="lower", measure="rank")
COUNT = Measured("Møter", measure="count")
PEOPLE = Measured("Ansatte etter alder", measure="count")
BROKEN = replace(SHARE, breaks=(Break(2015, "break", "Ny metode."),))
CAUTIOUS = replace(SHARE, breaks=(Break(2015, "caution", "Ny undersøkelse."),))
LIMIT = Limit("target", "> 10 %", (Decimal(10),), "Handlingsregler", first_year=2014)
JUDGED = replace(SHARE, limits=(LIMIT,))
BARE = replace(SHARE, limits=(replace(LIMIT, source=""),))


def of(year: int, value, *, year_from: int | None = None, **fields) -> Number:
    """A figure of Asker; its text is the value with a comma."""
    shown = None if value is None else Decimal(str(value))
    text = fields.pop("text", str(value).replace(".", ","))
    return Number("Svar i tide", "Asker", year_from or year, year, shown, text, **fields)


def says(text: str, *figures: Number, about: Measured = SHARE, kind: str = "reading") -> Sentence:
    return Sentence("/", kind, text, figures, about)


def moved(text: str, *figures: Number, about: Measured = SHARE) -> Sentence:
    return says(text, *figures, about=about, kind="change")


NEW = {"formed": 2020}
ONE_TO_THREE, THREE_TO_ONE = (of(2014, 1), of(2015, 3)), (of(2014, 3), of(2015, 1))
TWO_YEARS = (of(2014, 91.0, level="target"), of(2015, 94.5, level="not_reached"))
MERGED = (of(2019, 10, **NEW), of(2021, 12, **NEW))
REACHED = of(2014, 12, level="target")

FAULTS = [
    pytest.param(
        rules.rank_moves_as_people_see_it,
        says("Falt fra 3 i 2014 til 1 i 2015.", *THREE_TO_ONE, about=RANK),
        id="better-place-falls",
    ),
    pytest.param(
        rules.rank_moves_as_people_see_it,
        says("Steg fra 1 i 2014 til 3 i 2015.", *ONE_TO_THREE, about=RANK),
        id="worse-place-rises",
    ),
    pytest.param(
        rules.rank_moves_as_people_see_it,
        moved("ned 2 plasser fra 2014", *THREE_TO_ONE, about=RANK),
        id="better-place-is-down",
    ),
    pytest.param(
        rules.one_step_is_no_change,
        moved("+0,1 prosentpoeng fra 2014, bedre", of(2014, 12.0), of(2015, 12.1)),
        id="one-step-is-better",
    ),
    pytest.param(
        rules.one_step_is_no_change,
        moved("−0,1 prosentpoeng fra 2014, dårligere", of(2014, 12.04), of(2015, 11.96)),
        id="less-than-a-step-is-worse",
    ),
    pytest.param(
        rules.one_step_is_no_change,
        says("Falt fra 12,0 i 2014 til 11,9 i 2015.", of(2014, 12.0), of(2015, 11.9)),
        id="one-step-is-a-fall",
    ),
    pytest.param(
        rules.years_are_those_of_the_figures,
        says("Steg fra 91 i 2013 til 94,5 i 2015.", *TWO_YEARS),
        id="a-year-of-no-figure",
    ),
    pytest.param(
        rules.nothing_is_compared_across,
        says("Steg fra 91,0 i 2014 til 94,5 i 2015.", *TWO_YEARS, about=BROKEN),
        id="across-a-break",
    ),
    pytest.param(
        rules.nothing_is_compared_across,
        moved("+3,5 prosentpoeng fra 2014, bedre", *TWO_YEARS, about=CAUTIOUS),
        id="with-caution-and-no-word-of-it",
    ),
    pytest.param(
        rules.nothing_is_compared_across,
        says("12 i 2021. Høyest i 2019: 10.", *MERGED),
        id="across-the-merger",
    ),
    pytest.param(
        rules.nothing_is_compared_across,
        moved("+2 prosentpoeng fra 2018–2019", of(2019, 10, year_from=2018), of(2021, 12)),
        id="unlike-periods",
    ),
    pytest.param(
        rules.sizes_are_not_ranked,
        says("Asker er nr. 1 av 2 kommuner; høyest er best.", of(2014, 9), about=COUNT),
        id="more-is-best",
    ),
    pytest.param(
        rules.sizes_are_not_ranked,
        says("nr. 1 av 2", of(2014, 9), about=replace(COUNT, measure="amount"), kind="rank"),
        id="an-amount-has-a-place",
    ),
    pytest.param(
        rules.limits_have_a_source,
        says("Ønsket resultat: > 10 %", about=BARE, kind="limit"),
        id="limit-of-unknown-source",
    ),
    pytest.param(
        rules.limits_have_a_source,
        says("Ønsket resultat nådd", REACHED, about=BARE, kind="verdict"),
        id="verdict-by-a-limit-of-unknown-source",
    ),
    pytest.param(
        rules.limits_have_a_source,
        says("Ikke godkjent resultat", REACHED, kind="verdict"),
        id="verdict-without-a-limit",
    ),
    pytest.param(
        rules.numbers_are_those_of_the_figures,
        says("Steg fra 91,0 i 2014 til 94,6 i 2015.", *TWO_YEARS),
        id="a-number-of-no-figure",
    ),
    pytest.param(
        rules.numbers_are_those_of_the_figures,
        moved("+3,6 prosentpoeng fra 2014, bedre", *TWO_YEARS),
        id="another-difference",
    ),
    pytest.param(
        rules.numbers_are_those_of_the_figures,
        says("I 2014 nådde Asker 7 av 2 mål", *TWO_YEARS, kind="headline"),
        id="another-count",
    ),
    pytest.param(
        rules.values_stand_with_their_years,
        says("Steg fra 94,5 i 2014 til 91,0 i 2015.", *TWO_YEARS),
        id="the-values-are-exchanged",
    ),
    pytest.param(
        rules.values_stand_with_their_years,
        says("Høyest i 2014: 94,5 %.", *TWO_YEARS),
        id="the-extreme-is-of-another-year",
    ),
    pytest.param(
        rules.people_are_many_or_few,
        says("Høyest i 2014: 40–54 år med 3, foran 25–39 år med 1.", of(2014, 3), about=PEOPLE),
        id="people-are-high",
    ),
    pytest.param(
        rules.never_measured_is_never_measured,
        says("aldri målt", of(2014, None, reason="Tall kommer"), kind="missing"),
        id="on-its-way",
    ),
    pytest.param(
        rules.no_verdict_before_adoption,
        says("Ønsket resultat nådd", of(2013, 12, level="target"), about=JUDGED, kind="verdict"),
        id="before-the-limit",
    ),
    pytest.param(
        rules.no_verdict_before_adoption,
        says(
            "Ønsket resultat nådd i begge årene.",
            of(2019, 12, level="target", **NEW),
            of(2020, 12, level="target", **NEW),
            about=JUDGED,
        ),
        id="before-the-municipality",
    ),
]


@pytest.mark.parametrize(("rule", "sentence"), FAULTS)
def test_a_planted_fault_is_caught(rule, sentence):
    assert rule(sentence)


TRUE = [
    pytest.param(says("Steg fra 91,0 i 2014 til 94,5 i 2015.", *TWO_YEARS), id="a-rise"),
    pytest.param(
        moved("opp 2 plasser fra 2014, bedre", *THREE_TO_ONE, about=RANK), id="a-better-place"
    ),
    pytest.param(
        moved("+0,2 prosentpoeng fra 2014, bedre", of(2014, 12.0), of(2015, 12.2)), id="two-steps"
    ),
    pytest.param(
        moved("+0,1 prosentpoeng fra 2014, omtrent uendret", of(2014, 12.0), of(2015, 12.1)),
        id="one-step-is-about-the-same",
    ),
    pytest.param(
        says(
            "94,5 i 2015. Tall fra før 2015 kan ikke sammenlignes med nyere tall.",
            *TWO_YEARS,
            about=BROKEN,
        ),
        id="only-the-break-is-told",
    ),
    pytest.param(
        moved("+3,5 prosentpoeng fra 2014, må leses med varsomhet", *TWO_YEARS, about=CAUTIOUS),
        id="with-caution",
    ),
    pytest.param(
        moved("+2,0 prosentpoeng fra 2019, før sammenslåingen", *MERGED), id="with-the-merger"
    ),
    pytest.param(
        says("12 i 2021. Før sammenslåingen: 10 i 2019.", *MERGED), id="the-time-before-apart"
    ),
    pytest.param(
        says("Før sammenslåingen: 1 i 2014 og 3 i 2015.", *ONE_TO_THREE), id="two-years-by-name"
    ),
    pytest.param(
        says("Asker er nr. 1 av 2 kommuner; høyest er best.", *TWO_YEARS), id="shares-are-ranked"
    ),
    pytest.param(says("Ønsket resultat: > 10 %", about=JUDGED, kind="limit"), id="a-limit"),
    pytest.param(
        says("12 i 2014. Ønsket resultat nådd. Avstand: 2 prosentpoeng.", REACHED, about=JUDGED),
        id="a-verdict",
    ),
    pytest.param(
        says("I 2014 nådde Asker 1 av 2 mål som kan vurderes", *TWO_YEARS, kind="headline"),
        id="a-count",
    ),
    pytest.param(
        says(
            "Flest i 2014: 40–54 år med 3.",
            of(2014, 3, category="40–54 år"),
            about=PEOPLE,
        ),
        id="people-are-many",
    ),
    pytest.param(
        says("aldri målt", of(2014, None, reason="Ikke målt"), kind="missing"), id="not-measured"
    ),
    pytest.param(
        says("Høyest i 2013 og 2015: 94,5 %.", of(2013, 94.5), *TWO_YEARS), id="shared-years"
    ),
    pytest.param(says("Ingen tall er oppgitt."), id="nothing"),
    pytest.param(says("Steg i 2030.", kind="h2"), id="no-figures-no-question"),
]


@pytest.mark.parametrize("sentence", TRUE)
def test_a_true_sentence_passes_every_rule(sentence):
    sentence = replace(sentence, quoted=("40–54 år",))
    assert [fault for rule in rules.RULES if (fault := rule(sentence))] == []


def test_every_rule_has_a_planted_fault():
    assert {fault.values[0] for fault in FAULTS} == set(rules.RULES)
