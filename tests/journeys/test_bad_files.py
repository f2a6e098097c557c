"""Files that are no plans: each gets one sentence beside its field, and changes nothing."""

import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import COORDINATOR
from tests.journeys.acts import PLAN, go_to_issue, item, sign_in, upload
from tests.journeys.installation import Installation
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(390, "zh")], indirect=True, ids=["390-zh"])

MEGABYTE = 1024 * 1024
# What Word writes before a document with a password: the head of an OLE file, and its stream.
ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
)


def empty(path: Path) -> None:
    path.touch()


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 200 * MEGABYTE)


def encrypted(path: Path) -> None:
    path.write_bytes(ENCRYPTED)


def corrupt(path: Path) -> None:
    path.write_bytes(PLAN.read_bytes()[:9000])


def with_part(name: str, content: bytes) -> Callable[[Path], None]:
    """The example plan with one part more in its package."""

    def make(path: Path) -> None:
        shutil.copy(PLAN, path)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
            package.writestr(name, content)

    return make


def copied(path: Path) -> None:
    shutil.copy(PLAN, path)


BAD: tuple[tuple[str, Callable[[Path], None], str], ...] = (
    ("空.docx", empty, "文件是空的。请重新选择文件。"),
    ("大.docx", huge, "文件超过 20 MB。请去掉图片后再上传。"),
    ("密.docx", encrypted, "文档设有密码。请取消密码后另存再上传。"),
    ("坏.docx", corrupt, "文件已损坏，无法打开。请重新保存或导出后上传。"),
    (
        "炸弹.docx",
        with_part("word/media/a.xml", bytes(60 * MEGABYTE)),
        "文件解压后远大于正常文档，为安全起见未予打开。",
    ),
    (
        "宏.docx",
        with_part("word/vbaProject.bin", b"macro"),
        "文档含有宏。请另存为不含宏的 .docx 后上传。",
    ),
    (
        "计划.odt",
        copied,
        "只能读取 Word 文档（.docx、.doc、.wps、.rtf）、PDF 文件（.pdf）、网页（.html）"
        "和文本文件（.txt）。请将文档另存为 .docx 后上传。",
    ),
    ("计划.txt", copied, "文件内容与扩展名不符。请选择文档原件，或用原来的程序重新保存。"),
)
TABLES = ("plans_plan", "plans_item", "files_storedfile", "audit_auditentry", "jobs_outboxmessage")


def counted(installation: Installation) -> list[object]:
    return [installation.database.rows(f"SELECT COUNT(*) FROM {name}")[0][0] for name in TABLES]  # noqa: S608 - the names above


def test_bad_files(person: Person, installation: Installation, tmp_path: Path) -> None:
    sign_in(person, COORDINATOR)
    before = counted(installation)
    for name, make, sentence in BAD:
        path = tmp_path / name
        make(path)
        with person.watch.refusal(422):
            upload(person, path)
            expect(person.page.locator(".error-summary")).to_have_text(
                f"有 1 处需要改正 计划文件：{sentence}", use_inner_text=True
            )
        expect(person.page.locator(".field-errors")).to_have_text(sentence)
        assert counted(installation) == before
    person.look("refused")


def test_plan_without_units(person: Person, tmp_path: Path) -> None:
    """It becomes a draft that says what is missing, and cannot be issued before."""
    path = tmp_path / "计划.txt"
    path.write_text("2026年科普计划\n一、重点工作\n1、办好科技周。\n", encoding="utf-8")
    sign_in(person, COORDINATOR)
    upload(person, path)
    person.page.wait_for_url("**/draft/")
    person.sees("文件中没有找到责任单位。请在条目里手工补上", "No responsible unit was found")
    go_to_issue(person)
    expect(person.page.locator(".blockers")).to_contain_text("1")
    expect(person.named("button", "下达", "Issue")).to_be_disabled()
    person.look("blocked")


def test_same_plan_twice(person: Person, installation: Installation) -> None:
    """The second time it is a choice: go on with the first, or mean a further plan."""
    sign_in(person, COORDINATOR)
    upload(person)
    person.page.wait_for_url("**/draft/")
    first = person.page.url
    with person.watch.refusal(409):
        upload(person)
        person.sees("是同一文件，或标题、年度相同", "This is the plan")
    person.look("again")
    plans = "SELECT COUNT(*) FROM plans_plan"
    assert installation.database.rows(plans) == [(1,)]
    person.follow("继续整理已有草稿", "Go on with the existing draft")
    person.page.wait_for_url(first)
    with person.watch.refusal(409):
        upload(person)
        person.press("仍作为新计划上传", "Upload it as a new plan all the same")
    person.page.wait_for_url("**/draft/")
    expect(item(person, 23)).to_be_visible()
    assert person.page.url != first
    assert installation.database.rows(plans) == [(2,)]
