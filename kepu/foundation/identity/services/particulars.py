"""Setting the particulars of a person: checked, in one spelling, each with its hash."""

import unicodedata
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import Conflict, InvalidInput
from kepu.foundation.identity.documents import normalise_document
from kepu.foundation.identity.index import document_index, name_index, phone_index
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.telephones import normalise_phone

NAME_LENGTH = 80


@dataclass(frozen=True)
class Particulars:
    """What was entered: ``None`` leaves a field as it is, an empty text empties it."""

    name: str | None = None
    phone: str | None = None
    id_number: str | None = None
    id_kind: str | None = None


def apply_particulars(person: Person, entered: Particulars) -> list[str]:
    """Set what was entered on ``person`` and save it; the names of the fields that changed.

    Raises `InvalidInput` naming the field, or `Conflict` where a number is another person's.
    """
    before = _values(person)
    if entered.name is not None:
        person.name = normalise_name(entered.name)
        person.name_bidx = name_index(person.name)
    if entered.phone is not None:
        person.phone = normalise_phone(entered.phone)
        person.phone_bidx = phone_index(person.phone)
    if entered.id_number is not None:
        person.id_kind = entered.id_kind or person.id_kind
        person.id_number = normalise_document(entered.id_number, person.id_kind)
        person.id_bidx = document_index(person.id_number)
    _save(person)
    return [field for field, value in _values(person).items() if value != before[field]]


def normalise_name(text: str) -> str:
    """A name without stray spaces; raises `InvalidInput` when there is none."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        raise InvalidInput(_("Enter the person's name."), code="name", field="name")
    if len(name) > NAME_LENGTH:
        raise InvalidInput(
            _("A name has at most %(count)d characters.") % {"count": NAME_LENGTH},
            code="name",
            field="name",
        )
    return name


def _values(person: Person) -> dict[str, str]:
    return {field: getattr(person, field) for field in ("name", "phone", "id_kind", "id_number")}


def _save(person: Person) -> None:
    _require_unused(person)
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError:
        # Somebody else was quicker between the question and the answer.
        _require_unused(person)
        raise


def _require_unused(person: Person) -> None:
    others = Person.objects.exclude(pk=person.pk)
    if person.phone_bidx and others.filter(phone_bidx=person.phone_bidx).exists():
        raise Conflict(
            _("This mobile number is already another person's. Check it, or ask an administrator."),
            code="phone_taken",
            field="phone",
        )
    if person.id_bidx and others.filter(id_bidx=person.id_bidx).exists():
        raise Conflict(
            _("This document is already another person's. Check it, or ask an administrator."),
            code="id_taken",
            field="id_number",
        )
