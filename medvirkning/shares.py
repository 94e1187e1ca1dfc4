"""The share of what came in that led to improvement: computed of two printed counts, and drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from asker.tables import Table
from indikatorer.assessment import Seams
from indikatorer.charts.time import draw_time_chart
from indikatorer.figures.figure import Figure
from indikatorer.figures.stored import Given, Stored
from indikatorer.figures.sums import percentage
from indikatorer.models import Indicator, Measure, SeriesBreak
from indikatorer.pictures.drawings import development
from indikatorer.pictures.picture import Picture
from indikatorer.pictures.reading import read_development
from medvirkning.models import FeedbackSystem

DECIMALS = 1
Counts = tuple[Figure, Figure | None]  # a year's received, and those that led to improvement


class Share(Figure):
    """A figure that the portal computes; no document holds it."""

    @property
    def why_missing(self) -> str:
        return _("Kan ikke beregnes")


def share_of(received: Figure | None, improved: Figure | None) -> Share | None:
    """The improved in percent of the received; None where there are not two of the same year."""
    if received is None or improved is None or received.year != improved.year:
        return None
    return share(received, percentage(improved.value, received.value), improved.seams.breaks)


def share(received: Figure, value: Decimal | None, breaks: tuple[int, ...] = ()) -> Share:
    """What parts one of the counts parts their share."""
    indicator = Indicator(
        pk=received.indicator.pk,
        name=_("Andel henvendelser som førte til forbedring (beregnet)"),
        unit="%",
        measure=Measure.SHARE,
        decimals=DECIMALS,
        scale_min=Decimal(0),
        scale_max=Decimal(100),
    )
    stored = Stored(indicator.pk, received.area.pk, received.year_from, received.year, value=value)
    seams = Seams(breaks=tuple(sorted({*received.seams.breaks, *breaks})))
    at_hand = Given(
        {indicator.pk: indicator}, {received.area.pk: received.area}, seams={indicator.pk: seams}
    )
    return Share(stored, at_hand)


def share_note() -> str:
    return _(
        "Andelen er regnet ut av portalen: henvendelser som førte til forbedring, delt på alle "
        "henvendelser samme år."
    )


@dataclass(frozen=True)
class SharePicture(Picture):
    """It stands on the system's page: the share has no indicator's page of its own."""

    system: FeedbackSystem = field(kw_only=True)

    @property
    def address(self) -> str:
        return f"{self.system.get_absolute_url()}#{self.key}"

    @property
    def embed_address(self) -> str:
        return reverse("medvirkning:embedded_share", args=[self.system.slug])

    def file_address(self, suffix: str) -> str:
        return reverse("medvirkning:share_file", args=[self.system.slug, suffix])


def of_newest_area(counts: Sequence[Counts]) -> list[Counts]:
    """Takes counts by year."""
    area = counts[-1][0].area if counts else None
    return [pair for pair in counts if pair[0].area == area]


def share_line(counts: Sequence[Counts]) -> list[Share]:
    """The share over the years of the newest area. Takes counts by year."""
    return [share_of(*pair) or share(pair[0], None) for pair in of_newest_area(counts)]


def share_picture(
    system: FeedbackSystem,
    counts: Sequence[Counts],
    breaks: Sequence[SeriesBreak],
    tabulate: Callable[[], Table],
) -> SharePicture | None:
    """The share over the years of the newest area; None where none can be computed.

    Takes counts by year, and what parts them.
    """
    line = share_line(counts)
    if all(figure.missing for figure in line):
        return None
    title = f"{line[-1].indicator.name}, {line[-1].area.name}"
    return SharePicture(
        indicator=system.received,
        key="andel",
        title=title,
        read=lambda: read_share(line),
        read_from="last",
        show=lambda: replace(development(line, [], breaks), from_zero=True),
        draw=draw_time_chart,
        tabulate=tabulate,
        figures=[figure for pair in of_newest_area(counts) for figure in pair if figure],
        notes=(share_note(),),
        system=system,
    )


def breaks_of(system: FeedbackSystem) -> list[SeriesBreak]:
    """What parts one of the counts parts their share."""
    counted = [system.received_id, system.improved_id]
    return list(SeriesBreak.objects.filter(indicator__in=counted).order_by("year"))


def read_share(line: Sequence[Share]) -> str:
    told = read_development(line)
    return f"{_('Andelen som førte til forbedring, beregnet av portalen.')} {told}"
