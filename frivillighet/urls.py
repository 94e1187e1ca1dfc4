from django.urls import path

from frivillighet import downloads, views

app_name = "frivillighet"

FILE = "<table_format:file_format>"

urlpatterns = [
    path("", views.overview, name="overview"),
    path(f"tabell.{FILE}", downloads.indicators, name="indicators_table"),
    path(f"sammenligning.{FILE}", downloads.comparison, name="comparison_table"),
]
