"""Addresses of the workflow engine's pages."""

from django.urls import path

from kepu.engines.workflow import views

app_name = "workflow"

urlpatterns = [
    path("settings/", views.setting_list, name="setting_list"),
    path("settings/<str:key>/", views.setting_change, name="setting_change"),
]
