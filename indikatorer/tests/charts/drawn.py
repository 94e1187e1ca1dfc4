"""Makes what charts show, and measures what came out on the drawing."""

from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from asker.numbers import format_number
from indikatorer.assessment import Level
from indikatorer.charts.development import Break, Development, ShownLimits
from indikatorer.charts.frame import NARROW, WIDE, Box, text_width
from indikatorer.charts.labels import ASCENT, DESCENT
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.time import draw_time_chart
from indikatorer.pictures.drawings import tick_text
from indikatorer.tests.make import interval, number

ROUNDING = 0.11  # places have one decimal

# What is shown ------------------------------------------------------------------------------------


def observed(values, word="Ikke målt"):
    """Observations from {year: value}; None is a year that was not measured."""
    return tuple(
        Observation(year, number(value), word if value is None else str(value))
        for year, value in values.items()
    )


def development(values, *, others=None, limits=(), breaks=(), **options):
    """Asker's values by year; others as {name: values}, limits as (first year, last, intervals)."""
    lines = [Series("Asker", observed(values))]
    lines += [Series(name, observed(their)) for name, their in (others or {}).items()]
    return Development(
        lines=tuple(lines),
        limits=tuple(ShownLimits(first, last, tuple(items)) for first, last, items in limits),
        breaks=tuple(Break(year, name="Brudd") for year in breaks),
        **{"level_names": {"target": "Ønsket"}, "say_cut": say_cut} | options,
    )


def say_cut(tick):
    return f"Aksen begynner på {tick}"


def drawn(values, frame=WIDE, **options):
    return draw_time_chart(development(values, **options), frame)


# What came out ------------------------------------------------------------------------------------


def by_level(chart):
    """Where the limits lie."""
    return {band.level: band.box for band in chart.bands}


def sheet(chart):
    return Box(-ROUNDING, -ROUNDING, chart.frame.width + ROUNDING, chart.frame.height + ROUNDING)


def text_box(label, size):
    width = text_width(label.text, size)
    return Box(label.x, label.y - size * ASCENT, label.x + width, label.y + size * DESCENT)


def sign_box(sign):
    return Box(sign.x - 3.5, sign.y - 3.5, sign.x + 3.5, sign.y + 3.5)


def overlapping(labels, size):
    """Pairs of texts that lie over each other; `labels` may repeat none."""
    boxes = [(label.text, text_box(label, size)) for label in labels]
    return [
        (one, other)
        for (one, box), (other, other_box) in combinations(boxes, 2)
        if box.overlaps(other_box)
    ]


def read_xml(text):
    return ET.fromstring(text)  # noqa: S314 (our own)


def vertices(path):
    return [tuple(map(float, vertex.split(","))) for vertex in path.split()]


# Anything that may come ---------------------------------------------------------------------------

# No deadline: how long a drawing takes is measured by benchmark_charts, and fails no test.
whatever_comes = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)

WORDS = st.one_of(
    st.sampled_from(["Ikke målt", "Tall kommer", "Avsluttet", "Skjermet", "Ikke oppgitt i kilden"]),
    st.text("abcæøåMW% -", min_size=1, max_size=60).map(str.strip).filter(bool),
)
NAMES = st.one_of(
    st.sampled_from(["Bærum", "Lier", "KOSTRA-gruppe 13", "Hurum (tidligere kommune)", "Norge"]),
    st.text("abcæøåMW -", min_size=1, max_size=50).map(str.strip).filter(bool),
)
UNITS = st.sampled_from(["", "%", "poeng", "mill. kr", "per 100 000 innbyggere"])
DIGITS = st.one_of(st.integers(-300, 300), st.integers(-(10**9), 10**9), st.integers(0, 10))
FIRST_YEARS = st.integers(2005, 2015)
SOME_FRAMES = st.sampled_from([WIDE, NARROW])


LEVELS = st.sampled_from([Level.TARGET, Level.ACCEPTED, Level.FAILED])
LEVEL_NAMES = {"target": "Ønsket", "accepted": "Akseptert", "failed": "Ikke godkjent"}
BREAKS = st.builds(
    Break,
    st.integers(2000, 2030),
    name=st.sampled_from(["Brudd", "Les med varsomhet"]),
    parts_line=st.booleans(),
)

YEARS = st.one_of(DIGITS, DIGITS, DIGITS, WORDS, st.none())  # none: nobody speaks of that year


def observations(first, count, unit=""):
    """Years one after another, some without a value and some that nobody speaks of."""
    return st.lists(YEARS, min_size=count, max_size=count).map(
        lambda said: tuple(
            observation(first + index, value, unit)
            for index, value in enumerate(said)
            if value is not None
        )
    )


def observation(year, said, unit):
    if isinstance(said, str):
        return Observation(year, None, said)
    value = number(said).scaleb(-1)
    return Observation(year, value, f"{format_number(value, 1)} {unit}".strip())


@st.composite
def developments(draw, most_others=6):
    first, count = draw(FIRST_YEARS), draw(st.integers(1, 12))
    unit = draw(UNITS)
    others = draw(st.lists(NAMES, max_size=most_others, unique=True))
    lines = [Series(name, draw(observations(first, count, unit))) for name in ["Asker", *others]]
    ends = st.one_of(st.none(), st.integers(-(10**6), 10**6))
    intervals = st.lists(
        st.tuples(ends, ends)
        .filter(lambda pair: None in pair or pair[0] <= pair[1])
        .flatmap(lambda pair: LEVELS.map(lambda level: interval(level, *pair))),
        max_size=3,
    ).map(tuple)
    limits = st.builds(ShownLimits, st.integers(2000, 2015), st.integers(2012, 2040), intervals)
    return Development(
        lines=tuple(lines),
        limits=tuple(draw(st.lists(limits, max_size=2))),
        breaks=tuple(
            draw(st.lists(BREAKS, max_size=3, unique_by=lambda item: item.year)),
        ),
        scale_start=draw(st.sampled_from([None, number(0), number(1)])),
        from_zero=draw(st.booleans()),
        best_on_top=draw(st.booleans()),
        format_tick=tick_text,
        say_cut=say_cut,
        level_names=LEVEL_NAMES,
    )
