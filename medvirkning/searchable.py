"""What of participation can be searched."""

from django.utils.translation import gettext_lazy as _

from asker.search import Kind, on_page, own_page, register
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody, PoliticalCase

bodies, arenas = on_page("medvirkning:political_bodies"), on_page("medvirkning:arenas")

register(
    Kind(_("Henvendelser"), FeedbackSystem.objects.all, ("name", "description"), own_page),
    Kind(_("Råd og utvalg"), PoliticalBody.objects.all, ("name", "mandate", "note"), bodies),
    Kind(_("Arenaer"), Arena.objects.all, ("name", "description"), arenas),
    Kind(
        _("Politiske saker"),
        PoliticalCase.objects.all,
        ("title", "body", "service_area"),
        on_page("medvirkning:political_cases"),
    ),
)
