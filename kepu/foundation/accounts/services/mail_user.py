"""Mail to users. It leaves by the outbox, like everything that leaves."""

from datetime import datetime
from urllib.parse import urljoin

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, Sentence
from kepu.foundation.core.policy import Actor
from kepu.foundation.jobs.services import enqueue

CHANNEL = "email"
# Whoever asks for a link again and again gets one mail in five minutes.
LINK_SECONDS = 300


def send_password_link(*, user: User, is_first: bool = False, now: datetime | None = None) -> None:
    """Mail a link by which ``user`` sets a password: the first one, or a forgotten one anew."""
    moment = now or clock.now()
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": token},
    )
    days = settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60)
    _send(
        user,
        "accounts/mail/first_link.txt" if is_first else "accounts/mail/password_link.txt",
        {"url": urljoin(settings.KEPU_SITE_URL, path), "days": days},
        dedupe=f"link:{int(moment.timestamp()) // LINK_SECONDS}",
        now=moment,
    )


@transaction.atomic
def mail_password_link(*, user: User, by: Actor, now: datetime | None = None) -> None:
    """Mail a link on behalf of an administrator; raises `Conflict` without an address."""
    UserPolicy().require(by, "reset_password", user)
    if not user.email:
        raise Conflict(
            _("This account has no e-mail address. Show an initial password instead."),
            code="no_email",
        )
    send_password_link(user=user, is_first=not user.has_usable_password(), now=now)
    record(verb="accounts.user.mail_link", subject=user, by=by, now=now)


def send_security_notice(
    *, user: User, event: Sentence, address: str, device: str, now: datetime | None = None
) -> None:
    """Tell ``user`` that something about how they sign in was changed, and from where."""
    moment = now or clock.now()
    at = date_format(localtime(moment), "DATETIME_FORMAT")
    _send(
        user,
        "accounts/mail/security_notice.txt",
        {"event": event, "at": at, "address": address, "device": device},
        dedupe=f"notice:{moment.isoformat()}",
        now=moment,
    )


def _send(
    user: User, template: str, context: dict[str, object], *, dedupe: str, now: datetime
) -> None:
    """Enqueue a mail whose template begins with the subject and an empty line."""
    if not user.email:
        return
    values = {"user": user, "site_url": settings.KEPU_SITE_URL, **context}
    text = render_to_string(template, values).strip()
    subject, _, body = text.partition("\n\n")
    enqueue(
        channel=CHANNEL,
        dedupe_key=f"accounts:{user.pk}:{dedupe}",
        payload={"to": user.email, "subject": subject, "body": f"{body}\n"},
        now=now,
    )
