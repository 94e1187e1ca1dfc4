"""A figure in five seconds: number, little chart, year, and the verdict or why there is none.

Subjects that have dashboards of their own register the tiles that the front page shows of them, in
their app's `tiles.py`, found as Django finds `admin.py`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext as _

from indikatorer.assessment import NoVerdict
from indikatorer.charts.spark import Sparkline
from indikatorer.figures.figure import Figure
from indikatorer.figures.words import Mark
from indikatorer.pictures.drawings import Line, spark


@dataclass(frozen=True)
class Tile:
    """One figure or count. `said` is what it tells in a few words: «av innbyggerne mener …»."""

    number: str
    said: str
    period: str
    url: str
    mark: Mark | None = None
    standing: str = ""  # said where a verdict would stand: «Ingen grense»
    notes: tuple[str, ...] = ()  # «må leses med varsomhet», «beregnet av portalen»
    spark: Sparkline | None = None


def figure_tile(line: Line, said: str, *notes: str, url: str = "") -> Tile | None:
    """The newest measured figure of a line, by year; None where nothing is measured."""
    measured = [figure for figure in line if not figure.missing]
    if not measured:
        return None
    figure = measured[-1]
    return Tile(
        number=figure.text,
        said=said,
        period=figure.period,
        url=url or figure.indicator.get_absolute_url(),
        mark=figure.mark,
        standing=standing(figure),
        notes=tuple(filter(None, notes)),
        spark=spark(line[: list(line).index(figure) + 1]),
    )


def standing(figure: Figure) -> str:
    """Why there is no verdict; a figure that no plan limits says so in two words."""
    if figure.mark:
        return ""
    return _("Ingen grense") if figure.verdict == NoVerdict.NO_LIMIT else figure.no_verdict


# On the front page --------------------------------------------------------------------------------


@dataclass(frozen=True)
class FrontPart:
    """A subject on the front page: a heading, its tiles, and the way to its dashboard."""

    heading: str
    url: str
    tiles: tuple[Tile, ...]


Tell = Callable[[], FrontPart]
REGISTERED: dict[str, Tell] = {}  # by the label of the app that tells


def register(app: str, tell: Tell) -> None:
    REGISTERED[app] = tell


def front_parts() -> Sequence[FrontPart]:
    """Those that have something to show, in the order of INSTALLED_APPS."""
    autodiscover_modules("tiles")
    telling = (app.label for app in apps.get_app_configs() if app.label in REGISTERED)
    return [part for part in (REGISTERED[label]() for label in telling) if part.tiles]
