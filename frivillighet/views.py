"""How many, how content, what do we promise, and what have we done?"""

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import download, table_files
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.figures import published
from indikatorer.figures.comparison import comparison_table, comparisons
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Action, Document, Indicator
from indikatorer.pages.indicators import (
    Wanted,
    catalogue,
    catalogue_of,
    catalogue_table,
    in_plans,
    narrowed,
)

SUBJECT = "frivillighet"


def about_volunteering() -> QuerySet[Indicator]:
    return narrowed(Wanted(subject=SUBJECT))


def everybodys_figures(indicators: Sequence[Indicator]) -> list[Figure]:
    """Our own figures over the years, and everybody else's in the newest year they share."""
    keys = [indicator.pk for indicator in indicators]
    return published.beside_others(
        published.newest_shared_periods(*keys),
        Q(area__in=published.own_areas(), indicator__in=keys),
        limits=AdoptedLimits.of(indicators),
        indicators=indicators,
    )


def overview(request: HttpRequest) -> HttpResponse:
    indicators = list(about_volunteering())
    figures = everybodys_figures(indicators)
    rows = catalogue_of(indicators, figures, Wanted())
    in_plan = in_plans(rows)
    objectives = {place.objective_id for row in in_plan for place in row.places}
    context = {
        "in_plan": in_plan,
        "others": [row for row in rows if not row.places],
        "files": table_files("frivillighet:indicators_table"),
        "comparison_files": table_files("frivillighet:comparison_table"),
        "comparisons": comparisons(figures),
        "actions_by_year": actions_by_year(objectives),
        "bodies_by_document": bodies_by_document(),
        "themes": PolicyTheme.objects.select_related("document").prefetch_related(
            "measures",
            "indicators",
            Prefetch("actions", followed_actions().select_related("objective__focus_area")),
        ),
        "agreements": Agreement.objects.select_related("document"),
        "centres": VolunteerCentre.objects.select_related("document").order_by(
            "-stage_year", "order", "name"
        ),
    }
    return render(request, "frivillighet/overview.html", context)


def followed_actions() -> QuerySet[Action]:
    return Action.objects.with_follow_up().select_related("document")


def actions_by_year(objectives: Iterable[int]) -> list[tuple[int, list[Action]]]:
    """What is done about the objectives, under the year of its status, newest first."""
    actions = followed_actions().filter(objective__in=objectives)
    years = group_by(actions, lambda action: action.status_date.year)
    return sorted(years.items(), reverse=True)


def bodies_by_document() -> list[tuple[Document | None, list[UmbrellaBody]]]:
    """The umbrella bodies under the document that names them, newest first, those without last."""
    bodies = UmbrellaBody.objects.select_related("document")
    documents = group_by(bodies, lambda body: body.document)
    return sorted(documents.items(), key=lambda pair: -pair[0].year if pair[0] else 0)


# The tables as files ------------------------------------------------------------------------------


def indicators_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Every indicator about volunteering, whether it stands in a plan or not."""
    table = catalogue_table(_("Frivillighet"), catalogue(Wanted(subject=SUBJECT)))
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-indikatorer", page)


def compared_table(request: HttpRequest, file_format: str) -> HttpResponse:
    """Asker beside other municipalities."""
    found = comparisons(everybodys_figures(list(about_volunteering())))
    table = comparison_table(_("Asker og andre kommuner"), found)
    page = reverse("frivillighet:overview")
    return download(request, table, file_format, "frivillighet-sammenligning", page)
