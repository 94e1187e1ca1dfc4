"""Whom the municipality works with, and where: lists on pages of their own, told here by number."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, Min, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.addresses import address
from asker.numbers import format_period
from frivillighet.figures import CENTRES, VolunteeringFigures
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre
from indikatorer.figures.figure import group_by
from indikatorer.models import Document


@dataclass(frozen=True)
class List:
    """A list by its number. `key` is where the whole list once stood on the overview."""

    key: str
    name: str  # `8 samarbeidsavtaler`
    note: str
    url: str


def lists(themes: Sequence[PolicyTheme], told: VolunteeringFigures) -> list[List]:
    """Those that hold something; three queries."""
    found = (policy_list(themes), agreements_list(), bodies_list(), centres_list(told))
    return [one for one in found if one]


def policy_list(themes: Sequence[PolicyTheme]) -> List | None:
    if not themes:
        return None
    name = ngettext("Ett tema i politikken", "%(count)s temaer i politikken", len(themes))
    documents = dict.fromkeys(str(theme.document) for theme in themes if theme.document)
    url = address("frivillighet:policy")
    return List("politikken", name % {"count": len(themes)}, ", ".join(documents), url)


def agreements_list() -> List | None:
    counted = Agreement.objects.aggregate(count=Count("pk"), first=Min("year"), last=Max("year"))
    if not counted["count"]:
        return None
    name = ngettext("Én samarbeidsavtale", "%(count)s samarbeidsavtaler", counted["count"])
    return List("avtaler", name % counted, known_in(counted), address("frivillighet:agreements"))


def bodies_list() -> List | None:
    counted = UmbrellaBody.objects.aggregate(
        count=Count("pk"), first=Min("document__year"), last=Max("document__year")
    )
    if not counted["count"]:
        return None
    name = ngettext("Ett fellesråd", "%(count)s fellesråd", counted["count"])
    return List("fellesraad", name % counted, known_in(counted), address("frivillighet:bodies"))


def centres_list(told: VolunteeringFigures) -> List | None:
    """Those that are named, and how many there are said to be."""
    count = VolunteerCentre.objects.count()
    if not count:
        return None
    name = ngettext("Én navngitt frivilligsentral", "%(count)s navngitte frivilligsentraler", count)
    figure = told.newest(CENTRES)
    said = {"figure": figure.text, "year": figure.period} if figure else {}
    note = _("%(figure)s i alt i %(year)s") % said if said else ""
    return List("sentraler", name % {"count": count}, note, address("frivillighet:centres"))


def known_in(counted: dict[str, int | None]) -> str:
    """`Slik det var i 2015`: what is listed may be history."""
    if counted["first"] is None:
        return ""
    period = format_period(counted["first"], counted["last"])
    return _("Slik det var i %(period)s") % {"period": period}


# The lists themselves -----------------------------------------------------------------------------


def policy_themes() -> QuerySet[PolicyTheme]:
    """The themes with all that stands under them but the actions' own follow-up."""
    return PolicyTheme.objects.select_related("document").prefetch_related("measures", "actions")


def bodies_by_document() -> list[tuple[Document | None, list[UmbrellaBody]]]:
    """The umbrella bodies under the document that names them, newest first, those without last."""
    bodies = UmbrellaBody.objects.select_related("document")
    documents = group_by(bodies, lambda body: body.document)
    return sorted(documents.items(), key=lambda pair: -pair[0].year if pair[0] else 0)
