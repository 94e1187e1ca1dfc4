"""The answer that the dashboard begins with: is participation as it was promised to be?"""

from indikatorer.figures.figure import newest_measured
from indikatorer.figures.years import StatusYear
from indikatorer.pages.subject_answer import Answer, Known, subject_answer
from medvirkning.questions import SAID
from medvirkning.reading import INFLUENCE, INVOLVED, SUBJECT, Reading

HEADLINES = (INVOLVED, INFLUENCE)  # what was measured last, in a sentence


def answer(reading: Reading, shown: StatusYear | None) -> Answer:
    newest = ((newest_measured(reading.line(slug)), str(SAID[slug])) for slug in HEADLINES)
    known = Known(
        subject=SUBJECT,
        places=reading.places,
        figures=reading.own,
        headlines=[(figure, said) for figure, said in newest if figure],
    )
    return subject_answer(known, shown)
