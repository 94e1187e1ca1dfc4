"""What frivillighet says: on its dashboard, and on the pages of its lists."""

from collections.abc import Iterator
from itertools import chain

from django.urls import reverse

from asker.pages_aloud import page_sentences, quoted
from asker.spoken import Line, Passage, Section, Sentence, register, said
from frivillighet.dashboard import Dashboard, dashboard
from frivillighet.panels import Panel
from indikatorer.figures.told import numbers
from indikatorer.spoken import page_passage


def volunteering() -> Iterator[Passage]:
    yield overview_passage(reverse("frivillighet:overview"), dashboard(""))
    for name in ("policy", "agreements", "bodies", "centres"):
        yield page_passage(f"Frivillighet: {name}", reverse(f"frivillighet:{name}"))


def overview_passage(where: str, page: Dashboard) -> Passage:
    """The answer and the charts beside the figures they tell of, and the rest of the page."""
    own = numbers(figure for figure in page.told.figures if figure.area.is_own)
    told = [
        tuple(
            Sentence(where, "answer", text, own, quoted=quoted(text))
            for text in page.answer.sentences
        ),
        *(panel_line(where, panel) for panel in page.panels),
    ]
    rest = page_sentences(where, chain(*told))
    return Passage("Frivillighet", said(*told, *([part] for part in rest)))


def panel_line(where: str, panel: Panel) -> Line:
    of = numbers(panel.figures)
    texts = [("reading", text) for text in panel.readings]
    texts += [("chart note", text) for text in panel.notes]
    return tuple(Sentence(where, kind, text, of, quoted=quoted(text)) for kind, text in texts)


register(Section.SUBJECTS, volunteering)
