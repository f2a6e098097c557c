"""PDF files from the bytes to blocks."""

import pytest

from kepu.engines.documents import BlockKind, Fault, UnreadableDocument, read_document
from kepu.engines.documents.pdf import __main__ as process
from kepu.engines.documents.pdf import apart, opening
from kepu.engines.documents.pdf.document import read_pdf
from kepu.engines.documents.tests.pdfs import both, drawn, grid, lines

HEAD = lines("某区文件", top=810)
FIRST = both(
    HEAD,
    lines(
        "一、重点任务",
        "1.开展科技活动周，举办主题展览和科普讲座，",
        "不少于二十场。（责任单位：区科协）",
    ),
    lines("- 1 -", top=30, left=280),
)
SECOND = both(
    HEAD,
    grid([["序号", "任务"], ["1", "举办科技节"]], [60, 200]),
    lines("- 2 -", top=30, left=280),
)


def fault_of(data):
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(data, "plan.pdf")
    return refusal.value.fault


def test_text_heads_feet_and_a_table():
    document = read_document(drawn(FIRST, SECOND), "plan.pdf")
    assert (document.name, document.format) == ("plan.pdf", "pdf")
    assert (document.headers, document.footers) == (("某区文件",), ("- 1 -", "- 2 -"))
    assert [(block.text, block.page, block.place) for block in document.blocks] == [
        ("一、重点任务", 1, 1),
        ("1.开展科技活动周，举办主题展览和科普讲座，不少于二十场。（责任单位：区科协）", 1, 2),
        ("序号\t任务", 2, 3),
        ("1\t举办科技节", 2, 4),
    ]
    assert [cell.column for cell in document.blocks[3].cells] == [0, 1]
    assert document.blocks[3].kind is BlockKind.TABLE_ROW


def test_a_password():
    assert fault_of(drawn(FIRST, encrypt="secret")) is Fault.ENCRYPTED


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", drawn(FIRST)[:300]])
def test_damage(data):
    assert fault_of(data) is Fault.CORRUPT


def scanned(canvas):
    canvas.drawImage(picture(), 0, 0, 440, 842)


def nested(canvas):
    """The picture in a form, as scanning programs that add text lay it."""
    canvas.beginForm("page")
    scanned(canvas)
    canvas.endForm()
    canvas.doForm("page")


@pytest.mark.parametrize(
    "pages",
    [(scanned, scanned), (both(scanned, lines("扫描")),), (nested,), (lambda canvas: None,)],
)
def test_pictures_of_pages(pages):
    with pytest.raises(UnreadableDocument) as refusal:
        read_pdf(drawn(*pages), "plan.pdf")
    assert refusal.value.fault is Fault.SCAN


def test_a_picture_behind_text_and_a_small_one():
    sentences = lines(*["加强科普工作联席会议的统筹协调作用。"] * 4)
    assert len(read_pdf(drawn(both(scanned, sentences)), "plan.pdf").blocks) == 4

    def seal(canvas):
        canvas.drawImage(picture(), 200, 100, 80, 80)

    assert len(read_pdf(drawn(both(seal, lines("同意"))), "plan.pdf").blocks) == 1


def picture():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    return ImageReader(Image.new("L", (8, 8), 128))


def test_pages_and_signs_beyond_the_bounds(monkeypatch):
    data = drawn(FIRST, SECOND)
    for name, value in (("MAX_PAGES", 1), ("MAX_CHARACTERS", 60), ("MAX_SECONDS", -1)):
        with monkeypatch.context() as bounds:
            bounds.setattr(opening, name, value)
            with pytest.raises(UnreadableDocument) as refusal:
                list(opening.pages_of(data))
            assert refusal.value.fault is Fault.TOO_LONG
    assert len(list(opening.pages_of(data))) == 2


def test_what_the_process_prints():
    assert '"format": "pdf"' in process.main(drawn(FIRST))
    assert process.main(b"%PDF-1.7") == '{"fault": "document_corrupt"}'


def test_a_process_without_memory(monkeypatch):
    def starve(data, name):
        raise MemoryError

    monkeypatch.setattr(process, "read_pdf", starve)
    assert process.main(b"%PDF-1.7") == '{"fault": "document_too_long"}'


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("import os; os.kill(os.getpid(), 11)", Fault.CORRUPT),
        ("import os; os.kill(os.getpid(), 9)", Fault.TOO_LONG),
        ("raise ValueError('a slip')", Fault.CORRUPT),
        ("import time; time.sleep(60)", Fault.TOO_LONG),
    ],
)
def test_a_process_that_ends_early(monkeypatch, caplog, script, fault):
    monkeypatch.setattr(apart, "_COMMAND", (apart.sys.executable, "-c", script))
    monkeypatch.setattr(apart, "MAX_WAITING_SECONDS", 3)
    assert fault_of(drawn(FIRST)) is fault
    assert ("a slip" in caplog.text) == ("slip" in script)


def test_the_bounds_of_the_process():
    script = "import resource as r; from kepu.engines.documents.pdf.__main__ import bound; bound()"
    shown = "print(r.getrlimit(r.RLIMIT_AS)[0], r.getrlimit(r.RLIMIT_CORE)[0])"
    printed = apart.subprocess.run(
        (apart.sys.executable, "-c", f"{script}; {shown}"), capture_output=True, check=True
    )
    assert printed.stdout.split() == [b"1073741824", b"0"]
