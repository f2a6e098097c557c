"""A broken constraint as a sentence at a field, so that a race ends like a form check.

with translating_constraints({"role_grant_once": ("role", _("… holds this role already."))}):
    grant.save()
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Model, UniqueConstraint

from kepu.foundation.core.errors import BusinessError, InvalidInput, Sentence
from kepu.foundation.core.periods import column_of

# What SQLite says; PostgreSQL names every constraint. A `NoOverlap` speaks like a check.
NAMED = re.compile(r"^(?:CHECK|NoOverlap) constraint failed: (?P<name>\w+)$")
NAMED_INDEX = re.compile(r"^UNIQUE constraint failed: index '(?P<name>\w+)'$")
COLUMNS = re.compile(r"^UNIQUE constraint failed: (?P<columns>\w+\.\w+(?:, \w+\.\w+)*)$")


@contextmanager
def translating_constraints(
    sentences: Mapping[str, tuple[str, Sentence]],
    *,
    error: type[BusinessError] = InvalidInput,
) -> Iterator[None]:
    """Turn a violation of a constraint named in ``sentences`` into ``error`` at its field.

    ``sentences`` maps the constraint's name to the field and the sentence. A violation of any
    other constraint is a fault of the program and passes through. The block is a savepoint of
    its own: after a refusal the caller's transaction can still be read from.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as violation:
        name = violated_constraint(violation)
        if name not in sentences:
            raise
        field, sentence = sentences[name]
        raise error(sentence, field=field, code=name) from violation


def violated_constraint(violation: IntegrityError) -> str:
    """The name of the constraint that ``violation`` broke; empty where it cannot be told."""
    diagnosis = getattr(violation.__cause__, "diag", None)
    if diagnosis is not None:
        return diagnosis.constraint_name or ""
    message = str(violation)
    if named := NAMED.match(message) or NAMED_INDEX.match(message):
        return named["name"]
    if listed := COLUMNS.match(message):
        return _unique_over(listed["columns"].split(", "))
    return ""


def _unique_over(columns: list[str]) -> str:
    """The one unique constraint over these ``table.column``; empty where several could be meant."""
    names = [
        constraint.name
        for model in apps.get_models(include_auto_created=True)
        for constraint in model._meta.constraints
        if isinstance(constraint, UniqueConstraint) and _columns(model, constraint) == columns
    ]
    return names[0] if len(names) == 1 else ""


def _columns(model: type[Model], constraint: UniqueConstraint) -> list[str]:
    return [f"{model._meta.db_table}.{column_of(model, name)}" for name in constraint.fields]
