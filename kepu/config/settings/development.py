"""A developer's machine: readable errors, keys that protect nothing."""

from kepu.config.settings.base import *

DEBUG = True
SECRET_KEY = "development only"  # noqa: S105
KEPU_FIELD_KEYS = ["dev:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]
KEPU_INDEX_KEY = "ZGV2ZWxvcG1lbnQgb25seSBibGluZCBpbmRleCBrZXk="
KEPU_SEAL_KEY = "ZGV2ZWxvcG1lbnQgb25seSBhdWRpdCBzZWFsIGtleSE="
STORAGES = {
    "default": {"BACKEND": "kepu.foundation.files.storage.ContentStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
