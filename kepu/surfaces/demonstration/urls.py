"""Addresses of the demonstration."""

from django.urls import path

from kepu.surfaces.demonstration.views.role_switch import switch_role

app_name = "demonstration"
urlpatterns = [path("role/", switch_role, name="switch_role")]
