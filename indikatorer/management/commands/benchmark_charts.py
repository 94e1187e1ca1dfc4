"""Measures what each kind of chart costs: to lay out, to print, to send, and in memory.

Times differ between machines and hours; each is therefore also told against one reference that is
measured in the same run, in turns with the charts.
"""

import gzip
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median
from time import perf_counter

from django.core.management import BaseCommand
from django.template import Context, Engine, Template
from django.template.loader import render_to_string

from indikatorer.assessment import Interval, Level
from indikatorer.charts.bars import RankedValue, draw_bars
from indikatorer.charts.development import AdoptedLimits, Break, Development
from indikatorer.charts.frame import WIDE
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.multiples import draw_multiples
from indikatorer.charts.shading import shades
from indikatorer.charts.spark import sparkline
from indikatorer.charts.time import draw_time_chart
from indikatorer.figures import words
from indikatorer.figures.figure import Figure, Mark
from indikatorer.models import Indicator
from indikatorer.pictures.drawings import tick_text
from indikatorer.pictures.files import png_file
from indikatorer.pictures.picture import Picture

YEARS = range(2011, 2023)
NAMES = ("Asker", "Bærum", "Drammen", "Lier", "KOSTRA-gruppe 13")
CATEGORIES = [f"Kategori {number}" for number in range(1, 17)]
HEADINGS = "{:<30} {:>9} {:>9} {:>9} {:>7} {:>8} {:>8} {:>9}"
ROW = "{:<30} {:>9.3f} {:>9.3f} {:>9.3f} {:>7.1f} {:>8} {:>8} {:>9.1f}"
MILLISECONDS, KILOBYTE = 1000, 1024


@dataclass(frozen=True)
class Kind:
    """One kind of drawing: how it is laid out, and how the layout is printed."""

    name: str
    lay_out: Callable[[], object]
    print_out: Callable[[object], str | bytes] = lambda laid_out: ""


@dataclass(frozen=True)
class Cost:
    layout: float  # ms
    printing: float  # ms
    size: int  # bytes
    compressed: int
    memory: float  # kB at most

    @property
    def time(self) -> float:
        return self.layout + self.printing


# What is drawn ------------------------------------------------------------------------------------


def value_of(year: int, line: int) -> Decimal:
    """Figures that go up and down, unlike each other and always the same."""
    return Decimal((year * 37 + line * 91) % 173).scaleb(-1) + 80


def series(name: str, line: int, years=YEARS) -> Series:
    return Series(
        name,
        tuple(
            Observation(year, value_of(year, line), f"{tick_text(value_of(year, line))} %")
            for year in years
        ),
    )


def limits() -> tuple[AdoptedLimits, ...]:
    intervals = (
        Interval(Level.TARGET, Decimal(95), Decimal(100)),
        Interval(Level.ACCEPTED, Decimal(85), Decimal(94)),
        Interval(Level.FAILED, Decimal(0), Decimal(84)),
    )
    return (AdoptedLimits(YEARS[0], YEARS[-1], intervals),)


def development(names=NAMES) -> Development:
    return Development(
        lines=tuple(series(name, line) for line, name in enumerate(names)),
        limits=limits(),
        breaks=(Break(2016, "Ny metode"),),
        scale_end=Decimal(100),
        format_tick=tick_text,
        level_names=words.short_levels(),
        break_name="Brudd",
    )


def judged_figures() -> list[Figure]:
    levels = [Level.TARGET, Level.ACCEPTED, Level.FAILED]
    marks = [Mark(level.value, str(words.LEVELS[level])) for level in levels]
    return [Figure("90 %", str(year), year, "Asker", mark=marks[year % 3]) for year in YEARS]


# How it is measured -------------------------------------------------------------------------------


def printed_by(template: str, name: str = "chart") -> Callable[[object], str]:
    return lambda laid_out: render_to_string(template, {name: laid_out, "labelledby": "leses"})


def kinds() -> list[Kind]:
    charts = "components/charts"
    rows = [RankedValue(name, value_of(2022, i), f"{i} %") for i, name in enumerate(CATEGORIES)]
    categories = [series(name, line, YEARS[-5:]) for line, name in enumerate(CATEGORIES)]
    table = [value_of(year, line) for year in YEARS for line in range(len(CATEGORIES))]
    own, shown, figures = series("Asker", 0), development(), judged_figures()
    alone = development(NAMES[:1])
    drawing = printed_by(f"{charts}/_drawing.html")
    return [
        Kind("Tidslinje, egne tall", lambda: draw_time_chart(alone, WIDE), drawing),
        Kind("Tidslinje, fem linjer", lambda: draw_time_chart(shown, WIDE), drawing),
        Kind("Stolper, 16", lambda: draw_bars(rows, WIDE), drawing),
        Kind("Små linjer, 16 × 5 år", lambda: draw_multiples(categories, WIDE), drawing),
        Kind(
            "Minilinje",
            lambda: sparkline(own.observations),
            printed_by(f"{charts}/_sparkline.html", "spark"),
        ),
        Kind(
            "Vurdering per år",
            lambda: figures,
            printed_by(f"{charts}/_status_strip.html", "figures"),
        ),
        Kind("Skygge, 16 × 12 celler", lambda: shades(table)),
    ]


def png() -> Kind:
    """Dear, and made only when somebody asks for the file."""
    shown = development()
    picture = Picture(
        Indicator(name="Svar i tide", slug="svar-i-tide"),
        key="utvikling",
        title="Svar i tide",
        reading="Steg fra 90 % i 2011 til 95 % i 2022.",
        draw=lambda frame: draw_time_chart(shown, frame),
        table=None,
    )
    return Kind("PNG", lambda: replace(picture), lambda laid_out: png_file(laid_out, "/svar/"))


def reference() -> Kind:
    """A template that prints one word."""
    template = Template("{{ word }}", engine=Engine.get_default())
    return Kind("Mal med ett ord", str, lambda word: template.render(Context({"word": "ord"})))


def measure(measured: list[Kind], repeat: int) -> dict[str, Cost]:
    """Each kind in turns with the others, so that a busy moment meets all of them alike."""
    times: dict[str, list[tuple[float, float]]] = {kind.name: [] for kind in measured}
    for kind in measured:
        kind.print_out(kind.lay_out())  # the first time fills caches
    for _round in range(repeat):
        for kind in measured:
            times[kind.name].append(time_once(kind))
    return {kind.name: cost(kind, times[kind.name]) for kind in measured}


def time_once(kind: Kind) -> tuple[float, float]:
    begun = perf_counter()
    laid_out = kind.lay_out()
    half_way = perf_counter()
    kind.print_out(laid_out)
    return half_way - begun, perf_counter() - half_way


def cost(kind: Kind, times: list[tuple[float, float]]) -> Cost:
    tracemalloc.start()
    printed = kind.print_out(kind.lay_out())
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    content = printed if isinstance(printed, bytes) else printed.encode()
    layout, printing = (median(part) * MILLISECONDS for part in zip(*times, strict=True))
    return Cost(layout, printing, len(content), len(gzip.compress(content)), peak / KILOBYTE)


class Command(BaseCommand):
    help = "Measures what each kind of chart costs, against a template that prints one word."

    def add_arguments(self, parser):
        parser.add_argument("--repeat", type=int, default=200, help="how many times each is drawn")

    def handle(self, *args, **options):
        base, pixels = reference(), png()
        costs = measure([base, *kinds()], options["repeat"])
        costs |= measure([pixels], max(1, options["repeat"] // 20))
        headings = ("form ms", "mal ms", "sum ms", "×", "bytes", "gzip", "minne kB")
        self.stdout.write(HEADINGS.format("", *headings))
        for name, item in costs.items():
            times = item.layout, item.printing, item.time, item.time / costs[base.name].time
            sizes = item.size, item.compressed, item.memory
            self.stdout.write(ROW.format(name, *times, *sizes))
