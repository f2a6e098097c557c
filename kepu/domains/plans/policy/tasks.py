"""Who may do what with tasks, assignments, sheets and reports.

The office that issued the plan judges: it returns, accepts and closes. The unit named
answers: it signs and reports. Whoever is named in a task sees the whole task.
"""

from kepu.domains.plans.models import Assignment, Receipt, Report, Task
from kepu.foundation.core.policy import Policy, holding
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER


class TaskPolicy(Policy[Task]):
    model = Task
    rules = {
        "view": holding(COORDINATOR, VIEWER, at="plan__issuer")
        | holding(COORDINATOR, LIAISON, VIEWER, at="assignments__unit"),
        "close": holding(COORDINATOR, at="plan__issuer"),
        "reopen": holding(COORDINATOR, at="plan__issuer"),
    }


class AssignmentPolicy(Policy[Assignment]):
    model = Assignment
    rules = {
        "view": holding(COORDINATOR, VIEWER, at="task__plan__issuer")
        | holding(COORDINATOR, LIAISON, VIEWER, at="task__assignments__unit"),
        "report": holding(LIAISON, at="unit"),
    }


class ReceiptPolicy(Policy[Receipt]):
    """``sign`` is asked at the unit, before there is a receipt."""

    model = Receipt
    rules = {
        "view": holding(LIAISON, VIEWER, COORDINATOR, at="unit")
        | holding(COORDINATOR, VIEWER, at="plan__issuer"),
        "sign": holding(LIAISON, at="unit"),
    }


class ReportPolicy(Policy[Report]):
    model = Report
    rules = {
        "view": holding(COORDINATOR, VIEWER, at="measure__assignment__task__plan__issuer")
        | holding(COORDINATOR, LIAISON, VIEWER, at="measure__assignment__unit"),
        "accept": holding(COORDINATOR, at="measure__assignment__task__plan__issuer"),
        "return": holding(COORDINATOR, at="measure__assignment__task__plan__issuer"),
    }
