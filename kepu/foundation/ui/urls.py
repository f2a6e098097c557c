"""Addresses of the view switches and of the catalogue of parts."""

from django.urls import path

from kepu.foundation.ui.views import catalogue, preferences

app_name = "ui"

urlpatterns = [
    path("language/", preferences.set_language, name="set_language"),
    path("view/", preferences.set_view, name="set_view"),
    path("catalogue/", catalogue.catalogue, name="catalogue"),
]
