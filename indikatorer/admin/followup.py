"""Assessments in words, actions, and remarks about the sources."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from indikatorer.admin.quoting import QuotingAdmin
from indikatorer.models import Action, Narrative, Remark

SOURCE = (_("Kilde"), {"fields": ["document", "place"]})


@admin.register(Narrative)
class NarrativeAdmin(QuotingAdmin):
    list_display = ["__str__", "year", "cause"]
    list_filter = ["year", "focus_area"]
    list_select_related = ["focus_area", "objective", "indicator"]
    search_fields = ["text", "cause", "indicator__name"]
    autocomplete_fields = ["focus_area", "objective", "indicator", "document"]
    fieldsets = [
        (
            _("Hva gjelder vurderingen?"),
            {
                "fields": ["focus_area", "objective", "indicator", "year"],
                "description": _("Fyll ut bare ett av de tre feltene."),
            },
        ),
        (_("Hva sies?"), {"fields": ["text", "cause"]}),
        SOURCE,
    ]


@admin.register(Action)
class ActionAdmin(QuotingAdmin):
    list_display = ["title", "objective", "status", "status_date", "due_year", "responsible"]
    list_filter = ["status", "objective__focus_area", "due_year"]
    list_select_related = ["objective"]
    search_fields = ["title", "outcome", "responsible"]
    autocomplete_fields = ["objective", "document"]
    date_hierarchy = "status_date"
    fieldsets = [
        (None, {"fields": ["title", "objective", "responsible", "due_year", "order"]}),
        (_("Hvor langt er det kommet?"), {"fields": ["status", "status_date", "outcome"]}),
        SOURCE,
        (_("Adresse"), {"fields": ["slug"]}),
    ]


@admin.register(Remark)
class RemarkAdmin(QuotingAdmin):
    list_display = ["title", "weight", "shown", "other"]
    list_filter = ["weight"]
    search_fields = ["title", "explanation"]
    autocomplete_fields = ["results"]
    fieldsets = [
        (None, {"fields": ["title", "weight", "explanation", "results"]}),
        (
            _("De to opplysningene"),
            {"fields": [("shown", "shown_place"), ("other", "other_place")]},
        ),
        (_("Adresse"), {"fields": ["slug"]}),
    ]
