"""Rules over every sentence that the portal writes about the reports' figures."""

from collections import Counter

import pytest
from django.urls import resolve

from asker.spoken import Sentence, spoken
from asker.tests.portal import PAGES
from asker.tests.rules import RULES

pytestmark = pytest.mark.django_db

SHOWN = 5  # faults in a message; the first ones say what is wrong
# They say again what another page says, of what a reader asked for.
NOT_HEARD = {
    "search",
    "indikatorer:embedded_picture",
    "indikatorer:places",
    "medvirkning:embedded_share",
}


@pytest.fixture(scope="module")
def sentences(committed, django_db_blocker) -> list[Sentence]:
    """All of them, collected once."""
    with django_db_blocker.unblock():
        passages = [passage for told in spoken().values() for passage in told]
    return [sentence for passage in passages for sentence in passage.sentences]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_sentence_keeps_the_rule(sentences, rule):
    faults = Counter(
        f"{sentence.where} {sentence.about.indicator}: «{sentence.text}»: {fault}"
        for sentence in sentences
        if (fault := rule(sentence))
    )
    assert not faults, f"{faults.total()} faults, among them\n" + "\n".join(list(faults)[:SHOWN])


def test_every_sort_of_page_is_heard(sentences):
    heard = {resolve(where).view_name for where in {sentence.where for sentence in sentences}}
    assert heard == {resolve(path.split("?")[0]).view_name for path in PAGES.values()} - NOT_HEARD


KINDS = [
    *("headline", "answer", "movements", "coverage", "area", "changes", "shortlist", "actions"),
    *("figure", "note", "verdict", "change", "limit", "title", "reading", "chart note"),
    *("comparison", "rank", "place", "listed", "later", "missing", "check"),
    *("h1", "h2", "h3", "p", "li", "th", "dt", "summary", "figcaption"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_sentence_is_heard(sentences, kind):
    assert any(sentence.kind == kind for sentence in sentences)


def test_the_rules_know_what_they_ask_about(sentences):
    """Without them they would find nothing wrong."""
    assert {"rank", "count", "amount", "share"} <= {item.about.measure for item in sentences}
    assert any(figure.formed for item in sentences for figure in item.figures)
    assert any(item.about.breaks for item in sentences)
    assert any(limit.source for item in sentences for limit in item.about.limits)
