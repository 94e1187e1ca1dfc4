"""The open pages of medvirkning."""

from collections.abc import Iterator

from django.urls import reverse

from asker.sitemaps import register
from medvirkning.models import FeedbackSystem

SINGLE = ("overview", "arenas", "political_bodies", "political_cases")


def open_pages() -> Iterator[str]:
    yield from (reverse(f"medvirkning:{name}") for name in SINGLE)
    yield from (system.get_absolute_url() for system in FeedbackSystem.objects.all())


register("medvirkning", open_pages)
