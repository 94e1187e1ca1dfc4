"""The figures that search shows with a hit, and the row that each stands in.

Our own are few and read with the index. Those of hundreds of other places are read when a place is
asked for: one query, however many there are.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from asker.caching import kept
from asker.search import Hit, ShowPairs, Tell, Told
from indikatorer.figures import published, words
from indikatorer.figures.comparison import MOST_SHOWN
from indikatorer.figures.figure import Figure, group_by, newest_measured
from indikatorer.models import Area, Category, Indicator

Line = tuple[int, int | None]  # indicator and category; None is the whole


def told(figure: Figure) -> Told:
    """`400 i 2015`, and `2015: Ikke målt` where there is no value."""
    said = {"figure": figure.short_text if figure.category else figure.text, "year": figure.period}
    text = _("%(year)s: %(figure)s") if figure.missing else _("%(figure)s i %(year)s")
    return Told(text % said, figure.area.name, figure.note)


def chosen(line: Sequence[Figure], year: int | None) -> Figure | None:
    """The figure of the year; without a year the newest with a value, else the newest."""
    if year is not None:
        return next((figure for figure in reversed(line) if figure.year == year), None)
    return newest_measured(line) or (line[-1] if line else None)


def own_lines() -> dict[Line, list[Figure]]:
    """Our own figures by indicator and category, by year; with all at hand that they point to."""
    return kept("figures found", read_own_lines)


def read_own_lines() -> dict[Line, list[Figure]]:
    figures = published.figures(
        indicators=Indicator.objects.order_by(),
        areas=Area.objects.order_by(),
        area__in=published.own_areas(),
    )
    return group_by(figures, line_of)


def line_of(figure: Figure) -> Line:
    return (figure.indicator.pk, figure.category.pk if figure.category else None)


# Of an indicator ----------------------------------------------------------------------------------


def figures_of_indicators() -> Tell:
    """Tells the figure of the whole, our own."""
    lines = own_lines()

    def tell(indicator: Indicator, year: int | None) -> Told | None:
        figure = chosen(lines.get((indicator.pk, None), []), year)
        if figure:
            return told(figure)
        return None if year or not divided(lines, indicator) else Told(str(words.ONLY_PARTS))

    return tell


def divided(lines: Mapping[Line, list[Figure]], indicator: Indicator) -> bool:
    return any(owner == indicator.pk for owner, _category in lines)


def words_of_indicators() -> Callable[[Indicator], str]:
    """Our own name finds all that is ours: `asker valgdeltakelse`."""
    own = " ".join(area.short_name for area in Area.objects.filter(is_own=True))
    return lambda indicator: own


# Of a category ------------------------------------------------------------------------------------


def figures_of_categories() -> ShowPairs:
    """Shows our own figure of a category, which stands in a row of the indicator's page."""
    lines = own_lines()

    def show(pairs: Sequence[tuple[Category, Indicator]], year: int | None) -> list[list[Hit]]:
        found = (
            (category, indicator, chosen(lines.get((indicator.pk, category.pk), []), year))
            for category, indicator in pairs
        )
        return [[category_hit(*item[:2], item[2])] if item[2] else [] for item in found]

    return show


def category_hit(category: Category, indicator: Indicator, figure: Figure) -> Hit:
    address = f"{indicator.get_absolute_url()}#kategori-{category.slug}"
    return Hit(f"{indicator.name}, {category.name}", address, told=told(figure))


# Of another place ---------------------------------------------------------------------------------


def told_areas() -> QuerySet[Area]:
    """The areas that have something, other than our own."""
    return Area.objects.filter(pk__in=published.counted_by("area", "indicator"), is_own=False)


def figures_of_places() -> ShowPairs:
    """Shows the figures of other places, beside which ours stand on the indicator's page."""
    periods, counts = published.newest_shared_periods(), published.counted_by("indicator", "area")

    def row(figure: Figure) -> str:
        """Where it stands: among the others of its year, or of its area; among many no row."""
        indicator = figure.stored.indicator_id
        if figure.category:
            return f"kategori-omraader-{figure.category.slug}"
        if counts[indicator] > MOST_SHOWN:
            return "sammenligning"
        shared = periods.get(indicator) == (figure.year, figure.year_from)
        return figure.anchor if shared else f"omraade-{figure.area.slug}"

    def show(pairs: Sequence[tuple[Area, Indicator]], year: int | None) -> list[list[Hit]]:
        found = read_lines(pairs)
        lines = ([chosen(line, year) for line in found.get(pair_key(*pair), [])] for pair in pairs)
        return [[place_hit(figure, row(figure)) for figure in line if figure] for line in lines]

    return show


def pair_key(area: Area, indicator: Indicator) -> tuple[int, int]:
    return (area.pk, indicator.pk)


def read_lines(
    pairs: Sequence[tuple[Area, Indicator]],
) -> dict[tuple[int, int], list[list[Figure]]]:
    """By area and indicator their lines, by year: that of the whole, or those of its parts."""
    areas = {area.pk: area for area, _indicator in pairs}
    indicators = {indicator.pk: indicator for _area, indicator in pairs}
    figures = published.figures(
        indicators=indicators.values(),
        areas=areas.values(),
        area__in=areas,
        indicator__in=indicators,
        value__isnull=False,  # why others have no value is told on no page
    )
    both = group_by(figures, lambda figure: (figure.stored.area_id, figure.stored.indicator_id))
    return {key: lines_of(members) for key, members in both.items()}


def lines_of(figures: Sequence[Figure]) -> list[list[Figure]]:
    lines = group_by(figures, attrgetter("stored.category_id"))
    return [lines[None]] if None in lines else list(lines.values())


def place_hit(figure: Figure, row: str) -> Hit:
    part = figure.category.name if figure.category else ""
    names = [figure.indicator.name, part, figure.area.name]
    address = f"{figure.indicator.get_absolute_url()}#{row}"
    said = told(figure)
    return Hit(", ".join(filter(None, names)), address, told=Told(said.text, note=said.note))
