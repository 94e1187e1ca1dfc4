"""Umbrella bodies, volunteer centres, agreements and the volunteering policy."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from asker.admin import PortalAdmin, PortalTabularInline
from frivillighet.models import (
    Agreement,
    PolicyMeasure,
    PolicyTheme,
    UmbrellaBody,
    VolunteerCentre,
)

SOURCE = (_("Kilde"), {"fields": ["document", "place"]})
ADDRESS = (_("Adresse"), {"fields": ["slug"]})


@admin.register(UmbrellaBody)
class UmbrellaBodyAdmin(PortalAdmin):
    list_display = ["name", "order"]
    search_fields = ["name"]
    autocomplete_fields = ["document"]
    fieldsets = [(None, {"fields": ["name", "description", "order"]}), SOURCE, ADDRESS]


@admin.register(VolunteerCentre)
class VolunteerCentreAdmin(PortalAdmin):
    list_display = ["name", "stage", "stage_year", "order"]
    list_filter = ["stage"]
    search_fields = ["name", "note"]
    autocomplete_fields = ["document"]
    fieldsets = [
        (None, {"fields": ["name", "stage", "stage_year", "note", "order"]}),
        SOURCE,
        ADDRESS,
    ]


@admin.register(Agreement)
class AgreementAdmin(PortalAdmin):
    list_display = ["partner", "year", "order"]
    search_fields = ["partner", "about"]
    autocomplete_fields = ["document"]
    fieldsets = [(None, {"fields": ["partner", "about", "year", "order"]}), SOURCE, ADDRESS]


class PolicyMeasureInline(PortalTabularInline):
    model = PolicyMeasure


@admin.register(PolicyTheme)
class PolicyThemeAdmin(PortalAdmin):
    list_display = ["name", "order"]
    search_fields = ["name", "commitment"]
    autocomplete_fields = ["indicators", "actions", "document"]
    fieldsets = [
        (None, {"fields": ["name", "commitment", "order"]}),
        (_("Tall og tiltak som hører til"), {"fields": ["indicators", "actions"]}),
        SOURCE,
        ADDRESS,
    ]
    inlines = [PolicyMeasureInline]
