"""Addresses of the API, version 1.

Two namespaces side by side: the library looks its own up from the root.
"""

from django.urls import include, path

from kepu.surfaces.api import views
from kepu.surfaces.api.api import application

pages = [path("", views.reference, {"application": application}, name="reference")]

urlpatterns = [
    path("", include((pages, "api"))),
    path("", application.urls),
]
