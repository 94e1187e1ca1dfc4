"""A figure, and what it is held against, as the plain data and the lines of `asker/spoken.py`."""

from collections.abc import Iterable

from asker.pages_aloud import quoted
from asker.spoken import Break, Limit, Line, Measured, Number, Sentence
from indikatorer.figures.columns import LIMITS, limit_cells
from indikatorer.figures.comparison import ComparedPlace
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import PrintedLimits, all_places, set_where
from indikatorer.models import Band, Indicator, PlanIndicator, SeriesBreak


def number(figure: Figure) -> Number:
    return Number(
        indicator=figure.indicator.name,
        area=figure.area.name,
        year_from=figure.year_from,
        year=figure.year,
        value=figure.value,
        text=figure.text,
        category=figure.category.name if figure.category else "",
        formed=figure.area.formed_year,
        level=figure.level or "",
        limit_kind=limit_kind(figure),
        trend=figure.moved.trend if figure.moved else "",
        reason=figure.why_missing if figure.missing else "",
        note=figure.note,
    )


def limit_kind(figure: Figure) -> str:
    """What stands behind the limit that judges it: a decision, an ambition …"""
    return (figure.limit_kind if figure.level else None) or ""


def numbers(figures: Iterable[Figure]) -> tuple[Number, ...]:
    return tuple(map(number, figures))


def measured(indicator: Indicator) -> Measured:
    places = [place for place in all_places() if place.indicator_id == indicator.pk]
    return Measured(
        indicator=indicator.name,
        unit=indicator.unit,
        direction=indicator.direction,
        measure=indicator.measure,
        decimals=indicator.decimals,
        breaks=tuple(map(series_break, indicator.series_breaks.all())),
        limits=tuple(limit(place, band) for place in places for band in place.adopted_bands),
    )


def series_break(found: SeriesBreak) -> Break:
    return Break(found.year, found.kind, found.reason)


def limit(place: PlanIndicator, band: Band) -> Limit:
    return Limit(
        level=band.level,
        printed=band.printed,
        ends=tuple(end for end in (band.lower, band.upper) if end is not None),
        source=set_where(band) if band.set_in or band.document else "",
        adopted=band.adopted_year,
        first_year=max(place.plan.limits_from, band.first_year),
    )


# As lines ------------------------------------------------------------------------------------


def figure_line(where: str, figure: Figure, about: Measured) -> Line:
    """The figure, how it stands, and how it moved."""
    own = (number(figure),)
    moved = (*numbers([figure.earlier] if figure.earlier else []), *own)
    verdict = figure.mark.label if figure.mark else "" if figure.missing else figure.no_verdict
    told = [
        ("figure", figure.text, own),
        ("note", figure.note, own),
        ("verdict", verdict, own),
        ("between", figure.mark.note if figure.mark else "", own),
        ("change", figure.change_text or figure.no_change, moved),
    ]
    return tuple(Sentence(where, *part, about, quoted(part[1])) for part in told if part[1])


def limit_line(where: str, limits: PrintedLimits, about: Measured) -> Line:
    """`Ønsket resultat: > 10 %`, and the other limits beside it."""
    cells = zip(LIMITS, limit_cells(limits), strict=True)
    texts = (f"{heading}: {printed}" for heading, printed in cells if printed)
    return tuple(Sentence(where, "limit", text, (), about) for text in texts)


def place_line(where: str, place: ComparedPlace, about: Measured) -> Line:
    """A place of a comparison: its figure, and its rank or what kind of place it is."""
    of = (number(place.figure),)
    told = [("figure", place.figure.text), ("rank", place.rank_text), ("place", place.kind)]
    return tuple(Sentence(where, kind, text, of, about) for kind, text in told if text)
