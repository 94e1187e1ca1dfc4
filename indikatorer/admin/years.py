"""Reporting years: where an approver says that a year is complete, and the open pages follow."""

from django.contrib import admin, messages
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.admin import HistoryAdmin
from indikatorer.figures.years import status_years
from indikatorer.models import ReportingYear, YearState

DECLARE = "indikatorer.declare_year"


@admin.register(ReportingYear)
class ReportingYearAdmin(HistoryAdmin):
    list_display = ["year", "state", "arrival", "due_on", "declared_by", "declared_at"]
    list_filter = ["state"]
    list_select_related = ["declared_by"]
    readonly_fields = ["arrival", "declared_by", "declared_at"]
    actions = ["declare_complete", "reopen"]
    fieldsets = [
        (
            None,
            {
                "fields": ["year", "state", "due_on", "arrival"],
                "description": gettext_lazy(
                    "Forsiden og statussiden viser det nyeste året som er erklært ferdig. Andre "
                    "år står som én linje, med hvor mange tall som er kommet."
                ),
            },
        ),
        (gettext_lazy("Erklæringen"), {"fields": ["declared_by", "declared_at"]}),
    ]

    @admin.display(description=gettext_lazy("tall"))
    def arrival(self, reporting_year):
        found = status_years().of(reporting_year.year) if reporting_year.pk else None
        return found.arrival if found else _("Ingen tall er kommet")

    def has_declare_permission(self, request):
        return request.user.has_perm(DECLARE)

    def has_change_permission(self, request, obj=None):
        """A year that is declared complete is changed only by those who may declare it."""
        allowed = super().has_change_permission(request, obj)
        if obj is not None and obj.is_complete:
            return allowed and self.has_declare_permission(request)
        return allowed

    def has_delete_permission(self, request, obj=None):
        """A year that leads the open pages is opened again first, so that nobody is surprised."""
        return super().has_delete_permission(request, obj) and not (obj and obj.is_complete)

    def get_readonly_fields(self, request, obj=None):
        """A declaration is of its year, and never moved to another."""
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "year"] if obj and obj.is_complete else fields

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "state" and not self.has_declare_permission(request):
            kwargs["choices"] = [
                choice for choice in YearState.choices if choice[0] != YearState.PUBLISHED
            ]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        self.sign(request, obj)
        super().save_model(request, obj, form, change)
        if "state" in form.changed_data and obj.is_complete:
            self.tell(request, obj)

    @admin.action(description=gettext_lazy("Erklær ferdig"), permissions=["declare"])
    def declare_complete(self, request, queryset):
        for year in queryset:
            if year.is_complete:
                self.warn(request, _("%(year)s var allerede erklært ferdig.") % {"year": year})
            else:
                self.move(request, year, YearState.PUBLISHED)
                self.tell(request, year)

    @admin.action(description=gettext_lazy("Åpne igjen"), permissions=["declare"])
    def reopen(self, request, queryset):
        for year in queryset:
            said = {"year": year}
            if year.is_complete:
                self.move(request, year, YearState.OPEN)
                self.message_user(request, _("%(year)s er åpnet igjen.") % said)
            else:
                self.warn(request, _("%(year)s var ikke erklært ferdig.") % said)

    def move(self, request, year: ReportingYear, state: YearState) -> None:
        year.state = state
        self.sign(request, year)
        year.save()

    def sign(self, request, year: ReportingYear) -> None:
        """Who declared it and when; nobody while it is not complete."""
        if not year.is_complete:
            year.declared_by = year.declared_at = None
        elif year.declared_at is None:
            year.declared_by, year.declared_at = request.user, timezone.now()

    def tell(self, request, year: ReportingYear) -> None:
        """What the open pages show from now on, and what is missing there."""
        said = {"year": year, "arrival": self.arrival(year)}
        text = _("%(year)s er erklært ferdig. %(arrival)s.") % said
        found = status_years().of(year.year)
        if found and found.arrived:
            self.message_user(request, text, messages.SUCCESS)
        else:
            self.warn(request, f"{text} {_('Forsiden viser det ikke før et tall er publisert.')}")

    def warn(self, request, text: str) -> None:
        self.message_user(request, text, messages.WARNING)
