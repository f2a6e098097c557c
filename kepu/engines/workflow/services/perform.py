"""Move a subject from one state to another, as its table allows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.formats import date_format

from kepu.engines.workflow.models import Move
from kepu.engines.workflow.moves import MoveContext, MoveTable, Transition
from kepu.engines.workflow.selectors.history import last_move, names_of_actors
from kepu.engines.workflow.subjects import key_of
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.policy import Actor, registry

M = TypeVar("M", bound=Model)


@transaction.atomic
def perform(
    *,
    table: MoveTable[M],
    subject: M,
    verb: str,
    by: Actor | None,
    reason: str = "",
    now: datetime | None = None,
    changes: Mapping[str, Any] | None = None,
    payload: Mapping[str, str] | None = None,
) -> Move:
    """Make the move ``verb`` on ``subject`` and everything that follows from it.

    The subject's row is locked and ``subject`` is read anew, so unsaved changes of it are
    gone; fields to be written together with the state are given as ``changes``. ``payload``
    goes into the audit entry. ``by`` is none for the system, which no policy is asked about.

    A second click answers with the move already made: same verb, same person, same reason,
    and nothing has happened in between. Raises `NotVisible` or `Forbidden` where the policy
    refuses, `Conflict` where the subject stands in another state, `InvalidInput` where a
    reason is missing, and whatever a guard of the move raises.
    """
    now = now or clock.now()
    reason = reason.strip()
    transition = table.transition(verb)
    _lock(table, subject)
    registry.of(table.model).require(by, transition.act, subject)
    state = table.state_of(subject)
    previous = last_move(subject)
    if not transition.starts_from(state):
        if previous is not None and _is_repeated(previous, transition, state, by, reason):
            return previous
        raise _moved_on(table, transition, state, previous)
    transition.require_reason(reason)
    for guard in transition.guards:
        guard(subject, by, now)
    _write(table, subject, {table.state_field: transition.to_state, **(changes or {})})
    move = Move.objects.create(
        **key_of(subject),
        seq=previous.seq + 1 if previous else 1,
        verb=verb,
        from_state=state,
        to_state=transition.to_state,
        by_id=by.pk if by is not None else None,
        at=now,
        reason=reason,
    )
    record(
        verb=f"{table.model._meta.label_lower}.{verb}",
        subject=subject,
        by=by,
        payload={"from": state, "to": transition.to_state, "reason": reason, **(payload or {})},
        now=now,
    )
    context = MoveContext(
        subject=subject,
        verb=verb,
        from_state=state,
        to_state=transition.to_state,
        by=by,
        reason=reason,
        now=now,
    )
    for consequence in transition.follows:
        consequence(context)
    return move


def _lock(table: MoveTable[M], subject: M) -> None:
    """Lock the row and read it anew into ``subject``."""
    rows = table.model._default_manager.select_for_update(of=("self",))
    subject.refresh_from_db(from_queryset=rows)


def _write(table: MoveTable[M], subject: M, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(subject, name, value)
    subject.save(update_fields=list(values))


def _is_repeated(
    previous: Move, transition: Transition[M], state: str, by: Actor | None, reason: str
) -> bool:
    """Whether this is the very move made last, asked for again."""
    return (
        previous.verb == transition.verb
        and previous.to_state == state
        and previous.by_id == (by.pk if by is not None else None)
        and previous.reason == reason
    )


def _moved_on(
    table: MoveTable[M], transition: Transition[M], state: str, previous: Move | None
) -> Conflict:
    if previous is None or previous.to_state != state:
        return table.moved_on(transition, state, who="", when="")
    return table.moved_on(
        transition,
        state,
        who=names_of_actors([previous.by_id])[previous.by_id],
        when=_written(previous.at),
    )


def _written(moment: datetime) -> str:
    local = timezone.localtime(moment)
    return f"{date_format(local, 'DATE_FORMAT')} {local:%H:%M}"
