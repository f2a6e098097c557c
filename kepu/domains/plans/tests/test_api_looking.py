"""Looking, merging and splitting over the API: the same services, the same refusals."""

import pytest

from kepu.domains.plans.models import Mention
from kepu.domains.plans.tests.intake import item_of, name_of_plan
from kepu.domains.plans.tests.test_api_drafts import PLANS, post, program_of


@pytest.fixture
def program(register):
    return program_of(register.coordinator)


def seen(program, plan):
    return program.get(f"{PLANS}/{plan.pk}/draft").json()


def test_a_finding_is_opened_again_and_what_it_wrote_taken_back(program, draft):
    finding = draft.findings.get()
    post(program, f"/findings/{finding.pk}/settle", {"apply": True})
    assert seen(program, draft)["settled_count"] == 1
    assert post(program, f"/findings/{finding.pk}/reopen").status_code == 204
    assert "救肋" in item_of(draft, "2").text
    assert seen(program, draft)["settled_count"] == 0


def test_all_findings_of_a_kind_are_settled_and_opened(program, draft):
    for body, count in (({}, 1), ({}, 0), ({"reopen": True}, 1)):
        answer = post(program, f"/{draft.pk}/findings", {"code": "misspelling", **body})
        assert answer.json() == {"count": count}


def test_doubts_are_shown_and_looked_at(program, draft):
    item = item_of(draft, "1")
    item.doubts, item.confidence = ["text_rejoined"], 60
    item.save()
    Mention.objects.create(plan=draft, item=item, ordinal=1, kind="brand", name="科普之春")
    shown = seen(program, draft)["items"][0]
    assert (shown["confidence"], shown["doubts"]) == (60, ["text_rejoined"])
    assert shown["mentions"] == [{"kind": "brand", "name": "科普之春"}]
    assert post(program, f"/items/{item.pk}/check").json()["is_checked"] is True
    assert post(program, f"/items/{item.pk}/uncheck").json()["is_checked"] is False


def test_a_finding_of_the_plan_is_shown(program, draft):
    draft.findings.update(item=None)
    assert [one["code"] for one in seen(program, draft)["findings"]] == ["misspelling"]


def test_a_name_is_taken_back(program, draft):
    name = name_of_plan(draft, "区科信居")
    post(program, f"/names/{name.pk}/confirm", {"to": f"unit:{name.unit_id}"})
    answer = post(program, f"/names/{name.pk}/reopen").json()
    assert [one["state"] for one in answer["names"]][1] == "proposed"


def test_items_are_split_and_merged(program, draft):
    item = item_of(draft, "2")
    made = post(program, f"/items/{item.pk}/split", {"at": 6, "seen": item.text})
    assert (made.status_code, made.json()["text"]) == (201, "和医疗救肋知识宣传。")
    merged = post(program, f"/items/{item.pk}/merge", {"other": made.json()["id"]})
    assert merged.json()["text"] == item.text
    other = item_of(draft, "4").pk
    assert post(program, f"/items/{item.pk}/merge", {"other": str(other)}).status_code == 422
    stale = {"at": 6, "seen": "别的文字"}
    assert post(program, f"/items/{item.pk}/split", stale).status_code == 409
