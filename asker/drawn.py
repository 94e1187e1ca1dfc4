"""Pictures for where an SVG is not taken: the icon on a phone, and the card of a shared page."""

from pathlib import Path

import fontpkg
import resvg_py
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import get_template, render_to_string

FONT = "Inter"
GROUND = "#00595c"  # as in icon.svg; a phone rounds the corners itself
ICON_WIDTH = 180
CARD = "asker/share.svg"


def icon() -> bytes:
    """For the home screen of a phone."""
    svg = icon_file().read_text()
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=ICON_WIDTH, background=GROUND))


def card() -> bytes:
    """For a page without a chart, where somebody shares it: whose portal it is."""
    context = {"site_owner": settings.SITE_OWNER, "ground": GROUND}
    pixels = resvg_py.svg_to_bytes(
        svg_string=render_to_string(CARD, context),
        skip_system_fonts=True,
        font_files=[str(fontpkg.path(FONT))],
        font_family=FONT,
        sans_serif_family=FONT,
    )
    return bytes(pixels)


def sources() -> list[Path]:
    return [icon_file(), Path(get_template(CARD).origin.name), Path(__file__)]


def icon_file() -> Path:
    return Path(finders.find("asker/icon.svg"))
