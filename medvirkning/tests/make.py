"""Indicators that the dashboard of participation tells of."""

from indikatorer.models import Indicator, Measure, Subject
from indikatorer.tests.make import make_indicator
from medvirkning.reading import SUBJECT


def make_about(slug: str, name: str = "", **fields) -> Indicator:
    """An indicator of participation, by the address the dashboard knows it by."""
    subject = Subject.objects.get_or_create(slug=SUBJECT, defaults={"name": "Medvirkning"})[0]
    told = {"measure": Measure.SHARE, "decimals": 0, **fields}
    return make_indicator(name or slug, slug=slug, subject=subject, **told)
