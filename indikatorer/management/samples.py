"""What benchmark_charts measures: every kind of drawing, of figures that are always the same."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from django.template import Context, Engine

from indikatorer.assessment import Interval, Level
from indikatorer.charts.bars import RankedValue, draw_bars
from indikatorer.charts.development import Break, Development, ShownLimits
from indikatorer.charts.frame import FRAMES, WIDE, Frame
from indikatorer.charts.gauge import Gauge, draw_gauge
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.multiples import Multiples, draw_multiples
from indikatorer.charts.shading import shades
from indikatorer.charts.spark import Sparkline, sparkline
from indikatorer.charts.time import TimeChart, draw_time_chart
from indikatorer.figures import words
from indikatorer.models import Indicator
from indikatorer.pictures.drawings import cut_text, tick_text
from indikatorer.pictures.files import png_file
from indikatorer.pictures.picture import Picture

YEARS = range(2011, 2023)
NAMES = ("Asker", "Bærum", "Drammen", "Lier", "KOSTRA-gruppe 13")
CATEGORIES = [f"Kategori {number}" for number in range(1, 17)]
SPARKLINES = 200  # as many as the list of indicators has
INTERVALS = (
    Interval(Level.TARGET, Decimal(95), Decimal(100)),
    Interval(Level.ACCEPTED, Decimal(85), Decimal(94)),
    Interval(Level.FAILED, Decimal(0), Decimal(84)),
)


@dataclass(frozen=True)
class Kind:
    """One kind of drawing: how it is laid out, and how the layout is printed."""

    name: str
    lay_out: Callable[[], object]
    print_out: Callable[[object], str | bytes] = lambda laid_out: ""


class JudgedYear(NamedTuple):
    """As much of a figure as the strip of verdicts prints."""

    period: str
    mark: words.Mark


def kinds() -> list[Kind]:
    own, five = development(NAMES[:1]), development(NAMES)
    rows = [RankedValue(name, value_of(2022, i), f"{i} %") for i, name in enumerate(CATEGORIES)]
    categories = [series(name, line, YEARS[-5:]) for line, name in enumerate(CATEGORIES)]
    table = [value_of(year, line) for year in YEARS for line in range(len(CATEGORIES))]
    judged, drawing = judged_years(), printer("_drawing.html", "chart")
    return [
        Kind("Tidslinje, egne tall", lambda: draw_lines(own, [WIDE]), drawing),
        Kind("– i to bredder", lambda: draw_lines(own, FRAMES), drawing),
        Kind("Tidslinje, fem linjer", lambda: draw_lines(five, [WIDE]), drawing),
        Kind("– i to bredder", lambda: draw_lines(five, FRAMES), drawing),
        Kind("Stolper, 16", lambda: [draw_bars(rows, WIDE)], drawing),
        Kind("Små linjer, 16 × 5 år", lambda: [draw_panels(categories)], drawing),
        Kind("Måler mot grenser", lambda: [draw_value()], drawing),
        Kind(
            f"Minilinjer, {SPARKLINES}",
            lambda: draw_sparks(own.lines[0]),
            printer("_sparkline.html", "spark"),
        ),
        Kind("Vurdering per år", lambda: [judged], printer("_status_strip.html", "figures")),
        Kind("Skygge, 16 × 12 celler", lambda: shades(table)),
    ]


def png() -> Kind:
    """Dear, and made only when somebody asks for the file."""
    picture = Picture(
        Indicator(name="Svar i tide", slug="svar-i-tide"),
        key="utvikling",
        title="Svar i tide",
        read=lambda: "Steg fra 90 % i 2011 til 95 % i 2022.",
        show=lambda: development(NAMES),
        draw=draw_time_chart,
        tabulate=lambda: None,
        figures=(),
    )
    return Kind("PNG", lambda: replace(picture), lambda laid_out: png_file(laid_out, "/svar/"))


# What is shown ------------------------------------------------------------------------------------


def value_of(year: int, line: int) -> Decimal:
    """Figures that go up and down, unlike each other and always the same."""
    return Decimal((year * 37 + line * 91) % 173).scaleb(-1) + 80


def series(name: str, line: int, years: Iterable[int] = YEARS) -> Series:
    values = [(year, value_of(year, line)) for year in years]
    return Series(
        name, tuple(Observation(year, value, f"{tick_text(value)} %") for year, value in values)
    )


def development(names: Sequence[str]) -> Development:
    return Development(
        lines=tuple(series(name, line) for line, name in enumerate(names)),
        limits=(ShownLimits(YEARS[0], YEARS[-1], INTERVALS),),
        breaks=(Break(2016, "Ny metode", "Brudd"),),
        scale_end=Decimal(100),
        format_tick=tick_text,
        say_cut=cut_text,
        level_names=words.short_levels(),
    )


def judged_years() -> list[JudgedYear]:
    levels = [Level.TARGET, Level.ACCEPTED, Level.FAILED]
    marks = [words.Mark(level.value, str(words.LEVELS[level])) for level in levels]
    return [JudgedYear(str(year), marks[year % 3]) for year in YEARS]


# Laid out as if for the first time ----------------------------------------------------------------


def anew(lines: Iterable[Series]) -> tuple[Series, ...]:
    """The same lines, with nothing kept of what was found out about them before."""
    return tuple(map(replace, lines))


def draw_lines(shown: Development, frames: Sequence[Frame]) -> list[TimeChart]:
    shown = replace(shown, lines=anew(shown.lines))
    return [draw_time_chart(shown, frame) for frame in frames]


def draw_panels(categories: Iterable[Series]) -> Multiples:
    return draw_multiples(anew(categories), WIDE)


def draw_value() -> Gauge:
    value, names = Decimal(91), words.short_levels()
    return draw_gauge(value, "91 % (2022)", INTERVALS, WIDE, level_names=names)


def draw_sparks(line: Series) -> list[Sparkline]:
    return [sparkline(line.observations) for _ in range(SPARKLINES)]


# Printed as pages do ------------------------------------------------------------------------------


def printer(template: str, name: str) -> Callable[[Iterable[object]], str]:
    """Prints each of some drawings with the component, which calls it by the name."""
    component = f"'components/charts/{template}' with {name}=item labelledby='leses' only"
    page = Engine.get_default().from_string(
        f"{{% for item in items %}}{{% include {component} %}}{{% endfor %}}"
    )
    return lambda items: page.render(Context({"items": items}))
