"""What an entered value is held against: its own line over the years, the rows beside it, the sum.

A line is one indicator in one area, of the whole or of one category. The lines of an area stand in
the order of a sheet: as in the plans, the parts of a whole under it.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import islice
from operator import itemgetter

from indikatorer.assessment import between
from indikatorer.entry.evidence import HUNDRED_PERCENT, Entered, Neighbour, Past, Total
from indikatorer.figures import published
from indikatorer.figures.figure import Figure, figure_of, group_by
from indikatorer.figures.limits import NOTHING_ADOPTED
from indikatorer.figures.sums import check_sum
from indikatorer.models import Category, Indicator, PlanIndicator, Result
from indikatorer.pages.checks import is_countable, period_of, rounding

MEMORY = 3  # how many earlier values count
LONGEST_CYCLE = 4  # years: a row without a value for longer stands on no sheet

Line = Sequence[Figure]  # by year


class Lines:
    """Figures of whole lines, by year, ordered as on a sheet."""

    def __init__(self, figures: Iterable[Figure]):
        self.figures = list(figures)
        self.by_line = group_by(self.figures, line_of)

    @classmethod
    def of(cls, **lookups) -> "Lines":
        """The published lines that fit."""
        indicators = Indicator.objects.all()
        return cls(published.figures(limits=NOTHING_ADOPTED, indicators=indicators, **lookups))

    @cached_property
    def from_the_top(self) -> list[Line]:
        """The lines as they stand on a sheet."""
        places = dict(enumerate_places())
        last = len(places)

        def place(line: Line) -> tuple:
            indicator, category = line[0].indicator, line[0].category
            part = (category.order, category.name) if category else ()
            return (places.get(indicator.pk, last), indicator.name, indicator.pk, part)

        return sorted(self.by_line.values(), key=place)

    @cached_property
    def sheets(self) -> dict[tuple, list[Line]]:
        """The lines of one area and unit, from the top."""
        return group_by(self.from_the_top, sheet_of_line)

    @cached_property
    def by_period(self) -> dict[tuple, list[Figure]]:
        """A whole and its parts, where these add up."""
        adding = [figure for figure in self.figures if figure.indicator.parts_add_up]
        return group_by(adding, period_of)

    def entered(self, figure: Figure) -> Entered:
        """The figure's value and all it is held against. The figure itself may be among these."""
        line = self.by_line.get(line_of(figure), [])
        past = past_of(line, figure)
        return Entered(
            value=figure.measured,
            indicator=figure.indicator,
            past=past,
            neighbours=tuple(self.neighbours(line, figure)) if past else (),
            total=self.total(figure),
        )

    def total(self, figure: Figure) -> Total | None:
        """The sum it is part of; None where there is none, or not all parts are known yet."""
        if not figure.indicator.parts_add_up:
            return None
        members = [figure, *self.beside(figure)]
        whole = next((member.value for member in members if member.is_whole), None)
        parts = [member for member in members if not member.is_whole]
        if whole is None and figure.unit == "%":
            whole = Decimal(HUNDRED_PERCENT)
        if not {part.stored.category_id for part in parts} >= self.expected_parts(figure):
            return None
        counted = [part.value for part in parts if is_countable(part)]
        check = check_sum(whole, counted)
        return Total(check, rounding(figure.indicator, len(counted))) if check else None

    def beside(self, figure: Figure) -> Iterator[Figure]:
        """The others of its sum: the figure itself may stand there with another value."""
        for other in self.by_period.get(period_of(figure), []):
            if line_of(other) != line_of(figure):
                yield other

    def expected_parts(self, figure: Figure) -> set[int | None]:
        """The categories there were the last time; the first time all of the breakdown."""
        stored = figure.stored
        earlier = [
            (other.year, other.stored.category_id)
            for members in self.by_period.values()
            for other in members
            if other.stored.indicator_id == stored.indicator_id
            and other.stored.area_id == stored.area_id
            and other.year < figure.year
            and other.span == figure.span
            and not other.is_whole
        ]
        if not earlier:
            return set(self.categories.get(figure.indicator.breakdown_id, ()))
        last_time = max(year for year, _category in earlier)
        return {category for year, category in earlier if year == last_time}

    @cached_property
    def categories(self) -> dict[int | None, list[int]]:
        """Of each breakdown."""
        pairs = Category.objects.order_by().values_list("breakdown_id", "pk")
        found = group_by(pairs, itemgetter(0))
        return {breakdown: [key for _breakdown, key in own] for breakdown, own in found.items()}

    def with_history(self) -> list[Figure]:
        """The figures that have a value and an earlier one it can be compared with."""
        measured = [figure for figure in self.figures if not figure.missing]
        return [figure for figure in measured if past_of(self.by_line[line_of(figure)], figure)]

    @cached_property
    def columns(self) -> dict[tuple, list[Figure]]:
        """The values of one area and period, from the top."""
        figures = (figure for line in self.from_the_top for figure in line if not figure.missing)
        return group_by(figures, column_of)

    def neighbours(self, line: Line, figure: Figure) -> Iterator[Neighbour]:
        """The rows of the same unit just above and below, of those that are still reported."""
        sheet = self.sheets[sheet_of_line(line)]
        at = sheet.index(line)
        for side in (sheet[:at][::-1], sheet[at + 1 :]):
            for other in side:
                past = past_of(other, figure)
                if past and past[0].year >= figure.year - LONGEST_CYCLE:
                    yield Neighbour(name_of(other[0]), past)
                    break


def enumerate_places() -> Iterator[tuple[int, int]]:
    """Indicators by key, with their place; one in several plans stands in the newest."""
    places = PlanIndicator.objects.values_list("indicator_id", flat=True)
    return ((indicator, place) for place, indicator in enumerate(places))


def line_of(figure: Figure) -> tuple:
    stored = figure.stored
    return (stored.indicator_id, stored.area_id, stored.category_id)


def sheet_of_line(line: Line) -> tuple:
    return (line[0].stored.area_id, line[0].unit)


def column_of(figure: Figure) -> tuple:
    return (figure.stored.area_id, figure.year_from, figure.year)


def name_of(figure: Figure) -> str:
    parts = [figure.indicator.name, str(figure.category or "")]
    return ", ".join(part for part in parts if part)


def past_of(line: Line, figure: Figure) -> tuple[Past, ...]:
    """The line's last values before the figure's year that can be compared with it."""
    comparable = (
        Past(earlier.measured, earlier.year, earlier.period)
        for earlier in reversed(line)
        if earlier.year < figure.year
        and not earlier.missing
        and earlier.span == figure.span
        and not between(earlier.seams.breaks, earlier.year, figure.year)
    )
    return tuple(islice(comparable, MEMORY))


# One result, published or not ---------------------------------------------------------------------


def entered_result(result: Result) -> Entered | None:
    """What a stored result is held against; None where it has no value.

    Its past is what is published. What it adds up with is of its own year, in any state.
    """
    if result.value is None:
        return None
    indicators = Indicator.objects.filter(unit=result.indicator.unit)
    earlier = published.figures(
        limits=NOTHING_ADOPTED,
        areas=[result.area],
        area=result.area,
        indicator__in=indicators,
        year__lt=result.year,
    )
    return Lines([*earlier, *same_sum(result)]).entered(figure_of(result, NOTHING_ADOPTED))


def same_sum(result: Result) -> list[Figure]:
    if not result.indicator.parts_add_up:
        return []
    members = Result.objects.filter(
        indicator=result.indicator,
        area=result.area,
        year=result.year,
        year_from=result.year_from,
    ).select_related("indicator", "area", "category", "document")
    return [figure_of(member, NOTHING_ADOPTED) for member in members]
