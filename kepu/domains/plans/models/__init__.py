from kepu.domains.plans.models.documents import Plan, PlanSource, Section
from kepu.domains.plans.models.items import Finding, Item, Mention, NamedUnit
from kepu.domains.plans.models.tasks import Assignment, Measure, Receipt, Report, Task

__all__ = [
    "Assignment",
    "Finding",
    "Item",
    "Measure",
    "Mention",
    "NamedUnit",
    "Plan",
    "PlanSource",
    "Receipt",
    "Report",
    "Section",
    "Task",
]
