"""The addresses of the demonstration: those of every installation, and the role switch."""

from django.urls import include, path

from kepu.config.urls import handler400, handler403, handler404, handler500
from kepu.config.urls import urlpatterns as everywhere

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [path("demonstration/", include("kepu.surfaces.demonstration.urls")), *everywhere]
