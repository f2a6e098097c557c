"""Settings every installation shares. What differs comes from the environment."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from kepu.config.settings.signing_in import *

env = environ.Env()

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(env.str("KEPU_VAR", default=str(ROOT / "var")))

SECRET_KEY = env.str("KEPU_SECRET_KEY", default="")
# Keys of encrypted fields, newest first, each "id:base64 of 32 bytes"; see core/encryption.py.
KEPU_FIELD_KEYS = env.list("KEPU_FIELD_KEYS", default=[])
KEPU_FIELD_ALGORITHM = env.str("KEPU_FIELD_ALGORITHM", default="aes-gcm")  # or "sm4-gcm"
KEPU_INDEX_KEY = env.str("KEPU_INDEX_KEY", default="")
KEPU_SEAL_KEY = env.str("KEPU_SEAL_KEY", default="")
# Public keys of replaced seal keys, and the file the roots of the record are carried out to.
KEPU_SEAL_RETIRED_KEYS = env.list("KEPU_SEAL_RETIRED_KEYS", default=[])
KEPU_AUDIT_ROOTS = env.str("KEPU_AUDIT_ROOTS", default=str(VAR / "audit-roots.jsonl"))
# How many days the contents of a sent message are kept.
KEPU_OUTBOX_KEEP_DAYS = env.int("KEPU_OUTBOX_KEEP_DAYS", default=30)
KEPU_CLOCK_SHIFT = env.float("KEPU_CLOCK_SHIFT", default=0.0)
KEPU_SITE_URL = env.str("KEPU_SITE_URL", default="http://127.0.0.1:8000")

DEBUG = False
ALLOWED_HOSTS = env.list("KEPU_ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = env.list("KEPU_TRUSTED_ORIGINS", default=[])

# Top to bottom, as the floors stand; templates and catalogues of an upper module win.
INSTALLED_APPS = [
    "kepu.surfaces.console",
    "kepu.surfaces.portal",
    "kepu.surfaces.api",
    "kepu.domains.plans",
    "kepu.engines.workflow",
    "kepu.engines.documents",
    "kepu.foundation.files",
    "kepu.foundation.notices",
    "kepu.foundation.access",
    "kepu.foundation.accounts",
    "kepu.foundation.identity",
    "kepu.foundation.units",
    "kepu.foundation.jobs",
    "kepu.foundation.audit",
    "kepu.foundation.ui",
    "kepu.foundation.core",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django.forms",
    "django.contrib.humanize",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kepu.foundation.accounts.middleware.SignInLimitsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kepu.foundation.ui.middleware.BusinessErrorMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "kepu.foundation.accounts.middleware.ObligationsMiddleware",
    "kepu.foundation.accounts.middleware.KeptFormsMiddleware",
]

ROOT_URLCONF = "kepu.config.urls"
WSGI_APPLICATION = "kepu.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.db("KEPU_DATABASE_URL", default=f"sqlite:///{VAR / 'kepu.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    VAR.mkdir(parents=True, exist_ok=True)
    # Exact before fast: writers queue at BEGIN, and a commit is on the disk when it returns.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LOGIN_REDIRECT_URL = "/console/"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
TIME_ZONE = env.str("KEPU_TIME_ZONE", default="Asia/Shanghai")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
# Calls a token may make, such as "240/min"; counted in the cache.
KEPU_API_RATE = env.str("KEPU_API_RATE", default="240/min")
# The largest file that is stored, in bytes.
KEPU_FILE_LIMIT = env.int("KEPU_FILE_LIMIT", default=50 * 1024 * 1024)
# A far larger body passes by unread; the form then refuses the file by its size.
FILE_UPLOAD_HANDLERS = [
    "kepu.foundation.files.uploads.QuotaUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
STORAGES = {
    "default": {"BACKEND": "kepu.foundation.files.storage.ContentStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

EMAIL_CONFIG = env.email_url("KEPU_EMAIL_URL", default="smtp://127.0.0.1:25")
vars().update(EMAIL_CONFIG)
# A mail server that does not answer must not hold up the rest of the outbox.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("KEPU_MAIL_FROM", default="kepu@localhost")

CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "kepu.foundation.ui.views.failures.csrf_failure"
FORM_RENDERER = "kepu.foundation.ui.forms.Renderer"
# Nothing from outside hosts, nothing inline; docs/decisions/0201 says why no exception is made.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: []
    for name in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
}
SECURE_REFERRER_POLICY = "same-origin"

# To the standard error stream, where supervisors look; a fault's traceback follows its reference.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING"}},
}
