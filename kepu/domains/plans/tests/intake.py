"""A small register, an office, and a plan text with the flaws plans have."""

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime

from kepu.domains.plans.models import Item, NamedUnit, Plan
from kepu.domains.plans.services.upload_plan import UploadTerms, upload_plan
from kepu.domains.plans.tests.factories import GroupFactory, UnitFactory, user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.core.roles import COORDINATOR
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import Unit, UnitGroup, UnitName

FEBRUARY = datetime(2020, 2, 3, 1, tzinfo=UTC)
ISSUED_ON = date(2020, 2, 3)

PLAN_TEXT = """2020年西城区科普工作计划

为进一步做好科普工作，制定本计划。
一、加强组织领导
1、完善联席会议机制，分解任务。（责任单位：区科信局、区科协、各成员单位）
2、开展生态科普和医疗救肋知识宣传。（责任单位：区环保局、区科信居）
二、加强设施建设
3、建设社区科普体验厅。（责任单位：区科信局、各街道）
4、组织行业宣传，不断增强影响。（责任单位：各成员单位）
"""
WITHOUT_UNITS = """2020年西城区科普工作设想

一、组织宣传。
二、建设设施。
"""
SHORT_NAMES = ("区科信局", "区科协", "区生态环境局", "区教委", "广安门外街道", "牛街街道")


@dataclass
class Register:
    """The units by their short names, and the two groups."""

    units: dict[str, Unit]
    members: UnitGroup
    streets: UnitGroup
    office: Unit
    coordinator: User


def small_register() -> Register:
    units = {name: UnitFactory(name=name) for name in SHORT_NAMES}
    UnitName.objects.create(
        unit=units["区生态环境局"],
        name="区环保局",
        kind=NameKind.FORMER,
        valid_from=date(2000, 1, 1),
        valid_until=date(2019, 1, 1),
    )
    streets = [units["广安门外街道"], units["牛街街道"]]
    return Register(
        units=units,
        members=GroupFactory(name="各成员单位", members=list(units.values())),
        streets=GroupFactory(name="各街道", members=streets),
        office=units["区科信局"],
        coordinator=user_at(units["区科信局"], COORDINATOR),
    )


def uploaded(
    register: Register, text: str = PLAN_TEXT, name: str = "plan.txt", **terms: object
) -> Plan:
    """A draft read from ``text``."""
    return upload_plan(
        issuer=register.office,
        upload=io.BytesIO(text.encode()),
        name=name,
        terms=UploadTerms(**terms),  # type: ignore[arg-type]
        by=register.coordinator,
    )


def item_of(plan: Plan, number: str) -> Item:
    return plan.items.get(number_printed=number)


def name_of_plan(plan: Plan, printed: str) -> NamedUnit:
    return NamedUnit.objects.get(item__plan=plan, name_printed=printed)
