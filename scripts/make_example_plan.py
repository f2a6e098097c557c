"""The example plan as a Word document and as text; the same bytes whenever it is run.

    python -m scripts.make_example_plan --year 2026 examples/work-plan-2026.docx

A second file of the same name with the ending .txt holds the plan with its numbers typed. The
document has what plans have that were written in Word: numbers that Word counts, a bookmark,
a soft break, one number typed by hand, and the slips of `example_plan_wording`.
"""

import argparse
import io
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from kepu.engines.documents.numerals import written
from scripts.example_plan_wording import ITEMS, OPENING, SECTIONS, TITLE, Item

SECTION_LIST, ITEM_LIST = 901, 902
FORMATS = {SECTION_LIST: "chineseCounting", ITEM_LIST: "decimal"}
LABEL = "%1、"
FONT = "宋体"
# Core properties and the parts of the package carry a date; this one is nobody's.
MADE_ON = datetime(2020, 1, 1, tzinfo=UTC)
PACKED_ON = (2020, 1, 1, 0, 0, 0)


def item_text(item: Item) -> str:
    """The item's paragraph without its number."""
    units = "、".join(item.units)
    return f"{item.text}{item.brackets[0]}{item.label}{units}{item.brackets[1]}"


def plan_text(year: int) -> str:
    """The plan as a text file, all numbers typed."""
    lines = [TITLE.format(year=year), "", OPENING.format(year=year)]
    section = -1
    for ordinal, item in enumerate(ITEMS, 1):
        if item.section != section:
            section = item.section
            lines.append(f"{written(section + 1, 'chineseCounting')}、{SECTIONS[section]}")
        lines.append(f"{item.typed_number or f'{ordinal}、'}{item_text(item)}")
    return "\n".join(lines) + "\n"


def plan_document(year: int) -> bytes:
    """The plan as a Word document."""
    document = docx.Document()
    _set_properties(document, year)
    _define_lists(document)
    title = document.add_paragraph(TITLE.format(year=year), style="Title")
    title.paragraph_format.alignment = 1
    document.add_paragraph(OPENING.format(year=year))
    section = -1
    for item in ITEMS:
        if item.section != section:
            section = item.section
            _number(document.add_paragraph(SECTIONS[section]), SECTION_LIST)
        _add_item(document, item)
    return _packed(document)


def _add_item(document: Document, item: Item) -> None:
    paragraph = document.add_paragraph(item.typed_number)
    if item.has_bookmark:
        _bookmark(paragraph)
    # A line feed becomes the soft break of Word.
    paragraph.add_run(item_text(item))
    if not item.typed_number:
        _number(paragraph, ITEM_LIST)


def _set_properties(document: Document, year: int) -> None:
    properties = document.core_properties
    properties.title = TITLE.format(year=year)
    properties.author = properties.last_modified_by = "Kepu"
    properties.comments = ""
    properties.created = properties.modified = MADE_ON
    for name in ("Normal", "Title"):
        style = document.styles[name]
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)


def _define_lists(document: Document) -> None:
    """Two lists that count through the document: sections and items."""
    numbering = document.part.numbering_part.element
    for identity, format_name in FORMATS.items():
        definition = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}"><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/><w:numFmt w:val="{format_name}"/><w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{LABEL}"/></w:lvl></w:abstractNum>'
        )
        # Definitions stand before the lists that use them.
        numbering.insert(0, definition)
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{identity}">'
                f'<w:abstractNumId w:val="{identity}"/></w:num>'
            )
        )


def _number(paragraph: Paragraph, identity: int) -> None:
    numbered = f'<w:ilvl w:val="0"/><w:numId w:val="{identity}"/>'
    properties = parse_xml(f"<w:numPr {nsdecls('w')}>{numbered}</w:numPr>")
    paragraph._p.get_or_add_pPr().append(properties)


def _bookmark(paragraph: Paragraph) -> None:
    for tag, name in (("bookmarkStart", ' w:name="_Hlk513286779"'), ("bookmarkEnd", "")):
        paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="0"{name}/>'))


def _packed(document: Document) -> bytes:
    """Packed anew with fixed dates, in a fixed order."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        # The list of content types comes first; Word expects it there.
        for name in sorted(source.namelist(), key=lambda name: (not name.startswith("["), name)):
            part = zipfile.ZipInfo(name, date_time=PACKED_ON)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return packed.getvalue()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, help="the Word document to write")
    parser.add_argument("--year", type=int, required=True, help="the year of the plan")
    chosen = parser.parse_args()
    chosen.file.write_bytes(plan_document(chosen.year))
    chosen.file.with_suffix(".txt").write_text(plan_text(chosen.year), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
