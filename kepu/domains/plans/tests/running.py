"""A plan in its running year: an office, one lead, one supporting unit, and their people."""

from dataclasses import dataclass
from datetime import UTC, datetime

from kepu.domains.plans.choices import Part
from kepu.domains.plans.models import Assignment, Plan, Task
from kepu.domains.plans.tests.factories import UnitFactory, issued_plan, user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.core.roles import COORDINATOR, LIAISON
from kepu.foundation.units.models import Unit

MARCH = datetime(2020, 3, 2, 1, tzinfo=UTC)


@dataclass
class Running:
    """Everything a test of reports needs, under short names."""

    plan: Plan
    task: Task
    office: Unit
    lead: Unit
    support: Unit
    coordinator: User
    liaison: User
    supporter: User

    @property
    def assignment(self) -> Assignment:
        """The lead unit's part."""
        return self.task.assignments.get(part=Part.LEAD)


def running_plan() -> Running:
    office = UnitFactory(name="区科普联席办")
    lead = UnitFactory(name="区教委")
    support = UnitFactory(name="区科协")
    plan = issued_plan(lead, issuer=office, support=[support])
    return Running(
        plan=plan,
        task=plan.tasks.get(),
        office=office,
        lead=lead,
        support=support,
        coordinator=user_at(office, COORDINATOR),
        liaison=user_at(lead, LIAISON),
        supporter=user_at(support, LIAISON),
    )
