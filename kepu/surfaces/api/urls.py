"""Addresses of the API, version 1."""

from django.urls import path

from kepu.surfaces.api import views
from kepu.surfaces.api.api import application

app_name = "api"

urlpatterns = [
    path("", views.reference, {"application": application}, name="reference"),
    path("", application.urls),
]
