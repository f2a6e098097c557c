"""Issuing: what becomes of items, groups and names, and that it happens once."""

from datetime import date, timedelta

import pytest

from kepu.domains.plans.choices import Part, PlanState
from kepu.domains.plans.models import Assignment, Measure, Task
from kepu.domains.plans.notices import PLAN_ISSUED
from kepu.domains.plans.selectors.issuing import issue_preview
from kepu.domains.plans.services.change_names import remove_name, set_part
from kepu.domains.plans.services.confirm_name import confirm_name
from kepu.domains.plans.services.issue_plan import IssueTerms, NotReady, issue_plan
from kepu.domains.plans.services.remove_item import remove_item
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.domains.plans.tests.factories import PlanFactory, UnitFactory, user_at
from kepu.domains.plans.tests.intake import FEBRUARY, ISSUED_ON, item_of, name_of_plan
from kepu.engines.workflow.models import Move, WorkItem
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.notices.models import Notice
from kepu.foundation.units.models import GroupMember
from kepu.foundation.units.services import merge_units

TERMS = IssueTerms(
    issued_on=ISSUED_ON,
    sign_by=ISSUED_ON + timedelta(days=7),
    due_on=date(2020, 12, 31),
    document_number="西科发〔2020〕1号",
)


@pytest.fixture
def ready(register, draft):
    """The draft with every name confirmed."""
    for printed, unit in (("区环保局", "区生态环境局"), ("区科信居", "区科信局")):
        name = name_of_plan(draft, printed)
        target = register.units[unit]
        confirm_name(name=name, target=target, seen=target.pk, by=register.coordinator)
    return draft


def issued(register, plan, terms=TERMS):
    return issue_plan(plan=plan, terms=terms, by=register.coordinator)


def tasks_of(plan, unit):
    rows = Assignment.objects.filter(task__plan=plan, unit=unit).order_by("task__ordinal")
    return [(row.task.item.number_printed, row.part) for row in rows]


def test_the_plan_is_issued_with_its_days_and_its_number(register, ready):
    plan = issued(register, ready)
    plan.refresh_from_db()
    assert plan.state == PlanState.ISSUED
    assert (plan.issued_on, plan.sign_by, plan.due_on, plan.document_number) == (
        TERMS.issued_on,
        TERMS.sign_by,
        TERMS.due_on,
        TERMS.document_number,
    )


def test_every_unit_gets_its_tasks_with_its_part(register, ready):
    plan = issued(register, ready)
    street = register.units["广安门外街道"]
    assert tasks_of(plan, register.units["区科信局"]) == [
        ("1", Part.LEAD),
        ("2", Part.SUPPORT),
        ("3", Part.LEAD),
        ("4", Part.LEAD),
    ]
    assert tasks_of(plan, street) == [("1", Part.SUPPORT), ("3", Part.SUPPORT), ("4", Part.LEAD)]
    assert tasks_of(plan, register.units["区教委"]) == [("1", Part.SUPPORT), ("4", Part.LEAD)]


def test_a_group_alone_gives_each_member_a_task_that_it_leads(register, ready):
    plan = issued(register, ready)
    own = Task.objects.filter(plan=plan, item=item_of(plan, "4"))
    assert own.count() == len(register.units)
    for task in own:
        [assignment] = task.assignments.all()
        assert (assignment.part, assignment.via_group) == (Part.LEAD, register.members)


def test_a_unit_named_itself_does_not_come_through_its_group(register, ready):
    plan = issued(register, ready)
    first = Task.objects.get(plan=plan, item=item_of(plan, "1"))
    named = first.assignments.get(unit=register.units["区科协"])
    brought = first.assignments.get(unit=register.units["区教委"])
    assert (named.via_group, brought.via_group) == (None, register.members)
    assert first.assignments.count() == len(register.units)


def test_every_assignment_begins_with_one_measure(register, ready):
    plan = issued(register, ready)
    count = Assignment.objects.filter(task__plan=plan).count()
    assert count == 6 + 2 + 3 + 6
    assert Measure.objects.filter(assignment__task__plan=plan).count() == count


def test_groups_expand_as_of_the_day_of_issue(register, ready):
    GroupMember.objects.filter(group=register.streets).update(valid_until=ISSUED_ON)
    late = UnitFactory(name="天桥街道")
    GroupMember.objects.create(group=register.streets, unit=late, valid_from=ISSUED_ON)
    plan = issued(register, ready)
    assert tasks_of(plan, late) == [("3", Part.SUPPORT)]
    assert tasks_of(plan, register.units["牛街街道"]) == [("1", Part.SUPPORT), ("4", Part.LEAD)]


def test_items_keep_their_dates_and_removed_ones_give_no_task(register, ready):
    item = item_of(ready, "3")
    item.due_on, item.due_printed = date(2020, 6, 30), "6月底前"
    item.save()
    remove_item(item=item_of(ready, "2"), by=register.coordinator)
    plan = issued(register, ready)
    dated = Task.objects.get(plan=plan, item=item)
    assert (dated.due_on, dated.due_printed) == (date(2020, 6, 30), "6月底前")
    assert not Task.objects.filter(plan=plan, item__number_printed="2").exists()


def test_every_unit_is_asked_to_sign_and_its_liaisons_are_told(register, ready):
    street = register.units["牛街街道"]
    liaison = user_at(street, LIAISON)
    plan = issued(register, ready)
    asked = WorkItem.objects.filter(subject_id=plan.pk, kind="plans.sign_sheet")
    assert set(asked.values_list("assignee", "due_on")) == {
        (unit.pk, TERMS.sign_by) for unit in register.units.values()
    }
    notice = Notice.objects.get(kind=PLAN_ISSUED.name)
    assert notice.recipient == liaison


def test_a_second_press_changes_nothing(register, ready):
    plans = [issued(register, ready) for _press in range(2)]
    assert plans[0] == plans[1]
    assert Task.objects.filter(plan=ready).count() == 3 + 6
    assert Move.objects.filter(subject_id=ready.pk).count() == 1
    assert AuditEntry.objects.filter(verb="plans.plan.issue").count() == 1


def test_another_person_who_issues_it_too_learns_who_did(register, ready):
    issued(register, ready)
    colleague = user_at(register.office, COORDINATOR)
    with pytest.raises(Conflict, match="issued"):
        issue_plan(plan=ready, terms=TERMS, by=colleague)


def test_a_withdrawn_draft_is_not_issued(register, ready):
    withdraw_plan(plan=ready, reason="印错了", by=register.coordinator)
    with pytest.raises(Conflict, match="withdrawn"):
        issued(register, ready)
    assert not Task.objects.exists()


def test_open_names_stand_in_the_way_and_are_listed(register, draft):
    with pytest.raises(NotReady) as caught:
        issued(register, draft)
    sentences = [blocker.sentence for blocker in caught.value.preview.blockers]
    assert sentences == [
        "Item 2: confirm which unit “区环保局” means.",
        "Item 2: confirm which unit “区科信居” means.",
    ]
    draft.refresh_from_db()
    assert draft.state == PlanState.DRAFT
    assert not Task.objects.exists()


def test_an_item_without_units_or_without_a_lead_stands_in_the_way(register, ready):
    for name in item_of(ready, "2").named_units.all():
        remove_name(name=name, by=register.coordinator)
    lead = item_of(ready, "3").named_units.get(part=Part.LEAD)
    set_part(name=lead, part=Part.SUPPORT, seen=Part.LEAD, by=register.coordinator)
    assert [blocker.sentence for blocker in issue_preview(ready, ISSUED_ON).blockers] == [
        "Item 2 names no unit. Add one, or remove the item.",
        "Item 3 has no lead unit. Choose one.",
    ]


def test_a_plan_without_items_cannot_be_issued(register):
    plan = PlanFactory(issuer=register.office)
    with pytest.raises(NotReady, match="no items"):
        issued(register, plan)


def test_a_unit_merged_meanwhile_must_be_replaced_by_its_successor(register, ready):
    bureau, heir = register.units["区生态环境局"], register.units["区教委"]
    merge_units(units=[bureau], into=heir, on=ISSUED_ON, by=None)
    with pytest.raises(NotReady, match="no longer exists"):
        issued(register, ready)
    name = name_of_plan(ready, "区环保局")
    confirm_name(name=name, target=heir, seen=bureau.pk, by=register.coordinator)
    plan = issued(register, ready)
    assert ("2", Part.LEAD) in tasks_of(plan, heir)
    assert tasks_of(plan, bureau) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"issued_on": ISSUED_ON + timedelta(days=1)}, "issued_on"),
        ({"sign_by": ISSUED_ON - timedelta(days=1)}, "sign_by"),
        ({"due_on": ISSUED_ON - timedelta(days=1)}, "due_on"),
    ],
)
def test_days_follow_one_another(register, ready, change, field):
    terms = IssueTerms(**{**vars(TERMS), **change})
    with pytest.raises(InvalidInput) as caught:
        issued(register, ready, terms)
    assert caught.value.field == field


def test_only_coordinators_of_the_office_issue(register, ready):
    with pytest.raises(Forbidden):
        issue_plan(plan=ready, terms=TERMS, by=user_at(register.office, VIEWER))


def test_the_preview_says_what_will_happen(register, ready, django_assert_num_queries):
    with django_assert_num_queries(6):
        preview = issue_preview(ready, FEBRUARY.date())
    loads = {load.unit_name: (load.task_count, load.lead_count) for load in preview.loads}
    assert loads["广安门外街道"] == (3, 1)
    assert loads["区科信局"] == (4, 3)
    assert [(one.group, one.member_count) for one in preview.expansions] == [
        (register.members, 6),
        (register.streets, 2),
    ]
    assert (len(preview.items), len(preview.tasks), preview.own_task_count) == (4, 9, 5)
    assert preview.undated_count == 4
