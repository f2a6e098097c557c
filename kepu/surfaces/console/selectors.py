"""What the staff home shows, gathered from the modules below."""

from dataclasses import dataclass

from kepu.engines.workflow.selectors import (
    InboxGroup,
    WaitingCount,
    inbox_for,
    waiting_elsewhere,
)
from kepu.foundation.core.policy import Actor
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.selectors import notices_for

NOTICES_SHOWN = 5


@dataclass(frozen=True)
class Home:
    """One user's home: what they must do, what others must do, what they were told."""

    groups: list[InboxGroup]
    elsewhere: list[WaitingCount]
    notices: list[Notice]

    @property
    def waiting_count(self) -> int:
        return sum(len(group.entries) for group in self.groups)


def home_for(user: Actor) -> Home:
    """Everything the home of ``user`` shows, in a number of queries fixed by the kinds of work."""
    return Home(
        groups=inbox_for(user),
        elsewhere=waiting_elsewhere(user),
        notices=list(notices_for(user, only_unread=True)[:NOTICES_SHOWN]),
    )
