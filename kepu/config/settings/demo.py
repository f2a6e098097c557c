"""The demonstration: production's settings with keys that protect nothing, and one app more."""

import os
from pathlib import Path

DEFAULTS = {
    "KEPU_SECRET_KEY": "demonstration only",
    "KEPU_FIELD_KEYS": "demo:ZGVtb25zdHJhdGlvbiBvbmx5LCAzMiBieXRlcyBsb24=",
    "KEPU_INDEX_KEY": "ZGVtb25zdHJhdGlvbiBvbmx5IGJsaW5kIGluZGV4IGs=",
    "KEPU_SEAL_KEY": "ZGVtb25zdHJhdGlvbiBvbmx5IGF1ZGl0IHNlYWwga2U=",
    "KEPU_VAR": str(Path(__file__).resolve().parents[3] / "var" / "demo"),
}
os.environ.update({name: os.environ.get(name, value) for name, value in DEFAULTS.items()})

from kepu.config.settings.production import *
from kepu.config.settings.production import INSTALLED_APPS, STATIC_ROOT, STORAGES, VAR

INSTALLED_APPS = ["kepu.surfaces.demonstration", *INSTALLED_APPS]
ROOT_URLCONF = "kepu.config.demo_urls"
# Nothing to collect: files are served from where they are built.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_USE_FINDERS = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
# Who tries it out has no app at hand; two-step sign-in can be turned on by hand.
KEPU_SECOND_FACTOR_ROLES = []
# There is no mail server to try out; messages can be read as files.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
