"""Addresses of notices."""

from django.urls import path

from kepu.foundation.notices.views import notices, wordings

app_name = "notices"

urlpatterns = [
    path("", notices.notice_list, name="notice_list"),
    path("read/", notices.notice_read_all, name="notice_read_all"),
    path("language/", notices.preference_change, name="preference_change"),
    path("wordings/", wordings.wording_list, name="wording_list"),
    path("wordings/<str:kind>/<str:language>/", wordings.wording_change, name="wording_change"),
    path("<uuid:pk>/open/", notices.notice_open, name="notice_open"),
    path("<uuid:pk>/read/", notices.notice_read, name="notice_read"),
]
