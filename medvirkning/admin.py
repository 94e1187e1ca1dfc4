"""Feedback systems, political bodies and arenas."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from asker.admin import PortalAdmin
from medvirkning.models import Arena, FeedbackSystem, PoliticalBody, PoliticalCase

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
    list_display = ["name", "area", "kind", "basis", "created_year", "ended_year"]
    list_filter = ["area", "kind", "basis"]
    list_select_related = ["area"]
    search_fields = ["name", "mandate"]
    autocomplete_fields = ["area", "meetings", "category", "document"]
    fieldsets = [
        (None, {"fields": ["name", "area", "kind", "basis", "mandate", "note", "order"]}),
        (_("Når"), {"fields": [("created_year", "ended_year")]}),
        (_("Tall"), {"fields": ["meetings", "category"]}),
        SOURCE,
        ADDRESS,
    ]


@admin.register(Arena)
class ArenaAdmin(PortalAdmin):
    list_display = ["name", "area", "kind", "stage", "stage_year", "frequency"]
    list_filter = ["area", "kind", "stage"]
    list_select_related = ["area"]
    search_fields = ["name", "description"]
    autocomplete_fields = ["area", "document"]
    fieldsets = [
        (None, {"fields": ["name", "area", "kind", "description", "frequency", "order"]}),
        (_("Tilstand"), {"fields": [("stage", "stage_year")]}),
        SOURCE,
        ADDRESS,
    ]


@admin.register(PoliticalCase)
class PoliticalCaseAdmin(PortalAdmin):
    list_display = ["title", "service_area", "body", "decided_on", "printed_date"]
    list_filter = ["service_area", "body"]
    search_fields = ["title", "body"]
    autocomplete_fields = ["document"]
    fieldsets = [
        (None, {"fields": ["title", "service_area", "body", "order"]}),
        (_("Når"), {"fields": ["decided_on", "printed_date"]}),
        SOURCE,
        ADDRESS,
    ]
