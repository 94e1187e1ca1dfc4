from django.urls import path

from indikatorer.views import pages as views
from indikatorer.views import pictures as picture_views
from indikatorer.views import tables as downloads

app_name = "indikatorer"

urlpatterns = [
    path("status/", views.status, name="status"),
    path("status/<int:year>/", views.status, name="status"),
    path("fokusomrader/", views.focus_areas, name="focus_areas"),
    path("fokusomrader/<slug:slug>/", views.focus_area, name="focus_area"),
    path("indikatorer/", views.indicators, name="indicators"),
    path("indikatorer/<slug:slug>/", views.indicator, name="indicator"),
    path("sammenligning/", views.comparison, name="comparison"),
    path("datakvalitet/", views.quality, name="quality"),
    path("kilder/", views.documents, name="documents"),
    path("kilder/<slug:slug>/", views.document, name="document"),
]

FILE = "<table_format:file_format>"

# The tables of the pages as files.
urlpatterns += [
    path(f"status/<int:year>/tabell.{FILE}", downloads.status, name="status_table"),
    path(f"fokusomrader/<slug:slug>/tabell.{FILE}", downloads.focus_area, name="focus_area_table"),
    path(f"indikatorer/tabell.{FILE}", downloads.indicators, name="indicators_table"),
    path(f"sammenligning/tabell.{FILE}", downloads.comparison, name="comparison_table"),
    path(f"datakvalitet/<slug:part>.{FILE}", downloads.quality, name="quality_table"),
    path(f"kilder/<slug:slug>/tabell.{FILE}", downloads.document, name="document_table"),
    path(f"kilder/<slug:slug>/grenser.{FILE}", downloads.limits, name="limits_table"),
]

# Charts taken along.
urlpatterns += [
    path(
        "indikatorer/<slug:slug>/<slug:key>.<picture_format:file_format>",
        picture_views.picture_file,
        name="picture_file",
    ),
    path(
        "indikatorer/<slug:slug>/<slug:key>/",
        picture_views.embedded_picture,
        name="embedded_picture",
    ),
]
