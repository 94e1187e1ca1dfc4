"""What frivillighet says."""

from collections.abc import Iterator

from django.urls import reverse

from asker.spoken import Passage, Section, register
from indikatorer.spoken import page_passage


def volunteering() -> Iterator[Passage]:
    yield page_passage("Frivillighet", reverse("frivillighet:overview"))


register(Section.SUBJECTS, volunteering)
