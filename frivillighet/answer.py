"""The answer that the dashboard begins with: does it go well with volunteering?"""

from frivillighet.figures import SAID, SATISFACTION, SUBJECT, VOLUNTEERS, VolunteeringFigures
from indikatorer.figures.years import StatusYear
from indikatorer.pages.subject_answer import Answer, Known, subject_answer

HEADLINES = (VOLUNTEERS, SATISFACTION)  # what was measured last, in a sentence


def answer(told: VolunteeringFigures, shown: StatusYear | None) -> Answer:
    newest = ((told.newest(slug), str(SAID[slug])) for slug in HEADLINES)
    known = Known(
        subject=SUBJECT,
        places=[place for row in told.rows for place in row.places],
        figures=[figure for figure in told.figures if figure.area.is_own],
        headlines=[(figure, said) for figure, said in newest if figure],
    )
    return subject_answer(known, shown)
