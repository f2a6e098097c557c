"""A real mail server that keeps what it is handed."""

import time
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

PATIENCE = 20.0


class Mailbox:
    """Messages in the order of their arrival."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.messages: list[EmailMessage] = []
        self.controller = Controller(self, hostname="127.0.0.1", port=port)

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        return "250 kept"

    def wait_for(self, recipient: str, *, subject: str = "") -> EmailMessage:
        """The first message to ``recipient`` whose subject holds ``subject``."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for message in list(self.messages):
                if recipient in str(message["To"]) and subject in str(message["Subject"]):
                    return message
            time.sleep(0.1)
        raise AssertionError(
            f"no mail to {recipient}; kept: {[m['Subject'] for m in self.messages]}"
        )
