"""Correcting a draft: fields merge or clash, items come and go, findings are looked at."""

from datetime import date
from uuid import uuid4

import pytest

from kepu.domains.plans.models import Item
from kepu.domains.plans.services.add_item import add_item
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.edit_plan import edit_plan
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import Change, ChangedMeanwhile
from kepu.domains.plans.services.remove_item import remove_item, restore_item
from kepu.domains.plans.services.settle_finding import apply_finding, settle_finding
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.domains.plans.tests.factories import SectionFactory, UnitFactory, user_at
from kepu.domains.plans.tests.intake import PLAN_TEXT, item_of, uploaded
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import COORDINATOR, VIEWER

TEXT = "完善联席会议机制，分解任务。"


@pytest.fixture
def colleague(register):
    return user_at(register.office, COORDINATOR)


def audited(verb):
    return AuditEntry.objects.filter(verb=verb).count()


def test_changes_of_different_fields_merge(register, draft, colleague):
    item = item_of(draft, "1")
    edit_item(item=item, changes={"text": Change(TEXT, "甲")}, by=register.coordinator)
    edit_item(item=item, changes={"due_on": Change(None, date(2020, 6, 30))}, by=colleague)
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("甲", date(2020, 6, 30))
    assert audited("plans.item.edit") == 2


def test_the_same_field_changed_by_both_is_refused_with_both_values(register, draft, colleague):
    item = item_of(draft, "1")
    edit_item(item=item, changes={"text": Change(TEXT, "甲")}, by=register.coordinator)
    with pytest.raises(ChangedMeanwhile) as caught:
        edit_item(
            item=item,
            changes={"text": Change(TEXT, "乙"), "due_on": Change(None, date(2020, 6, 30))},
            by=colleague,
        )
    [clash] = caught.value.clashes
    assert (clash.field, clash.theirs, clash.yours) == ("text", "甲", "乙")
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("甲", None)


def test_having_seen_the_other_value_one_may_write_over_it(register, draft, colleague):
    item = item_of(draft, "1")
    edit_item(item=item, changes={"text": Change(TEXT, "甲")}, by=register.coordinator)
    edit_item(item=item, changes={"text": Change("甲", "乙")}, by=colleague)
    item.refresh_from_db()
    assert item.text == "乙"


def test_both_writing_the_same_is_no_clash_and_one_entry(register, draft, colleague):
    item = item_of(draft, "1")
    for user in (register.coordinator, colleague):
        edit_item(item=item, changes={"text": Change(TEXT, "甲")}, by=user)
    assert audited("plans.item.edit") == 1


def test_an_item_keeps_a_text_and_a_section_of_its_plan(register, draft):
    item = item_of(draft, "1")
    foreign = SectionFactory()
    for changes in ({"text": Change(TEXT, "  ")}, {"section_id": Change(None, foreign.pk)}):
        with pytest.raises(InvalidInput):
            edit_item(item=item, changes=changes, by=register.coordinator)
    own = draft.sections.get(number_printed="二")
    changes = {"section_id": Change(item.section_id, own.pk)}
    assert edit_item(item=item, changes=changes, by=register.coordinator).section == own


def test_nobody_else_edits(register, draft):
    item = item_of(draft, "1")
    changes = {"text": Change(TEXT, "甲")}
    with pytest.raises(Forbidden):
        edit_item(item=item, changes=changes, by=user_at(register.office, VIEWER))
    with pytest.raises(NotVisible):
        edit_item(item=item, changes=changes, by=user_at(UnitFactory(), COORDINATOR))


def test_what_is_no_draft_any_more_is_not_edited(register, draft):
    withdraw_plan(plan=draft, reason="印错了", by=register.coordinator)
    with pytest.raises(Conflict, match="no longer a draft"):
        edit_item(
            item=item_of(draft, "1"),
            changes={"text": Change(TEXT, "甲")},
            by=register.coordinator,
        )


def test_the_head_is_corrected_in_the_same_way(register, draft, colleague):
    plan = edit_plan(plan=draft, changes={"year": Change(2020, 2021)}, by=register.coordinator)
    assert plan.year == 2021
    edit_plan(plan=draft, changes={"year": Change(2020, 2021)}, by=colleague)
    with pytest.raises(ChangedMeanwhile):
        edit_plan(plan=draft, changes={"year": Change(2020, 2022)}, by=colleague)
    assert audited("plans.plan.edit") == 1


def test_an_item_is_made_of_a_paragraph_in_its_place(register, draft):
    block = next(i for i, one in enumerate(draft.source.blocks) if "二、" in one["text"])
    made = add_item(plan=draft, block=block, by=register.coordinator)
    again = add_item(plan=draft, block=block, by=register.coordinator)
    assert made == again
    order = list(draft.items.values_list("ordinal", "text"))
    assert [ordinal for ordinal, _text in order] == [1, 2, 3, 4, 5]
    assert order[2][1] == draft.source.blocks[block]["text"].removeprefix("二、")
    assert made.section.number_printed == "一"


def test_a_paragraph_above_all_items_becomes_the_first(register, draft):
    made = add_item(plan=draft, block=1, by=register.coordinator)
    assert made.ordinal == 1
    assert list(draft.items.values_list("ordinal", flat=True)) == [1, 2, 3, 4, 5]


def test_an_item_written_by_hand_stands_last_and_once_per_key(register, draft):
    key = uuid4()
    made = [
        add_item(plan=draft, text="增加一条。", key=key, by=register.coordinator) for _ in range(2)
    ]
    assert made[0].ordinal == 5
    assert draft.items.filter(text="增加一条。").count() == 1


def test_a_passage_without_units_becomes_an_item_and_its_finding_is_settled(register):
    bare = "4、组织行业宣传，不断增强影响。\n"
    plan = uploaded(register, PLAN_TEXT.replace(bare.strip() + "（责任单位：各成员单位）\n", bare))
    (finding,) = plan.findings.filter(code="item_without_units")
    assert (finding.item, plan.items.count()) == (None, 3)
    made = add_item(plan=plan, block=finding.source_first, by=register.coordinator)
    finding.refresh_from_db()
    assert (finding.is_settled, finding.item) == (True, made)
    assert (made.number_printed, made.text) == ("4", "组织行业宣传，不断增强影响。")
    assert [item.number_printed for item in plan.items.order_by("ordinal")] == list("1234")


@pytest.mark.parametrize("given", [{"text": " "}, {"block": 999}, {"block": -1}])
def test_an_item_needs_a_text_or_a_paragraph(register, draft, given):
    with pytest.raises(InvalidInput):
        add_item(plan=draft, by=register.coordinator, **given)


def test_a_removed_item_can_be_put_back(register, draft):
    item = item_of(draft, "2")
    for _press in range(2):
        assert remove_item(item=item, by=register.coordinator).is_removed
    assert audited("plans.item.remove") == 1
    assert not restore_item(item=item, by=register.coordinator).is_removed
    assert Item.objects.filter(plan=draft, is_removed=False).count() == 4


def test_a_suggestion_is_written_into_the_text_and_the_finding_is_settled(register, draft):
    finding = draft.findings.get(code="misspelling")
    apply_finding(finding=finding, by=register.coordinator)
    assert "医疗救助知识" in item_of(draft, "2").text
    finding.refresh_from_db()
    assert finding.is_settled
    assert "救肋" in "".join(block["text"] for block in draft.source.blocks)


def test_a_suggestion_no_longer_there_is_only_looked_at(register, draft):
    finding = draft.findings.get(code="misspelling")
    Item.objects.filter(pk=finding.item_id).update(text="已改。")
    assert apply_finding(finding=finding, by=register.coordinator).is_settled
    assert item_of(draft, "2").text == "已改。"


def test_a_finding_of_no_item_is_only_looked_at(register, draft):
    finding = draft.findings.get(code="misspelling")
    finding.item = None
    finding.save()
    assert apply_finding(finding=finding, by=register.coordinator).is_settled


def test_a_plan_that_is_nowhere_is_not_found(register):
    with pytest.raises(NotVisible):
        lock_draft(plan_id=uuid4(), by=register.coordinator)


def test_looking_at_a_finding_changes_no_text_and_is_recorded_once(register, draft):
    finding = draft.findings.get(code="misspelling")
    for _press in range(2):
        settle_finding(finding=finding, by=register.coordinator)
    assert "救肋" in item_of(draft, "2").text
    assert audited("plans.finding.settle") == 1
