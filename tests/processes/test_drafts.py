"""Two people at one draft: each thing happens once, and nothing of either is lost."""

import io
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from kepu.domains.plans.choices import Part
from kepu.domains.plans.models import Assignment, Item, NamedUnit, Plan, Task
from kepu.domains.plans.services.confirm_name import confirm_name
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.issue_plan import IssueTerms, issue_plan
from kepu.domains.plans.services.merge_changes import Change
from kepu.domains.plans.services.upload_plan import UploadTerms, upload_plan
from kepu.domains.plans.tests.factories import (
    GroupFactory,
    ItemFactory,
    NamedUnitFactory,
    PlanFactory,
    UnitFactory,
    user_at,
)
from kepu.engines.workflow.models import Move, WorkItem
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR
from kepu.foundation.units.models import Unit, UnitName
from tests.processes import ROUNDS

MARCH = datetime(2020, 3, 2, 1, tzinfo=UTC)
TERMS = IssueTerms(issued_on=date(2020, 3, 2), sign_by=date(2020, 3, 9), due_on=date(2020, 12, 15))
Prepared = dict[str, Any]


def lay(number: int) -> Prepared:
    """A draft ready to be issued: one item of a unit, one of a group of three alone."""
    office, others = UnitFactory(), [UnitFactory() for _ in range(3)]
    plan = PlanFactory(issuer=office)
    named = ItemFactory(plan=plan, text="开展宣传。")
    NamedUnitFactory(item=named, unit=office, is_confirmed=True)
    alone = ItemFactory(plan=plan)
    group = GroupFactory(name=f"组{number}", members=others)
    NamedUnitFactory(item=alone, group=group, part=Part.LEAD, is_confirmed=True)
    return {
        "plan": plan.pk,
        "item": named.pk,
        "units": [unit.pk for unit in others],
        "people": [
            user_at(office, COORDINATOR, username=f"office-{number}-{n}").pk for n in range(2)
        ],
        "number": number,
    }


def person(prepared: Prepared, which: int) -> User:
    return User.objects.get(pk=prepared["people"][which])


def both(act: Any) -> list[Any]:
    """The same act, done by the first and by the second person."""
    return [partial(act, which=0), partial(act, which=1)]


def issue(prepared: Prepared, which: int) -> str:
    with clock.at(MARCH):
        plan = Plan.objects.get(pk=prepared["plan"])
        return issue_plan(plan=plan, terms=TERMS, by=person(prepared, which)).state


def after_issuing(prepared: Prepared) -> tuple[int, int, int, int]:
    plan = prepared["plan"]
    return (
        Task.objects.filter(plan=plan).count(),
        Assignment.objects.filter(task__plan=plan).count(),
        WorkItem.objects.filter(subject_id=plan).count(),
        Move.objects.filter(subject_id=plan).count(),
    )


def test_two_people_issue_one_draft(gather):
    rounds = gather(2).rounds(both(issue), prepare=lay, inspect=after_issuing, count=ROUNDS)
    assert [one.errors for one in rounds] == [["Conflict"]] * ROUNDS
    assert [one.found for one in rounds] == [(4, 4, 4, 1)] * ROUNDS


def test_a_double_click_issues_once_and_tells_nobody(gather):
    rounds = gather(2).rounds(
        partial(issue, which=0), prepare=lay, inspect=after_issuing, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [[]] * ROUNDS
    assert [one.found for one in rounds] == [(4, 4, 4, 1)] * ROUNDS


def edit(prepared: Prepared, which: int, field: str, seen: object, value: object) -> None:
    item = Item.objects.get(pk=prepared["item"])
    edit_item(item=item, changes={field: Change(seen, value)}, by=person(prepared, which))


write_text = partial(edit, field="text", seen="开展宣传。")
writes_first = partial(write_text, which=0, value="甲")
writes_second = partial(write_text, which=1, value="乙")
dates_second = partial(edit, which=1, field="due_on", seen=None, value=date(2020, 6, 30))


def item_of(prepared: Prepared) -> tuple[str, date | None, int]:
    item = Item.objects.get(pk=prepared["item"])
    entries = AuditEntry.objects.filter(verb="plans.item.edit", subject_id=item.pk)
    return item.text, item.due_on, entries.count()


def test_two_people_write_the_same_field(gather):
    rounds = gather(2).rounds(
        [writes_first, writes_second], prepare=lay, inspect=item_of, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [["ChangedMeanwhile"]] * ROUNDS
    assert {one.found[0] for one in rounds} <= {"甲", "乙"}
    assert [one.found[2] for one in rounds] == [1] * ROUNDS


def test_two_people_write_different_fields(gather):
    rounds = gather(2).rounds(
        [writes_first, dates_second], prepare=lay, inspect=item_of, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [[]] * ROUNDS
    assert [one.found for one in rounds] == [("甲", date(2020, 6, 30), 2)] * ROUNDS


def lay_open(number: int) -> Prepared:
    """The same, with a name that nobody has decided on."""
    prepared = lay(number)
    name = NamedUnitFactory(item_id=prepared["item"], item=None, name_printed=f"错名{number}")
    return prepared | {"name": name.pk}


def confirm(prepared: Prepared, which: int, unit: int) -> None:
    confirm_name(
        name=NamedUnit.objects.select_related("item").get(pk=prepared["name"]),
        target=Unit.objects.get(pk=prepared["units"][unit]),
        seen=None,
        by=person(prepared, which),
    )


def decided(prepared: Prepared) -> tuple[bool, int, int]:
    name = NamedUnit.objects.get(pk=prepared["name"])
    entries = AuditEntry.objects.filter(verb="plans.name.confirm", subject_id=name.pk)
    learnt = UnitName.objects.filter(name=name.name_printed)
    return name.is_confirmed, entries.count(), learnt.count()


def test_two_people_confirm_one_name_alike(gather):
    rounds = gather(2).rounds(
        both(partial(confirm, unit=0)), prepare=lay_open, inspect=decided, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [[]] * ROUNDS
    assert [one.found for one in rounds] == [(True, 1, 1)] * ROUNDS


def test_two_people_confirm_one_name_otherwise(gather):
    rounds = gather(2).rounds(
        [partial(confirm, which=0, unit=0), partial(confirm, which=1, unit=1)],
        prepare=lay_open,
        inspect=decided,
        count=ROUNDS,
    )
    assert [one.errors for one in rounds] == [["ChangedMeanwhile"]] * ROUNDS
    assert [one.found for one in rounds] == [(True, 1, 1)] * ROUNDS


def upload(prepared: Prepared, which: int) -> None:
    text = f"2020年第{prepared['number']}号计划\n1、宣传。（责任单位：区教委、区科协）\n"
    upload_plan(
        issuer=Plan.objects.get(pk=prepared["plan"]).issuer,
        upload=io.BytesIO(text.encode()),
        name="plan.txt",
        terms=UploadTerms(),
        by=person(prepared, which),
    )


def uploads_of(prepared: Prepared) -> int:
    office = Plan.objects.get(pk=prepared["plan"]).issuer
    return Plan.objects.filter(issuer=office).exclude(pk=prepared["plan"]).count()


def test_one_document_uploaded_by_two_at_once_becomes_one_draft(gather):
    rounds = gather(2).rounds(both(upload), prepare=lay, inspect=uploads_of, count=ROUNDS)
    assert [one.errors for one in rounds] == [["AlreadyUploaded"]] * ROUNDS
    assert [one.found for one in rounds] == [1] * ROUNDS
