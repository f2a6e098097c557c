"""Sending by real SMTP against a server on this machine."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from smtplib import SMTPAuthenticationError
from socket import socket

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from kepu.foundation.accounts.models import User
from kepu.foundation.jobs.errors import PermanentFailure
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.services import enqueue
from kepu.foundation.notices.models import Notice, NoticePreference
from kepu.foundation.notices.tasks import send_email
from kepu.foundation.notices.tests.factories import NoticeFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@dataclass
class Mailbox:
    """Takes mail, or answers as it is told."""

    to_recipient: str = "250 OK"
    to_data: str = "250 OK"
    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the server calls it by this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(  # noqa: N802 - the server calls it by this name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.to_data.startswith("250"):
            mail = message_from_bytes(envelope.content, policy=policy.default)
            self.mails.append(mail)
        return self.to_data


def free_port() -> int:
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def mailbox(settings: object) -> Iterator[Mailbox]:
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = server.port
    yield box
    server.stop()


@pytest.fixture
def notice(reader: User) -> Notice:
    return NoticeFactory(recipient=reader, title="区教委：请签收", body="最迟3月9日。")


def message_of(notice: Notice) -> OutboxMessage:
    payload = {"notice": str(notice.pk)}
    return enqueue(channel="email", dedupe_key=str(notice.pk), payload=payload, now=NOON)


def send(notice: Notice) -> None:
    send_email(message_of(notice), {"notice": str(notice.pk)})


def test_mail_arrives(notice: Notice, mailbox: Mailbox) -> None:
    send(notice)
    [mail] = mailbox.mails
    assert (mail["To"], mail["Subject"]) == ("li@example.org", "区教委：请签收")
    assert mail["From"] == "kepu@localhost"
    assert mail["Message-ID"] == OutboxMessage.objects.get().message_id
    assert mail["Date"].datetime == NOON
    assert mail["Auto-Submitted"] == "auto-generated"
    lines = mail.get_content().split("\r\n")
    assert lines[:3] == ["最迟3月9日。", "", "http://127.0.0.1:8000/plans/"]


def test_sent_again_it_is_the_same_mail(notice: Notice, mailbox: Mailbox) -> None:
    send(notice)
    send(notice)
    first, second = mailbox.mails
    assert first["Message-ID"] == second["Message-ID"]
    assert first["Date"] == second["Date"]


def test_parting_words_follow_the_reader(notice: Notice, mailbox: Mailbox) -> None:
    NoticePreference.objects.create(user=notice.recipient, language="en")
    send(notice)
    parting = "Sent by Kepu; please do not answer this e-mail."
    assert mailbox.mails[0].get_content().strip().endswith(parting)


def test_notice_without_page_has_no_link(notice: Notice, mailbox: Mailbox) -> None:
    Notice.objects.update(url="")
    send(notice)
    assert "http" not in mailbox.mails[0].get_content()


@pytest.mark.parametrize("reply", ["550 No such user", "553 Not a mailbox"])
def test_refused_recipient_is_permanent(notice: Notice, mailbox: Mailbox, reply: str) -> None:
    mailbox.to_recipient = reply
    with pytest.raises(PermanentFailure) as failure:
        send(notice)
    assert failure.value.code == f"smtp_{reply[:3]}"


def test_refused_content_is_permanent(notice: Notice, mailbox: Mailbox) -> None:
    mailbox.to_data = "554 Looks like spam"
    with pytest.raises(PermanentFailure) as failure:
        send(notice)
    assert failure.value.code == "smtp_554"


@pytest.mark.parametrize("reply", ["450 Mailbox busy", "451 Try later"])
def test_busy_mailbox_is_temporary(notice: Notice, mailbox: Mailbox, reply: str) -> None:
    mailbox.to_recipient = reply
    with pytest.raises(OSError, match=reply[:3]):
        send(notice)
    mailbox.to_recipient = "250 OK"
    send(notice)
    assert len(mailbox.mails) == 1


def test_temporary_refusal_of_content(notice: Notice, mailbox: Mailbox) -> None:
    mailbox.to_data = "452 Disk full"
    with pytest.raises(OSError, match="Disk full"):
        send(notice)


def test_missing_server_is_temporary(notice: Notice, mailbox: Mailbox, settings: object) -> None:
    settings.EMAIL_PORT = 1
    with pytest.raises(ConnectionRefusedError):
        send(notice)


def test_refused_sign_in_is_temporary(notice: Notice, settings: object) -> None:
    """The operator mends the password; until then the mail waits."""

    def refuse(*args: object) -> AuthResult:
        return AuthResult(success=False, handled=False)

    server = Controller(
        Mailbox(),
        hostname="127.0.0.1",
        port=free_port(),
        authenticator=refuse,
        auth_require_tls=False,
    )
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = server.port
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "kepu", "wrong"
    with pytest.raises(SMTPAuthenticationError):
        send(notice)
    server.stop()


@pytest.mark.parametrize("change", [{"email": ""}, {"is_active": False}])
def test_nobody_to_write_to_is_permanent(
    notice: Notice, mailbox: Mailbox, change: dict[str, object]
) -> None:
    User.objects.filter(pk=notice.recipient_id).update(**change)
    with pytest.raises(PermanentFailure) as failure:
        send(notice)
    assert failure.value.code == "no_address"
    assert mailbox.mails == []
