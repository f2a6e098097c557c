"""Word's automatic numbers, as Word shows them."""

import io

import docx
import pytest

from kepu.engines.documents import read_document
from kepu.engines.documents.numerals import written
from kepu.engines.documents.tests.packages import (
    definition,
    in_list,
    level,
    list_properties,
    num,
    p,
    start_override,
    word,
)


def numbers(body, numbering, **parts):
    blocks = read_document(word(body, numbering=numbering, **parts), "plan.docx").blocks
    return [block.number for block in blocks]


SECTIONS = definition(1, level(0, "%1、", "chineseCounting"))
ITEMS = definition(2, level(0, "%1."))
DEEP = definition(
    3,
    level(0, "第%1章", "chineseCountingThousand"),
    level(1, "%1.%2"),
    level(2, "（%3）", "japaneseCounting"),
)


def test_items_run_on_across_sections():
    body = in_list(1) + in_list(2) * 2 + in_list(1) + in_list(2)
    assert numbers(body, SECTIONS + ITEMS + num(1, 1) + num(2, 2)) == [
        "一、",
        "1.",
        "2.",
        "二、",
        "3.",
    ]


def test_deeper_levels_begin_anew_and_show_those_above():
    body = "".join(in_list(3, level=ilvl) for ilvl in (0, 1, 1, 2, 0, 1, 2, 2))
    assert numbers(body, DEEP + num(3, 3)) == [
        "第一章", "一.1", "一.2", "（一）", "第二章", "二.1", "（一）", "（二）",
    ]  # fmt: skip


def test_a_level_above_that_has_not_begun_shows_its_start():
    assert numbers(in_list(3, level=1) * 2, DEEP + num(3, 3)) == ["一.1", "一.2"]


def test_legal_numbers_are_digits_throughout():
    shape = definition(4, level(0, "%1", "chineseCounting"), level(1, "%1.%2", more="<w:isLgl/>"))
    body = in_list(4) + in_list(4, level=1)
    assert numbers(body, shape + num(4, 4)) == ["一", "1.1"]
    off = definition(
        4, level(0, "%1", "chineseCounting"), level(1, "%1.%2", more='<w:isLgl w:val="0"/>')
    )
    assert numbers(body, off + num(4, 4)) == ["一", "一.1"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1", "a", "b", "2", "a"]),
        ('<w:lvlRestart w:val="0"/>', ["1", "a", "b", "2", "c"]),
        ('<w:lvlRestart w:val="1"/>', ["1", "a", "b", "2", "a"]),
    ],
)
def test_restarts(restart, expected):
    shape = definition(4, level(0, "%1"), level(1, "%2", "lowerLetter", more=restart))
    body = "".join(in_list(4, level=ilvl) for ilvl in (0, 1, 1, 0, 1))
    assert numbers(body, shape + num(4, 4)) == expected


def test_lists_of_one_definition_count_on_unless_overridden():
    body = in_list(1) + in_list(2) + in_list(3) + in_list(3) + in_list(1)
    numbering = ITEMS + num(1, 2) + num(2, 2) + num(3, 2, start_override(0, 1))
    assert numbers(body, numbering) == ["1.", "2.", "1.", "2.", "3."]


def test_an_override_may_change_the_level():
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", start=5)}</w:lvlOverride>'
    assert numbers(in_list(1), ITEMS + num(1, 2, override)) == ["(5)"]


def test_starts():
    shape = definition(4, level(0, "%1", start=0), level(1, "%2", start=7))
    assert numbers(in_list(4) * 2 + in_list(4, level=1), shape + num(4, 4)) == ["0", "1", "7"]


def test_bullets():
    shape = definition(
        4, level(0, "\uf06c", "bullet"), level(1, "—", "bullet"), level(2, "", "bullet")
    )
    body = "".join(in_list(4, level=ilvl) for ilvl in (0, 1, 2))
    assert numbers(body, shape + num(4, 4)) == ["•", "—", "•"]


def test_no_format_shows_no_number():
    shape = definition(4, level(0, "第%1部分%1", "none"))
    assert numbers(in_list(4), shape + num(4, 4)) == ["第部分"]


def test_a_format_with_a_fallback():
    choice = '<w:numFmt w:val="custom" w:format="001"/>'
    shape = definition(
        4,
        f'<w:lvl w:ilvl="0">{choice}<w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl>',
    )
    assert numbers(in_list(4), shape + num(4, 4)) == ["01"]


def test_lists_that_are_not_there():
    body = in_list(9) + in_list(1, level=5) + in_list(8) + in_list(0)
    assert numbers(body, ITEMS + num(1, 2) + num(8, 77)) == [None, None, None, None]
    assert numbers(in_list(1), "<w:numPicBullet/>") == [None]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr>'
    '<w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/>'
    "</w:style>"
)


def styled(style, more=""):
    return p("文", properties=f'<w:pStyle w:val="{style}"/>{more}')


def test_styles_number_their_paragraphs():
    linked = definition(3, level(0, "%1"), level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>'))
    body = styled("Item") + styled("Sub") + styled("Sub") + styled("Item")
    assert numbers(body, linked + num(3, 3), styles=STYLES) == ["1", "1.1", "1.2", "2"]


def test_a_style_built_on_another_takes_its_level():
    linked = definition(3, level(0, "%1"), level(1, "%1.%2", more='<w:pStyle w:val="Item"/>'))
    assert numbers(styled("Sub"), linked + num(3, 3), styles=STYLES) == ["1.1"]


def test_a_style_may_name_the_level_itself():
    styles = STYLES.replace('<w:numId w:val="3"/>', '<w:ilvl w:val="1"/><w:numId w:val="3"/>')
    assert numbers(styled("Item"), DEEP + num(3, 3), styles=styles) == ["一.1"]


def test_a_paragraph_overrules_its_style():
    out = list_properties(0)
    deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = styled("Item", out) + styled("Item", deeper) + styled("Item", list_properties(1))
    assert numbers(body, DEEP + ITEMS + num(3, 3) + num(1, 2), styles=STYLES) == [
        None,
        "一.1",
        "1.",
    ]


def test_styles_of_lists_that_are_not_there():
    assert numbers(styled("Item") + styled("None"), ITEMS, styles=STYLES) == [None, None]


def test_lists_defined_by_a_style():
    styles = (
        '<w:style w:type="numbering" w:styleId="Plan"><w:name w:val="Plan"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    link = definition(5, more='<w:numStyleLink w:val="Plan"/>')
    numbering = ITEMS + link + num(2, 2) + num(5, 5)
    assert numbers(in_list(5) + in_list(2), numbering, styles=styles) == ["1.", "2."]
    assert numbers(in_list(5), link + num(5, 5), styles=styles) == [None]
    assert numbers(in_list(5), link + num(5, 5) + num(2, 9), styles=styles) == [None]


def test_word_counts_empty_paragraphs_and_those_in_tables():
    cell = f"<w:tbl><w:tr><w:tc>{in_list(1, '甲')}</w:tc></w:tr></w:tbl>"
    body = in_list(1) + in_list(1, "") + cell + in_list(1)
    blocks = read_document(word(body, numbering=ITEMS + num(1, 2)), "a.docx").blocks
    assert [(block.number, block.text) for block in blocks] == [
        ("1.", "文"),
        (None, "3.甲"),
        ("4.", "文"),
    ]


def test_lists_as_a_library_writes_them():
    document = docx.Document()
    for style in ("List Number", "List Number", "List Bullet"):
        document.add_paragraph("文", style=style)
    data = io.BytesIO()
    document.save(data)
    blocks = read_document(data.getvalue(), "plan.docx").blocks
    assert [block.number for block in blocks] == ["1.", "2.", "•"]


@pytest.mark.parametrize(
    ("form", "number", "expected"),
    [
        ("decimal", 12, "12"),
        ("unknown", 12, "12"),
        ("decimalZero", 3, "03"),
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 23, "二十三"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 2020, "二千零二十"),
        ("chineseCountingThousand", 10_000, "10000"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographDigital", 105, "一〇五"),
        ("ideographTraditional", 2, "乙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 2, "b"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("decimalEnclosedFullstop", 3, "⒊"),
        ("ideographEnclosedCircle", 2, "㈡"),
        ("numberInDash", 3, "- 3 -"),
        ("chineseCounting", 0, "0"),
        ("none", 0, ""),
    ],
)
def test_formats(form, number, expected):
    assert written(number, form) == expected
