"""Results: the page where a year's figures are entered, checked and published."""

from django import forms
from django.contrib import admin, messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.admin import HistoryAdmin, NumberField
from asker.numbers import NumberError, parse_number
from indikatorer.admin.checking import checked, tell_of_doubts
from indikatorer.admin.quoting import tell_of_quotes
from indikatorer.entry.actions import move_to_state
from indikatorer.entry.spreadsheet import norwegian_csv
from indikatorer.figures.figure import Figure, figure_of
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.years import closed_years
from indikatorer.models import PlanIndicator, Result, State

PUBLISH = "indikatorer.publish_result"


# Whoever quoted a published figure must be told when one of these changes.
TELLING_FIELDS = {"indicator", "area", "category", "year", "value", "reason", "qualifier", "state"}


def shown_figure(result: Result) -> Figure:
    """The result as councillors will see it. Needs the indicator's places in plans at hand."""
    return figure_of(result, AdoptedLimits(result.indicator.plan_indicators.all()))


class MissingValueFilter(admin.SimpleListFilter):
    title = gettext_lazy("verdi")
    parameter_name = "verdi"

    def lookups(self, request, model_admin):
        return [("mangler", _("Mangler verdi")), ("har", _("Har verdi"))]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        return queryset.filter(value__isnull=self.value() == "mangler")


class ResultForm(forms.ModelForm):
    """Asks why when a published figure changes, and takes the figure as typed for its print."""

    may_publish = False  # set for each request

    change_reason = forms.CharField(
        label=gettext_lazy("Begrunnelse for endringen"),
        required=False,
        max_length=100,
        help_text=gettext_lazy(
            "Må fylles ut når et publisert tall endres. Begrunnelsen vises på de åpne sidene."
        ),
    )

    class Meta:
        model = Result
        fields = "__all__"  # noqa: DJ007 - the admin's fieldsets choose
        field_classes = {"value": NumberField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.instance.year_from == self.instance.year:
            self.initial["year_from"] = None  # a figure of one year: moving it moves both ends

    def clean(self):
        data = super().clean()
        if data.get("value") is not None and (not data.get("printed") or self.print_is_stale()):
            data["printed"] = self.data.get(self.add_prefix("value"), "").strip()
        for year in self.closed_to_person(data):
            message = _("%(year)s er lukket for nye tall. Be en godkjenner føre tallet.")
            self.add_error("year", message % {"year": year})
        if self.changes_published_figure(data) and not data.get("change_reason"):
            self.add_error("change_reason", _("Skriv hvorfor det publiserte tallet endres."))
        return data

    def closed_to_person(self, data) -> set[int]:
        """The years, of those the figure comes from and goes to, that only approvers may change."""
        if self.may_publish:
            return set()
        return {self.instance.year, data.get("year")} & closed_years()

    def print_is_stale(self) -> bool:
        """The value was retyped, and the untouched print still says the old one."""
        stored = self.instance  # still as stored: cleaned data is put into it only afterwards
        if "printed" in self.changed_data or "value" not in self.changed_data or not stored.pk:
            return False
        try:
            return parse_number(stored.printed) == stored.value
        except NumberError:
            return False

    def changes_published_figure(self, data) -> bool:
        """What a published figure says or is about changes, or it is taken back."""
        stored = self.instance
        if not stored.pk or not stored.is_published:
            return False
        first_year = data.get("year_from") or data.get("year")
        return first_year != stored.year_from or bool(
            TELLING_FIELDS.intersection(self.changed_data)
        )


@admin.register(Result)
class ResultAdmin(HistoryAdmin):
    form = ResultForm
    list_display = ["indicator", "period", "shown", "verdict", "state", "category", "area"]
    list_filter = [
        MissingValueFilter,
        "state",
        "year",
        ("area", admin.RelatedOnlyFieldListFilter),
        "reason",
        "indicator__subject",
        ("document", admin.RelatedOnlyFieldListFilter),
        ("indicator", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["indicator", "area", "category", "document"]
    search_fields = [
        "indicator__name",
        "indicator__plan_indicators__code",
        "category__name",
        "area__name",
        "printed",
    ]
    autocomplete_fields = ["indicator", "area", "category", "document"]
    readonly_fields = ["verdict", "adopted_limits", "plausibility"]
    actions = ["mark_ready", "publish", "download"]
    fieldsets = [
        (
            gettext_lazy("Hva tallet gjelder"),
            {"fields": ["indicator", "area", "category", ("year", "year_from")]},
        ),
        (
            gettext_lazy("Resultatet"),
            {
                "fields": [
                    ("qualifier", "value"),
                    "reason",
                    "preliminary",
                    "note",
                    "verdict",
                    "adopted_limits",
                    "plausibility",
                ],
                "description": gettext_lazy(
                    "Fyll ut enten verdien eller grunnen til at den mangler. Null er en verdi."
                ),
            },
        ),
        (
            gettext_lazy("Hvor tallet står"),
            {
                "fields": ["document", "place", "printed"],
                "description": gettext_lazy(
                    "Alle skal kunne finne tallet igjen. Eksempel: dokumentet «Årsrapport 2015», "
                    "stedet «Frivillighet», cellen «99 035». Er cellen tom her, brukes tallet slik "
                    "du skrev det."
                ),
            },
        ),
        (gettext_lazy("Publisering"), {"fields": ["state", "change_reason"]}),
    ]

    def get_queryset(self, request):
        places = Prefetch("indicator__plan_indicators", PlanIndicator.objects.with_plan())
        return super().get_queryset(request).prefetch_related(places)

    @admin.display(description=gettext_lazy("periode"), ordering="year")
    def period(self, result):
        return result.period

    @admin.display(description=gettext_lazy("resultat"), ordering="value")
    def shown(self, result):
        return shown_figure(result).text

    @admin.display(description=gettext_lazy("vurdering"))
    def verdict(self, result):
        """The verdict as councillors will see it."""
        if not result.pk:
            return _("Vises når resultatet er lagret.")
        mark = shown_figure(result).mark
        if mark is None:
            return _("Ingen vurdering")
        return f"{mark.label} ({mark.note})" if mark.note else mark.label

    @admin.display(description=gettext_lazy("grenser det året"))
    def adopted_limits(self, result):
        if not result.pk:
            return "–"
        place = shown_figure(result).plan_place
        holding = place.limits_in(result.year) if place else []
        return "; ".join(map(str, holding)) or _("Ingen grenser gjaldt for dette resultatet.")

    @admin.display(description=gettext_lazy("kontroll"))
    def plausibility(self, result):
        return checked(result)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.may_publish = request.user.has_perm(PUBLISH)
        return form

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "state" and not request.user.has_perm(PUBLISH):
            kwargs["choices"] = [choice for choice in State.choices if choice[0] != State.PUBLISHED]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def has_change_permission(self, request, obj=None):
        """A published figure is changed only by those who may publish."""
        allowed = super().has_change_permission(request, obj)
        if obj is not None and obj.is_published:
            return allowed and request.user.has_perm(PUBLISH)
        return allowed

    def has_delete_permission(self, request, obj=None):
        """A figure that has been published is corrected, never deleted: it may be quoted."""
        if obj is not None and obj.history.filter(state=State.PUBLISHED).exists():
            return False
        return super().has_delete_permission(request, obj)

    def has_publish_permission(self, request):
        return request.user.has_perm(PUBLISH)

    def save_model(self, request, obj, form, change):
        obj._change_reason = form.cleaned_data.get("change_reason") or None
        super().save_model(request, obj, form, change)
        tell_of_quotes(request, [obj])
        tell_of_doubts(request, obj)

    @admin.action(description=gettext_lazy("Merk som klar"), permissions=["change"])
    def mark_ready(self, request, queryset):
        drafts = queryset.filter(state=State.DRAFT)
        self.move(request, drafts, State.READY, _("Merket som klar"))

    @admin.action(description=gettext_lazy("Publiser"), permissions=["publish"])
    def publish(self, request, queryset):
        unpublished = queryset.exclude(state=State.PUBLISHED)
        self.move(request, unpublished, State.PUBLISHED, _("Publisert"))

    @admin.action(description=gettext_lazy("Last ned for Excel (CSV)"), permissions=["view"])
    def download(self, request, queryset):
        return HttpResponse(
            norwegian_csv(queryset),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="resultater.csv"'},
        )

    def move(self, request, results, state, reason):
        """Move the chosen results, and say what was done and what was not, and why."""
        chosen = list(results)
        refused = move_to_state(chosen, state=state, reason=reason)
        moved = len(chosen) - len(refused)
        self.message_user(
            request,
            _("%(reason)s: %(count)s resultater.") % {"reason": reason, "count": moved},
            messages.SUCCESS if moved else messages.WARNING,
        )
        for refusal in refused:
            why = " ".join(refusal.messages)
            self.message_user(request, f"{refusal.result}: {why}", messages.ERROR)
        stopped = [refusal.result for refusal in refused]
        tell_of_quotes(request, [result for result in chosen if result not in stopped])
