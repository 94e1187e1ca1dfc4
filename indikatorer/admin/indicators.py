"""Indicators, their subjects, and breaks in their series."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from asker.admin import HistoryAdmin, PortalAdmin, PortalTabularInline
from indikatorer.models import Indicator, SeriesBreak, Subject


class SeriesBreakInline(PortalTabularInline):
    model = SeriesBreak


@admin.register(Indicator)
class IndicatorAdmin(HistoryAdmin):
    list_display = ["name", "subject", "unit", "direction", "source", "responsible"]
    list_filter = [
        "subject",
        "measure",
        "direction",
        "source",
        "plan_indicators__objective__focus_area",
    ]
    list_select_related = ["subject", "source"]
    search_fields = ["name", "definition", "plan_indicators__code"]
    autocomplete_fields = ["subject", "source", "breakdown", "computed_from"]
    fieldsets = [
        (None, {"fields": ["name", "definition", "subject"]}),
        (
            _("Slik måles den"),
            {"fields": ["measure", ("unit", "unit_one"), "decimals", "direction"]},
        ),
        (
            _("Skala"),
            {
                "fields": [("scale_min", "scale_max")],
                "description": _("Tall utenfor skalaen avvises. Tomt betyr ingen grense."),
            },
        ),
        (
            _("Hvor tallene kommer fra"),
            {
                "fields": [
                    ("source", "source_printed"),
                    "responsible",
                    "frequency",
                    ("cycle", "cycle_from"),
                ]
            },
        ),
        (_("Inndeling"), {"fields": ["breakdown", "parts_add_up"]}),
        (_("Kontroll av trykte endringer"), {"fields": ["computed_from", "computation"]}),
        (_("Adresse"), {"fields": ["slug"]}),
    ]
    inlines = [SeriesBreakInline]


@admin.register(Subject)
class SubjectAdmin(PortalAdmin):
    list_display = ["name", "order"]
    search_fields = ["name"]
    fields = ["name", "order", "slug"]
