"""Who may do what with a plan, its items and the names in them.

The office that issues a plan makes it: it uploads, corrects, issues and withdraws. Once a
plan is issued, everyone who holds a role at a unit it names may read it.
"""

from django.db.models import Q

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.models import Item, NamedUnit, Plan
from kepu.foundation.core.policy import Policy, Rule, holding, rows
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER

IN_FORCE = (PlanState.ISSUED, PlanState.CLOSED)


def _readers(plan: str = "") -> Rule:
    """Those who may read the plan that the prefix ``plan`` leads to."""
    return holding(COORDINATOR, VIEWER, at=f"{plan}issuer") | (
        rows(Q(**{f"{plan}state__in": IN_FORCE}))
        & holding(COORDINATOR, LIAISON, VIEWER, at=f"{plan}tasks__assignments__unit")
    )


class PlanPolicy(Policy[Plan]):
    model = Plan
    rules = {
        "view": _readers(),
        "upload": holding(COORDINATOR, at="issuer"),
        "edit": holding(COORDINATOR, at="issuer"),
        "issue": holding(COORDINATOR, at="issuer"),
        "withdraw": holding(COORDINATOR, at="issuer"),
        "close": holding(COORDINATOR, at="issuer"),
        # Who has signed, and how far each unit is, is the issuing office's to see.
        "follow": holding(COORDINATOR, VIEWER, at="issuer"),
    }


class ItemPolicy(Policy[Item]):
    model = Item
    rules = {
        "view": _readers("plan__"),
        "edit": holding(COORDINATOR, at="plan__issuer"),
    }


class NamedUnitPolicy(Policy[NamedUnit]):
    model = NamedUnit
    rules = {
        "view": _readers("item__plan__"),
        "edit": holding(COORDINATOR, at="item__plan__issuer"),
    }
