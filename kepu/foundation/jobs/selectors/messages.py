"""The state of the outbox, for system administrators. Contents are shown to nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise

from kepu.foundation.core.policy import Actor
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.choices import MessageState
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.policy import OutboxMessagePolicy


@dataclass(frozen=True)
class MessageLine:
    """A message as the list shows it: with the words of its channel."""

    message: OutboxMessage
    channel: str | Promise


def messages_for(user: Actor, *, state: str = "", channel: str = "") -> QuerySet[OutboxMessage]:
    """Messages without their contents, latest first; raises `Forbidden` for others."""
    OutboxMessagePolicy().require_anywhere(user, "view")
    messages = OutboxMessagePolicy().visible(user).defer("payload", "dedupe_key")
    if state:
        messages = messages.filter(state=state)
    if channel:
        messages = messages.filter(channel=channel)
    return messages.order_by("-created_at", "pk")


def lines_of(messages: Iterable[OutboxMessage]) -> list[MessageLine]:
    """``messages`` in words."""
    return [MessageLine(each, registry.words_of_channel(each.channel)) for each in messages]


def message_for(user: Actor, pk: UUID) -> OutboxMessage:
    """One message; not found where ``user`` may not see it."""
    return get_object_or_404(OutboxMessagePolicy().visible(user), pk=pk)


def message_counts(user: Actor) -> dict[MessageState, int]:
    """How many messages stand in each state."""
    found = dict(
        OutboxMessagePolicy()
        .visible(user)
        .order_by()
        .values_list("state")
        .annotate(count=Count("pk"))
    )
    return {state: found.get(state, 0) for state in MessageState}
