"""A word of the portal with its meaning, and a chapter of them."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Term:
    slug: str
    heading: Promise
    meaning: Promise

    @property
    def name(self) -> str:
        return str(self.heading)

    @property
    def definition(self) -> str:
        return str(self.meaning)


@dataclass(frozen=True)
class Chapter:
    """Words about one thing."""

    slug: str
    heading: Promise
    terms: tuple[Term, ...]
