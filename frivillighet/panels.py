"""The charts of the dashboard: each answers a question, and leads to the figures behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.text import enumerated
from frivillighet.figures import (
    OLD_SATISFACTION,
    PARTNERS,
    SATISFACTION,
    VOLUNTEERS,
    WOULD_VOLUNTEER,
    VolunteeringFigures,
)
from indikatorer.charts.bars import RankedValue, draw_bars
from indikatorer.charts.frame import NARROW
from indikatorer.charts.lines import Series
from indikatorer.charts.multiples import draw_multiples
from indikatorer.charts.on_scale import ScoreChart, draw_scores
from indikatorer.figures import words
from indikatorer.figures.figure import Figure
from indikatorer.models import Indicator
from indikatorer.pictures.drawings import Line, observation, seam_names, tick_text
from indikatorer.pictures.reading import read_development


@dataclass(frozen=True)
class Panel:
    """A question, the sentence that answers it, and what is drawn of it. Fits half a page."""

    key: str
    question: str
    readings: tuple[str, ...]
    figures: tuple[Figure, ...]
    ways: dict[str, str]  # by name, to the pages with all figures and sources
    drawing: Any = None  # of indikatorer.charts; None where there is too little to draw
    notes: tuple[str, ...] = ()

    @property
    def reading_id(self) -> str:
        return f"{self.key}-sier"


# What each is called where there is little room.
NAMES = {
    VOLUNTEERS: gettext_lazy("Deltar i frivillig arbeid"),
    WOULD_VOLUNTEER: gettext_lazy("Kan tenke seg det hvis noen spør"),
    SATISFACTION: gettext_lazy("Tilfredshet med samarbeidet"),
    OLD_SATISFACTION: gettext_lazy("Kommunen som tilrettelegger"),
}


def page_of(figure: Figure) -> str:
    return figure.indicator.get_absolute_url()


def panels(told: VolunteeringFigures) -> list[Panel]:
    """Those that have figures."""
    found = (volunteers(told), satisfaction(told), cooperation(told))
    return [panel for panel in found if panel]


def volunteers(told: VolunteeringFigures) -> Panel | None:
    """Those who volunteer beside those who would. Lines are parted where the survey is another."""
    lines = [told.lines[slug] for slug in (VOLUNTEERS, WOULD_VOLUNTEER) if slug in told.lines]
    if not lines:
        return None
    seams = sorted({year for line in lines for year in seam_names(line[-1])})
    names = [str(NAMES[line[-1].indicator.slug]) for line in lines]
    series = [
        Series(name, tuple(map(observation, line))) for name, line in zip(names, lines, strict=True)
    ]
    return Panel(
        key="frivillige",
        question=_("Er innbyggerne frivillige?"),
        readings=tuple(dict.fromkeys(map(reading, lines))),
        figures=tuple(chain(*lines)),
        ways={name: page_of(line[-1]) for name, line in zip(names, lines, strict=True)},
        drawing=draw_multiples(series, NARROW, seams),
    )


def reading(line: Line) -> str:
    """What the drawing cannot show: how the two values may be compared. Else how they moved."""
    newest = line[-1]
    if not (newest.earlier and newest.moved and newest.moved.reservations):
        return read_development(line)
    said = {"year": newest.earlier.period, "reserve": words.trend(newest.moved)}
    return _("Sammenligning med %(year)s: %(reserve)s.") % said


def satisfaction(told: VolunteeringFigures) -> Panel | None:
    """On its whole scale. What was asked before, on another scale, is told and never drawn."""
    line = told.lines.get(SATISFACTION)
    if not line:
        return None
    old = told.newest(OLD_SATISFACTION)
    shown = [line[-1], *([old] if old else ())]
    return Panel(
        key="tilfredshet",
        question=_("Er foreningene fornøyde med kommunen?"),
        readings=(reading(line),),
        figures=(*line, *([old] if old else ())),
        ways={str(NAMES[figure.indicator.slug]): page_of(figure) for figure in shown},
        drawing=on_its_scale(line),
        notes=(kept_apart(old),) if old else (),
    )


def on_its_scale(line: Line) -> ScoreChart | None:
    indicator = line[-1].indicator
    if indicator.scale_min is None or indicator.scale_max is None:
        return None
    scale = (indicator.scale_min, indicator.scale_max)
    return draw_scores(list(map(observation, line)), NARROW, scale=scale, format_end=tick_text)


def kept_apart(old: Figure) -> str:
    """`Holdt for seg: 4,19 av 6 i Asker (til 2019) i 2014, på et annet spørsmål …`"""
    text = _("Holdt for seg: %(value)s i %(area)s i %(year)s, på %(otherwise)s.") % {
        "value": old.text,
        "area": old.area.name,
        "year": old.period,
        "otherwise": asked_otherwise(old.indicator),
    }
    return f"{text} {old.mark.label}." if old.mark else text


def asked_otherwise(indicator: Indicator) -> str:
    low, high = indicator.scale_min, indicator.scale_max
    if low is None or high is None:
        return _("et annet spørsmål")
    ends = {"low": tick_text(low), "high": tick_text(high)}
    return _("et annet spørsmål og en skala fra %(low)s til %(high)s") % ends


def cooperation(told: VolunteeringFigures) -> Panel | None:
    """Whom associations worked with, in the newest year that any of it was measured."""
    newest = [(told.newest(slug), partner) for slug, partner in PARTNERS.items()]
    year = max((figure.year for figure, _partner in newest if figure), default=None)
    found = [(figure, partner) for figure, partner in newest if figure and figure.year == year]
    if not found:
        return None
    rows = [RankedValue(str(name), figure.value, figure.text) for figure, name in found]
    return Panel(
        key="samarbeid",
        question=_("Hvem samarbeider foreningene med?"),
        readings=(cooperation_sentence(found),),
        figures=tuple(figure for figure, _partner in found),
        ways={str(partner): page_of(figure) for figure, partner in found},
        drawing=draw_bars(rows, NARROW),
    )


def cooperation_sentence(found: Sequence[tuple[Figure, str]]) -> str:
    """`I 2022 samarbeidet 67 % av foreningene med kommunen, 68 % med andre foreninger og …`"""
    (first, partner), *others = found
    parts = [
        _("%(value)s av foreningene med %(partner)s") % {"value": first.text, "partner": partner},
        *with_others(others),
    ]
    said = {"year": first.period, "parts": enumerated(parts)}
    return _("I %(year)s samarbeidet %(parts)s.") % said


def with_others(found: Iterable[tuple[Figure, str]]) -> list[str]:
    return [
        _("%(value)s med %(partner)s") % {"value": figure.text, "partner": partner}
        for figure, partner in found
    ]
