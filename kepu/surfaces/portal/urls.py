"""Public addresses."""

from django.urls import path

from kepu.surfaces.portal.views import health, home

app_name = "portal"

urlpatterns = [
    path("", home.home, name="home"),
    path("health/", health.health, name="health"),
]
