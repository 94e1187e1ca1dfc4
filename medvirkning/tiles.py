"""What the front page shows of participation: three tiles, and the way to the dashboard."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from indikatorer.models import Indicator
from indikatorer.pages.subjects import register_page
from indikatorer.pages.tiles import FrontPart, register
from medvirkning.models import FeedbackSystem
from medvirkning.questions import meetings_tile, share_tile, tiles_of, years_of
from medvirkning.reading import INVOLVED, MEETINGS, read


def participation() -> FrontPart:
    systems = list(FeedbackSystem.objects.with_indicators()[:1])
    told = [indicator.pk for system in systems for indicator in system.indicators()]
    asked = Indicator.objects.filter(Q(slug__in=[INVOLVED, MEETINGS]) | Q(pk__in=told))
    reading = read(list(asked))
    shares = (share_tile(system, years_of(reading, system)) for system in systems)
    tiles = (*tiles_of(reading, INVOLVED), *shares, meetings_tile(reading))
    return FrontPart(
        heading=_("Medvirkning"),
        url=reverse("medvirkning:overview"),
        tiles=tuple(tile for tile in tiles if tile),
    )


register("medvirkning", participation)
register_page("medvirkning", "medvirkning:overview")
