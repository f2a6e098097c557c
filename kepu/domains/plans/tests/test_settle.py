"""Looking at what the reading was not sure of: accepting, leaving, and taking back."""

import pytest

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.models import Finding, Item
from kepu.domains.plans.services.confirm_name import confirm_as_outside_body, confirm_name
from kepu.domains.plans.services.reopen_name import reopen_name
from kepu.domains.plans.services.settle_doubts import reopen_doubts, settle_doubts
from kepu.domains.plans.services.settle_finding import (
    apply_finding,
    reopen_finding,
    settle_finding,
)
from kepu.domains.plans.services.settle_kind import reopen_kind, settle_kind
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.domains.plans.tests.factories import user_at
from kepu.domains.plans.tests.intake import item_of, name_of_plan
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Conflict, Forbidden
from kepu.foundation.core.roles import VIEWER


def audited(verb):
    return AuditEntry.objects.filter(verb=verb).count()


def finding_on(item, code, printed, suggestion):
    last = Finding.objects.filter(plan=item.plan).count()
    return Finding.objects.create(
        plan=item.plan, item=item, ordinal=last + 1, code=code, printed=printed,
        suggestion=suggestion,
    )  # fmt: skip


APPLIED = [
    ("misspelling", "任务", "工作", "完善联席会议机制，分解工作。", "1"),
    ("bracket_mixed", "机制，", "（机制）", "完善联席会议（机制）分解任务。", "1"),
    ("number_missing", "1", "2", "完善联席会议机制，分解任务。", "2"),
    ("number_repeated", "1", "2", "完善联席会议机制，分解任务。", "2"),
    ("label_missing", "分解任务", "责任单位：区科协", "完善联席会议机制，责任单位：区科协。", "1"),
]


@pytest.mark.parametrize(("code", "printed", "suggestion", "text", "number"), APPLIED)
def test_a_suggestion_is_written_where_it_belongs_and_taken_back(
    register, draft, code, printed, suggestion, text, number
):
    item = item_of(draft, "1")
    finding = finding_on(item, code, printed, suggestion)
    for _press in range(2):
        apply_finding(finding=finding, by=register.coordinator)
    item.refresh_from_db()
    assert (item.text, item.number_printed) == (text, number)
    for _press in range(2):
        assert not reopen_finding(finding=finding, by=register.coordinator).is_settled
    item.refresh_from_db()
    assert (item.text, item.number_printed) == ("完善联席会议机制，分解任务。", "1")
    assert audited("plans.finding.reopen") == 1


def test_taking_back_finds_the_word_at_its_place_or_where_it_stands_once(register, draft):
    item = item_of(draft, "2")
    finding = draft.findings.get(code="misspelling")
    Item.objects.filter(pk=item.pk).update(text="救助和救肋")
    apply_finding(finding=finding, by=register.coordinator)
    assert Item.objects.get(pk=item.pk).text == "救助和救助"
    reopen_finding(finding=finding, by=register.coordinator)
    assert Item.objects.get(pk=item.pk).text == "救助和救肋"
    apply_finding(finding=finding, by=register.coordinator)
    Item.objects.filter(pk=item.pk).update(text="先救助")
    reopen_finding(finding=finding, by=register.coordinator)
    assert Item.objects.get(pk=item.pk).text == "先救肋"


def test_taking_back_leaves_what_was_rewritten_since(register, draft):
    finding = draft.findings.get(code="misspelling")
    apply_finding(finding=finding, by=register.coordinator)
    Item.objects.filter(pk=finding.item_id).update(text="全都改了。")
    assert not reopen_finding(finding=finding, by=register.coordinator).is_settled
    assert item_of(draft, "2").text == "全都改了。"


def test_a_finding_only_looked_at_is_opened_without_a_change(register, draft):
    finding = settle_finding(finding=draft.findings.get(), by=register.coordinator)
    assert not reopen_finding(finding=finding, by=register.coordinator).is_settled
    assert "救肋" in item_of(draft, "2").text


def test_all_of_a_kind_are_looked_at_and_opened_again(register, draft):
    more = finding_on(item_of(draft, "1"), "misspelling", "机制", "体制")
    other = finding_on(item_of(draft, "1"), "label_missing", "区科协", "")
    apply_finding(finding=more, by=register.coordinator)
    kind = {"plan": draft, "code": "misspelling", "by": register.coordinator}
    assert [settle_kind(**kind), settle_kind(**kind)] == [1, 0]
    assert set(draft.findings.filter(is_settled=False)) == {other}
    assert [reopen_kind(**kind), reopen_kind(**kind)] == [2, 0]
    assert draft.findings.filter(is_settled=False).count() == 3
    assert "机制" in item_of(draft, "1").text
    assert audited("plans.finding.settle_kind") == 1


def test_doubts_are_looked_at_and_asked_again(register, draft):
    item = item_of(draft, "1")
    for act, verb, is_checked in (
        (settle_doubts, "plans.item.check", True),
        (reopen_doubts, "plans.item.uncheck", False),
    ):
        for _press in range(2):
            assert act(item=item, by=register.coordinator).is_checked is is_checked
        assert audited(verb) == 1


def test_a_name_is_taken_back_and_the_register_forgets_its_spelling(register, draft):
    name, unit = name_of_plan(draft, "区科信居"), register.units["区科信局"]
    confirm_name(name=name, target=unit, seen=name.target_id, by=register.coordinator)
    assert unit.names.filter(name="区科信居").exists()
    for _press in range(2):
        reopened = reopen_name(name=name, by=register.coordinator)
    assert (reopened.is_confirmed, reopened.unit) == (False, unit)
    assert reopened.match_reason == MatchReason.EDIT_DISTANCE
    assert not unit.names.filter(name="区科信居").exists()
    assert audited("plans.name.reopen") == 1


def test_an_outside_body_stays_in_the_register_and_is_asked_about(register, draft):
    name = name_of_plan(draft, "区科信居")
    confirm_as_outside_body(name=name, by=register.coordinator)
    reopened = reopen_name(name=name, by=register.coordinator)
    assert (reopened.is_confirmed, reopened.match_reason) == (False, MatchReason.CURRENT)


def test_what_no_person_has_chosen_is_not_taken_back(register, draft):
    name = item_of(draft, "1").named_units.get(name_printed="区科协")
    assert reopen_name(name=name, by=register.coordinator).is_confirmed


def test_a_group_is_taken_back(register, draft):
    name = name_of_plan(draft, "区科信居")
    confirm_name(name=name, target=register.streets, seen=None, by=register.coordinator)
    assert reopen_name(name=name, by=register.coordinator).group is None


ACTS = [
    lambda draft, by: settle_doubts(item=item_of(draft, "1"), by=by),
    lambda draft, by: reopen_doubts(item=item_of(draft, "1"), by=by),
    lambda draft, by: settle_kind(plan=draft, code="misspelling", by=by),
    lambda draft, by: reopen_kind(plan=draft, code="misspelling", by=by),
    lambda draft, by: reopen_finding(finding=draft.findings.get(), by=by),
    lambda draft, by: reopen_name(name=name_of_plan(draft, "区科信居"), by=by),
]


@pytest.mark.parametrize("act", ACTS)
def test_readers_change_nothing_and_nobody_what_is_no_draft(register, draft, act):
    with pytest.raises(Forbidden):
        act(draft, user_at(register.office, VIEWER))
    withdraw_plan(plan=draft, reason="印错了", by=register.coordinator)
    with pytest.raises(Conflict, match="no longer a draft"):
        act(draft, register.coordinator)
