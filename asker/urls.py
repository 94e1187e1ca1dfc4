"""Addresses of the whole portal."""

from django.contrib import admin
from django.urls import include, path

from asker import views

urlpatterns = [
    path("", views.home, name="home"),
    path("admin/", admin.site.urls),
    path("medvirkning/", include("medvirkning.urls")),
    path("frivillighet/", include("frivillighet.urls")),
    path("", include("indikatorer.urls")),
]
