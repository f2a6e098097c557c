"""Damaged bytes of every format: a document is read, or refused with a sentence."""

import json
import random
from collections.abc import Callable

import pytest

from kepu.engines.documents import Document, UnreadableDocument, read_document
from kepu.engines.documents.contents import Content
from kepu.engines.documents.pdf.document import read_pdf
from kepu.engines.documents.reading import READERS
from kepu.engines.documents.tests.packages import in_list, p, package, word_parts
from kepu.engines.documents.tests.pdfs import both, drawn, grid, lines

ROUNDS = 80
PAGE = """<html><head><meta charset="gb2312"></head><body><h1>要点</h1><ol start=3><li>甲<li>乙</ol>
<table><tr><td rowspan=2>1<td colspan=2>办科技节<tr><td>区科协<td>五月</table><pre>甲
乙</pre></body></html>"""


def word_document(edit: Callable[[bytes], bytes] = bytes) -> bytes:
    """A document with a list and a table; its body is edited before it is packed."""
    row = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>"
    parts = word_parts(p("一、要点") + in_list(1) + row, numbering="<w:num w:numId='1'/>")
    body = str(parts["word/document.xml"]).encode()
    return package({**parts, "word/document.xml": edit(body)})


def printed() -> bytes:
    page = both(lines("一、要点", "1.办科技节"), grid([["序号", "任务"], ["1", "办"]], [60, 90]))
    return drawn(page, page, pageCompression=0)


SAMPLES = {
    "docx": word_document(),
    "pdf": printed(),
    "html": PAGE.encode("gb18030"),
    "txt": "一、要点\r\n1\t办科技节\t区科协\f乙".encode("gb18030"),
    "rtf": b"{\\rtf1\\ansi\\b " + b"plan " * 20 + b"}",
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, dropped, doubled or moved."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(changed)), chance.randint(1, 12)
        part = bytes(changed[at : at + length])
        changed[at : at + length] = chance.choice(
            (chance.randbytes(length), b"", part * 2, b"\0" * length, part[::-1], b"9" * length)
        )
    return bytes(changed)


def is_answered(data: bytes, name: str) -> bool:
    """Whether a file is read, as text that can be kept, or refused; else something is raised."""
    try:
        return is_kept(read_document(data, name))
    except UnreadableDocument as refusal:
        return bool(str(refusal))


def is_kept(document: Document) -> bool:
    """Whether all of a document is text without zeros and halves of signs, in order."""
    apart = (*document.headers, *document.footers, *document.notes)
    kept = json.dumps([apart, *(block.as_json() for block in document.blocks)], ensure_ascii=False)
    places = [block.place for block in document.blocks]
    return "\\u0000" not in kept and bool(kept.encode()) and places == sorted(places)


@pytest.mark.parametrize("ending", SAMPLES)
def test_mutated_bytes(ending, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(READERS, "pdf", {Content.PDF: read_pdf})
    chance = random.Random(f"bytes of {ending}")  # noqa: S311 - damage, no secret
    for _ in range(ROUNDS):
        assert is_answered(mutated(SAMPLES[ending], chance), f"plan.{ending}")


def test_mutated_parts_of_a_package():
    chance = random.Random("parts")  # noqa: S311 - damage, no secret
    for _ in range(ROUNDS):
        assert is_answered(word_document(lambda body: mutated(body, chance)), "plan.docx")


def test_any_ending_over_any_bytes(monkeypatch):
    monkeypatch.setenv("PATH", "")
    for data in SAMPLES.values():
        assert all(is_answered(data, f"plan.{ending}") for ending in SAMPLES)
