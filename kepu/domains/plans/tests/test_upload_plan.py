"""Uploading: what is read, who may, and what happens the second time."""

import io
from uuid import uuid4

import pytest

from kepu.domains.plans.choices import MatchReason, Part, PlanState
from kepu.domains.plans.models import Plan
from kepu.domains.plans.services.upload_plan import (
    AlreadyUploaded,
    UploadTerms,
    upload_again,
    upload_plan,
)
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.domains.plans.tests.factories import UnitFactory, user_at
from kepu.domains.plans.tests.intake import (
    PLAN_TEXT,
    WITHOUT_UNITS,
    item_of,
    name_of_plan,
    uploaded,
)
from kepu.engines.documents import UnreadableDocument
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Forbidden
from kepu.foundation.core.roles import COORDINATOR, LIAISON
from kepu.foundation.files.models import StoredFile


def test_the_document_becomes_a_draft(register, draft):
    assert (draft.title, draft.year, draft.state) == (
        "2020年西城区科普工作计划",
        2020,
        PlanState.DRAFT,
    )
    assert list(draft.sections.values_list("number_printed", "title")) == [
        ("一", "加强组织领导"),
        ("二", "加强设施建设"),
    ]
    assert list(draft.items.values_list("number_printed", "section__number_printed")) == [
        ("1", "一"),
        ("2", "一"),
        ("3", "二"),
        ("4", "二"),
    ]
    assert AuditEntry.objects.filter(verb="plans.plan.upload").count() == 1


def test_the_source_keeps_every_block_and_each_item_its_place(draft):
    blocks = draft.source.blocks
    item = item_of(draft, "3")
    assert "".join(block["text"] for block in blocks) == PLAN_TEXT.replace("\n", "")
    assert "社区科普体验厅" in blocks[item.source_first]["text"]
    name = name_of_plan(draft, "区环保局")
    text = blocks[name.source_first]["text"]
    assert text[name.source_start : name.source_end] == "区环保局"


def test_the_first_named_is_proposed_to_lead_and_a_group_alone_leads(draft):
    parts = {
        item.number_printed: list(item.named_units.values_list("name_printed", "part"))
        for item in draft.items.all()
    }
    assert parts == {
        "1": [("区科信局", Part.LEAD), ("区科协", Part.SUPPORT), ("各成员单位", Part.SUPPORT)],
        "2": [("区环保局", Part.LEAD), ("区科信居", Part.SUPPORT)],
        "3": [("区科信局", Part.LEAD), ("各街道", Part.SUPPORT)],
        "4": [("各成员单位", Part.LEAD)],
    }


def test_current_names_are_matched_silently_former_and_similar_ones_wait(register, draft):
    first = item_of(draft, "1").named_units.get(name_printed="区科协")
    assert (first.unit, first.is_confirmed) == (register.units["区科协"], True)
    group = item_of(draft, "4").named_units.get()
    assert (group.group, group.is_confirmed) == (register.members, True)
    former = name_of_plan(draft, "区环保局")
    assert (former.unit, former.is_confirmed, former.match_reason) == (
        register.units["区生态环境局"],
        False,
        MatchReason.FORMER,
    )
    misspelt = name_of_plan(draft, "区科信居")
    assert (misspelt.unit, misspelt.is_confirmed) == (register.units["区科信局"], False)


def test_the_likely_slip_is_a_finding(draft):
    finding = draft.findings.get(code="misspelling")
    assert (finding.printed, finding.suggestion) == ("救肋", "救助")
    assert finding.item == item_of(draft, "2")


def test_a_plan_without_any_unit_is_a_draft_with_a_finding(register):
    plan = uploaded(register, WITHOUT_UNITS)
    assert plan.state == PlanState.DRAFT
    assert plan.findings.filter(code="plan_without_units").count() == 1


def test_what_the_coordinator_states_goes_before_what_is_read(register):
    plan = uploaded(register, year=2021, document_number="西科发〔2021〕1号")
    assert (plan.year, plan.document_number) == (2021, "西科发〔2021〕1号")


def test_an_unreadable_file_leaves_nothing_behind(register):
    with pytest.raises(UnreadableDocument):
        uploaded(register, "", name="plan.docx")
    assert not Plan.objects.exists()
    assert not StoredFile.objects.exists()


def test_only_a_coordinator_of_the_office_uploads(register):
    elsewhere = user_at(UnitFactory(), COORDINATOR)
    liaison = user_at(register.office, LIAISON)
    for user in (elsewhere, liaison):
        with pytest.raises(Forbidden):
            upload_plan(
                issuer=register.office,
                upload=io.BytesIO(PLAN_TEXT.encode()),
                name="plan.txt",
                terms=UploadTerms(),
                by=user,
            )
    assert not Plan.objects.exists()


@pytest.mark.parametrize("text", [PLAN_TEXT, PLAN_TEXT + "\n请认真落实。\n"])
def test_the_same_bytes_or_the_same_title_are_found(register, draft, text):
    with pytest.raises(AlreadyUploaded) as caught:
        uploaded(register, text)
    assert caught.value.existing == draft
    assert caught.value.file.name == "plan.txt"
    assert Plan.objects.count() == 1


def test_another_year_is_another_plan(register, draft):
    assert uploaded(register, PLAN_TEXT.replace("2020", "2021")) != draft


def test_a_withdrawn_draft_does_not_stand_in_the_way(register, draft):
    withdraw_plan(plan=draft, reason="印错了", by=register.coordinator)
    assert uploaded(register) != draft


def test_a_new_plan_can_be_made_on_purpose_once_per_key(register, draft):
    with pytest.raises(AlreadyUploaded) as caught:
        uploaded(register)
    key = uuid4()
    made = [
        upload_again(file=caught.value.file, key=key, terms=UploadTerms(), by=register.coordinator)
        for _press in range(2)
    ]
    assert [plan.pk for plan in made] == [key, key]
    assert Plan.objects.count() == 2
    assert made[0].items.count() == 4


def test_nobody_uploads_again_for_another_office(register, draft):
    with pytest.raises(AlreadyUploaded) as caught:
        uploaded(register)
    elsewhere = user_at(UnitFactory(), COORDINATOR)
    with pytest.raises(Forbidden):
        upload_again(file=caught.value.file, key=uuid4(), terms=UploadTerms(), by=elsewhere)
