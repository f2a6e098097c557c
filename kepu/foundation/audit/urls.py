"""Addresses of the record."""

from django.urls import path, re_path

from kepu.foundation.audit.views import entries

app_name = "audit"

urlpatterns = [
    path("", entries.entry_list, name="entry_list"),
    re_path(r"^export/(?P<kind>xlsx|csv)/$", entries.entry_export, name="entry_export"),
    path("<int:pk>/", entries.entry_detail, name="entry_detail"),
    path("<int:pk>/details/", entries.entry_read, name="entry_read"),
]
