from django.urls import path

from indikatorer.views import pages, pictures, tables

app_name = "indikatorer"

urlpatterns = [
    path("", pages.home, name="home"),
    path("om/", pages.about, name="about"),
    path("status/", pages.status, name="status"),
    path("status/<int:year>/", pages.status, name="status"),
    path("status/<int:year>/kort/", pages.status_brief, name="status_brief"),
    path("fokusomraader/", pages.focus_areas, name="focus_areas"),
    path("fokusomraader/<slug:slug>/", pages.focus_area, name="focus_area"),
    path("indikatorer/", pages.indicators, name="indicators"),
    path("indikatorer/<slug:slug>/", pages.indicator, name="indicator"),
    path("sammenligning/", pages.comparison, name="comparison"),
    path("sammenligning/<slug:slug>/", pages.places, name="places"),
    path("datakvalitet/", pages.quality, name="quality"),
    path("kilder/", pages.documents, name="documents"),
    path("kilder/<slug:slug>/", pages.document, name="document"),
    path("kilder/<slug:slug>/<slug:section>/", pages.section, name="section"),
]

FILE = "<table_format:file_format>"

# The tables of the pages as files.
urlpatterns += [
    path(f"status/<int:year>/tabell.{FILE}", tables.status, name="status_table"),
    path(f"data/alle-tall.{FILE}", tables.all_figures, name="all_figures_table"),
    path(f"fokusomraader/plan/<slug:slug>/tabell.{FILE}", tables.plan, name="plan_table"),
    path(f"fokusomraader/<slug:slug>/tabell.{FILE}", tables.focus_area, name="focus_area_table"),
    path(f"indikatorer/tabell.{FILE}", tables.indicators, name="indicators_table"),
    path(f"sammenligning/tabell.{FILE}", tables.comparison, name="comparison_table"),
    path(f"datakvalitet/<slug:part>.{FILE}", tables.quality, name="quality_table"),
    path(f"kilder/<slug:slug>/tabell.{FILE}", tables.document, name="document_table"),
    path(f"kilder/<slug:slug>/grenser.{FILE}", tables.limits, name="limits_table"),
]

# Charts taken along.
urlpatterns += [
    path(
        "indikatorer/<slug:slug>/<slug:key>.<picture_format:file_format>",
        pictures.picture_file,
        name="picture_file",
    ),
    path(
        "indikatorer/<slug:slug>/<slug:key>/",
        pictures.embedded_picture,
        name="embedded_picture",
    ),
]
