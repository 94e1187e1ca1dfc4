from django.urls import path

from frivillighet import views

app_name = "frivillighet"

FILE = "<table_format:file_format>"

urlpatterns = [
    path("", views.overview, name="overview"),
    path(f"tabell.{FILE}", views.indicators_table, name="indicators_table"),
    path(f"sammenligning.{FILE}", views.compared_table, name="comparison_table"),
]
