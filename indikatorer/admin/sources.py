"""Documents, data sources, areas and breakdowns."""

from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from asker.admin import PortalAdmin, PortalTabularInline
from indikatorer.models import Area, AreaNumber, Breakdown, Category, DataSource, Document


@admin.register(Document)
class DocumentAdmin(PortalAdmin):
    list_display = ["title", "short_title", "publisher", "year", "result_count"]
    list_filter = ["year", "publisher"]
    search_fields = ["title", "reference"]
    fields = [
        "title",
        "short_title",
        "publisher",
        "year",
        "url",
        "url_seen",
        "reference",
        "description",
        "slug",
    ]

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .annotate(result_count=Count("results"))
            .order_by("year", "title")
        )

    @admin.display(description=_("resultater"), ordering="result_count")
    def result_count(self, document):
        return document.result_count


@admin.register(DataSource)
class DataSourceAdmin(PortalAdmin):
    list_display = ["name", "url"]
    search_fields = ["name"]
    fields = ["name", "description", "url", "slug"]


class AreaNumberInline(PortalTabularInline):
    model = AreaNumber


@admin.register(Area)
class AreaAdmin(PortalAdmin):
    list_display = ["name", "kind", "is_own", "successor"]
    list_filter = ["kind", "is_own"]
    list_select_related = ["successor"]
    search_fields = ["name", "numbers__number"]
    autocomplete_fields = ["successor"]
    fields = ["name", "kind", "is_own", "successor", "formed_year", "note", "slug"]
    inlines = [AreaNumberInline]


class CategoryInline(PortalTabularInline):
    model = Category
    fields = ["name", "slug", "order"]


@admin.register(Breakdown)
class BreakdownAdmin(PortalAdmin):
    list_display = ["name"]
    search_fields = ["name"]
    fields = ["name", "is_ordered", "slug"]
    inlines = [CategoryInline]


@admin.register(Category)
class CategoryAdmin(PortalAdmin):
    """Registered so that results can find a category by typing a part of its name."""

    list_display = ["name", "breakdown", "order"]
    list_filter = ["breakdown"]
    list_select_related = ["breakdown"]
    search_fields = ["name", "breakdown__name"]
    autocomplete_fields = ["breakdown"]
    fields = ["breakdown", "name", "slug", "order"]
