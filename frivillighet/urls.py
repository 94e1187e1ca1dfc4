from django.urls import path

from frivillighet import views

app_name = "frivillighet"

urlpatterns = [path("", views.overview, name="overview")]
