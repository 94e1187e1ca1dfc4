"""What each open page asks of the database, and that it does not grow."""

from collections.abc import Iterable

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from asker.tests.portal import PAGES
from frivillighet.models import (
    Agreement,
    PolicyMeasure,
    PolicyTheme,
    UmbrellaBody,
    VolunteerCentre,
)
from indikatorer.models import (
    Action,
    Document,
    Objective,
    PlanIndicator,
    Remark,
    Result,
)
from medvirkning.models import Arena, PoliticalBody

# In a test's transaction nothing is kept: this is what it costs to make what is then kept.
QUERIES = {
    "home": 17,
    "search": 0,
    "search-none-fit": 0,
    "search-a-place": 1,
    "search-a-slip": 0,
    "words": 0,
    "privacy": 0,
    "about": 0,
    "status": 7,
    "status-of-many": 8,
    "status-view": 8,
    "status-brief": 6,
    "focus-areas": 5,
    "focus-area": 9,
    "focus-area-over-years": 10,
    "indicators": 10,
    "indicators-by-plan": 11,
    "indicators-by-result": 11,
    "indicators-by-change": 11,
    "indicators-none-fit": 8,
    "indicators-not-understood": 10,
    "indicator-with-limits": 12,
    "indicator-not-measured": 12,
    "indicator-with-categories": 12,
    "indicator-with-others": 11,
    "indicator-with-lines": 11,
    "indicator-with-a-break": 13,
    "embedded-chart": 7,
    "comparison": 7,
    "data-quality": 12,
    "participation": 18,
    "participation-narrowed": 18,
    "arenas": 1,
    "political-bodies": 5,
    "political-cases": 1,
    "feedback-system": 9,
    "embedded-share": 9,
    "volunteering": 14,
    "volunteering-narrowed": 14,
    "volunteering-policy": 4,
    "agreements": 1,
    "umbrella-bodies": 1,
    "volunteer-centres": 1,
    "documents": 1,
    "document": 6,
    "long-document": 1,
    "table-of-a-document": 6,
    "all-places": 6,
    "plan-document": 5,
}


@pytest.mark.parametrize(("name", "count"), QUERIES.items(), ids=QUERIES)
def test_a_page_costs_a_fixed_number_of_queries(
    figures, unwritten, client, django_assert_num_queries, name, count
):
    client.get(PAGES[name])  # fills what is kept between requests
    with django_assert_num_queries(count):
        client.get(PAGES[name])


def test_a_search_reads_nothing_again(
    committed, django_db_blocker, client, django_assert_num_queries
):
    """As for readers, outside a transaction. That nothing was written is asked beside Django."""
    with django_db_blocker.unblock():
        client.get(PAGES["search"])
        with django_assert_num_queries(0):
            client.get(PAGES["search"])
            client.get(PAGES["search-none-fit"])


def test_the_cost_of_every_page_is_pinned():
    assert QUERIES.keys() == PAGES.keys()


def test_no_page_costs_more_when_it_has_more_to_show(figures, unwritten, client):
    """The first growth gives every page something of each sort; breaks need two years to part.

    One figure alone is not read out either: it stands at the top of its page.
    """
    reported = costs(client)
    grow(years=(2016, 2017))
    unwritten.version = "grown"
    grown = costs(client)
    dearer = {name: grown[name] - count for name, count in reported.items() if grown[name] != count}
    assert dearer == {"focus-area": 1, "indicator-with-limits": 1}
    grow(years=(2018, 2019))
    unwritten.version = "grown again"
    assert costs(client) == grown


def costs(client) -> dict[str, int]:
    found = {}
    for name, address in PAGES.items():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        found[name] = len(queries)
    return found


def again(row: models.Model, **changes) -> models.Model:
    """A copy of the row with some fields changed."""
    copy = type(row).objects.get(pk=row.pk)
    copy.pk, copy._state.adding = None, True
    if hasattr(copy, "slug"):
        copy.slug = f"{copy.slug}-{type(row).objects.count()}"
    for name, value in changes.items():
        setattr(copy, name, value)
    copy.save()
    return copy


def some(model: type[models.Model]) -> list[models.Model]:
    return list(model.objects.order_by("pk")[:5])


def grow(years: Iterable[int] = (2016, 2017)) -> None:
    """More of all that a page may list: years, indicators in the plan, sources and so on."""
    listed = [Action, Agreement, Arena, Document, PoliticalBody, UmbrellaBody, VolunteerCentre]
    for model in listed:
        for row in some(model):
            again(row)
    grow_policy()
    for remark in some(Remark):
        again(remark).results.set(remark.results.all())
    for objective in some(Objective):
        again(objective, code="")
    for year in years:
        for result in list(Result.objects.filter(year=2014, area__slug="asker-til-2019")):
            again(result, year=year, year_from=year)
    document = Document.objects.last()
    for place in some(PlanIndicator):
        results, bands = list(place.indicator.results.all()), list(place.bands.all())
        indicator = again(place.indicator)
        copy = again(place, indicator=indicator, code="")
        for band in bands:
            again(band, plan_indicator=copy)
        for result in results:
            again(result, indicator=indicator, document=document)


def grow_policy() -> None:
    """More themes, each with all that stands under one."""
    for theme in some(PolicyTheme):
        copy = again(theme)
        copy.actions.set(Action.objects.order_by("-pk")[:2])
        copy.indicators.set(theme.indicators.all())
        PolicyMeasure.objects.create(theme=copy, name="Nok et tiltak")


def test_what_is_added_is_on_the_pages(figures, read):
    """Or the cost would stay the same for a poor reason."""
    names = ["status", "focus-area", "indicators", "indicator-with-limits", "participation"]
    names += ["volunteering", "volunteering-policy", "agreements"]
    before = {name: len(read(PAGES[name]).tags) for name in names}
    grow()
    assert [name for name in names if len(read(PAGES[name]).tags) <= before[name]] == []
