from django.urls import path

from indikatorer import views

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
