"""A small district: one unit where everyone works, another where nobody known does.

Everyone in `World.visitors` holds their role at ``home``, which has issued a plan, is named
in it, and has a draft in hand. ``away`` has the same, kept by other people.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from kepu.domains.plans.choices import PlanState, TaskState
from kepu.domains.plans.models import Assignment, Finding, Item, NamedUnit, Plan, Report, Task
from kepu.domains.plans.tests.factories import (
    AssignmentFactory,
    ItemFactory,
    NamedUnitFactory,
    PlanFactory,
    ReceiptFactory,
    ReportFactory,
    SectionFactory,
    TaskFactory,
)
from kepu.engines.workflow.services import open_work_item
from kepu.foundation.access.choices import Role, TokenScope
from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.services.issue_token import issue_token
from kepu.foundation.access.tests.factories import RoleGrantFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.tests.factories import AccountFactory
from kepu.foundation.core import clock
from kepu.foundation.core.roles import ADMIN_ROLES
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.services import store_file
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.tests.factories import NoticeFactory
from kepu.foundation.units.models import Unit, UnitGroup
from kepu.foundation.units.tests.factories import GroupFactory, UnitFactory

NO_ROLE = "no role"
MARCH = datetime(2026, 3, 2, 1, tzinfo=UTC)
ISSUED = {
    "issued_on": date(2026, 3, 2),
    "sign_by": date(2026, 3, 9),
    "due_on": date(2026, 12, 15),
    "year": 2026,
}


@dataclass
class Side:
    """What one unit has: a plan it issued and answers for, and a draft."""

    unit: Unit
    keeper: User
    file: StoredFile
    plan: Plan
    task: Task
    closed: Task
    assignment: Assignment
    report: Report
    draft: Plan
    item: Item
    name: NamedUnit
    finding: Finding


@dataclass
class World:
    """Both sides, and one visitor for each role."""

    home: Side
    away: Side
    group: UnitGroup
    visitors: dict[str, User]


def make_world() -> World:
    """Lay it all out; to be called with the clock at `MARCH`."""
    home, away = _side("区科信局"), _side("区园林局")
    visitors = {role: _visitor(home.unit, role) for role in Role.values}
    visitors[NO_ROLE] = AccountFactory()
    return World(home, away, GroupFactory(name="各成员单位", members=[home.unit]), visitors)


def _visitor(unit: Unit, role: str) -> User:
    """Somebody who owes nothing: administrators have set up their second factor."""
    user = AccountFactory()
    RoleGrantFactory(user=user, role=role, unit=unit)
    if role in ADMIN_ROLES:
        TOTP.activate(user, generate_totp_secret())
    return user


def _side(name: str) -> Side:
    unit, keeper = UnitFactory(name=name), AccountFactory()
    file = store_file(owner=unit, data=b"plan", name="plan.txt", by=None)
    plan = PlanFactory(issuer=unit, state=PlanState.ISSUED, created_by=keeper, **ISSUED)
    task = TaskFactory(plan=plan)
    assignment = AssignmentFactory(task=task, unit=unit)
    closed = TaskFactory(plan=plan, state=TaskState.CLOSED, closed_on=date(2026, 3, 2))
    AssignmentFactory(task=closed, unit=unit)
    ReceiptFactory(plan=plan, unit=unit, signed_by=keeper)
    report = ReportFactory(
        measure=assignment.measures.get(), period=date(2026, 1, 1), reported_by=keeper
    )
    open_work_item(subject=report, kind="plans.review", assignee=unit, due_on=None)
    draft = PlanFactory(issuer=unit, created_by=keeper, year=2026)
    item = ItemFactory(plan=draft, section=SectionFactory(plan=draft))
    return Side(
        unit=unit,
        keeper=keeper,
        file=file,
        plan=plan,
        task=task,
        closed=closed,
        assignment=assignment,
        report=report,
        draft=draft,
        item=item,
        name=NamedUnitFactory(item=item, name_printed="区教卫委"),
        finding=Finding.objects.create(
            plan=draft, item=item, ordinal=1, code="label_missing", printed="由区教卫委落实。"
        ),
    )


def notice_of(user: User) -> Notice:
    """A notice that only ``user`` may read."""
    return NoticeFactory(recipient=user, url="/console/")


def token_of(user: User) -> ApiToken:
    """A working token of ``user``."""
    issued = issue_token(
        name="script", scope=TokenScope.READ, expires_on=clock.today() + timedelta(days=30), by=user
    )
    return issued.token
