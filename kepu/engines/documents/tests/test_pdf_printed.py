"""A PDF as an office program prints it: fonts embedded in part, lines justified, heads repeated."""

import io
import shutil
import subprocess

import docx
import pytest
from docx.shared import Pt

from kepu.engines.documents.pdf.document import read_pdf

PARAGRAPHS = [
    f"{number}、加强联席会议的统筹协调，发挥办公室的作用，各部门要将科普工作目标和任务纳入本部门"
    f"{2020 + number}年工作计划，分解重点任务，明确责任部门。（责任单位：区科协、各成员单位）"
    for number in range(1, 31)
]
ROWS = [
    ("序号", "任务", "责任单位"),
    *((str(place), "办科普讲座", "区科协") for place in range(40)),
]


def document() -> bytes:
    made = docx.Document()
    section = made.sections[0]
    section.header.paragraphs[0].text = "某区科普工作联席会议办公室"
    section.footer.paragraphs[0].text = "内部资料"
    for text in PARAGRAPHS:
        paragraph = made.add_paragraph(text)
        paragraph.paragraph_format.first_line_indent = Pt(24)
        paragraph.paragraph_format.space_after = Pt(0)
    table = made.add_table(0, 3, style="Table Grid")
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_document_as_libreoffice_prints_it(tmp_path):
    (tmp_path / "plan.docx").write_bytes(document())
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "plan.docx")),
        ],
        check=True,
        capture_output=True,
    )
    read = read_pdf((tmp_path / "plan.pdf").read_bytes(), "plan.pdf")
    assert (read.headers, read.footers) == (("某区科普工作联席会议办公室",), ("内部资料",))
    assert [block.text for block in read.blocks] == [*PARAGRAPHS, *("\t".join(row) for row in ROWS)]
    assert {block.table for block in read.blocks} == {None, 1}
    assert max(block.page or 0 for block in read.blocks) > 2
