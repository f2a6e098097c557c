"""The keyed hashes by which persons are found again."""

from kepu.foundation.core.encryption import blind_index
from kepu.foundation.identity.telephones import is_mobile


def name_index(name: str) -> str:
    """The hash of a name; empty for an empty one."""
    return blind_index(name, purpose="identity.person.name") if name else ""


def phone_index(phone: str) -> str:
    """The hash of a normalised mobile number; empty for a landline or an empty text."""
    return blind_index(phone, purpose="identity.person.phone") if is_mobile(phone) else ""


def document_index(number: str) -> str:
    """The hash of a normalised document number; empty for an empty one."""
    return blind_index(number, purpose="identity.person.id_number") if number else ""
