"""Where the reading cut too often, two items become one; where too seldom, one becomes two."""

from datetime import date
from uuid import uuid4

import pytest

from kepu.domains.plans.models import Item, Mention
from kepu.domains.plans.services.merge_items import merge_items
from kepu.domains.plans.services.remove_item import remove_item
from kepu.domains.plans.services.split_item import split_item
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.domains.plans.tests.factories import user_at
from kepu.domains.plans.tests.intake import item_of
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.core.roles import VIEWER

FIRST, SECOND = "完善联席会议机制，分解任务。", "开展生态科普和医疗救肋知识宣传。"


def texts(plan):
    return list(plan.items.order_by("ordinal").values_list("text", flat=True))


def printed(item):
    return list(item.named_units.values_list("name_printed", flat=True))


def split(item, at, by, **changed):
    given = {"seen": item.text, "key": uuid4(), **changed}
    return split_item(item=item, at=at, by=by, **given)


def test_two_items_become_one(register, draft):
    first, second = item_of(draft, "1"), item_of(draft, "2")
    for _press in range(2):
        merged = merge_items(item=first, other=second.pk, by=register.coordinator)
    assert merged.text == f"{FIRST}\n{SECOND}"
    assert printed(merged) == ["区科信局", "区科协", "各成员单位", "区环保局", "区科信居"]
    assert draft.findings.get().item == merged
    assert merged.source_last == second.source_last
    assert texts(draft)[0] == merged.text
    assert draft.items.count() == 3
    assert AuditEntry.objects.filter(verb="plans.item.merge").count() == 1


def test_a_sentence_that_was_cut_is_one_again(register, draft):
    first, second = item_of(draft, "1"), item_of(draft, "2")
    Item.objects.filter(pk=first.pk).update(text="完善联席")
    merged = merge_items(item=first, other=second.pk, by=register.coordinator)
    assert merged.text == f"完善联席{SECOND}"


def test_units_both_name_are_named_once(register, draft):
    third, fourth = item_of(draft, "3"), item_of(draft, "4")
    fourth.named_units.create(
        ordinal=2, name_printed="科信局", unit=register.office, is_confirmed=True
    )
    merged = merge_items(item=third, other=fourth.pk, by=register.coordinator)
    assert printed(merged) == ["区科信局", "各街道", "各成员单位"]


def test_dates_doubts_and_confidence_are_those_of_both(register, draft):
    first, second = item_of(draft, "1"), item_of(draft, "2")
    Item.objects.filter(pk=first.pk).update(doubts=["units_missing"], is_checked=True)
    Item.objects.filter(pk=second.pk).update(
        doubts=["units_missing", "text_rejoined"], confidence=60, due_on=date(2020, 6, 1),
        due_printed="6月",
    )  # fmt: skip
    merged = merge_items(item=first, other=second.pk, by=register.coordinator)
    assert merged.doubts == ["units_missing", "text_rejoined"]
    assert (merged.is_checked, merged.confidence) == (False, 60)
    assert (merged.due_on, merged.due_printed) == (date(2020, 6, 1), "6月")


def test_removed_items_do_not_stand_between(register, draft):
    remove_item(item=item_of(draft, "2"), by=register.coordinator)
    merge_items(item=item_of(draft, "1"), other=item_of(draft, "3").pk, by=register.coordinator)
    assert draft.items.filter(is_removed=False).count() == 2


@pytest.mark.parametrize(("one", "other"), [("1", "3"), ("2", "1"), ("1", "1")])
def test_only_neighbours_are_merged(register, draft, one, other):
    with pytest.raises(InvalidInput, match="the one behind it"):
        merge_items(
            item=item_of(draft, one), other=item_of(draft, other).pk, by=register.coordinator
        )


def test_an_item_becomes_two_with_the_units_of_both(register, draft):
    item, key = item_of(draft, "2"), uuid4()
    Mention.objects.create(plan=draft, item=item, ordinal=1, kind="brand", name="救肋知识")
    for _press in range(2):
        second = split(item, 6, register.coordinator, key=key, seen=SECOND)
    item.refresh_from_db()
    assert (item.text, second.text) == ("开展生态科普", "和医疗救肋知识宣传。")
    assert printed(item) == printed(second) == ["区环保局", "区科信居"]
    assert draft.findings.get().item == draft.mentions.get().item == second
    assert texts(draft)[1:3] == [item.text, second.text]
    assert second.section == item.section
    block = draft.source.blocks[second.source_first]["text"]
    assert block[second.source_start :].startswith("和医疗救肋")
    assert (item.source_last, item.source_end) == (second.source_first, second.source_start)


def test_what_stands_in_the_first_half_stays_there(register, draft):
    item = item_of(draft, "2")
    split(item, SECOND.index("知识"), register.coordinator)
    assert draft.findings.get().item == item


def test_words_not_found_in_the_document_have_no_place_there(register, draft):
    item = item_of(draft, "2")
    Item.objects.filter(pk=item.pk).update(text="一。二。")
    item.refresh_from_db()
    assert split(item, 2, register.coordinator).source_first is None
    by_hand = Item.objects.create(plan=draft, ordinal=9, text="三。四。")
    assert split(by_hand, 2, register.coordinator).source_first is None


def test_splitting_is_undone_by_merging(register, draft):
    item = item_of(draft, "2")
    second = split(item, 6, register.coordinator)
    merged = merge_items(item=item, other=second.pk, by=register.coordinator)
    assert (merged.text, printed(merged)) == (SECOND, ["区环保局", "区科信居"])
    assert draft.items.count() == 4


def test_a_paragraph_split_between_sentences_is_one_line_again(register, draft):
    item = item_of(draft, "2")
    block = draft.source.blocks[item.source_first]
    block["text"] = block["text"].replace("医疗", "。医疗")
    draft.source.save()
    Item.objects.filter(pk=item.pk).update(text="开展生态科普和。医疗救肋知识宣传。")
    item.refresh_from_db()
    second = split(item, 8, register.coordinator)
    assert second.source_first == item.source_first
    merged = merge_items(item=item, other=second.pk, by=register.coordinator)
    assert merged.text == "开展生态科普和。医疗救肋知识宣传。"


@pytest.mark.parametrize("at", [0, -1, 99])
def test_neither_half_is_empty(register, draft, at):
    with pytest.raises(InvalidInput, match="within the text"):
        split(item_of(draft, "2"), at, register.coordinator)


def test_a_text_changed_meanwhile_is_not_cut(register, draft):
    with pytest.raises(Conflict, match="changed meanwhile"):
        split(item_of(draft, "2"), 3, register.coordinator, seen="别的文字")


def test_readers_change_nothing_and_nobody_what_is_no_draft(register, draft):
    one, other = item_of(draft, "1"), item_of(draft, "2")

    def acts(by):
        yield lambda: merge_items(item=one, other=other.pk, by=by)
        yield lambda: split(one, 3, by)

    for act in acts(user_at(register.office, VIEWER)):
        with pytest.raises(Forbidden):
            act()
    withdraw_plan(plan=draft, reason="印错了", by=register.coordinator)
    for act in acts(register.coordinator):
        with pytest.raises(Conflict, match="no longer a draft"):
            act()
