"""Texts made comparable, slugs for addresses and folding for search; and words put together."""

import unicodedata
from collections.abc import Sequence

from django.utils.text import slugify as django_slugify
from django.utils.translation import gettext as _

NORWEGIAN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})
FEWEST_TO_JOIN = 2


def composed(text: str) -> str:
    """The text with each letter as one character: some keyboards send å as a and a ring."""
    return unicodedata.normalize("NFC", text)


def slugify(text: str) -> str:
    """`Læring og oppvekst 2016–2019` → `laering-og-oppvekst-2016-2019`.

    Django's own drops æ, ø and the en dash.
    """
    return django_slugify(composed(text).translate(NORWEGIAN).replace("–", "-"))


def fold(text: str) -> str:
    """The text as search compares it: no case, and æøå written as ae, oe, aa.

    SQLite compares only ASCII letters without case, so search folds in Python instead.
    """
    return composed(text).casefold().translate(NORWEGIAN)


def enumerated(parts: Sequence[str]) -> str:
    """`2013, 2014 og 2016`"""
    if len(parts) < FEWEST_TO_JOIN:
        return "".join(parts)
    return _("%(first)s og %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}
