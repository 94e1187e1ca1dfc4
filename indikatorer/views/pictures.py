"""Charts taken along: as files, and in a frame on other sites."""

from collections.abc import Callable

from csp.constants import NONE
from csp.decorators import csp, csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import register_converter
from django.utils.translation import gettext_lazy as _
from django.views.decorators.clickjacking import xframe_options_exempt

from asker.tables import FILES, TableFormat, table_response
from indikatorer.models import Indicator
from indikatorer.pages.indicator import indicator_page
from indikatorer.pictures.files import png_file, style_hash, svg_file
from indikatorer.pictures.picture import Picture

DRAWN = {"svg": (svg_file, "image/svg+xml"), "png": (png_file, "image/png")}
TOO_FEW = _("Det er for få tall til å tegne et diagram.")
FORMATS = (*DRAWN, *FILES)
# A picture loads nothing and runs nothing; it only uses its own style.
PICTURE_POLICY = {"default-src": [NONE], "style-src": [style_hash()], "frame-ancestors": ["*"]}


class PictureFormat(TableFormat):
    """`<picture_format:file_format>` in an address."""

    regex = "|".join(FORMATS)


register_converter(PictureFormat, "picture_format")


def find_picture(slug: str, key: str) -> Picture:
    indicators = Indicator.objects.select_related("source", "breakdown")
    indicator = get_object_or_404(indicators, slug=slug)
    picture = indicator_page(indicator).pictures.get(key)
    if picture is None:
        raise Http404(_("Indikatoren har ikke dette bildet."))
    return picture


def may_be_framed_alone(view: Callable) -> Callable:
    """For a picture as a file."""
    return xframe_options_exempt(csp(PICTURE_POLICY)(view))


def may_be_framed(view: Callable) -> Callable:
    """For a page with one picture."""
    return xframe_options_exempt(csp_replace({"frame-ancestors": settings.EMBEDDED_BY})(view))


@may_be_framed_alone
def picture_file(request: HttpRequest, slug: str, key: str, file_format: str) -> HttpResponse:
    """The chart as SVG or PNG, its table as CSV or XLSX."""
    return file_of(find_picture(slug, key), request, file_format, f"{slug}-{key}")


def file_of(picture: Picture, request: HttpRequest, file_format: str, name: str) -> HttpResponse:
    if file_format not in DRAWN:
        return table_response(picture.table, file_format, name)
    if picture.wide is None:
        raise Http404(TOO_FEW)
    make, content_type = DRAWN[file_format]
    address = request.build_absolute_uri(picture.address)
    headers = {"Content-Disposition": f'inline; filename="{name}.{file_format}"'}
    return HttpResponse(make(picture, address), content_type=content_type, headers=headers)


@may_be_framed
def embedded_picture(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One chart with its table and source, to be shown in a frame on another site."""
    return page_of(find_picture(slug, key), request)


def page_of(picture: Picture, request: HttpRequest) -> HttpResponse:
    if picture.wide is None:
        raise Http404(TOO_FEW)
    return render(request, "indikatorer/embedded.html", {"picture": picture})
