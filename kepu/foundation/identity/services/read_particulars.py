"""Looking at another person's particulars in full."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.policy import PersonPolicy


@transaction.atomic
def read_particulars(*, person: Person, by: Actor, now: datetime | None = None) -> Person:
    """The person for display in full. That somebody looked is written down first."""
    PersonPolicy().require(by, "read", person)
    record(verb="identity.person.read", subject=person, by=by, now=now)
    return person
