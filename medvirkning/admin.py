"""Feedback systems, political bodies and arenas."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from asker.admin import PortalAdmin
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody

SOURCE = (_("Kilde"), {"fields": ["document", "place"]})
ADDRESS = (_("Adresse"), {"fields": ["slug"]})


@admin.register(FeedbackSystem)
class FeedbackSystemAdmin(PortalAdmin):
    list_display = ["name", "received"]
    list_select_related = ["received"]
    search_fields = ["name"]
    autocomplete_fields = ["received", "improved", "answered_in_time", "time_limit", "document"]
    fieldsets = [
        (None, {"fields": ["name", "description"]}),
        (
            _("Indikatorene som forteller om det"),
            {"fields": ["received", "improved", "answered_in_time", "time_limit"]},
        ),
        SOURCE,
        ADDRESS,
    ]


@admin.register(PoliticalBody)
class PoliticalBodyAdmin(PortalAdmin):
    list_display = ["name", "kind", "basis", "created_year", "ended_year"]
    list_filter = ["kind", "basis"]
    search_fields = ["name", "mandate"]
    autocomplete_fields = ["meetings", "document"]
    fieldsets = [
        (None, {"fields": ["name", "kind", "basis", "mandate", "note", "order"]}),
        (_("Når"), {"fields": [("created_year", "ended_year")]}),
        (_("Tall"), {"fields": ["meetings"]}),
        SOURCE,
        ADDRESS,
    ]


@admin.register(Arena)
class ArenaAdmin(PortalAdmin):
    list_display = ["name", "frequency", "order"]
    search_fields = ["name", "description"]
    autocomplete_fields = ["document"]
    fieldsets = [
        (None, {"fields": ["name", "description", "frequency", "order"]}),
        SOURCE,
        ADDRESS,
    ]
