"""Every model has a policy, and every rule by role leads to a unit."""

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

from kepu.foundation.core.policy import registry
from kepu.foundation.units.models import Unit
from tests.architecture.floors import module_of

# Rows that nobody opens by themselves, and through what they are reached.
WITHOUT_POLICY: dict[str, str] = {
    "accounts.SignInAttempt": "counted against an account or address, read by nobody",
    "accounts.FormerPassword": "hashes that a new password is compared with, read by nobody",
    "audit.AuditPayload": "read through its entry, whose policy is asked",
    "audit.SealMark": "where the sealer has come to; nobody reads it",
    "plans.Finding": "read and settled with its plan",
    "plans.Measure": "read and reported on with its assignment",
    "plans.Mention": "read with its plan",
    "plans.PlanSource": "read with its plan",
    "plans.Section": "read and edited with its plan",
    "workflow.Move": "read as the history of its subject, whose policy is asked",
    "units.UnitName": "a unit's names are read and changed with the unit",
    "units.UnitEdge": "a unit's place is read and changed with the unit",
    "units.UnitSuccession": "what came of a unit is read and changed with the unit",
    "units.UnitAncestor": "computed from the edges",
    "units.UnitHeir": "computed from the successions",
    "units.GroupMember": "membership is read and changed with the group",
}
MODELS = [model for model in apps.get_models() if module_of(model.__module__)]
RULES = [
    (label, act, rule.unit_path)
    for label, policy in registry.policies.items()
    for act, rule in policy.rules.items()
    if rule.unit_path
]


def leads_to(model: type[Model], path: str) -> type[Model]:
    """The model at the end of a lookup such as ``task__plan__issuer``."""
    if path == "pk":
        return model
    for step in path.removesuffix("_id").split("__"):
        field = model._meta.get_field(step)
        if field.related_model is None:
            raise FieldDoesNotExist(step)
        model = field.related_model
    return model


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_model_has_a_policy(model: type[Model]) -> None:
    label = model._meta.label
    assert (label in registry.policies) != (label in WITHOUT_POLICY)


@pytest.mark.parametrize(("label", "act", "path"), RULES)
def test_rule_by_role_leads_to_a_unit(label: str, act: str, path: str) -> None:
    assert leads_to(registry.policies[label].model, path) is Unit
