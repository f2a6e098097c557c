"""A plan as a Word document: numbers counted by its lists, tables as tables, no number typed."""

import io
import re

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from scripts.twins.lists import Lists, Place, lists_for
from scripts.twins.marks import Mark, Shape, lone_mark_of, mark_of
from scripts.twins.source import Table, parts_of

RUNNING_HEAD = "科普工作联席会议办公室文件"
# What an export left of a bookmark; in Word it is one.
_BOOKMARK = re.compile(r"\[bookmark: (\w+)\]")
# Above the numbers of the lists that the empty document brings.
_FIRST_ID = 900
# A table is numbered in its first column, or in the second behind the names of groups.
_NUMBERS_WITHIN = 2
# A paragraph, and the mark taken from its beginning.
Marked = tuple[Paragraph, Mark]


def word_twin(text: str) -> tuple[bytes, int]:
    """The document, and how many typed numbers and bullets have become automatic."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = RUNNING_HEAD
    marked: list[Marked] = []
    for part in parts_of(text):
        if isinstance(part, Table):
            marked += _add_table(document, part)
        else:
            marked += _write(document.add_paragraph(), part, mark_of(_BOOKMARK.sub("", part)))
    lists = lists_for([mark for _, mark in marked])
    _define(document, lists)
    for (paragraph, _), (instance, level) in zip(marked, lists.chosen, strict=True):
        _number(paragraph, _FIRST_ID + instance, level)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue(), len(marked)


def _write(paragraph: Paragraph, line: str, mark: Mark | None) -> list[Marked]:
    """Fill a paragraph, without its mark where it has one."""
    for ordinal, name in enumerate(_BOOKMARK.findall(line)):
        for tag, named in (("bookmarkStart", f' w:name="{name}"'), ("bookmarkEnd", "")):
            paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="{ordinal}"{named}/>'))
    paragraph.add_run(mark.rest if mark else _BOOKMARK.sub("", line))
    return [(paragraph, mark)] if mark else []


def _add_table(document: Document, part: Table) -> list[Marked]:
    table = document.add_table(rows=len(part.rows), cols=part.columns, style="Table Grid")
    marked: list[Marked] = []
    for index, (row, texts) in enumerate(zip(table.rows, part.rows, strict=True)):
        cells = row.cells
        if len(texts) == 1:
            cells[0].merge(cells[-1])
        for column, text in enumerate(texts):
            if part.is_merged(index, column):
                table.cell(index - 1, column).merge(cells[column])
                continue
            mark = mark_of(text) or (lone_mark_of(text) if column < _NUMBERS_WITHIN else None)
            marked += _write(cells[column].paragraphs[0], text, mark)
    return marked


def _define(document: Document, lists: Lists) -> None:
    numbering = document.part.numbering_part.element
    for definition in {instance.definition for instance in lists.instances}:
        levels = "".join(
            _level(shape, place)
            for shape, place in lists.places.items()
            if place.definition == definition
        )
        # Definitions stand before the lists that use them.
        numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_FIRST_ID + definition}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            ),
        )
    for index, instance in enumerate(lists.instances):
        override = ""
        if instance.starts:
            level, start = instance.starts
            override = (
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
                "</w:lvlOverride>"
            )
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{_FIRST_ID + index}">'
                f'<w:abstractNumId w:val="{_FIRST_ID + instance.definition}"/>{override}</w:num>'
            )
        )


def _level(shape: Shape, place: Place) -> str:
    counted = "" if shape.form == "bullet" else f"%{place.level + 1}"
    restart = '<w:lvlRestart w:val="0"/>' if place.runs_on else ""
    blank = "space" if shape.has_blank else "nothing"
    return (
        f'<w:lvl w:ilvl="{place.level}"><w:start w:val="1"/><w:numFmt w:val="{shape.form}"/>'
        f'{restart}<w:suff w:val="{blank}"/>'
        f'<w:lvlText w:val="{shape.before}{counted}{shape.after}"/></w:lvl>'
    )


def _number(paragraph: Paragraph, instance: int, level: int) -> None:
    numbered = f'<w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/>'
    properties = parse_xml(f"<w:numPr {nsdecls('w')}>{numbered}</w:numPr>")
    paragraph._p.get_or_add_pPr().append(properties)
