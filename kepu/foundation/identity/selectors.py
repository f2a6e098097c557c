"""Finding persons."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import InvalidInput, NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.index import name_index, phone_index
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.policy import PersonPolicy
from kepu.foundation.identity.telephones import normalise_phone


def person_for(user: Actor, pk: UUID) -> Person:
    """The person ``pk``; raises not-found where ``user`` may not see them."""
    person = PersonPolicy().visible(user).filter(pk=pk).first()
    if person is None:
        raise NotVisible(_("There is no such person, or they are not open to you."))
    return person


def find_by_phone(phone: str) -> Person | None:
    """The one person with this mobile number, however it is written."""
    try:
        index = phone_index(normalise_phone(phone))
    except InvalidInput:
        return None
    return Person.objects.filter(phone_bidx=index).first() if index else None


def ids_by_name(user: Actor, name: str) -> set[UUID]:
    """Ids of the persons ``user`` may see who have exactly this name."""
    index = name_index(" ".join(name.split()))
    if not index:
        return set()
    found = PersonPolicy().visible(user).filter(name_bidx=index)
    return set(found.values_list("pk", flat=True))


def names_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id, for pages of staff; an erased person is called that."""
    return {person.pk: name_of(person) for person in Person.objects.filter(pk__in=set(ids))}


def name_of(person: Person) -> str:
    """The name to show to staff."""
    return gettext("erased person") if person.is_erased else person.name
