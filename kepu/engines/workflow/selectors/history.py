"""What happened to a subject, move by move."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Model
from django.utils.translation import gettext as _

from kepu.engines.workflow.models import Move
from kepu.engines.workflow.moves import tables
from kepu.engines.workflow.subjects import key_of
from kepu.foundation.accounts.models import User


@dataclass(frozen=True)
class HistoryEntry:
    """One move in words, as the time line shows it; ``note`` is the reason given."""

    seq: int
    verb: str
    title: str
    from_label: str
    to_label: str
    by: str
    at: datetime
    note: str


def names_of_actors(ids: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """The names on screen of those who moved something; ``None`` is the system."""
    wanted = {each for each in ids if each is not None}
    names: dict[UUID | None, str] = {None: _("the system")}
    users = User.objects.select_related("person").filter(pk__in=wanted)
    names.update({user.pk: user.display_name for user in users})
    return names


def history_of(subject: Model) -> list[HistoryEntry]:
    """All moves of ``subject``, oldest first, in two queries.

    The caller has already made sure that ``subject`` is visible to whoever reads.
    """
    table = tables[subject._meta.label]
    moves = list(Move.objects.filter(**key_of(subject)).order_by("seq"))
    names = names_of_actors(move.by_id for move in moves)
    return [
        HistoryEntry(
            seq=move.seq,
            verb=move.verb,
            title=table.verb_label(move.verb),
            from_label=table.state_label(move.from_state),
            to_label=table.state_label(move.to_state),
            by=names[move.by_id],
            at=move.at,
            note=move.reason,
        )
        for move in moves
    ]


def last_move(subject: Model) -> Move | None:
    """The latest move of ``subject``."""
    return Move.objects.filter(**key_of(subject)).order_by("-seq").first()
