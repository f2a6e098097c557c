"""Correcting what is known of a person."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.policy import PersonPolicy
from kepu.foundation.identity.services.particulars import Particulars, apply_particulars


@transaction.atomic
def update_particulars(
    *, person: Person, entered: Particulars, by: Actor | None, now: datetime | None = None
) -> Person:
    """Set the fields of ``entered`` that are not ``None``; the entry names fields, not values.

    Raises `InvalidInput` naming the field, `Conflict` where a mobile or document number is
    already another person's.
    """
    PersonPolicy().require(by, "update", person)
    current = Person.objects.select_for_update().get(pk=person.pk)
    changed = apply_particulars(current, entered)
    if changed:
        payload = {"fields": changed}
        record(verb="identity.person.update", subject=current, by=by, payload=payload, now=now)
    return current
