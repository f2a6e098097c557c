"""Several workers, one mail; and a worker that is killed while it talks to the mail server."""

import smtplib
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings

from kepu.foundation.accounts.tests.factories import AccountFactory
from kepu.foundation.core import clock
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.services import enqueue, send_waiting_messages
from kepu.foundation.jobs.services.send_messages import LEASE
from kepu.foundation.notices.tests.factories import NoticeFactory
from tests.journeys.mailbox import Mailbox
from tests.processes.team import Team
from tests.processes.victims import killed_in

Gather = Callable[[int], Team]
Reached = Callable[[], None]

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
BEFORE, AMID, AFTER = "before", "amid", "after"


def moment_of(number: int) -> datetime:
    """Rounds lie further apart than a lease lasts, so that none reaches into the next."""
    return NOON + timedelta(hours=number)


def use_mail_server(port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port


def write_mail(number: int) -> tuple[int, str]:
    """A notice to a new account and its mail in the outbox: round and Message-ID."""
    now = moment_of(number)
    recipient = AccountFactory(username=f"officer-{number}")
    notice = NoticeFactory(recipient=recipient, created_at=now)
    message = enqueue(
        channel="email",
        dedupe_key=f"notice:{notice.pk}",
        payload={"notice": str(notice.pk)},
        now=now,
    )
    return number, message.message_id


def send(prepared: tuple[int, str]) -> int:
    """What a worker does that comes by when the mail was just written."""
    with clock.at(moment_of(prepared[0])):
        return send_waiting_messages()


def send_too_early(prepared: tuple[int, str]) -> int:
    with clock.at(moment_of(prepared[0]) + LEASE - timedelta(seconds=1)):
        return send_waiting_messages()


def send_after_the_lease(prepared: tuple[int, str]) -> int:
    with clock.at(moment_of(prepared[0]) + LEASE):
        return send_waiting_messages()


def send_to_be_killed(reached: Reached, number: int, where: str) -> None:
    """Die before the server is called, in the middle of the talk, or when it has accepted."""

    class DyingTalk(smtplib.SMTP):
        def sendmail(self, *args: Any, **kwargs: Any) -> Any:
            if where == BEFORE:
                reached()
            refused = super().sendmail(*args, **kwargs)
            reached()
            return refused

        def data(self, message: Any) -> Any:
            if where == AMID:
                self.putcmd("data")
                self.getreply()
                self.send(b"Subject: half a mail\r\n")
                reached()
            return super().data(message)

    smtplib.SMTP = DyingTalk  # type: ignore[misc]
    send((number, ""))


def kill_a_sender(number: int) -> tuple[int, str]:
    prepared = write_mail(number)
    where = (BEFORE, AMID, AFTER)[number % 3]
    assert killed_in(send_to_be_killed, number, where)
    return prepared


def state_of(prepared: tuple[int, str]) -> tuple[str, int]:
    message = OutboxMessage.objects.get(message_id=prepared[1])
    return message.state, message.attempts


def state_before_mending(prepared: tuple[int, str]) -> tuple[str, int]:
    """The state, and then the mail is sent after all, so that the next round meets none waiting."""
    state = state_of(prepared)
    assert send_after_the_lease(prepared) == 1
    return state


def write_with_one_key(number: int) -> str:
    return str(enqueue(channel="email", dedupe_key=f"cause:{number}", payload={"a": 1}).pk)


def messages_with_key(number: int) -> int:
    return OutboxMessage.objects.filter(dedupe_key=f"cause:{number}").count()


def arrivals(mailbox: Mailbox) -> Counter[str]:
    return Counter(str(message["Message-ID"]) for message in mailbox.messages)


def at_the_mail_server(team: Team, mailbox: Mailbox) -> Team:
    for member in range(len(team.members)):
        team.ask(use_mail_server, mailbox.port, member=member)
    return team


def test_two_workers_send_a_mail_once(gather: Gather, mailbox: Mailbox) -> None:
    team = at_the_mail_server(gather(2), mailbox)

    rounds = team.rounds(send, prepare=write_mail, inspect=state_of)

    assert [one.errors for one in rounds] == [[]] * 50
    assert [one.found for one in rounds] == [("sent", 1)] * 50
    assert arrivals(mailbox) == Counter({one.prepared[1]: 1 for one in rounds})


def test_a_mail_of_unknown_fate_is_sent_once_more(gather: Gather, mailbox: Mailbox) -> None:
    team = at_the_mail_server(gather(2), mailbox)

    rounds = team.rounds(send_after_the_lease, prepare=kill_a_sender, inspect=state_of)

    assert [one.errors for one in rounds] == [[]] * 50
    assert [one.found for one in rounds] == [("sent", 2)] * 50
    # The third place is after the server has accepted: that mail arrives again, no other does.
    assert arrivals(mailbox) == Counter(
        {one.prepared[1]: 2 if one.number % 3 == 2 else 1 for one in rounds}
    )


def test_a_mail_being_sent_is_left_alone(gather: Gather, mailbox: Mailbox) -> None:
    team = at_the_mail_server(gather(2), mailbox)

    rounds = team.rounds(
        send_too_early, prepare=kill_a_sender, inspect=state_before_mending, count=3
    )

    assert [one.found for one in rounds] == [("sending", 1)] * 3
    assert [outcome.value for one in rounds for outcome in one.outcomes] == [0] * 6


def test_one_cause_makes_one_message(gather: Gather) -> None:
    rounds = gather(2).rounds(write_with_one_key, inspect=messages_with_key)

    assert [one.errors for one in rounds] == [[]] * 50
    assert [one.found for one in rounds] == [1] * 50
    assert all(one.outcomes[0].value == one.outcomes[1].value for one in rounds)
