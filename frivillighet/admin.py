"""Umbrella bodies and volunteer centres."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from asker.admin import PortalAdmin
from frivillighet.models import UmbrellaBody, VolunteerCentre

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
