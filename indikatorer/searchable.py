"""What of the plans, their indicators, their figures and their documents can be searched."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from asker.search import Kind, Pairs, Place, on_page, own_page, register
from indikatorer.figures import found
from indikatorer.models import (
    Action,
    Category,
    Document,
    FocusArea,
    Indicator,
    Objective,
    Plan,
    ThemePlan,
)

INDICATORS = Kind(
    _("Indikatorer"),
    Indicator.objects.all,
    ("name", "definition"),
    own_page,
    figures=found.figures_of_indicators,
    more=found.words_of_indicators,
)
# A category has no page: it is found with an indicator that is divided so.
CATEGORIES = Kind(
    _("Kategorier"), Category.objects.all, ("name",), lambda category: reverse("indikatorer:home")
)
AREAS = Kind(
    _("Kommuner og områder"),
    found.told_areas,
    ("short_name", "get_kind_display"),
    lambda area: reverse("indikatorer:comparison"),
)

register(
    INDICATORS,
    Pairs(_("Fordelt på kategorier"), CATEGORIES, INDICATORS, found.figures_of_categories),
    Kind(_("Fokusområder"), FocusArea.objects.all, ("name", "main_goal", "introduction"), own_page),
    Kind(
        _("Mål"), lambda: Objective.objects.select_related("focus_area"), ("name", "code"), own_page
    ),
    Kind(
        _("Planer"),
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
    AREAS,
    Pairs(_("Tall fra andre områder"), AREAS, INDICATORS, found.figures_of_places),
    place=Place.FIRST,
)
register(
    Kind(_("Dokumenter"), Document.objects.all, ("title", "short_title", "description"), own_page),
    place=Place.LAST,
)
