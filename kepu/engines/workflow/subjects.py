"""How a subject is named in a row: by its model's label and its key."""

from typing import TypedDict
from uuid import UUID

from django.db.models import Model


class SubjectKey(TypedDict):
    """Field values that find the rows about one subject."""

    subject_kind: str
    subject_id: UUID


def key_of(subject: Model) -> SubjectKey:
    """The key of ``subject``, such as ``{"subject_kind": "plans.Report", "subject_id": …}``."""
    return {"subject_kind": subject._meta.label, "subject_id": subject.pk}
