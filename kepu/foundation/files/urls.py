"""Addresses of stored files."""

from django.urls import path

from kepu.foundation.files import views

app_name = "files"

urlpatterns = [path("<uuid:pk>/", views.file_download, name="file_download")]
