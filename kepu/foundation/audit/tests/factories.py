"""Entries and acting people for tests of the record."""

import uuid
from dataclasses import dataclass, field
from uuid import UUID

import factory

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.services import record


@dataclass(frozen=True)
class Somebody:
    """Whoever acts: `core.policy.Actor` asks no more of a user."""

    pk: UUID = field(default_factory=uuid.uuid4)
    is_authenticated: bool = True


class EntryFactory(factory.Factory):
    """An entry written the only way entries are written."""

    class Meta:
        model = AuditEntry

    verb = "plans.plan.issue"
    subject = factory.LazyFunction(lambda: ("plans.plan", uuid.uuid4()))
    by = factory.LazyFunction(Somebody)
    payload = factory.LazyFunction(lambda: {"title": "2020年计划"})

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return record(*args, **kwargs)
