"""Invented figures that fill a database to the size it may grow to, for trials of the portal.

They go on where our own municipality's published figures end, keep to each indicator's scale and
decimals, and are the same each time. No history is written for them: nobody ever changed one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from django.db import connection, transaction
from django.db.models import Max

from asker.numbers import format_number, round_half_up
from indikatorer.models import Area, AreaNumber, Document, Indicator, Result, State

AT_A_TIME = 5000
PLACE = "Prøvetall"
SWING, SPREAD = 61, 501  # thousandths: how a line moves over the years, how places differ


class CannotGrowError(Exception):
    """The database does not hold what the figures should be made from; the message says what."""


@dataclass(frozen=True)
class Series:
    """A line that goes on: an indicator, the whole or a category, and its newest figure."""

    indicator: Indicator
    newest: Result

    @property
    def category_id(self) -> int | None:
        return self.newest.category_id

    @property
    def shared(self) -> bool:
        """Other municipalities take part in it."""
        return self.category_id is None and self.newest.value is not None


@dataclass(frozen=True)
class Growth:
    """What is to be added. Our own municipality goes on with all its series, others with wholes."""

    own: Area
    series: tuple[Series, ...]
    years: range
    municipalities: int  # our own among them

    @property
    def count(self) -> int:
        others = self.municipalities - 1
        shared = sum(item.shared for item in self.series)
        return len(self.years) * (len(self.series) + others * shared)


# What goes on -------------------------------------------------------------------------------------


def plan_growth(years: int, municipalities: int = 1, indicators: int | None = None) -> Growth:
    """The growth asked for, from the year after the newest; of all indicators, or of so many."""
    series = own_series()
    own = Area.objects.filter(is_own=True, successor=None).first()
    if own is None or not series:
        raise CannotGrowError(
            "Databasen har ingen publiserte tall for egen kommune å bygge videre på."
        )
    if indicators is not None:
        series = limited(series, indicators)
    newest = Result.objects.aggregate(Max("year"))["year__max"]
    return Growth(own, tuple(series), range(newest + 1, newest + 1 + years), municipalities)


def own_series() -> list[Series]:
    """All that was ever published of our own municipality, each with its newest value.

    A printed change between two years is left out: an invented one would contradict its figures.
    """
    own = Result.objects.filter(area__is_own=True, state=State.PUBLISHED)
    results = own.filter(indicator__computed_from=None)
    newest: dict[tuple, Result] = {}
    for result in results.select_related("indicator").order_by("year", "pk"):
        key = (result.indicator_id, result.category_id)
        if key not in newest or result.value is not None:
            newest[key] = result
    series = [Series(result.indicator, result) for result in newest.values()]
    return [item for item in series if not has_ended(item, series)]


def has_ended(item: Series, series: Iterable[Series]) -> bool:
    """A part that had no figure when the others had their newest: it would spoil their sum."""
    same = (other.newest.year for other in series if other.indicator == item.indicator)
    return item.indicator.parts_add_up and item.newest.year < max(same)


def limited(series: Iterable[Series], count: int) -> list[Series]:
    """The series of so many indicators that have a whole to share, the newest figures first."""
    series = list(series)
    shared = sorted(
        (item for item in series if item.shared),
        key=lambda item: (-item.newest.year, item.indicator.slug),
    )
    if len(shared) < count:
        raise CannotGrowError(f"Bare {len(shared)} indikatorer har et tall for helheten.")
    chosen = {item.indicator.pk for item in shared[:count]}
    return [item for item in series if item.indicator.pk in chosen]


# How it is filled in ------------------------------------------------------------------------------


@transaction.atomic
def fill(growth: Growth) -> int:
    """Adds it all, or nothing. Gives the number of results."""
    areas, written = [growth.own, *other_municipalities(growth.municipalities - 1)], 0
    for year in growth.years:
        document = trial_document(year)
        for batch in in_batches(results_of(year, document, growth, areas)):
            written += len(Result.objects.bulk_create(batch))
            check_references()
    tell_planner()
    return written


def other_municipalities(count: int) -> list[Area]:
    """Those that the database knows and that exist today, and invented ones until they suffice."""
    municipalities = Area.objects.filter(kind=Area.Kind.MUNICIPALITY)
    known = list(municipalities.filter(is_own=False, successor=None).order_by("slug")[:count])
    invented = Area.objects.bulk_create(
        Area(
            slug=f"proevekommune-{number}",
            name=f"Prøvekommune {number}",
            kind=Area.Kind.MUNICIPALITY,
        )
        for number in range(1, count - len(known) + 1)
    )
    AreaNumber.objects.bulk_create(
        AreaNumber(area=area, number=str(9000 + order)) for order, area in enumerate(invented)
    )
    return known + invented


def trial_document(year: int) -> Document:
    return Document.objects.create(
        slug=f"proevetall-{year}",
        title=f"Prøvetall {year}",
        publisher="Ingen",
        year=year,
        description="Oppdiktede tall, laget for å prøve portalen med mer enn den har.",
    )


def in_batches(results: Iterator[Result]) -> Iterator[list[Result]]:
    while batch := list(islice(results, AT_A_TIME)):
        yield batch


def check_references() -> None:
    """PostgreSQL would else put off looking until all is in, and need minutes and memory for it."""
    if connection.vendor == "postgresql":
        connection.check_constraints()


def tell_planner() -> None:
    """PostgreSQL looks by itself at what a table holds, but only after some minutes."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def results_of(
    year: int, document: Document, growth: Growth, areas: Iterable[Area]
) -> Iterator[Result]:
    shared = [item for item in growth.series if item.shared]
    for order, area in enumerate(areas):
        for item in shared if order else growth.series:
            value = value_of(item, year, order)
            yield Result(
                indicator=item.indicator,
                area=area,
                category_id=item.category_id,
                year=year,
                year_from=year,
                value=value,
                reason=item.newest.reason,
                printed=printed(item, value),
                document=document,
                place=PLACE,
                state=State.PUBLISHED,
            )


def printed(item: Series, value: Decimal | None) -> str:
    if value is None:
        return item.newest.get_reason_display()
    return format_number(value, item.indicator.decimals)


def value_of(item: Series, year: int, order: int) -> Decimal | None:
    """The series' value in the year; `order` tells the municipalities apart, ours is 0.

    Parts that must add up stay as they are: moved one by one they would contradict their whole.
    """
    newest, indicator = item.newest.value, item.indicator
    if newest is None or (indicator.parts_add_up and order == 0):
        return newest
    moved = (year * 37 + order * 91 + indicator.pk * 53) % SWING - SWING // 2
    apart = (order * 197 + indicator.pk * 29) % SPREAD - SPREAD // 2 if order else 0
    value = round_half_up(newest * (1000 + moved + apart) / 1000, indicator.decimals)
    return within_scale(value, indicator)


def within_scale(value: Decimal, indicator: Indicator) -> Decimal:
    lowest, highest = indicator.scale_min, indicator.scale_max
    if lowest is not None:
        value = max(value, lowest)
    return value if highest is None else min(value, highest)
