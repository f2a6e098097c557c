"""Where each module's pages hang. A module's URL names carry its label as namespace."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
