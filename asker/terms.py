"""On what terms the figures may be used, and who answers for them. Each installation says its own.

They stand beside every file that can be fetched, and in its notes: a file wanders on without its
page.
"""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

# The public licences a municipality is likely to choose, by the name people know them under.
ADDRESSES = {
    "NLOD 2.0": "https://data.norge.no/nlod/no/2.0",
    "NLOD 1.0": "https://data.norge.no/nlod/no/1.0",
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.no",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/deed.no",
}


@dataclass(frozen=True)
class Licence:
    """What others may do with the figures."""

    name: str
    url: str  # empty where the name is not one we know

    @property
    def in_words(self) -> str:
        """`Lisens: NLOD 2.0, https://data.norge.no/nlod/no/2.0`"""
        told = ", ".join(filter(None, [self.name, self.url]))
        return _("Lisens: %(licence)s. Tilgjengeliggjort av %(owner)s.") % {
            "licence": told,
            "owner": settings.SITE_OWNER,
        }


@dataclass(frozen=True)
class Contact:
    """Whom to ask about the figures."""

    name: str
    mail: str  # empty while nobody is named

    @property
    def in_words(self) -> str:
        """`Spørsmål om tallene: Analyse, tall@kommune.no`"""
        told = ", ".join(filter(None, [self.name, self.mail]))
        return _("Spørsmål om tallene: %(contact)s") % {"contact": told}


def licence() -> Licence:
    name = settings.DATA_LICENCE
    return Licence(name, ADDRESSES.get(name, ""))


def contact() -> Contact:
    """The one that is set; else the municipality itself, which everybody can find."""
    return Contact(settings.CONTACT_NAME or settings.SITE_OWNER, settings.CONTACT_MAIL)


def terms() -> tuple[str, ...]:
    """What every file says of itself."""
    return (licence().in_words, contact().in_words)
