"""Foreign keys follow the order of the floors, whether written as classes or as strings."""

import pytest
from django.apps import apps
from django.db.models import Field, Model

from tests.architecture.floors import may_use, module_of

RELATIONS = [
    (model, field)
    for model in apps.get_models(include_auto_created=True)
    if module_of(model.__module__)
    for field in model._meta.get_fields()
    if field.is_relation and not field.auto_created and module_of(field.related_model.__module__)
]


def name(value: object) -> str:
    return str(getattr(value, "_meta", value)).rpartition(".")[2]


@pytest.mark.parametrize(("model", "field"), RELATIONS, ids=name)
def test_relation_points_downward(model: type[Model], field: Field) -> None:
    user, used = module_of(model.__module__), module_of(field.related_model.__module__)
    assert may_use(user, used), f"{user} refers up to {used}"
    if user != used:
        hidden = field.remote_field.related_name == "+"
        assert hidden, f'{field} needs related_name="+", or {used} would know of {user}'


def test_relations_were_found() -> None:
    assert len(RELATIONS) > 20
