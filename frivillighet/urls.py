from django.urls import path

from frivillighet import views

app_name = "frivillighet"

FILE = "<table_format:file_format>"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("politikken/", views.policy, name="policy"),
    path("avtaler/", views.agreements, name="agreements"),
    path("fellesraad/", views.bodies, name="bodies"),
    path("sentraler/", views.centres, name="centres"),
    path(f"tabell.{FILE}", views.indicators_table, name="indicators_table"),
    path(f"sammenligning.{FILE}", views.compared_table, name="comparison_table"),
    path(f"lovet-og-gjort.{FILE}", views.promises_file, name="promises_table"),
]
