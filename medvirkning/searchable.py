"""What of participation can be searched."""

from django.utils.translation import gettext_lazy as _

from asker.search import Kind, on_page, own_page, register
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody, PoliticalCase

overview = on_page("medvirkning:overview")

register(
    Kind(_("Henvendelser"), FeedbackSystem.objects.all, ("name", "description"), own_page),
    Kind(_("Råd og utvalg"), PoliticalBody.objects.all, ("name", "mandate", "note"), overview),
    Kind(_("Arenaer"), Arena.objects.all, ("name", "description"), overview),
    Kind(
        _("Politiske saker"),
        PoliticalCase.objects.all,
        ("title", "body", "service_area"),
        on_page("medvirkning:political_cases"),
    ),
)
