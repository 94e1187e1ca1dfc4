"""What a time chart shows, before anything is drawn: it is drawn twice, and found out once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from math import floor

from indikatorer.assessment import Interval
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.scales import nice_ticks, place_ticks, value_range

FEWEST_POINTS = 2  # one point is no development: the page says the number instead


@dataclass(frozen=True)
class Break:
    """From this year on the figures are not comparable with those before, or only with caution."""

    year: int
    reason: str = ""
    name: str = ""  # what stands at it: «Brudd»
    parts_line: bool = True  # a caution leaves the line whole


@dataclass(frozen=True)
class ShownLimits:
    """The intervals a plan adopted, and the years they held for."""

    first_year: int
    last_year: int
    intervals: tuple[Interval, ...]


@dataclass(frozen=True)
class Development:
    """What a time chart shows, whatever sheet it is drawn on. The first line is our own."""

    lines: tuple[Series, ...]
    limits: tuple[ShownLimits, ...] = ()
    breaks: tuple[Break, ...] = ()
    scale_start: Decimal | None = None  # where the indicator's scale begins, such as 1 of 5
    scale_end: Decimal | None = None  # and where it ends, such as 100 %
    from_zero: bool = False  # sizes are seen beside nothing at all
    best_on_top: bool = False  # places in a ranking: the first one is highest
    format_tick: Callable[[Decimal], str] = str
    say_cut: Callable[[str], str] = str  # that the axis begins at a tick, in words
    level_names: dict[str, str] = field(default_factory=dict)  # short words for the bands

    @cached_property
    def years(self) -> list[int]:
        return sorted({item.year for line in self.lines for item in line.observations})

    @cached_property
    def year_names(self) -> dict[int, str]:
        return {item.year: item.when for line in self.lines for item in line.observations}

    @cached_property
    def breaks_between(self) -> list[Break]:
        """The breaks between years that are shown."""
        first, last = self.years[0], self.years[-1]
        return [item for item in self.breaks if first < item.year <= last]

    @cached_property
    def parting_years(self) -> list[int]:
        """The years from which a line begins anew."""
        return [item.year for item in self.breaks_between if item.parts_line]

    @cached_property
    def is_one(self) -> bool:
        own, *others = self.lines
        return bool(own.measured) and not any(line.measured for line in others)

    @cached_property
    def worth_drawing(self) -> bool:
        """Some line has two years with a value."""
        return any(len(line.measured) >= FEWEST_POINTS for line in self.lines)

    # The axis -------------------------------------------------------------------------------------

    @cached_property
    def ticks(self) -> list[float]:
        """Round values, from the lowest to the highest that must be seen."""
        values = [float(item.value) for line in self.lines for item in line.measured]
        intervals = [item for adopted in self.limits for item in adopted.intervals]
        low, high = value_range(
            values,
            intervals,
            start=float(self.scale_start or 0),
            end=None if self.scale_end is None else float(self.scale_end),
            from_zero=self.from_zero,
        )
        return place_ticks(min(1, floor(low)), high) if self.best_on_top else nice_ticks(low, high)

    @cached_property
    def tick_labels(self) -> list[str]:
        return [self.format_tick(Decimal(str(tick))) for tick in self.ticks]

    @cached_property
    def cut(self) -> str:
        """That the axis begins above zero or above its scale's own start; empty where it is whole.

        Places in a ranking have no zero.
        """
        is_whole = self.best_on_top or self.ticks[0] <= (self.scale_start or 0)
        return "" if is_whole else self.say_cut(self.tick_labels[0])

    # Words ----------------------------------------------------------------------------------------

    @cached_property
    def gaps(self) -> list[list[Observation]]:
        """Our own years without a value; those that follow each other for one reason together."""
        runs = groupby(self.lines[0].observations, key=why_missing)
        return [list(run) for reason, run in runs if reason is not None]

    @cached_property
    def said(self) -> list[str]:
        """What there is to say of each year: `2014: 98,21 %. Akseptert resultat`.

        Of several lines, each line's name and value. A figure for more than the year says for
        which: `2018–2019: 11,5 %`.
        """
        found: dict[int, list[tuple[str, Observation]]] = {year: [] for year in self.years}
        for line in self.lines:
            for item in line.observations:
                found[item.year].append((line.name, item))
        return [self.say(named) for named in found.values()]

    def say(self, named: list[tuple[str, Observation]]) -> str:
        if self.is_one:
            values = [item.label for _, item in named[:1]]
        else:
            values = [f"{name} {item.label}" for name, item in named]
        verdict = next((item.verdict for _, item in named if item.verdict), "")
        when = named[0][1].when
        return ". ".join(filter(None, [f"{when}: {'; '.join(values)}", verdict]))


def why_missing(item: Observation) -> str | None:
    return item.label if item.value is None else None
