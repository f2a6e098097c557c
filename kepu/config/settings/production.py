"""An installation that serves people. Keys come from the environment or from a file it names.

``KEPU_ENV_FILE`` may name a file of lines ``NAME=value``; ``kepu keys`` prints new keys for it.
"""

import os

import environ
from django.core.exceptions import ImproperlyConfigured

if path := os.environ.get("KEPU_ENV_FILE"):
    environ.Env.read_env(path)

from kepu.config.settings.base import *
from kepu.config.settings.base import KEPU_SITE_URL

REQUIRED = ("KEPU_SECRET_KEY", "KEPU_FIELD_KEYS", "KEPU_INDEX_KEY", "KEPU_SEAL_KEY")
if missing := [name for name in REQUIRED if not os.environ.get(name)]:
    raise ImproperlyConfigured(
        f"{', '.join(missing)} must be set; `kepu keys` prints new ones, "
        "and KEPU_ENV_FILE may name the file that holds them."
    )

# Behind a proxy that ends TLS; a trial without TLS sets KEPU_SITE_URL to an http address.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
is_secure = KEPU_SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = is_secure
SECURE_HSTS_SECONDS = 31_536_000 if is_secure else 0
