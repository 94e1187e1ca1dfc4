"""Taking it along: a whole plan as one table, and all that is published as another."""

from collections.abc import Iterator

from django.db.models import F
from django.utils.translation import gettext as _

from asker.tables import Cell, Table
from indikatorer.figures import published
from indikatorer.figures.columns import (
    CATEGORY,
    FULL,
    LIMITS,
    columns,
    limit_cells,
    make_table,
)
from indikatorer.figures.figure import Figure, group_by, unregistered
from indikatorer.figures.limits import AdoptedLimits, PrintedLimits, all_places
from indikatorer.models import Area, Indicator, Plan, PlanIndicator
from indikatorer.pages.focus_areas import governed_lines

# Of a plan ----------------------------------------------------------------------------------------


def plan_table(plan: Plan) -> Table:
    """Every indicator of the plan in every year it tells of, with limits, verdict and source."""
    about = (_("Fokusområde"), _("Mål"), _("Kode"), _("Indikator"))
    headings = (*about, *LIMITS, *FULL.headings)
    return make_table(plan.name, headings, plan_rows(plan))


def plan_rows(plan: Plan) -> Iterator[tuple[Cell, ...]]:
    """In the order of the plan. A year is in it when some indicator has something to tell of it."""
    places = [place for place in all_places() if place.plan == plan]
    limits = AdoptedLimits(places)
    lines = governed_lines(places, limits)
    years = sorted({figure.year for line in lines.values() for figure in line})
    for place in places:
        by_year = group_by(lines[place.pk], lambda figure: figure.year)
        about = (*place_cells(place), *limit_cells(PrintedLimits(place.adopted_bands)))
        for year in years:
            absent = unregistered(place.indicator, place.plan.area, year, limits)
            for figure in by_year.get(year, [absent]):
                if figure.is_due:
                    yield (*about, *FULL.cells(figure))


def place_cells(place: PlanIndicator) -> tuple[Cell, ...]:
    objective = place.objective
    return (objective.focus_area.name, str(objective), place.code, place.indicator.name)


# Of everything ------------------------------------------------------------------------------------

ABOUT = columns("indicator", "plan", "focus_area", "objective", "codes")
COUNTED_BY = columns("source", "slug")


def all_figures_table() -> Table:
    """Every published result of all areas, years and categories, a line each."""
    return make_table(
        _("Alle tall"),
        (
            *ABOUT.headings,
            *CATEGORY.headings,
            *FULL.headings,
            *LIMITS,
            *COUNTED_BY.headings,
        ),
        map(all_cells, all_figures()),
        [_("Grensene er de som planen for året setter, slik de er trykt.")],
    )


def all_figures() -> list[Figure]:
    """Our own first under each indicator; a line stands together, by year."""
    return published.figures(
        limits=AdoptedLimits.all(),
        order_by=[
            "indicator__slug",
            "-area__is_own",
            "area__slug",
            F("category__order").asc(nulls_first=True),  # the whole before its parts
            "category",
            "year",
            "year_from",
        ],
        indicators=Indicator.objects.select_related("source"),
        areas=Area.objects.all(),
    )


def all_cells(figure: Figure) -> tuple[Cell, ...]:
    place = figure.plan_place
    limits = PrintedLimits(place.adopted_bands if place else ())
    return (
        *ABOUT.cells(figure),
        *CATEGORY.cells(figure),
        *FULL.cells(figure),
        *limit_cells(limits),
        *COUNTED_BY.cells(figure),
    )
