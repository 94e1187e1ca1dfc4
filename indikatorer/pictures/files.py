"""Charts as files to take along: SVG, and PNG made of it."""

from base64 import b64encode
from functools import cache
from hashlib import sha256

import fontpkg
import resvg_py
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from indikatorer.charts.sheet import lay_out_sheet
from indikatorer.pictures.picture import Picture

STYLE = "indikatorer/picture.css"
PIXELS_PER_UNIT = 2  # sharp on paper and on dense screens
FONT = "Inter"


def svg_file(picture: Picture, address: str) -> str:
    """The picture with title, sentence, notes and source. `address` is where it can be found."""
    source = _("Kilde: %(sources)s. %(owner)s, %(address)s") % {
        "sources": ", ".join(picture.sources),
        "owner": settings.SITE_OWNER,
        "address": address,
    }
    sheet = lay_out_sheet(
        picture.wide,
        title=picture.title,
        reading=picture.reading,
        notes=(*picture.notes, source),
    )
    context = {"picture": picture, "sheet": sheet, "style": file_style()}
    return render_to_string("indikatorer/picture.svg", context)


def png_file(picture: Picture, address: str) -> bytes:
    """The same as pixels. The font is packaged: a server may have none."""
    pixels = resvg_py.svg_to_bytes(
        svg_string=svg_file(picture, address),
        zoom=PIXELS_PER_UNIT,
        skip_system_fonts=True,
        font_files=[font_file()],
        font_family=FONT,
        sans_serif_family=FONT,
    )
    return bytes(pixels)


@cache
def font_file() -> str:
    return str(fontpkg.path(FONT))


@cache
def file_style() -> str:
    """The literal colours of a file, which has no theme to ask."""
    return render_to_string(STYLE)


@cache
def style_hash() -> str:
    """What a Content-Security-Policy calls the style, so that browsers use it and no other."""
    return f"'sha256-{b64encode(sha256(file_style().encode()).digest()).decode()}'"
