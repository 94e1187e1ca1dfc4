"""From figures to drawings: what the charts of a page show."""

from collections.abc import Sequence

from indikatorer.charts.lines import Observation
from indikatorer.charts.spark import Sparkline, sparkline
from indikatorer.figures import Figure


def observation(figure: Figure) -> Observation:
    verdict = figure.mark.label if figure.mark else ""
    return Observation(figure.year, figure.value, figure.text, verdict)


def spark(figures: Sequence[Figure], break_years: Sequence[int] = ()) -> Sparkline | None:
    """The development of one indicator in one area, for a table; figures by year."""
    return sparkline([observation(figure) for figure in figures], break_years)
