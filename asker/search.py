"""Search through everything the portal tells of, grouped by what it is.

Words are compared folded (case, æøå as ae oe aa) and by their stem, in Python: the portal holds
some hundred things, and SQLite and PostgreSQL then find the same.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import snowballstemmer
from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from asker.text import composed, fold
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.models import Action, Document, FocusArea, Indicator, Objective, Plan, ThemePlan
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody, PoliticalCase

WORD = re.compile(r"[^\W_]+")
SHORTEST_PREFIX = 3  # from here on the beginning of a word is enough

stemmer = snowballstemmer.stemmer("norwegian")


@dataclass(frozen=True)
class Kind:
    """One sort of thing that can be found, and how to read and show it."""

    label: str
    rows: Callable[[], QuerySet]
    fields: tuple[str, ...]  # the first one is its name
    url: Callable[[Model], str]


@dataclass(frozen=True)
class Hit:
    name: str
    url: str
    excerpt: str


@dataclass(frozen=True)
class Group:
    label: str
    hits: tuple[Hit, ...]


def own_page(row) -> str:
    return row.get_absolute_url()


def on_page(name: str) -> Callable[[Model], str]:
    """Things without a page of their own are found on the page that lists them."""
    return lambda row: f"{reverse(name)}#{row.slug}"


KINDS = (
    Kind(_("Indikatorer"), Indicator.objects.all, ("name", "definition"), own_page),
    Kind(_("Fokusområder"), FocusArea.objects.all, ("name", "main_goal", "introduction"), own_page),
    Kind(
        _("Mål"),
        lambda: Objective.objects.select_related("focus_area"),
        ("name", "code"),
        own_page,
    ),
    Kind(
        _("Styringsdokumenter"),
        Plan.objects.all,
        ("name", "introduction"),
        lambda plan: f"{reverse('indikatorer:focus_areas')}#{plan.slug}",
    ),
    Kind(_("Temaplaner"), ThemePlan.objects.all, ("name",), on_page("indikatorer:focus_areas")),
    Kind(
        _("Tiltak"),
        lambda: Action.objects.select_related("objective__focus_area"),
        ("title", "outcome"),
        lambda action: action.objective.get_absolute_url(),
    ),
    Kind(_("Henvendelser"), FeedbackSystem.objects.all, ("name", "description"), own_page),
    Kind(
        _("Råd og utvalg"),
        PoliticalBody.objects.all,
        ("name", "mandate", "note"),
        on_page("medvirkning:overview"),
    ),
    Kind(_("Arenaer"), Arena.objects.all, ("name", "description"), on_page("medvirkning:overview")),
    Kind(
        _("Politiske saker"),
        PoliticalCase.objects.all,
        ("title", "body", "service_area"),
        on_page("medvirkning:overview"),
    ),
    Kind(
        _("Frivillighetspolitikken"),
        PolicyTheme.objects.all,
        ("name", "commitment"),
        on_page("frivillighet:overview"),
    ),
    Kind(
        _("Fellesråd"),
        UmbrellaBody.objects.all,
        ("name", "description"),
        on_page("frivillighet:overview"),
    ),
    Kind(
        _("Frivilligsentraler"),
        VolunteerCentre.objects.all,
        ("name", "note"),
        on_page("frivillighet:overview"),
    ),
    Kind(
        _("Samarbeidsavtaler"),
        Agreement.objects.all,
        ("partner", "about"),
        lambda agreement: f"{reverse('frivillighet:overview')}#avtale-{agreement.slug}",
    ),
    Kind(_("Dokumenter"), Document.objects.all, ("title", "short_title", "description"), own_page),
)


def search(text: str) -> list[Group]:
    """What holds every word of the text, by kind; names that hold them come first."""
    wanted = words(text)
    if not wanted:
        return []
    groups = (Group(str(kind.label), tuple(hits(kind, wanted))) for kind in KINDS)
    return [group for group in groups if group.hits]


def hits(kind: Kind, wanted: list[str]) -> list[Hit]:
    found = []
    for row in kind.rows():
        name, *others = (getattr(row, field) for field in kind.fields)
        if holds_all(words(f"{name} {' '.join(others)}"), wanted):
            excerpt = next((text for text in others if text and text != name), "")
            in_name = holds_all(words(name), wanted)
            found.append((not in_name, Hit(str(name), kind.url(row), excerpt)))
    return [hit for _rank, hit in sorted(found, key=lambda pair: pair[0])]


def words(text: str) -> list[str]:
    """The stems of a text's words, folded."""
    return [fold(stem) for stem in stemmer.stemWords(WORD.findall(composed(text).casefold()))]


def holds_all(present: Iterable[str], wanted: Iterable[str]) -> bool:
    """Each wanted stem stands in the text, or begins a longer word there («medvirk» …)."""
    present = list(present)
    return all(any(fits(word, stem) for word in present) for stem in wanted)


def fits(word: str, stem: str) -> bool:
    return word == stem or (len(stem) >= SHORTEST_PREFIX and word.startswith(stem))
