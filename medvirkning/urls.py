from django.urls import path

from medvirkning import views

app_name = "medvirkning"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("<slug:slug>/", views.feedback_system, name="feedback_system"),
]
