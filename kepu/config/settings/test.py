"""The test suite, on the database ``KEPU_DATABASE_URL`` names (SQLite by default)."""

from kepu.config.settings.base import *
from kepu.config.settings.base import DATABASES, env

SECRET_KEY = "test only"  # noqa: S105
KEPU_FIELD_KEYS = ["test:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]
KEPU_INDEX_KEY = "dGVzdCBvbmx5IGJsaW5kIGluZGV4IGtleSwgMzIgYnk="
KEPU_SEAL_KEY = "dGVzdCBvbmx5IGF1ZGl0IHNlYWwga2V5LCAzMiBieXQ="
# Tests read the source strings; the Chinese catalogue has tests of its own.
LANGUAGE_CODE = "en"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests of two-step sign-in ask for it; those of administrators' pages need not set it up.
KEPU_SECOND_FACTOR_ROLES = []
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if name := env.str("KEPU_TEST_DATABASE", default=""):
    DATABASES["default"]["TEST"] = {"NAME": name}
# Static files are found where they lie; nothing is collected for a test run.
WHITENOISE_AUTOREFRESH = True
