"""The subjects that have dashboards of their own, and the way to them from what is about them.

Each app registers its dashboard in its `tiles.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.module_loading import autodiscover_modules

from asker.addresses import address
from indikatorer.models import Indicator, Subject

PAGES: dict[str, str] = {}  # the name of the dashboard's address, by the subject's slug


@dataclass(frozen=True)
class SubjectPage:
    name: str
    url: str


def register_page(subject: str, view_name: str) -> None:
    PAGES[subject] = view_name


def subject_pages(indicators: Iterable[Indicator]) -> list[SubjectPage]:
    """The dashboards of what these indicators are about; one query."""
    autodiscover_modules("tiles")
    keys = {indicator.subject_id for indicator in indicators}
    found = Subject.objects.filter(pk__in=keys, slug__in=PAGES)
    return [SubjectPage(subject.name, address(PAGES[subject.slug])) for subject in found]
