"""Erasing a person (PIPL Art. 47)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from kepu.foundation.audit.services import erase_subject, record
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.policy import PersonPolicy


@transaction.atomic
def erase_person(*, person: Person, by: Actor | None, now: datetime | None = None) -> Person:
    """Empty the person and destroy what audit entries say about them.

    The row stays: what the person did in office keeps somebody behind it. Erasing an erased
    person changes nothing.
    """
    PersonPolicy().require(by, "erase", person)
    moment = now or clock.now()
    current = Person.objects.select_for_update().get(pk=person.pk)
    if current.is_erased:
        return current
    current.name = current.phone = current.id_number = ""
    current.name_bidx = current.phone_bidx = current.id_bidx = ""
    current.id_kind = ""
    current.erased_at = moment
    current.save()
    reason = gettext("The person was erased.")
    erase_subject(subject=current, by=by, reason=reason, now=moment)
    record(verb="identity.person.erase", subject=current, by=by, now=moment)
    return current
