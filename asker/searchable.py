"""The portal's own words can be searched, too."""

from django.utils.translation import gettext_lazy as _

from asker.glossary import all_terms
from asker.search import Kind, Place, on_page, register

register(
    Kind(_("Ord og begreper"), all_terms, ("name", "definition"), on_page("words")),
    place=Place.LAST,
)
