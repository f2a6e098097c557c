"""The year of a plan over the API alone; people only make the tokens, on their page."""

import io
import json
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from openpyxl import load_workbook

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR, OFFICE
from tests.journeys.acts import PLAN, TITLE, sign_in
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(1440, "en")], indirect=True, ids=["1440-en"])
STREET, SCHOOLS = CAST[2], CAST[3]
REASON = "请写明实验室数量和受益学生人次。"


@dataclass(frozen=True)
class Program:
    """Calls with the token of one person."""

    address: str
    token: str

    def get(self, path: str) -> Any:
        return json.loads(self.send("GET", path))

    def post(self, path: str, **body: object) -> Any:
        return json.loads(self.send("POST", path, json.dumps(body).encode(), "application/json"))

    def patch(self, path: str, **body: object) -> Any:
        return json.loads(self.send("PATCH", path, json.dumps(body).encode(), "application/json"))

    def send(self, method: str, path: str, data: bytes | None = None, kind: str = "") -> bytes:
        """The body of the answer; anything but success is an error."""
        request = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.address}/api/v1{path}", data=data, method=method
        )
        request.add_header("Authorization", f"Bearer {self.token}")
        if kind:
            request.add_header("Content-Type", kind)
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return bytes(answer.read())

    def unit(self, name: str) -> str:
        """The id of the unit of this short name."""
        found = self.get(f"/units?words={urllib.request.quote(name)}")["items"]
        return str(next(unit["id"] for unit in found if unit["short_name"] == name))


def test_api_walk(people: Callable[[], Person]) -> None:
    office, street, schools = (
        program_of(people(), player) for player in (COORDINATOR, STREET, SCHOOLS)
    )
    plan = upload(office)
    correct(office, plan)
    confirm_names(office, plan)
    issue(office, plan)
    sign(street)
    report_and_review(office, schools)
    read_ledger(office, plan)


def program_of(person: Person, player: Any) -> Program:
    """A token that may change things, made on the page of tokens."""
    sign_in(person, player, "/access/tokens/")
    person.fill("名称", "Name", "Reporting")
    person.page.get_by_label("The program may").select_option("write")
    person.press("新建令牌", "Make the token")
    secret = person.page.locator("#issued code.secret").inner_text()
    person.look("token")
    return Program(person.installation.address, secret)


def upload(office: Program) -> str:
    with PLAN.open("rb") as file:
        fields = {"issuer": office.unit(OFFICE), "file": file}
        body = encode_multipart(BOUNDARY, fields)
    made = json.loads(office.send("POST", "/plans", body, MULTIPART_CONTENT))
    assert (made["title"], made["state"]) == (TITLE, "draft")
    return str(made["id"])


def correct(office: Program, plan: str) -> None:
    """The head and one text; each change says what was seen before."""
    draft = office.patch(
        f"/plans/{plan}/draft", document_number={"seen": "", "value": "西科普办发〔2026〕3号"}
    )
    assert draft["document_number"] == "西科普办发〔2026〕3号"
    seventh = draft["items"][6]
    mended = seventh["text"].replace("医疗救肋", "医疗救助")
    changed = office.patch(
        f"/plans/items/{seventh['id']}", text={"seen": seventh["text"], "value": mended}
    )
    assert changed["text"] == mended != seventh["text"]


def confirm_names(office: Program, plan: str) -> None:
    names = [name for item in office.get(f"/plans/{plan}/draft")["items"] for name in item["names"]]
    doubtful = {name["printed"]: name for name in names if name["state"] != "settled"}
    assert set(doubtful) == {"区环保局", "区应急办", "区园林缘化局"}
    assert doubtful["区环保局"]["proposals"][0]["label"] == "区生态环境局"
    for name in doubtful.values():
        chosen = name["proposals"][0]
        office.post(f"/plans/names/{name['id']}/confirm", to=chosen["ref"], seen=name["target"])


def issue(office: Program, plan: str) -> None:
    preview = office.get(f"/plans/{plan}/issue")
    assert (preview["item_count"], preview["task_count"]) == (23, 80)
    assert preview["blockers"] == []
    day = preview["issued_on"]
    terms = {"issued_on": day, "sign_by": day, "due_on": day}
    assert office.post(f"/plans/{plan}/issue", **terms)["state"] == "issued"


def sign(street: Program) -> None:
    waiting = street.get("/inbox")
    assert [group["kind"] for group in waiting] == ["plans.sign_sheet"]
    unit = street.unit("广安门外街道")
    assert street.get(f"/sheets/{unit}")["task_count"] == 18
    assert len(street.post(f"/sheets/{unit}/sign")) == 1
    assert street.get(f"/sheets/{unit}")["unsigned_plans"] == []


def report_and_review(office: Program, schools: Program) -> None:
    """Reported, returned, reported again, accepted, closed."""
    sheet = schools.get(f"/sheets/{schools.unit('区教委')}")
    ninth = next(row for row in sheet["assignments"] if row["number"] == "9")
    for version, text in ((1, "已支持学校建设。"), (2, "已支持6所学校，受益学生3200人次。")):
        told = schools.post(f"/assignments/{ninth['id']}/reports", text=text)
        assert (told["version"], told["state"]) == (version, "submitted")
        assert waiting_report(office) == told["id"]
        if version == 1:
            office.post(f"/reports/{told['id']}/return", reason=REASON)
    assert office.post(f"/reports/{told['id']}/accept")["state"] == "accepted"
    assert office.post(f"/tasks/{ninth['task']}/close")["state"] == "closed"
    task = schools.get(f"/tasks/{ninth['task']}")
    lead = next(unit for unit in task["units"] if unit["part"] == "lead")
    assert [(one["state"], one["return_reason"]) for one in lead["reports"]] == [
        ("accepted", ""),
        ("returned", REASON),
    ]


def waiting_report(office: Program) -> str:
    """What the inbox says is to be reviewed."""
    (group,) = [one for one in office.get("/inbox") if one["kind"] == "plans.review"]
    (entry,) = group["entries"]
    return str(entry["subject"])


def read_ledger(office: Program, plan: str) -> None:
    rows = office.get(f"/ledger?plan={plan}&state=closed")["items"]
    assert [(row["number"], row["light"], row["leads"]) for row in rows] == [
        ("9", "closed", ["区教委"])
    ]
    exported = office.send("GET", f"/ledger.xlsx?plan={plan}&state=closed")
    sheet = load_workbook(io.BytesIO(exported)).active
    assert sheet is not None
    heads, *lines = sheet.iter_rows(values_only=True)
    assert [dict(zip(heads, line, strict=True))["条目"] for line in lines] == ["9"]
