"""Broken constraints can be told apart, so that each gets its own sentence."""

from collections import Counter

from django.apps import apps
from django.db.models import UniqueConstraint

from tests.architecture.floors import module_of

CONSTRAINTS = [
    (model, constraint)
    for model in apps.get_models()
    if module_of(model.__module__)
    for constraint in model._meta.constraints
]


def test_names_are_borne_once() -> None:
    names = Counter(constraint.name for _, constraint in CONSTRAINTS)
    assert [name for name, count in names.items() if count > 1] == []


def test_no_two_unique_constraints_stand_over_the_same_columns() -> None:
    """SQLite names the columns and not the constraint; see `core.constraints`."""
    columns = Counter(
        (model._meta.db_table, constraint.fields)
        for model, constraint in CONSTRAINTS
        if isinstance(constraint, UniqueConstraint) and constraint.fields
    )
    assert [place for place, count in columns.items() if count > 1] == []
