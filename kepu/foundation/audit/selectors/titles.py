"""Titles of subjects that stand in a column."""

from uuid import UUID

from django.db.models import Model

from kepu.foundation.audit.registry import Names


def titled_by(model: type[Model], lookup: str) -> Names:
    """For `registry.register_subject_names`: ``model`` is titled by what ``lookup`` finds."""

    def names(ids: set[UUID]) -> dict[UUID, str]:
        rows = model._default_manager.filter(pk__in=ids).values_list("pk", lookup)
        return {key: str(title) for key, title in rows if title}

    return names
