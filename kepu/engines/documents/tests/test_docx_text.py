"""The text of Word documents: changes, breaks, boxes, headings, parts apart."""

import pytest

from kepu.engines.documents import BlockKind, read_document
from kepu.engines.documents.tests.packages import W, in_list, p, package, word, word_parts


def run(inner):
    return f"<w:r>{inner}</w:r>"


def t(text):
    return f"<w:t>{text}</w:t>"


def symbol(font, code):
    return run(f'<w:sym w:font="{font}" w:char="{code}"/>')


def texts(body, **parts):
    return [block.text for block in read_document(word(body, **parts), "a.docx").blocks]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run(t("甲") + "<w:br/>" + t("乙")), "甲\n乙"),
        (run(t("甲") + "<w:cr/>" + t("乙")), "甲\n乙"),
        (run(t("甲") + "<w:tab/>" + t("乙")), "甲\t乙"),
        (run(t("十") + "<w:noBreakHyphen/>" + t("一")), "十-一"),
        (
            '<w:bookmarkStart w:id="0" w:name="_Hlk"/>'
            + run(t("甲"))
            + '<w:bookmarkEnd w:id="0"/>',
            "甲",
        ),
        ("<w:ins>" + run(t("新")) + "</w:ins>" + run(t("甲")), "新甲"),
        ("<w:del>" + run("<w:delText>旧</w:delText>") + "</w:del>" + run(t("甲")), "甲"),
        ("<w:moveFrom>" + run(t("旧")) + "</w:moveFrom>" + run(t("甲")), "甲"),
        ("<w:moveTo>" + run(t("新")) + "</w:moveTo>", "新"),
        ("<w:hyperlink>" + run(t("链接")) + "</w:hyperlink>", "链接"),
        ("<w:sdt><w:sdtContent>" + run(t("控件")) + "</w:sdtContent></w:sdt>", "控件"),
        (run("<w:rPr><w:vanish/></w:rPr>" + t("隐")) + run(t("甲")), "甲"),
        (run('<w:rPr><w:vanish w:val="0"/></w:rPr>' + t("显")), "显"),
        (run("<w:instrText>PAGE</w:instrText>") + run(t("甲")), "甲"),
        (
            run(
                f"<w:ruby><w:rt>{run(t('音'))}</w:rt><w:rubyBase>{run(t('字'))}</w:rubyBase></w:ruby>"
            ),
            "字",
        ),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (run("<w:t/>") + run(t("甲")), "甲"),
        (run(t("甲")) + run('<w:footnoteReference w:id="2"/>') + run(t("乙")), "甲乙"),
        (run(t("甲") + '<w:br w:type="page"/>') + run(t("乙")), "甲\n乙"),
        (run(t("第") + "<w:softHyphen/><w:lastRenderedPageBreak/>" + t("一")), "第一"),
        ("<w:ins><w:del>" + run(t("旧")) + "</w:del>" + run(t("新")) + "</w:ins>", "新"),
        ("<w:smartTag>" + run(t("区科协")) + "</w:smartTag>", "区科协"),
        ('<w:fldSimple w:instr="PAGE">' + run(t("3")) + "</w:fldSimple>", "3"),
        (symbol("Wingdings", "F08C") + symbol("Wingdings", "0082"), "❶②"),
        (symbol("Wingdings", "F0FE") + symbol("Wingdings", "F0D8"), "☑•"),
        (symbol("Symbol", "F0B7") + symbol("SimSun", "2460") + symbol("SimSun", "7"), "•①•"),
        (symbol("Symbol", "xyz") + run("<w:sym/>" + t("甲")), "甲"),
    ],
)
def test_runs(inner, expected):
    assert texts(f"<w:p>{inner}</w:p>") == [expected]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_removed_paragraph_mark_joins_two_paragraphs(mark):
    gone = f"<w:rPr><w:{mark}/></w:rPr>"
    assert texts(p("甲", properties=gone) + p("乙") + p("丙")) == ["甲乙", "丙"]
    kept = "<w:rPr><w:b/></w:rPr>"
    assert texts(p("甲", properties=kept) + p("乙")) == ["甲", "乙"]


def test_text_before_a_removed_last_mark_is_kept():
    gone = "<w:rPr><w:del/></w:rPr>"
    row = f"<w:tbl><w:tr><w:tc>{p('格')}</w:tc></w:tr></w:tbl>"
    assert texts(p("甲", properties=gone) + row + p("乙", properties=gone)) == ["甲", "格", "乙"]


def test_content_controls_and_the_table_of_contents():
    box = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='{}'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent>{}</w:sdtContent></w:sdt>"
    )
    body = box.format("Table of Contents", p("目录")) + box.format("Cover", p("封面")) + p("文")
    assert texts(body) == ["封面", "文"]


def test_lines_of_contents_by_their_style():
    styles = '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    assert texts(p("一、…3", properties='<w:pStyle w:val="TOC1"/>') + p("文"), styles=styles) == [
        "文"
    ]


def test_text_boxes_follow_their_paragraph_once():
    box = "<w:txbxContent>" + p("红头") + "</w:txbxContent>"
    nested = "<w:txbxContent>" + p("外") + f"<w:p><w:r>{box}</w:r></w:p></w:txbxContent>"
    choices = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent>{choices}</mc:AlternateContent>"
    assert texts(f"<w:p>{run(t('甲') + both)}</w:p>") == ["甲", "红头"]
    assert texts(f"<w:p>{run(nested)}</w:p>") == ["外", "红头"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="O"><w:name w:val="own"/><w:pPr>'
    '<w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="built"/>'
    '<w:basedOn w:val="O"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="x"/><w:basedOn w:val="Y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="y"/><w:basedOn w:val="X"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("", None),
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="2"/>', 2),
        ('<w:pStyle w:val="T"/>', 0),
        ('<w:pStyle w:val="O"/>', 3),
        ('<w:pStyle w:val="B"/>', 3),
        ('<w:pStyle w:val="X"/>', None),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', None),
        ('<w:outlineLvl w:val="0"/>', 1),
        ('<w:outlineLvl w:val="none"/>', None),
    ],
)
def test_headings(properties, level):
    block = read_document(word(p("文", properties=properties), styles=STYLES), "a.docx").blocks[0]
    assert block.level == level
    assert block.kind is (BlockKind.PARAGRAPH if level is None else BlockKind.HEADING)


def test_heads_feet_and_notes_stand_apart():
    document = read_document(
        word(p("正文"), headers=p("页眉") + p(""), footers=p("— 1 —"), footnotes=p("注")), "a.docx"
    )
    assert [block.text for block in document.blocks] == ["正文"]
    assert (document.headers, document.footers, document.notes) == (
        ("页眉",),
        ("— 1 —",),
        ("注",),
    )


def test_places_count_paragraphs_and_rows():
    row = f"<w:tbl><w:tr><w:tc>{p('格')}</w:tc></w:tr></w:tbl>"
    blocks = read_document(word(p("甲") + p("") + row + p("乙")), "a.docx").blocks
    assert [(block.index, block.place) for block in blocks] == [(0, 1), (1, 3), (2, 4)]


def test_strict_documents():
    parts = word_parts(p("文"))
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = W.partition('"')[2].rstrip('"')
    parts["word/document.xml"] = str(parts["word/document.xml"]).replace(usual, strict)
    assert [block.text for block in read_document(package(parts), "a.docx").blocks] == ["文"]


def test_related_parts_that_are_missing():
    parts = word_parts(in_list(1), numbering="")
    del parts["word/numbering.xml"]
    assert read_document(package(parts), "a.docx").blocks[0].number is None
    del parts["word/_rels/document.xml.rels"]
    assert read_document(package(parts), "a.docx").blocks[0].text == "文"


def field(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


BEGIN, SEPARATE, END = field("begin"), field("separate"), field("end")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (BEGIN + run("<w:instrText>REF</w:instrText>") + SEPARATE + run(t("附件")) + END, "附件"),
        (BEGIN + run(t("TC 一")) + END, ""),
        # A field in the instruction of another: only the outer result is printed.
        (
            BEGIN + run(t("IF ")) + BEGIN + run(t("x")) + SEPARATE + run(t("1")) + END
            + SEPARATE + run(t("是")) + END,
            "是",
        ),
        (BEGIN + SEPARATE + run(t("外")) + BEGIN + SEPARATE + run(t("内")) + END + END, "外内"),
        # One that goes on in another paragraph.
        (BEGIN + SEPARATE + run(t("目录")), "目录"),
        (BEGIN + run(t("未完")), "未完"),
        (run(t("续")) + SEPARATE + run(t("完")) + END, "续完"),
    ],
)  # fmt: skip
def test_fields(inner, expected):
    assert texts(f"<w:p>{run(t('甲'))}{inner}</w:p>") == ["甲" + expected]


def test_notes_at_the_end():
    document = read_document(word(p("正文"), endnotes=p("尾注")), "a.docx")
    assert (document.notes, len(document.blocks)) == (("尾注",), 1)
