"""Every published result as rows for machines: one line a figure, with a decimal point."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields

from asker.numbers import plain_number
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.models import Result


@dataclass(frozen=True)
class ResultRow:
    """One published result. Codes and plan are those that govern its year, empty where none do."""

    indicator: str
    slug: str
    codes: str
    plan: str
    focus_area: str
    objective: str
    area: str
    area_number: str
    category: str
    year_from: int
    year: int
    value: str  # decimal point, no grouping; empty where there is none
    status: str  # "value", or why there is none: not_measured, pending, not_stated …
    unit: str
    source: str
    document: str  # the archived file's name stem, else the document's slug
    place: str
    printed: str
    verdict: str  # target, accepted, failed, not_reached, or empty
    between_bands: str  # "yes" where no printed interval holds the value, "no" where one does


COLUMNS = tuple(field.name for field in fields(ResultRow))


def rows() -> Iterator[tuple]:
    """The rows in a steady order, in five queries."""
    limits = AdoptedLimits.all()
    for result in exported():
        yield astuple(result_row(result, limits))


def exported():
    return (
        Result.objects.published()
        .with_details()
        .select_related("indicator__source")
        .prefetch_related("area__numbers")
        .order_by("indicator__slug", "year", "year_from", "area__slug", "category__order")
    )


def result_row(result: Result, limits: AdoptedLimits) -> ResultRow:
    place = limits.governing(result)
    verdict = limits.verdict(result)
    return ResultRow(
        indicator=result.indicator.name,
        slug=result.indicator.slug,
        codes=place.code if place else "",
        plan=place.plan.name if place else "",
        focus_area=place.objective.focus_area.name if place else "",
        objective=place.objective.name if place else "",
        area=result.area.name,
        area_number=result.area.number_in(result.year),
        category=result.category.name if result.category else "",
        year_from=result.year_from,
        year=result.year,
        value="" if result.value is None else plain_number(result.value),
        status=result.reason or "value",
        unit=result.indicator.unit,
        source=result.indicator.source.name if result.indicator.source else "",
        document=result.document.reference or result.document.slug,
        place=result.place,
        printed=result.printed,
        verdict=verdict.level.value if verdict else "",
        between_bands=("yes" if verdict.between_bands else "no") if verdict else "",
    )
