"""A plan from its document to the office's ledger, as three people see it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR, PASSWORD
from tests.journeys.acts import (
    TITLE,
    enter_sign_in,
    go_to_issue,
    item,
    open_report,
    send_report,
    sign_in,
    upload,
    write_report,
)
from tests.journeys.mailbox import Mailbox
from tests.journeys.walking import Person

STREET, SCHOOLS = CAST[2], CAST[3]
REASON = "请写明实验室数量和受益学生人次。"
FIRST, SECOND = (
    "已支持学校建设科学探索实验室。",
    "已支持6所学校建成科学探索实验室，受益学生3200人次。",
)


def test_plan_year(people: Callable[[], Person], mailbox: Mailbox, tmp_path: Path) -> None:
    office, street, schools = people(), people(), people()
    draft_plan(office)
    issue_plan(office)
    sign_sheet(street, mailbox)
    report(schools)
    give_back(office)
    report_again(schools, mailbox)
    accept_and_close(office)
    read_ledger(office, tmp_path)


def draft_plan(office: Person) -> None:
    office.page.goto("/plans/")
    office.look("sign_in")
    sign_in(office, COORDINATOR, "/plans/")
    office.look("plans_empty")
    upload(office)
    office.page.wait_for_url("**/draft/")
    see_document_and_draft(office)
    office.look("draft_open")
    settle_questions(office)
    correct_text(office)
    office.look("draft_settled")


def see_document_and_draft(office: Person) -> None:
    expect(office.page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(office.page.locator("article.draft-item")).to_have_count(23)
    document = office.page.locator("[data-pane=document]")
    if office.screen.width < 992:
        office.press("原文", "Original document")
        office.look("draft_document")
    expect(document.get_by_text("健全工作机制，稳定政策投入")).to_be_visible()
    if office.screen.width < 992:
        office.press("草稿", "Draft")


def settle_questions(office: Person) -> None:
    """A former name, an unknown one and a misspelt one: each with a reason, each confirmed."""
    for number, printed, meant, reason in (
        (7, "区环保局", "区生态环境局", ("曾用名", "former name")),
        (7, "区应急办", "区应急局", ("写法相近", "similar spelling")),
        (13, "区园林缘化局", "区园林绿化局", ("写法相近", "similar spelling")),
    ):
        words = office.says(f"“{printed}”可能是指", f"What “{printed}” may mean")
        choice = item(office, number).get_by_role("form", name=words)
        choice.get_by_role("button", name=f"{meant} {office.says(*reason)}").click()
        expect(choice).to_have_count(0)
        expect(item(office, number).locator("summary", has_text=printed)).to_contain_text(meant)
    looked_at = office.named("button", "已核对", "Looked at")
    while left := looked_at.count():
        looked_at.first.click()
        expect(looked_at).to_have_count(left - 1)
    office.sees("没有待确认事项", "Nothing open")


def correct_text(office: Person) -> None:
    """One word is mended, and saved without a button."""
    seventh = item(office, 7)
    seventh.locator(".draft-line").click()
    field = seventh.get_by_label(office.says("条目内容", "What the item asks for"))
    field.fill(field.input_value().replace("医疗救肋", "医疗救助"))
    field.press("Tab")
    expect(seventh.locator(".draft-line")).to_contain_text("医疗救助")
    expect(office.page.locator("[data-saved]")).to_contain_text(office.says("已保存", "saved"))
    office.page.reload()
    expect(item(office, 7).locator(".draft-line")).to_contain_text("医疗救助")


def issue_plan(office: Person) -> None:
    go_to_issue(office)
    row = office.page.get_by_role("row", name="广安门外街道")
    expect(row.get_by_role("cell").first).to_have_text("18")
    office.look("issue")
    office.press("下达", "Issue")
    office.sees("已下达，并已请各责任单位签收。", "Issued. Every unit named has been asked")
    office.look("plan_issued")


def sign_sheet(street: Person, mailbox: Mailbox) -> None:
    """From the link in the mail, past the sign-in, to the one sheet."""
    mail = mailbox.wait_for(STREET.email, subject="广安门外街道")
    link = next(word for word in mail.get_content().split() if word.startswith("http"))
    street.page.goto(link)
    enter_sign_in(street, STREET.username, PASSWORD)
    expect(street.page.get_by_role("heading", level=1)).to_have_text("广安门外街道")
    street.page.goto("/console/")
    street.look("inbox_street")
    street.page.locator(".inbox-link").click()
    expect(street.page.get_by_role("heading", level=1)).to_have_text("广安门外街道")
    street.sees("18 项任务，其中牵头 1 项", "18 tasks, 1 of them led")
    expect(street.page.get_by_role("table").get_by_role("rowheader")).to_have_count(18)
    street.look("sheet_unsigned")
    street.press("签收任务单", "Sign the sheet")
    street.sees("已为广安门外街道签收。", "Signed for 广安门外街道.")
    expect(street.named("button", "签收任务单", "Sign the sheet")).to_have_count(0)
    street.look("sheet_signed")


def report(schools: Person) -> None:
    sign_in(schools, SCHOOLS)
    schools.page.goto("/plans/sheets/")
    schools.press("签收任务单", "Sign the sheet")
    open_report(schools, 9)
    schools.look("report_empty")
    write_report(schools, FIRST)
    send_report(schools)
    schools.look("task_reported")


def give_back(office: Person) -> None:
    open_review(office)
    office.look("review")
    office.fill("理由", "Reason", REASON)
    office.press("按此理由退回", "Return with this reason")
    office.sees("已退回，并已通知该单位。", "Returned. The unit has been told.")
    office.look("task_returned")


def open_review(office: Person) -> None:
    office.page.goto("/console/")
    office.look("inbox_office")
    office.page.locator(".inbox-link", has_text="区教委").click()
    office.page.wait_for_url("**/review/")


def report_again(schools: Person, mailbox: Mailbox) -> None:
    mail = mailbox.wait_for(SCHOOLS.email, subject="退回")
    assert REASON in mail.get_content()
    schools.page.goto("/notices/")
    schools.sees(REASON, REASON)
    schools.look("notices")
    schools.page.goto("/console/")
    schools.look("inbox_returned")
    schools.page.locator(".inbox-link", has_text=schools.says("第9条", "item 9")).click()
    schools.sees(REASON, REASON)
    schools.look("report_returned")
    write_report(schools, SECOND)
    send_report(schools)


def accept_and_close(office: Person) -> None:
    open_review(office)
    office.press("审核通过", "Accept")
    office.sees("已审核通过。", "Accepted.")
    office.press("办结", "Close the task")
    office.sees("任务已办结。", "The task is closed.")
    office.look("task_closed")


def read_ledger(office: Person, folder: Path) -> None:
    """What is shown is what is exported."""
    office.page.goto("/plans/ledger/")
    office.look("ledger")
    office.page.get_by_label(office.says("状态", "State"), exact=True).select_option("closed")
    if office.screen.width < 992:
        office.page.wait_for_url("**state=closed**")
    rows = office.page.get_by_role("table").locator("tbody tr")
    expect(rows).to_have_count(1)
    office.look("ledger_closed")
    expect(rows.get_by_role("rowheader")).to_contain_text("支持中小学校建设科学探索实验室")
    with office.page.expect_download() as download:
        office.follow("导出以下各行（xlsx）", "Export these rows (xlsx)")
    download.value.save_as(folder / "ledger.xlsx")
    compare(office, folder / "ledger.xlsx")


def compare(office: Person, path: Path) -> None:
    sheet = load_workbook(path).active
    assert sheet is not None
    heads, *rows = sheet.iter_rows(values_only=True)
    assert len(rows) == 1
    row = dict(zip(heads, rows[0], strict=True))
    page = office.page.get_by_role("table").locator("tbody tr")
    assert row[office.says("条目", "Item")] == "9"
    assert row[office.says("计划", "Plan")] == TITLE
    for chinese, english in (("状态灯", "Light"), ("牵头单位", "Lead")):
        cell = page.locator(f"[data-label='{office.says(chinese, english)}']")
        expect(cell).to_contain_text(str(row[office.says(chinese, english)]))
    signed = f"{row[office.says('已签收', 'Signed')]} / {row[office.says('应签收', 'Asked')]}"
    assert signed == "1 / 3"
    expect(page).to_contain_text(signed)
    assert isinstance(row[office.says("最近填报", "Last report")], datetime)
