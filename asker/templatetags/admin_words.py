"""Words of the admin that Norwegian bends: a new thing is «nytt» or «ny» by its gender."""

import re

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# The ends of those nouns among the models' names that are neuter.
NEUTER = (
    *("brudd", "dokument", "emne", "nummer", "område", "organ", "resultat", "råd", "system"),
    *("tema", "tiltak", "år"),
)
AFTER_THE_NOUN = re.compile(r" (i|til|som|eller|for|av) .*")


@register.filter
def new(name) -> str:
    """`Nytt resultat`, `Ny kilde`: what the button says that adds one. Takes a verbose_name."""
    noun = AFTER_THE_NOUN.sub("", str(name))
    words = _("Nytt %(name)s") if noun.endswith(NEUTER) else _("Ny %(name)s")
    return words % {"name": name}
