"""The roles as they are chosen and shown."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core import roles


class Role(TextChoices):
    COORDINATOR = roles.COORDINATOR, _("coordinator")
    LIAISON = roles.LIAISON, _("liaison officer")
    VIEWER = roles.VIEWER, _("reader")
    SYSTEM_ADMIN = roles.SYSTEM_ADMIN, _("system administrator")
    SECURITY_ADMIN = roles.SECURITY_ADMIN, _("security administrator")
    AUDIT_ADMIN = roles.AUDIT_ADMIN, _("audit administrator")


class TokenScope(TextChoices):
    """What a program may do with a token, at most; the user's roles limit it further."""

    READ = "read", _("read")
    WRITE = "write", _("read and change")


class GrantState(TextChoices):
    """Whether a role is held on the day one looks at it."""

    HELD = "held", _("held today")
    ENDED = "ended", _("ended")
    COMING = "coming", _("not begun")


ADMIN_ROLES = tuple(Role(role) for role in roles.ADMIN_ROLES)

VERBS = {
    "access.role.grant": _("granted a role"),
    "access.role.revoke": _("revoked a role"),
    "access.token.issue": _("made a token for a program"),
    "access.token.revoke": _("revoked a token"),
}
