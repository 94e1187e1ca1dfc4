"""Plans, their focus areas and objectives, and the limits adopted in them."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Max
from django.forms import BaseInlineFormSet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.admin import (
    HistoryAdmin,
    PortalAdmin,
    PortalStackedInline,
    PortalTabularInline,
)
from indikatorer.assessment import Interval, overlapping
from indikatorer.models import (
    Band,
    FocusArea,
    Objective,
    Plan,
    PlanIndicator,
    ThemePlan,
    holding_in,
)


class FocusAreaInline(PortalTabularInline):
    model = FocusArea
    fields = ["name", "goal_heading", "main_goal", "order"]
    show_change_link = True


@admin.register(Plan)
class PlanAdmin(PortalAdmin):
    list_display = ["name", "area", "year_from", "year_to", "limits_from"]
    list_select_related = ["area"]
    search_fields = ["name"]
    autocomplete_fields = ["area", "document"]
    fieldsets = [
        (None, {"fields": ["name", "area", "document", "introduction"]}),
        (
            gettext_lazy("Når planen gjelder"),
            {"fields": ["year_from", "year_to", "limits_from", "figures_from"]},
        ),
        (gettext_lazy("Adresse"), {"fields": ["slug"]}),
    ]
    inlines = [FocusAreaInline]


class ObjectiveInline(PortalTabularInline):
    model = Objective
    fields = ["code", "name", "kind", "under_development", "order"]
    show_change_link = True


@admin.register(FocusArea)
class FocusAreaAdmin(PortalAdmin):
    list_display = ["name", "plan", "order"]
    list_filter = ["plan"]
    list_select_related = ["plan"]
    search_fields = ["name"]
    autocomplete_fields = ["plan"]
    fields = [
        "plan",
        "name",
        "goal_heading",
        "main_goal",
        "introduction",
        "un_goals",
        "order",
        "slug",
    ]
    inlines = [ObjectiveInline]


class PlanIndicatorInline(PortalTabularInline):
    model = PlanIndicator
    fields = ["code", "indicator", "printed_name", "order"]
    autocomplete_fields = ["indicator"]
    show_change_link = True


@admin.register(Objective)
class ObjectiveAdmin(PortalAdmin):
    list_display = ["name", "code", "focus_area", "kind", "under_development"]
    list_filter = ["focus_area__plan", "focus_area", "kind", "under_development"]
    list_select_related = ["focus_area"]
    search_fields = ["name", "code"]
    autocomplete_fields = ["focus_area", "document"]
    fields = [
        "focus_area",
        "code",
        "name",
        "kind",
        "under_development",
        "order",
        "document",
        "place",
        "slug",
    ]
    inlines = [PlanIndicatorInline]


class BandFormSet(BaseInlineFormSet):
    """Limits as one whole: in no year may a value lie in two of them."""

    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        bands = [form.instance for form in self.forms if is_kept(form)]
        for year in sorted({band.first_year for band in bands}):
            holding = holding_in(year, bands)
            if pair := overlapping([band.interval() for band in holding]):
                raise ValidationError(overlap_message(pair, year))

    def save_new(self, form, commit=True):
        """New limits come after those there are, in the order they were typed."""
        if not hasattr(self, "next_order"):
            stored = self.instance.bands.aggregate(last=Max("order"))["last"]
            self.next_order = 0 if stored is None else stored + 1
        form.instance.order = self.next_order
        self.next_order += 1
        return super().save_new(form, commit)


def is_kept(form) -> bool:
    """The row is filled in and is not to be deleted."""
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")


def overlap_message(pair: tuple[Interval, Interval], year: int) -> str:
    """Says the year where some limits begin to hold later than others."""
    levels = " og ".join(str(Band.LEVELS[item.level]) for item in pair).capitalize()
    message = (
        _("%(levels)s overlapper fra %(year)s. Bruk «mer enn» eller «mindre enn» der de møtes.")
        if year
        else _("%(levels)s overlapper. Bruk «mer enn» eller «mindre enn» der de møtes.")
    )
    return message % {"levels": levels, "year": year}


class BandInline(PortalStackedInline):
    model = Band
    formset = BandFormSet
    autocomplete_fields = ["document"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("level", "printed"),
                    ("lower", "lower_open", "upper", "upper_open"),
                    "from_year",
                ]
            },
        ),
        (
            gettext_lazy("Hvor grensen kommer fra"),
            {
                "fields": [
                    ("kind", "set_in"),
                    ("adopted_by", "adopted_when"),
                    ("adopted_year", "holds_earlier"),
                    ("document", "place"),
                ]
            },
        ),
    ]


@admin.register(PlanIndicator)
class PlanIndicatorAdmin(HistoryAdmin):
    list_display = ["indicator", "code", "objective", "plan_name"]
    list_filter = ["objective__focus_area__plan", "objective__focus_area"]
    list_select_related = ["indicator", "objective__focus_area__plan"]
    search_fields = ["code", "indicator__name", "printed_name"]
    autocomplete_fields = ["objective", "indicator"]
    fields = ["objective", "indicator", "code", "printed_name", "order"]
    inlines = [BandInline]

    @admin.display(description=gettext_lazy("styringsdokument"))
    def plan_name(self, place):
        return place.plan.name


@admin.register(Band)
class BandAdmin(HistoryAdmin):
    """Limits are entered with their plan indicator; here their history is read."""

    list_display = ["plan_indicator", "level", "printed", "kind", "set_in", "adopted_when"]
    list_filter = ["kind", "level", "plan_indicator__objective__focus_area__plan"]
    list_select_related = ["plan_indicator__indicator"]
    search_fields = ["plan_indicator__code", "plan_indicator__indicator__name", "printed"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(ThemePlan)
class ThemePlanAdmin(PortalAdmin):
    list_display = ["name", "adopted_on", "expected", "printed_status"]
    search_fields = ["name"]
    autocomplete_fields = ["area", "document"]
    fieldsets = [
        (None, {"fields": ["name", "area", "order"]}),
        (gettext_lazy("Status"), {"fields": ["adopted_on", "expected", "printed_status"]}),
        (gettext_lazy("Kilde"), {"fields": ["document", "place"]}),
        (gettext_lazy("Adresse"), {"fields": ["slug"]}),
    ]
