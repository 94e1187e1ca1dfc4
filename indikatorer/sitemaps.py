"""The open pages of indikatorer."""

from collections.abc import Iterator

from django.urls import reverse

from asker.addresses import address
from asker.sitemaps import register
from indikatorer.figures import published
from indikatorer.figures.comparison import MOST_SHOWN
from indikatorer.figures.years import status_years
from indikatorer.models import Document, FocusArea, Indicator
from indikatorer.pages.documents import sections_of

SINGLE = ("home", "about", "focus_areas", "indicators", "comparison", "quality", "documents")


def open_pages() -> Iterator[str]:
    yield from (reverse(f"indikatorer:{name}") for name in SINGLE)
    for year in status_years().years:
        yield address("indikatorer:status", year.year)
        yield address("indikatorer:status_brief", year.year)
    for model in (FocusArea, Indicator):
        yield from (row.get_absolute_url() for row in model.objects.all())
    for document in Document.objects.all():
        yield document.get_absolute_url()
        for section in sections_of(document):
            yield address("indikatorer:section", document.slug, section.slug)
    compared = Indicator.objects.filter(pk__in=published.newest_shared_periods())
    for indicator in compared:
        if published.has_many_areas(indicator, MOST_SHOWN):  # else its own page shows them all
            yield address("indikatorer:places", indicator.slug)


register("indikatorer", open_pages)
