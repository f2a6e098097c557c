"""Sending a notice by e-mail; the outbox calls this until the mail is out or refused for good."""

import smtplib
from email.utils import format_datetime

from django.core.mail import EmailMessage, get_connection
from django.utils import translation
from django.utils.translation import gettext as _

from kepu.foundation.jobs.errors import PermanentFailure
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.payloads import Payload
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.selectors import language_of

# SMTP replies of 500 and above say that the same message would be refused again (RFC 5321, 4.2.1).
PERMANENT = 500


def send_email(message: OutboxMessage, payload: Payload) -> None:
    """Hand one notice to the mail server, always under the Message-ID of the outbox message.

    A mail of unknown fate is sent again under the same Message-ID and date, so that the
    receiving side can tell. Raises `PermanentFailure` where trying again is useless.
    """
    notice = Notice.objects.select_related("recipient").get(pk=str(payload["notice"]))
    if not (notice.recipient.is_active and notice.recipient.email):
        raise PermanentFailure(code="no_address")
    try:
        # As a context, the connection is closed even where the server refuses the sign-in.
        with get_connection() as connection:
            connection.send_messages([_mail(notice, message)])
    except smtplib.SMTPAuthenticationError:
        # The operator mends the password; the message is not at fault.
        raise
    except smtplib.SMTPRecipientsRefused as refused:
        _give_up_on([code for code, _reason in refused.recipients.values()], refused)
    except smtplib.SMTPResponseException as refused:
        _give_up_on([refused.smtp_code], refused)


def _give_up_on(codes: list[int], refused: smtplib.SMTPException) -> None:
    """Raise `PermanentFailure` for codes that will not change, the refusal itself otherwise."""
    if min(codes) >= PERMANENT:
        raise PermanentFailure(code=f"smtp_{codes[0]}") from None
    raise refused


def _mail(notice: Notice, message: OutboxMessage) -> EmailMessage:
    with translation.override(language_of(notice.recipient)):
        parting = _("Sent by Kepu; please do not answer this e-mail.")
    return EmailMessage(
        subject=notice.title,
        body="\n\n".join(part for part in (notice.body, notice.link, parting) if part),
        to=[notice.recipient.email],
        headers={
            "Message-ID": message.message_id,
            "Date": format_datetime(message.created_at),
            "Auto-Submitted": "auto-generated",
        },
    )
