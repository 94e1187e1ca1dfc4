from django.urls import path

from medvirkning import views

app_name = "medvirkning"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("arenaer/", views.arenas, name="arenas"),
    path("organer/", views.political_bodies, name="political_bodies"),
    path("saker/", views.political_cases, name="political_cases"),
    path("<slug:slug>/", views.feedback_system, name="feedback_system"),
]

# A chart taken along.
urlpatterns += [
    path(
        "<slug:slug>/andel.<picture_format:file_format>",
        views.share_file,
        name="share_file",
    ),
    path("<slug:slug>/andel/", views.embedded_share, name="embedded_share"),
]

FILE = "<table_format:file_format>"

# The tables of the pages as files.
urlpatterns += [
    path(f"tabell.{FILE}", views.indicators_table, name="indicators_table"),
    path(f"lovet-og-gjort.{FILE}", views.promises_file, name="promises_table"),
    path(f"organer/tabell.{FILE}", views.political_bodies_table, name="political_bodies_table"),
    path(f"saker/tabell.{FILE}", views.political_cases_table, name="political_cases_table"),
    path(f"<slug:slug>/tabell.{FILE}", views.feedback_system_table, name="feedback_system_table"),
    path(
        f"<slug:slug>/kategorier.{FILE}",
        views.feedback_categories_table,
        name="feedback_categories_table",
    ),
]
