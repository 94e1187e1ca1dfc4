"""What medvirkning says: of participation, of each feedback system and of the political bodies."""

from collections.abc import Iterator

from django.urls import reverse

from asker.pages_aloud import page_sentences, quoted
from asker.spoken import Number, Passage, Section, Sentence, register, said
from indikatorer.spoken import numbers, page_passage
from medvirkning.dashboard import dashboard
from medvirkning.feedback import FeedbackPage, feedback_page
from medvirkning.models import FeedbackSystem
from medvirkning.reading import read_subject
from medvirkning.shares import share_of


def participation() -> Iterator[Passage]:
    reading = read_subject()
    systems = FeedbackSystem.objects.with_indicators()
    shares = [figure for system in systems for figure in figures_of(feedback_page(system))]
    told = numbers([*reading.figures, *shares])
    yield overview_passage(reverse("medvirkning:overview"), told)
    yield page_passage("Måter å delta på", reverse("medvirkning:arenas"))
    for system in systems:
        page = feedback_page(system)
        yield page_passage(system.name, system.get_absolute_url(), numbers(figures_of(page)))
    yield page_passage("Politiske organer", reverse("medvirkning:political_bodies"))
    yield page_passage("Politiske saker", reverse("medvirkning:political_cases"))


def overview_passage(where: str, told: tuple[Number, ...]) -> Passage:
    """The answer and the rest of the page. What was promised is counted, and no figure."""
    page = dashboard("")
    own = [
        Sentence(where, "answer", text, told, quoted=quoted(text)) for text in page.answer.sentences
    ]
    choices = page.promises.choices
    counted = [Sentence(where, "count", f"{part.label} {part.count}") for part in choices]
    rest = page_sentences(where, (*own, *counted), told)
    return Passage("Medvirkning", said(own, *([part] for part in (*counted, *rest))))


def figures_of(page: FeedbackPage):
    """What the page tells of each year, and of the time it takes."""
    by_year = [figure for row in page.years for figure in (*row.counts, share_of(*row.counts))]
    return filter(None, [*by_year, page.answered_in_time, page.time_limit])


register(Section.SUBJECTS, participation)
