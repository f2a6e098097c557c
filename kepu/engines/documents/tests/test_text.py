"""Text files: encodings, line ends, rows."""

import pytest

from kepu.engines.documents import (
    BlockKind,
    Cell,
    Fault,
    UnreadableDocument,
    read_document,
)
from kepu.engines.documents.encodings import decode
from kepu.engines.documents.limits import MAX_BLOCKS, MAX_TEXT
from kepu.engines.documents.text import blocks_of

TEXT = "一、加强组织领导\n（责任单位：区科协）"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_encodings(encoding):
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    data = marks.get(encoding, b"") + TEXT.encode(encoding)
    blocks = read_document(data, "plan.txt").blocks
    assert [block.text for block in blocks] == TEXT.split("\n")


def test_rare_characters_need_gb18030():
    assert decode("什刹海𠮷".encode("gb18030")) == "什刹海𠮷"


def test_a_mark_that_lies_is_no_text():
    assert decode(b"\xef\xbb\xbf\xff\xff") is None
    assert decode(b"\xff\xfea") is None


def test_strays_do_no_harm():
    assert decode(("文" * 200 + "\x07").encode()) is not None
    assert decode(("文" * 10 + "\x07\x08").encode()) is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\x85"])
def test_line_ends(end):
    blocks = read_document(f"甲{end}{end}乙{end}".encode(), "plan.txt").blocks
    assert [(block.index, block.place, block.text) for block in blocks] == [
        (0, 1, "甲"),
        (1, 3, "乙"),
    ]
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}
    assert {block.number for block in blocks} == {None}


def test_lines_with_tabs_are_rows():
    row, line = read_document("1\t任务\t\t区科协\n\t缩进\n".encode(), "plan.txt").blocks
    assert row.kind is BlockKind.TABLE_ROW
    assert row.cells == (
        Cell("1", 0, start=0),
        Cell("任务", 1, start=2),
        Cell("", 2, start=5),
        Cell("区科协", 3, start=6),
    )
    assert all(row.text[cell.start :].startswith(cell.text) for cell in row.cells)
    assert (line.kind, line.text) == (BlockKind.PARAGRAPH, "\t缩进")


def test_blocks_as_plain_data():
    block = read_document("甲".encode(), "plan.txt").blocks[0]
    assert block.as_json() == {"index": 0, "kind": "paragraph", "text": "甲", "place": 1}


def test_stray_zero_bytes_are_dropped():
    long = "甲" * 30_000
    blocks = read_document(f"{long}\0乙\n丙".encode(), "plan.txt").blocks
    assert [block.text for block in blocks] == [f"{long}乙", "丙"]


def test_pasted_text_gives_the_blocks_of_the_file():
    pasted = "一、要点\r\n\r\n1\t办科技节\t区科协\r　　乙\f丙"
    assert tuple(blocks_of(pasted)) == read_document(pasted.encode("gb18030"), "plan.txt").blocks


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("字" * MAX_TEXT, True),
        ("字" * (MAX_TEXT + 1), False),
        ("字\n" * MAX_BLOCKS, True),
        ("字\n" * (MAX_BLOCKS + 1), False),
    ],
)
def test_no_more_text_than_can_be_worked_with(text, is_read):
    if is_read:
        assert read_document(text.encode(), "plan.txt").blocks
        return
    with pytest.raises(UnreadableDocument) as refused:
        read_document(text.encode(), "plan.txt")
    assert refused.value.fault is Fault.TOO_LONG
