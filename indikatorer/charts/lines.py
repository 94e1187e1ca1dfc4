"""Lines through years: where they run, and what parts them."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby, pairwise
from typing import Protocol, TypeGuard

from indikatorer.charts.scales import Scale

Vertex = tuple[float, float]


class Measurement(Protocol):
    """All that a line asks of a year. None parts it."""

    @property
    def year(self) -> int: ...

    @property
    def value(self) -> Decimal | None: ...


@dataclass(frozen=True)
class Observation:
    """One year of a series: a value, or the word for why there is none.

    `label` is the value as people read it, or that word; `verdict` what it is worth, in words.
    """

    year: int
    value: Decimal | None
    label: str
    verdict: str = ""
    period: str = ""  # where it is for more than the year: 2018–2019
    short: str = ""  # the label beside its point, where it has a long unit

    @property
    def when(self) -> str:
        return self.period or str(self.year)

    @property
    def drawn(self) -> str:
        return self.short or self.label


@dataclass(frozen=True)
class Measured(Observation):
    """An observation that has a value. Only for mypy: nobody makes one."""

    value: Decimal


def is_measured(item: Observation) -> TypeGuard[Measured]:
    return item.value is not None


@dataclass(frozen=True)
class Series:
    """One line of a chart, by year."""

    name: str
    observations: tuple[Observation, ...]

    @cached_property
    def measured(self) -> list[Measured]:
        return list(filter(is_measured, self.observations))

    @cached_property
    def said(self) -> str:
        """All of it in words: `Vei: 2014 12 %; 2015 Ikke målt`."""
        return f"{self.name}: " + "; ".join(f"{o.when} {o.label}" for o in self.observations)


def places(observations: Sequence[Measurement], x: Scale, y: Scale) -> list[Vertex | None]:
    """Where each year's value stands; None for a year without one."""
    return [None if item.value is None else (x(item.year), y(item.value)) for item in observations]


def stretches(
    observations: Sequence[Measurement],
    places: Sequence[Vertex | None],
    break_years: Sequence[int],
) -> list[list[Vertex]]:
    """The line through the places, a list for each stretch that is not parted.

    A year without a value parts it, and so does a break: a break before year B stands between B and
    the year before. A year that nobody speaks of does not.
    """
    breaks = sorted(break_years)
    runs = groupby(
        zip(observations, places, strict=True),
        key=lambda run: (run[1] is None, bisect(breaks, run[0].year)),
    )
    found = [[place for _, place in run if place] for _, run in runs]
    return [stretch for stretch in found if len(stretch) > 1]


def polyline(vertices: Sequence[Vertex]) -> str:
    """The places as SVG writes them."""
    return " ".join(f"{x:g},{y:g}" for x, y in vertices)


def dots(vertices: Iterable[Vertex]) -> str:
    """A path that is a dot in each place, where lines have round ends."""
    return "".join(f"M{x:g},{y:g}h0" for x, y in vertices)


def segments(lines: Sequence[Sequence[Vertex]]) -> Iterator[tuple[Vertex, Vertex]]:
    for line in lines:
        yield from pairwise(line)
