"""From upload to issue over the API: the same services, the same refusals."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kepu.domains.plans.choices import TaskState
from kepu.domains.plans.models import Plan
from kepu.domains.plans.tests.factories import issued_plan, user_at
from kepu.domains.plans.tests.intake import PLAN_TEXT, item_of, name_of_plan, uploaded
from kepu.foundation.access.services.issue_token import issue_token
from kepu.foundation.core import clock
from kepu.foundation.core.roles import LIAISON

PLANS = "/api/v1/plans"
JSON = "application/json"
TERMS = {"issued_on": "2020-02-03", "sign_by": "2020-02-10", "due_on": "2020-12-31"}


def program_of(user):
    end = clock.today() + timedelta(days=30)
    issued = issue_token(name="test", scope="write", expires_on=end, by=user)
    return Client(headers={"authorization": f"Bearer {issued.secret}"})


@pytest.fixture
def program(register):
    return program_of(register.coordinator)


def post(program, path, body=None):
    return program.post(f"{PLANS}{path}", body or {}, content_type=JSON)


def upload(program, register, **fields):
    file = SimpleUploadedFile("plan.txt", PLAN_TEXT.encode())
    return program.post(PLANS, {"issuer": register.office.pk, "file": file, **fields})


def test_the_whole_way_from_upload_to_issue(program, register):
    plan = upload(program, register).json()
    assert (plan["title"], plan["state"]) == ("2020年西城区科普工作计划", "draft")
    draft = program.get(f"{PLANS}/{plan['id']}/draft").json()
    assert [item["number"] for item in draft["items"]] == ["1", "2", "3", "4"]
    for name in draft["items"][1]["names"]:
        answer = post(
            program,
            f"/names/{name['id']}/confirm",
            {"to": name["proposals"][0]["ref"], "seen": name["target"]},
        )
        assert answer.status_code == 200
    preview = program.get(f"{PLANS}/{plan['id']}/issue").json()
    assert (preview["item_count"], preview["task_count"], preview["blockers"]) == (4, 9, [])
    street = next(load for load in preview["units"] if load["unit_name"] == "广安门外街道")
    assert (street["task_count"], street["lead_count"]) == (3, 1)
    for _call in range(2):
        assert post(program, f"/{plan['id']}/issue", TERMS).json()["state"] == "issued"
    assert program.get(f"{PLANS}/{plan['id']}").json()["issued_on"] == "2020-02-03"


def test_the_list_is_narrowed(program, register, draft):
    other = uploaded(register, PLAN_TEXT.replace("2020", "2021"))
    found = program.get(PLANS, {"year": 2021}).json()
    assert [plan["id"] for plan in found["items"]] == [str(other.pk)]


def test_a_second_upload_is_refused_unless_a_key_says_it_is_meant(program, register):
    assert upload(program, register).status_code == 201
    refused = upload(program, register)
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "already_uploaded")
    key = str(uuid4())
    assert {upload(program, register, key=key).json()["id"] for _call in range(2)} == {key}
    assert Plan.objects.count() == 2


def test_an_item_is_corrected_and_a_clash_refused(program, draft):
    item = item_of(draft, "1")
    url = f"{PLANS}/items/{item.pk}"
    body = {
        "text": {"seen": item.text, "value": "甲"},
        "due_on": {"seen": None, "value": "2020-06-30"},
    }
    answer = program.patch(url, body, content_type=JSON).json()
    assert (answer["text"], answer["due_on"]) == ("甲", "2020-06-30")
    stale = {"text": {"seen": item.text, "value": "乙"}}
    refused = program.patch(url, stale, content_type=JSON)
    assert refused.status_code == 409
    assert refused.json()["error"]["code"] == "changed_meanwhile"


def test_items_come_and_go(program, draft):
    key = str(uuid4())
    made = post(program, f"/{draft.pk}/items", {"text": "增加一条。", "key": key})
    assert (made.status_code, made.json()["id"]) == (201, key)
    assert post(program, f"/items/{key}/remove").json()["is_removed"] is True
    assert post(program, f"/items/{key}/restore").json()["is_removed"] is False


def test_names_are_added_ranked_and_removed(program, register, draft):
    item = item_of(draft, "3")
    made = post(program, f"/items/{item.pk}/names", {"to_name": "区教委", "part": "support"})
    added = made.json()["names"][-1]
    assert (added["target_name"], added["part"]) == ("区教委", "support")
    changed = post(program, f"/names/{added['id']}/part", {"part": "lead", "seen": "support"})
    assert changed.json()["names"][-1]["part"] == "lead"
    assert program.delete(f"{PLANS}/names/{added['id']}").status_code == 204
    assert item.named_units.count() == 2


def test_an_outside_body_is_entered(program, register):
    plan = uploaded(register, "2020年计划\n1、宣传。（责任单位：区科信局、北京某某科普公司）\n")
    name = name_of_plan(plan, "北京某某科普公司")
    answer = post(program, f"/names/{name.pk}/outside").json()
    assert answer["names"][1]["state"] == "settled"


@pytest.mark.parametrize(("apply", "word"), [(True, "救助"), (False, "救肋")])
def test_a_finding_is_settled(program, draft, apply, word):
    finding = draft.findings.get()
    assert post(program, f"/findings/{finding.pk}/settle", {"apply": apply}).status_code == 204
    assert word in item_of(draft, "2").text


def test_a_draft_is_withdrawn(program, draft):
    assert post(program, f"/{draft.pk}/withdraw", {"reason": ""}).status_code == 422
    answer = post(program, f"/{draft.pk}/withdraw", {"reason": "印错了"})
    assert answer.json()["state"] == "withdrawn"


def test_a_plan_is_closed(program, register):
    plan = issued_plan(register.units["区教委"], issuer=register.office)
    assert post(program, f"/{plan.pk}/close").status_code == 409
    plan.tasks.update(state=TaskState.CLOSED)
    assert post(program, f"/{plan.pk}/close").json()["state"] == "closed"


def test_a_liaison_sees_no_draft(register, draft):
    stranger = program_of(user_at(register.units["区教委"], LIAISON))
    assert stranger.get(f"{PLANS}/{draft.pk}").status_code == 404
    assert stranger.get(f"{PLANS}/{draft.pk}/draft").status_code == 404
    assert upload(stranger, register).status_code == 403


def test_the_head_is_corrected_and_merged(program, register):
    plan = upload(program, register).json()
    url = f"{PLANS}/{plan['id']}/draft"
    seen = {"seen": plan["title"], "value": "西城区科普计划"}
    answer = program.patch(url, {"title": seen}, content_type=JSON)
    assert (answer.json()["title"], answer.json()["year"]) == ("西城区科普计划", 2020)
    stale = {"seen": plan["title"], "value": "别的标题"}
    refused = program.patch(url, {"title": stale}, content_type=JSON)
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "changed_meanwhile")
