"""What failed sign-ins are counted against, and the words of the audit pages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AttemptKind(TextChoices):
    ACCOUNT = "account", _("account")
    ADDRESS = "address", _("network address")


class AccountState(TextChoices):
    """By what the list of accounts is narrowed."""

    ACTIVE = "active", _("In use")
    INACTIVE = "inactive", _("Out of use")


class HandOver(TextChoices):
    """How a user gets the first password."""

    MAIL = "mail", _("By a link that is mailed to the user")
    ONCE = "once", _("An initial password is shown to me once; I hand it over myself")


VERBS = {
    "accounts.user.create": _("opened an account"),
    "accounts.user.update": _("changed an account"),
    "accounts.user.deactivate": _("closed an account"),
    "accounts.user.reactivate": _("reopened an account"),
    "accounts.user.erase": _("erased an account"),
    "accounts.user.unlock": _("unlocked an account"),
    "accounts.user.lock": _("was locked out after too many failed sign-ins"),
    "accounts.user.sign_in": _("signed in"),
    "accounts.user.sign_out": _("signed out"),
    "accounts.user.end_sign_in": _("ended a sign-in on another device"),
    "accounts.user.fail_sign_in": _("failed to sign in"),
    "accounts.user.change_password": _("changed the password"),
    "accounts.user.reset_password": _("issued a new initial password"),
    "accounts.user.mail_link": _("mailed a link for setting a password"),
    "accounts.user.add_second_factor": _("turned two-step sign-in on"),
    "accounts.user.remove_second_factor": _("turned two-step sign-in off"),
}
