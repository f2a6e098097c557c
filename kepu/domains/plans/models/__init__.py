from kepu.domains.plans.models.documents import Item, NamedUnit, Plan, PlanSource, Section
from kepu.domains.plans.models.tasks import Assignment, Measure, Receipt, Report, Task

__all__ = [
    "Assignment",
    "Item",
    "Measure",
    "NamedUnit",
    "Plan",
    "PlanSource",
    "Receipt",
    "Report",
    "Section",
    "Task",
]
