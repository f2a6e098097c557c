"""How one signs in: limits, passwords, two-step sign-in (GB/T 22239—2019, level 2 and 3)."""

import environ

env = environ.Env()

# Failed sign-ins that lock, and for how many minutes. An address may be a whole office's.
KEPU_LOCKOUT_FAILURES = env.int("KEPU_LOCKOUT_FAILURES", default=5)
KEPU_LOCKOUT_ADDRESS_FAILURES = env.int("KEPU_LOCKOUT_ADDRESS_FAILURES", default=20)
KEPU_LOCKOUT_MINUTES = env.int("KEPU_LOCKOUT_MINUTES", default=30)
# Minutes without a sign of life that end a sign-in, from 15 to 30; hours that end it anyhow.
KEPU_IDLE_MINUTES = min(30, max(15, env.int("KEPU_IDLE_MINUTES", default=30)))
KEPU_SIGN_IN_HOURS = env.int("KEPU_SIGN_IN_HOURS", default=12)
# Days after which a password must be changed; 0 lets it stay.
KEPU_PASSWORD_DAYS = env.int("KEPU_PASSWORD_DAYS", default=90)
KEPU_PASSWORD_LENGTH = env.int("KEPU_PASSWORD_LENGTH", default=10)
# Roles that must sign in with a second factor.
KEPU_SECOND_FACTOR_ROLES = env.list(
    "KEPU_SECOND_FACTOR_ROLES", default=["system_admin", "security_admin", "audit_admin"]
)
# Proxies before the server whose word about the client's address is taken.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("KEPU_PROXIES", default=0)

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_RULES = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "kepu.foundation.accounts.passwords.LengthValidator",
        "OPTIONS": {"min_length": KEPU_PASSWORD_LENGTH},
    },
    {"NAME": "kepu.foundation.accounts.passwords.KindsOfCharactersValidator"},
    {
        "NAME": f"{_RULES}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["username", "email"]},
    },
    {"NAME": f"{_RULES}.CommonPasswordValidator"},
    {
        "NAME": "kepu.foundation.accounts.services.former_passwords.FormerPasswordValidator",
    },
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60

SESSION_COOKIE_AGE = KEPU_SIGN_IN_HOURS * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

ACCOUNT_ADAPTER = "kepu.foundation.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# No mail to addresses that belong to nobody.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# Limits are counted in a table that all processes share; see accounts/services/count_attempts.py.
ACCOUNT_RATE_LIMITS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105 - a class
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_FORMS = {
    "login": "kepu.foundation.accounts.forms.SignInForm",
    "change_password": "kepu.foundation.accounts.forms.PasswordChangeForm",
    "reset_password": "kepu.foundation.accounts.forms.LinkRequestForm",
    "reset_password_from_key": "kepu.foundation.accounts.forms.PasswordByLinkForm",
    "reauthenticate": "kepu.foundation.accounts.forms.PasswordAgainForm",
}
MFA_ADAPTER = "kepu.foundation.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Kepu"
# A code still counts half a minute later: it takes time to type.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "kepu.foundation.accounts.forms.CodeForm",
    "activate_totp": "kepu.foundation.accounts.forms.FirstCodeForm",
}

# Codes that were used once and limits of the API are shared by all processes: in the
# database, or on Redis or Valkey where there is one ("pip install kepu[redis]").
KEPU_CACHE_URL = env.str("KEPU_CACHE_URL", default="")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": KEPU_CACHE_URL,
    }
    if KEPU_CACHE_URL
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_cache"}
}
