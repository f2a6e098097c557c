"""Entries as they are read: by audit administrators, and as the history of one object."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from uuid import UUID

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kepu.foundation.audit import registry
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.policy import AuditEntryPolicy
from kepu.foundation.core.policy import Actor

CHUNK = 1000


@dataclass(frozen=True)
class EntryFilter:
    """What narrows the list; both days belong to it."""

    since: date | None = None
    until: date | None = None
    verb: str = ""
    actor: UUID | None = None
    subject: tuple[str, UUID] | None = None


@dataclass(frozen=True)
class EntryLine:
    """An entry in words: who did what to which object, when."""

    entry: AuditEntry
    actor_name: str | Promise
    words: str | Promise
    subject_name: str

    @property
    def at(self) -> datetime:
        return self.entry.at

    @property
    def title(self) -> str:
        """What stands in a timeline."""
        return str(self.words)

    @property
    def by(self) -> str:
        return str(self.actor_name)

    @property
    def subject_key(self) -> str:
        """The subject as it stands in an address."""
        return f"{self.entry.subject_kind}:{self.entry.subject_id}"


def entries_for(user: Actor, narrowed: EntryFilter | None = None) -> QuerySet[AuditEntry]:
    """Entries, latest first; raises `Forbidden` for those who may not read the record."""
    AuditEntryPolicy().require_anywhere(user, "view")
    entries = AuditEntryPolicy().visible(user)
    return _narrow(entries, narrowed or EntryFilter()).order_by("-id")


def entry_for(user: Actor, pk: int) -> AuditEntry:
    """One entry; not found where ``user`` may not see it."""
    return get_object_or_404(AuditEntryPolicy().visible(user).select_related("payload"), pk=pk)


def history_of(subject: Model) -> list[EntryLine]:
    """What was done to ``subject``, latest first, for `ui`'s timeline on its own page.

    Whoever may see the object may see who did what to it, but not what was said in it.
    """
    entries = AuditEntry.objects.filter(
        subject_kind=subject._meta.label_lower, subject_id=subject.pk
    )
    return lines_of(entries.order_by("-id"))


def lines_of(entries: Iterable[AuditEntry]) -> list[EntryLine]:
    """``entries`` in words, names asked once for all of them."""
    entries = list(entries)
    actors = registry.actor_names({e.actor_id for e in entries if e.actor_id})
    subjects = _subject_names(entries)
    return [
        EntryLine(
            entry=entry,
            actor_name=_actor_name(entry.actor_id, actors),
            words=registry.words_of(entry.verb),
            subject_name=subjects.get((entry.subject_kind, entry.subject_id), ""),
        )
        for entry in entries
    ]


def line_stream(entries: QuerySet[AuditEntry]) -> Iterator[EntryLine]:
    """All of ``entries`` in words, a thousand at a time."""
    rows = entries.iterator(CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        yield from lines_of(chunk)


def actor_name(actor_id: UUID) -> str:
    """The name of one actor, for the filter in force."""
    return str(_actor_name(actor_id, registry.actor_names({actor_id})))


def subject_name(kind: str, subject_id: UUID) -> str:
    """The name of one subject, for the filter in force."""
    return registry.subject_names(kind, {subject_id}).get(subject_id) or _short(subject_id)


def _actor_name(actor_id: UUID | None, names: dict[UUID, str]) -> str | Promise:
    if actor_id is None:
        return _("the system")
    return names.get(actor_id) or _short(actor_id)


def _subject_names(entries: list[AuditEntry]) -> dict[tuple[str, UUID], str]:
    """Titles by kind and id; the beginning of the id where nobody gives titles to a kind."""
    wanted: dict[str, set[UUID]] = {}
    for entry in entries:
        wanted.setdefault(entry.subject_kind, set()).add(entry.subject_id)
    return {
        (kind, subject_id): names.get(subject_id) or _short(subject_id)
        for kind, ids in wanted.items()
        for names in [registry.subject_names(kind, ids)]
        for subject_id in ids
    }


def _short(key: UUID) -> str:
    return str(key)[:8]


def _narrow(entries: QuerySet[AuditEntry], by: EntryFilter) -> QuerySet[AuditEntry]:
    if by.since:
        entries = entries.filter(at__gte=_midnight(by.since))
    if by.until:
        entries = entries.filter(at__lt=_midnight(by.until + timedelta(days=1)))
    if by.verb:
        entries = entries.filter(verb=by.verb)
    if by.actor:
        entries = entries.filter(actor_id=by.actor)
    if by.subject:
        entries = entries.filter(subject_kind=by.subject[0], subject_id=by.subject[1])
    return entries


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))
