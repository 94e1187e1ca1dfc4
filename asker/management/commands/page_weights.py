"""Weighs every open page with all that it loads."""

from collections import Counter

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.test import Client

from asker.management.weights import (
    FONT,
    MOST,
    PICTURE,
    SCRIPT,
    STYLE,
    Weight,
    heaviest,
    page_type,
    weigh_all,
)

COLUMNS = "{count:>5} {total:>8} {html:>8} {style:>8} {script:>8} {picture:>8} {font:>8}  {address}"


class Command(BaseCommand):
    help = (
        f"Follows the links from the front page and prints, of each type of page, the one that "
        f"weighs most: bytes compressed. Fails where one is beyond {MOST} without the font."
    )

    def handle(self, *args, **options):
        client = Client(headers={"host": settings.ALLOWED_HOSTS[0].lstrip(".")})
        weights = list(weigh_all(client))
        counts = Counter(page_type(weight.address) for weight in weights)
        self.stdout.write(
            COLUMNS.format(
                count="pages",
                total="total",
                html="html",
                style="css",
                script="script",
                picture="icon",
                font="(font)",
                address="heaviest of its type",
            )
        )
        types = heaviest(weights, lambda weight: page_type(weight.address))
        for name, weight in sorted(types.items(), key=lambda pair: -pair[1].total):
            self.stdout.write(row(weight, counts[name]))
        heavy = [weight.address for weight in weights if weight.total > MOST]
        if heavy:
            raise CommandError(f"Beyond {MOST} bytes: {', '.join(heavy)}")


def row(weight: Weight, count: int) -> str:
    return COLUMNS.format(
        count=count,
        total=weight.total,
        html=weight.html,
        style=weight.loaded.get(STYLE, 0),
        script=weight.loaded.get(SCRIPT, 0),
        picture=weight.loaded.get(PICTURE, 0),
        font=weight.loaded.get(FONT, 0),
        address=weight.address,
    )
