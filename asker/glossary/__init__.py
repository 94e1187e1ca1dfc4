"""The words the portal uses, each with one short meaning: what `/ord/` lists and search finds.

Pages link to a word by its slug, `/ord/#grense`. A slug that is printed somewhere stays.
"""

from django.utils.translation import gettext_lazy as _

from asker.glossary.changes import CHANGES
from asker.glossary.fields import FIELDS
from asker.glossary.limits import LIMITS
from asker.glossary.plans import PLANS
from asker.glossary.term import Chapter, Term

__all__ = ["CHAPTERS", "Chapter", "Term", "all_terms", "words_in"]

CHAPTERS = (
    Chapter("planer-og-maal", _("Planer og mål"), PLANS),
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
