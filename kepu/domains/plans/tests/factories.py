"""Units, users with roles, plans in any state: what the tests of plans begin with."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from kepu.domains.plans.choices import Part, PlanState, PrintedRole
from kepu.domains.plans.models import (
    Assignment,
    Item,
    Measure,
    NamedUnit,
    Plan,
    PlanSource,
    Receipt,
    Report,
    Section,
    Task,
)
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.accounts.models import User
from kepu.foundation.files.models import StoredFile
from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import GroupMember, Unit, UnitAncestor, UnitGroup, UnitName

LONG_AGO = date(2000, 1, 1)
NEW_YEAR = datetime(2020, 1, 2, 1, 0, tzinfo=UTC)


class UnitFactory(DjangoModelFactory[Unit]):
    """``UnitFactory(name="区教委")``: a unit under its current short name, standing alone."""

    class Meta:
        model = Unit
        skip_postgeneration_save = True

    kind = UnitKind.BUREAU
    opened_on = LONG_AGO
    ordinal = factory.Sequence(lambda n: n + 1)

    @factory.post_generation
    def name(self, create: bool, extracted: str | None, **kwargs: Any) -> None:
        name = extracted or f"区第{str(self.pk)[:4]}局"
        UnitName.objects.create(
            unit=self, name=name, kind=NameKind.SHORT, valid_from=self.opened_on
        )
        UnitAncestor.objects.create(ancestor=self, unit=self, valid_from=self.opened_on)


class GroupFactory(DjangoModelFactory[UnitGroup]):
    """``GroupFactory(name="各街道", members=[…])``: members since long ago."""

    class Meta:
        model = UnitGroup
        skip_postgeneration_save = True

    name = "各成员单位"
    name_en = "All member units"

    @factory.post_generation
    def members(self, create: bool, extracted: Sequence[Unit] | None, **kwargs: Any) -> None:
        for unit in extracted or ():
            GroupMember.objects.create(group=self, unit=unit, valid_from=LONG_AGO)


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"planner{n}")
    created_at = NEW_YEAR


def grant(user: User, role: str, unit: Unit, *, subtree: bool = False) -> RoleGrant:
    """Give ``user`` a role at ``unit``, since long ago."""
    return RoleGrant.objects.create(
        user=user,
        role=role,
        unit=unit,
        subtree=subtree,
        valid_from=LONG_AGO,
        granted_at=NEW_YEAR,
    )


def user_at(unit: Unit, role: str, **fields: Any) -> User:
    """A new user who holds ``role`` at ``unit``."""
    user = UserFactory(**fields)
    grant(user, role, unit)
    return user


class PlanFactory(DjangoModelFactory[Plan]):
    """A draft with an empty document; `issued_plan` makes one that has been issued."""

    class Meta:
        model = Plan
        skip_postgeneration_save = True

    issuer = factory.SubFactory(UnitFactory)
    title = factory.Sequence(lambda n: f"2020年科普工作计划（{n}）")
    year = 2020
    created_by = factory.SubFactory(UserFactory)
    created_at = NEW_YEAR
    source = factory.RelatedFactory(
        "kepu.domains.plans.tests.factories.PlanSourceFactory", factory_related_name="plan"
    )


class StoredFileFactory(DjangoModelFactory[StoredFile]):
    """The row of a stored file; its bytes are not there."""

    class Meta:
        model = StoredFile

    owner = factory.SubFactory(UnitFactory)
    name = "plan.docx"
    content_type = "application/octet-stream"
    size = 1
    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    stored_at = NEW_YEAR


class PlanSourceFactory(DjangoModelFactory[PlanSource]):
    class Meta:
        model = PlanSource

    plan = factory.SubFactory(PlanFactory, source=None)
    file = factory.SubFactory(StoredFileFactory, owner=factory.SelfAttribute("..plan.issuer"))
    blocks = factory.LazyFunction(list)


class SectionFactory(DjangoModelFactory[Section]):
    class Meta:
        model = Section

    plan = factory.SubFactory(PlanFactory)
    ordinal = factory.Sequence(lambda n: n + 1)
    number_printed = "一"
    title = "加强组织领导"


class ItemFactory(DjangoModelFactory[Item]):
    class Meta:
        model = Item

    plan = factory.SubFactory(PlanFactory)
    ordinal = factory.Sequence(lambda n: n + 1)
    number_printed = factory.LazyAttribute(lambda item: str(item.ordinal))
    text = "开展科普宣传。"


class NamedUnitFactory(DjangoModelFactory[NamedUnit]):
    """A name as printed; give ``unit=`` or ``group=`` with ``is_confirmed=True`` to match it."""

    class Meta:
        model = NamedUnit

    item = factory.SubFactory(ItemFactory)
    ordinal = factory.Sequence(lambda n: n + 1)
    name_printed = "区教委"
    role_printed = PrintedRole.RESPONSIBLE
    part = Part.LEAD


class TaskFactory(DjangoModelFactory[Task]):
    class Meta:
        model = Task

    plan = factory.SubFactory(
        PlanFactory,
        state=PlanState.ISSUED,
        issued_on=date(2020, 3, 2),
        sign_by=date(2020, 3, 9),
        due_on=date(2020, 12, 15),
    )
    item = factory.SubFactory(ItemFactory, plan=factory.SelfAttribute("..plan"))
    ordinal = factory.Sequence(lambda n: n + 1)


class AssignmentFactory(DjangoModelFactory[Assignment]):
    """An assignment with its default measure; give ``plan=`` through ``task__plan``."""

    class Meta:
        model = Assignment
        skip_postgeneration_save = True

    task = factory.SubFactory(TaskFactory)
    unit = factory.SubFactory(UnitFactory)
    part = Part.LEAD
    ordinal = factory.Sequence(lambda n: n + 1)

    @factory.post_generation
    def measure(self, create: bool, extracted: None, **kwargs: Any) -> None:
        Measure.objects.create(assignment=self)


class ReceiptFactory(DjangoModelFactory[Receipt]):
    class Meta:
        model = Receipt

    plan = factory.SubFactory(PlanFactory)
    unit = factory.SubFactory(UnitFactory)
    signed_by = factory.SubFactory(UserFactory)
    signed_at = NEW_YEAR


class ReportFactory(DjangoModelFactory[Report]):
    """``ReportFactory(measure=assignment.measures.get())``."""

    class Meta:
        model = Report

    period = date(2020, 1, 1)
    version = 1
    text = "已完成。"
    reported_by = factory.SubFactory(UserFactory)
    reported_at = NEW_YEAR


def issued_plan(
    *leads: Unit, issuer: Unit | None = None, support: Sequence[Unit] = (), **fields: Any
) -> Plan:
    """An issued plan with one item and one task, led by ``leads``, supported by ``support``."""
    issuer = issuer or UnitFactory()
    task = TaskFactory(plan__issuer=issuer, **{f"plan__{key}": fields[key] for key in fields})
    for unit in leads:
        AssignmentFactory(task=task, unit=unit)
    for unit in support:
        AssignmentFactory(task=task, unit=unit, part=Part.SUPPORT)
    plan: Plan = task.plan
    return plan
