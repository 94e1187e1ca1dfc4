"""The words of an open page that stand in its template alone, without what people entered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser

from django.apps import apps
from django.conf import settings
from django.db.models import CharField, Field, TextField
from django.test import RequestFactory
from django.urls import resolve

from asker.caching import kept
from asker.roles import ROOMS
from asker.spoken import MANY, Measured, Number, Sentence

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
SAYING = {"h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "figcaption", "summary", "caption", "th"}
SILENT_TAGS = {"svg", "select"}  # drawings speak through their sentence
# What is taken along, where a figure was read, verdicts once more, and what only repeats a name.
SILENT_CLASSES = {"take-along", "table-files", "strip", "source", "breadcrumbs", "ds-sr-only"}
LETTERS = re.compile(r"[^\W\d_]{2}")
DIGIT = re.compile(r"\d")
SHORTEST_NAME, SHORTEST_DATE = 4, 8


class PageWords(HTMLParser):
    """The text of every heading, paragraph and label in the main part of a page."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            self.handle_data(" ")
            return
        around = self.open[-1] if self.open else None
        silent = tag in SILENT_TAGS or bool(SILENT_CLASSES & classes(attrs))
        self.open.append(
            Element(
                tag,
                in_main=tag == "main" or bool(around and around.in_main),
                silent=silent or bool(around and around.silent),
            )
        )

    def handle_endtag(self, tag):
        element = self.open.pop()
        if element.silent or not element.in_main:
            return
        if tag in SAYING:
            self.found.append((tag, squeeze(element.text)))
        elif self.open:
            self.open[-1].text += element.text

    def handle_data(self, data):
        if self.open:
            self.open[-1].text += data


@dataclass
class Element:
    """An element that has begun, and the text that it has of its own so far."""

    tag: str
    in_main: bool
    silent: bool
    text: str = ""


def classes(attrs: Iterable[tuple[str, str | None]]) -> set[str]:
    return set((dict(attrs).get("class") or "").split())


def squeeze(text: str) -> str:
    """Without line breaks and indentation; a no-break space stays what it is."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def page_words(address: str) -> list[tuple[str, str]]:
    """What the page at the address says: each text with the tag it stands in."""
    match = resolve(address)
    request = RequestFactory(headers={"host": settings.ALLOWED_HOSTS[0].lstrip(".")}).get(address)
    request.resolver_match = match
    response = match.func(request, *match.args, **match.kwargs)
    return [found for found in PageWords(response.content.decode()).found if found[1]]


def page_sentences(
    address: str,
    told: Iterable[Sentence] = (),
    figures: tuple[Number, ...] = (),
    about: Measured = MANY,
) -> Iterator[Sentence]:
    """What the page says besides what is told already, each text once.

    A text without a number of its own is told as what code writes: `Gjelder …`.
    """
    known = {squeeze(sentence.text) for sentence in told}
    for tag, text in dict.fromkeys(page_words(address)):
        own = entered().left_out_of(text)
        if text in known or not LETTERS.search(own):
            continue
        if DIGIT.search(own):
            yield Sentence(address, tag, text, figures, about, quoted(text))
        elif own not in known:
            known.add(own)
            yield Sentence(address, tag, own, (), about)


# What people entered ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entered:
    """Names and texts that somebody wrote, as a page prints them."""

    texts: frozenset[str]

    @cached_property
    def numbered(self) -> list[str]:
        """Those that hold both letters and digits, longest first."""
        found = [text for text in self.texts if LETTERS.search(text) and DIGIT.search(text)]
        return sorted(found, key=len, reverse=True)

    @cached_property
    def long(self) -> list[str]:
        """Those that cannot be a word or a number of the portal's own, longest first."""
        return sorted(filter(is_their_own, self.texts), key=len, reverse=True)

    def left_out_of(self, text: str) -> str:
        """The text with an ellipsis where people's words stand."""
        for found in self.long:
            if found in text:
                text = re.sub(rf"(?<!\w){re.escape(found)}(?!\w)", "…", text)
        return re.sub(r"…([,.] …)+", "…", text)


def is_their_own(text: str) -> bool:
    """A name, a sentence or a date. What is shorter, or in lower case, may be any word."""
    if LETTERS.search(text):
        return len(text) >= SHORTEST_NAME and not text[0].islower()
    return len(text) >= SHORTEST_DATE


def entered() -> Entered:
    """Read once a data version."""
    return kept("entered", lambda: Entered(frozenset(squeeze(text) for text in written() if text)))


def written() -> Iterator[str]:
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            names = [field.name for field in model._meta.fields if is_written(field)]
            if names and not model.__name__.startswith("Historical"):
                for row in model._default_manager.order_by().values_list(*names):
                    yield from row


def is_written(field: Field) -> bool:
    return isinstance(field, CharField | TextField) and not field.choices


def quoted(text: str) -> tuple[str, ...]:
    """The names and texts with digits that stand in the text: their digits are no figures."""
    return tuple(found for found in entered().numbered if found in text)
