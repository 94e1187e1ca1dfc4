"""The lines of an indicator's page: our own areas over the years, each with its pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indikatorer.figures.figure import Figure, group_by
from indikatorer.models import Area, SeriesBreak
from indikatorer.pictures.drawings import Line
from indikatorer.pictures.picture import Picture, development_picture, limits_picture

MOST_BESIDE = 5  # other areas' lines in one drawing


@dataclass(frozen=True)
class OwnLine:
    """The whole of the indicator in one area over the years."""

    figures: tuple[Figure, ...]
    picture: Picture
    limits_picture: Picture | None  # its newest judged figure beside the limits

    @property
    def area(self) -> Area:
        return self.figures[0].area

    @property
    def has_verdicts(self) -> bool:
        """More than one year was judged, so that the years can be compared."""
        return sum(figure.level is not None for figure in self.figures) > 1


def own_lines(
    whole: Iterable[Figure], breaks: Sequence[SeriesBreak], *, left_out: int = 0
) -> tuple[OwnLine, ...]:
    """One line for each area that is our own, newest municipality first.

    `left_out` is how many other areas have figures that are not among these.
    """
    lines = group_by(whole, lambda figure: figure.area.pk).values()
    others = [line for line in lines if not line[0].area.is_own]
    own = [own_line(line, others, breaks, left_out) for line in lines if line[0].area.is_own]
    return tuple(sorted(own, key=lambda line: line.figures[-1].year, reverse=True))


def own_line(
    line: Line, others: Iterable[Line], breaks: Sequence[SeriesBreak], left_out: int
) -> OwnLine:
    beside = companions(line, others)
    drawn, left_out = beside[:MOST_BESIDE], left_out + max(0, len(beside) - MOST_BESIDE)
    picture = development_picture(line, drawn, breaks, left_out=left_out)
    return OwnLine(tuple(line), picture, limits_picture(line))


def companions(own: Line, others: Iterable[Line]) -> list[Line]:
    """Other areas' figures for the years of ours; one single year is no development."""
    years = {figure.year for figure in own}
    lines = [[figure for figure in line if figure.year in years] for line in others]
    return [line for line in lines if sum(not item.missing for item in line) > 1]
