"""Plain functions that make data for tests. What is not said gets a sensible stand-in.

A name that is used again gives the row that has it, so that a test says only what matters to it.
"""

from decimal import Decimal
from functools import partial

from indikatorer.assessment import Interval, Level, Seams
from indikatorer.figures.figure import Figure
from indikatorer.figures.limits import AdoptedLimits
from indikatorer.figures.stored import Given, Stored
from indikatorer.models import (
    Area,
    Band,
    Breakdown,
    Category,
    Document,
    FocusArea,
    Indicator,
    Objective,
    Plan,
    PlanIndicator,
    ReportingYear,
    Result,
    SeriesBreak,
    State,
    YearState,
)


def number(text):
    return None if text is None else Decimal(str(text))


def interval(level, lower=None, upper=None, *, lower_open=False, upper_open=False):
    return Interval(level, number(lower), number(upper), lower_open, upper_open)


target = partial(interval, Level.TARGET)
accepted = partial(interval, Level.ACCEPTED)
failed = partial(interval, Level.FAILED)

IN_TIME = (target(95, 100), accepted(85, 94), failed(0, 84))


def make_area(name="Asker", *, is_own=True, kind=Area.Kind.MUNICIPALITY, **fields):
    defaults = {"is_own": is_own, "kind": kind, **fields}
    return Area.objects.get_or_create(name=name, defaults=defaults)[0]


def make_document(title="Årsrapport 2015", *, publisher="Asker kommune", year=2015, **fields):
    defaults = {"publisher": publisher, "year": year, **fields}
    return Document.objects.get_or_create(title=title, defaults=defaults)[0]


def make_breakdown(name="Kjønn"):
    return Breakdown.objects.get_or_create(name=name)[0]


def make_category(name="kvinner", *, breakdown=None, **fields):
    breakdown = breakdown or make_breakdown()
    return Category.objects.create(breakdown=breakdown, name=name, slug=name, **fields)


def make_indicator(name="Svar i tide", *, unit="%", decimals=2, direction="higher", **fields):
    return Indicator.objects.create(
        name=name, unit=unit, decimals=decimals, direction=direction, **fields
    )


def make_plan(name="Handlingsprogram", *, area=None, year_from=2014, year_to=2019, **fields):
    defaults = {"year_from": year_from, "year_to": year_to, **fields}
    defaults["area"] = area or make_area()
    return Plan.objects.get_or_create(name=name, defaults=defaults)[0]


def make_focus_area(name="Medvirkning", *, plan=None, **fields):
    plan = plan or make_plan()
    slug = f"{name}-{plan.pk}".lower()
    return FocusArea.objects.get_or_create(name=name, plan=plan, defaults={"slug": slug, **fields})[
        0
    ]


def make_objective(name="Stimulere til deltakelse", *, focus_area=None, plan=None, **fields):
    focus_area = focus_area or make_focus_area(plan=plan)
    slug = f"delmaal-{Objective.objects.count()}"
    defaults = {"slug": slug, **fields}
    return Objective.objects.get_or_create(name=name, focus_area=focus_area, defaults=defaults)[0]


def make_place(indicator, bands=IN_TIME, *, plan=None, objective=None, **fields):
    """The indicator in a plan, with these intervals as its adopted limits."""
    place = PlanIndicator.objects.create(
        indicator=indicator, objective=objective or make_objective(plan=plan), **fields
    )
    for order, item in enumerate(bands):
        make_band(place, item, order=order)
    return place


def new_band(place, item, *, order=0, printed="som trykt", **fields):
    return Band(
        plan_indicator=place,
        level=item.level,
        lower=item.lower,
        upper=item.upper,
        lower_open=item.lower_open,
        upper_open=item.upper_open,
        printed=printed,
        order=order,
        **fields,
    )


def make_band(place, item, **fields):
    band = new_band(place, item, **fields)
    band.save()
    return band


def new_result(indicator, year=2014, value=None, *, area=None, document="default", **fields):
    """A published result with provenance, not yet saved. Say either a value or a reason."""
    printed = "" if value is None else str(value)
    stand_ins = {
        "year_from": year,
        "state": State.PUBLISHED,
        "place": "Tabell 1",
        "printed": printed,
    }
    return Result(
        indicator=indicator,
        area=area or make_area(),
        year=year,
        value=number(value),
        document=make_document() if document == "default" else document,
        **stand_ins | fields,
    )


def make_result(indicator, year=2014, value=None, **fields):
    result = new_result(indicator, year, value, **fields)
    result.save()
    return result


def make_break(indicator, year, reason="Ny metode", **fields):
    return SeriesBreak.objects.create(indicator=indicator, year=year, reason=reason, **fields)


def make_complete(*years):
    """Years that an approver has declared complete."""
    for year in years:
        ReportingYear.objects.create(year=year, state=YearState.PUBLISHED)


# Figures that no database knows -------------------------------------------------------------------

# Limits that give any value the level, where the limit for what is not reached is out of reach.
GIVING = {
    Level.TARGET: (target(),),
    Level.ACCEPTED: (accepted(),),
    Level.FAILED: (failed(),),
    Level.NOT_REACHED: (target(10**9),),
}


def new_area(name="Asker", *, pk=1, is_own=True, kind=Area.Kind.MUNICIPALITY, **fields):
    return Area(pk=pk, name=name, slug=name.lower(), is_own=is_own, kind=kind, **fields)


def new_indicator(name="Svar i tide", *, pk=1, unit="", decimals=0, direction="higher", **fields):
    return Indicator(
        pk=pk, name=name, slug="svar", unit=unit, decimals=decimals, direction=direction, **fields
    )


def new_place(indicator, area, bands):
    """The indicator in a plan that governs every year, with these intervals as its limits."""
    plan = Plan(pk=1, name="Plan", area=area, year_from=1, limits_from=1, year_to=None)
    objective = Objective(pk=1, focus_area=FocusArea(pk=1, plan=plan))
    place = PlanIndicator(pk=1, indicator=indicator, objective=objective)
    place.adopted_bands = [new_band(place, item, order=order) for order, item in enumerate(bands)]
    return place


def make_figure(
    year=2022,
    value=None,
    *,
    since=None,
    reason="",
    bands=(),
    indicator=None,
    area=None,
    earlier=None,
    break_years=(),
    caution_years=(),
    qualifier="",
    **indicator_fields,
):
    """A figure in no database. Without value and reason it is one that nobody registered."""
    indicator = indicator or new_indicator(**indicator_fields)
    area = area or new_area()
    years = {"year_from": since or year, "year": year}
    told = {"value": number(value), "reason": reason, "qualifier": qualifier}
    stored = Stored(indicator.pk, area.pk, **years, **told)
    at_hand = Given(
        {indicator.pk: indicator},
        {area.pk: area},
        seams={indicator.pk: Seams(tuple(break_years), tuple(caution_years))},
        limits=AdoptedLimits([new_place(indicator, area, bands)]),
    )
    return Figure(stored, at_hand, earlier)
