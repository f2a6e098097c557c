"""Who may do what; one file for the plan as a document, one for the work that follows."""

from kepu.domains.plans.policy.plans import ItemPolicy, NamedUnitPolicy, PlanPolicy
from kepu.domains.plans.policy.tasks import (
    AssignmentPolicy,
    ReceiptPolicy,
    ReportPolicy,
    TaskPolicy,
)

__all__ = [
    "AssignmentPolicy",
    "ItemPolicy",
    "NamedUnitPolicy",
    "PlanPolicy",
    "ReceiptPolicy",
    "ReportPolicy",
    "TaskPolicy",
]
