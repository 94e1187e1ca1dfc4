"""What of the plans, their indicators and their documents can be searched."""

from django.utils.translation import gettext_lazy as _

from asker.search import Kind, Place, on_page, own_page, register
from indikatorer.models import Action, Document, FocusArea, Indicator, Objective, Plan, ThemePlan

register(
    Kind(_("Indikatorer"), Indicator.objects.all, ("name", "definition"), own_page),
    Kind(_("Fokusområder"), FocusArea.objects.all, ("name", "main_goal", "introduction"), own_page),
    Kind(
        _("Mål"), lambda: Objective.objects.select_related("focus_area"), ("name", "code"), own_page
    ),
    Kind(
        _("Styringsdokumenter"),
        Plan.objects.all,
        ("name", "introduction"),
        on_page("indikatorer:focus_areas"),
    ),
    Kind(_("Temaplaner"), ThemePlan.objects.all, ("name",), on_page("indikatorer:focus_areas")),
    Kind(
        _("Tiltak"),
        lambda: Action.objects.select_related("objective__focus_area"),
        ("title", "outcome"),
        lambda action: action.objective.get_absolute_url(),
    ),
    place=Place.FIRST,
)
register(
    Kind(_("Dokumenter"), Document.objects.all, ("title", "short_title", "description"), own_page),
    place=Place.LAST,
)
