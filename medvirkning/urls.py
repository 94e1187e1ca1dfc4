from django.urls import path

from medvirkning import views

app_name = "medvirkning"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("organer/", views.political_bodies, name="political_bodies"),
    path("saker/", views.political_cases, name="political_cases"),
    path("<slug:slug>/", views.feedback_system, name="feedback_system"),
]
