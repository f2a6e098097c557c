"""Saved web pages: paragraphs, lists, tables, and what of the site is left out."""

import codecs

import pytest

from kepu.engines.documents import BlockKind, Fault, UnreadableDocument, read_document
from kepu.engines.documents.html import parsing

SENTENCE = "加强科普工作联席会议的统筹协调作用，推进各项任务落实。"
LONG = SENTENCE * 10


def read(body, name="plan.html"):
    return read_document(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), name).blocks


def texts(body):
    return [block.text for block in read(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]),
        ("甲<br>乙", ["甲\n乙"]),
        ("甲<br><br>乙<br/> <br/>丙", ["甲", "乙", "丙"]),
        ("<p>甲<br>　　乙<br>&nbsp;&nbsp;&nbsp;&nbsp;丙</p>", ["甲", "　　乙", "    丙"]),
        ("<p>加强\n    领导</p>", ["加强领导"]),
        ("<p>two\n  words</p>", ["two words"]),
        ("<p>加<b>强</b><font color=red>领导</font></p>", ["加强领导"]),
        ("<pre>甲  乙\r\n丙</pre>", ["甲  乙\n丙"]),
        ("<p> </p><p>&nbsp;</p><br><hr>甲", ["甲"]),
        ("<blockquote>甲</blockquote><center>乙</center>", ["甲", "乙"]),
        ("<p>甲<!-- 注 -->乙<?php x ?></p>", ["甲乙"]),
        ("<p>未完<div>另起", ["未完", "另起"]),
    ],
)
def test_paragraphs(body, expected):
    assert texts(body) == expected


def test_headings_and_places():
    blocks = read("<h1>计划</h1><p>甲</p><h2>一、组织</h2><p>乙</p>")
    assert [(block.text, block.level, block.place) for block in blocks] == [
        ("计划", 1, 1),
        ("甲", None, 2),
        ("一、组织", 2, 3),
        ("乙", None, 4),
    ]
    assert [block.kind for block in blocks][:2] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1.", "2."]),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3.", "7.", "8."]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2.", "1."]),
        ("<ol reversed start=9><li>甲<li>乙</ol>", ["9.", "8."]),
        ("<ol type=A><li>甲<li type=i>乙</ol>", ["A.", "ii."]),
        ("<ol start=x type=?><li>甲</ol>", ["1."]),
        ("<ol start=-1><li>甲<li>乙<li>丙</ol>", ["-1.", "0.", "1."]),
        ("<ol type=I start=99999><li>甲</ol>", ["99999."]),
        ("<ol style='list-style-type: lower-alpha'><li>甲</ol>", ["a."]),
        ("<ol style='list-style:cjk-ideographic' start=12><li>甲</ol>", ["十二、"]),
        ("<ol style='list-style:disc'><li>甲</ol>", ["•"]),
        ("<ul><li>甲</ul><ul style='list-style:none'><li>乙</ul>", ["•", None]),
        ("<ol><li>甲<ol type=a><li>乙<li>丙</ol><li>丁</ol>", ["1.", "a.", "b.", "2."]),
        ("<ol><li>甲<p>乙</p><li></li></ol>丙", ["1.", None, None]),
        ("<ol><li><p>甲</p></ol>", ["1."]),
    ],
)
def test_numbers_of_lists(body, numbers):
    assert [block.number for block in read(body)] == numbers


def rows(body):
    return [
        [(cell.text, cell.column, cell.span, cell.is_repeated) for cell in block.cells]
        for block in read(body)
        if block.cells
    ]


def test_tables_with_cells_over_columns_and_rows():
    body = (
        "<table><caption>任务表</caption><tr><th>序号<th colspan=2>任务"
        "<tr><td rowspan=2>1<td>甲<td>乙<tr><td>丙<td rowspan=2>丁<tr><td>2<td>戊<tr></table>"
    )
    assert rows(body) == [
        [("序号", 0, 1, False), ("任务", 1, 2, False)],
        [("1", 0, 1, False), ("甲", 1, 1, False), ("乙", 2, 1, False)],
        [("1", 0, 1, True), ("丙", 1, 1, False), ("丁", 2, 1, False)],
        [("2", 0, 1, False), ("戊", 1, 1, False), ("丁", 2, 1, True)],
    ]
    assert texts(body) == ["任务表", "序号\t任务", "1\t甲\t乙", "丙\t丁", "2\t戊"]
    assert [block.table for block in read(body)] == [None, 1, 1, 1, 1]


def test_a_cell_carried_beyond_the_row():
    body = "<table><tr><td>甲<td rowspan=0>乙<td rowspan=9>丙<tr><td>丁</table>"
    assert rows(body)[1] == [("丁", 0, 1, False), ("丙", 2, 1, True)]


def test_spans_that_no_table_has():
    body = "<table><tr><td colspan=99999>甲<td colspan=-1>乙<td colspan=x>丙</table>"
    assert [cell[1:3] for cell in rows(body)[0]] == [(0, 100), (100, 1), (101, 1)]


def test_lines_of_cells():
    body = "<table><tr><td>甲<br>乙<td><p>丙</p><p>丁</p><td><ol><li>戊<li>己</ol></table>"
    assert texts(body) == ["甲\n乙\t丙\n丁\t1.戊\n2.己"]


def test_tables_that_only_lay_out_the_page():
    article = f"<h2>计划</h2><p>{LONG}</p><p>{LONG}</p>"
    assert texts(f"<table><tr><td>{article}</table>") == ["计划", LONG, LONG]
    assert texts(f"<table><tr><td>左栏<td>{article}</table>")[-3:] == ["计划", LONG, LONG]
    nested = "<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>"
    assert texts(nested) == ["甲", "乙\t丙"]


@pytest.mark.parametrize(
    "residue",
    [
        "<script>var a</script>",
        "<style>p {}</style>",
        "<nav>首页</nav>",
        "<header>某区政府</header>",
        "<footer>版权</footer>",
        "<aside>相关</aside>",
        "<div hidden>隐</div>",
        "<div style='color:red; DISPLAY : none'>隐</div>",
        "<div aria-hidden=true>隐</div>",
        "<div role=navigation>隐</div>",
        "<form><select><option>选</select><input value=x><button>查</button></form>",
        "<ul><li><a>首页</a><li><a>公开</a><li><a>互动</a></ul>",
        "<div><a>首页</a> | <a>公开</a> | <a>互动</a></div>",
        "<p>【打印】 【关闭】 字号：[大 中 小]</p>",
        "<div>分享到：<a>微信</a> <a>微博</a></div>",
    ],
)
def test_residue_is_left_out_and_what_follows_is_kept(residue):
    assert texts(f"<p>甲</p>{residue}乙<p>丙</p>") == ["甲", "乙", "丙"]
    assert texts(f"{residue}乙") == ["乙"]


def test_frames_of_an_article_are_its_own():
    article = "<article><header><h1>计划</h1></header><p>甲</p><footer>区科协</footer></article>"
    assert texts(article) == ["计划", "甲", "区科协"]


def test_links_in_the_text_are_text():
    assert texts("<p>见<a>附件一</a>、<a>附件二</a>和<a>附件三</a>所列各项任务和要求</p>") == [
        "见附件一、附件二和附件三所列各项任务和要求"
    ]
    assert texts("<p><a>1.办科技节</a></p>") == ["1.办科技节"]


AROUND = (
    "<div class='title'>某区科普计划</div><h3>2026年</h3><div>访问统计</div>"
    "<table><tr><td>今天<td>星期五</table><div>您当前的位置：首页。</div>"
    "<div class=main><div class=text>{}</div></div>"
    "<div>主办：某区政府</div><div>主办单位：某区政府办公室，地址不变。 京ICP备05号。</div>"
)


def test_around_an_article_only_titles_are_kept():
    page = AROUND.format(f"<p>{LONG}</p><p>短</p>")
    assert texts(page) == ["某区科普计划", "2026年", LONG, "短"]


@pytest.mark.parametrize(
    "more", ["<p>1.附表所列任务</p>", "<div>请各单位按照要求认真遵照执行。</div>"]
)
def test_more_of_the_document_beside_the_largest_part_keeps_all(more):
    page = f"<div><div>{LONG}</div>{more}<p>区科协</p></div><div>访问统计</div>"
    assert texts(page)[0] == LONG
    assert texts(page)[2:] == ["区科协"]


def test_a_sentence_farther_out_is_kept():
    inner = f"<div><div>{LONG}</div></div>"
    assert texts(f"<div><div>访问统计</div>{inner}</div><p>请各单位按照要求认真遵照执行。</p>") == [
        "访问统计",
        LONG,
        "请各单位按照要求认真遵照执行。",
    ]


def test_a_table_that_holds_most_of_the_text():
    table = f"<table><tr><td>1<td>{SENTENCE * 4}<tr><td>2<td>{SENTENCE * 4}</table>"
    assert texts(f"<div>分工表{table}备注</div><p>访问统计</p>")[0] == "分工表"
    outside = f"<div>{LONG * 9}</div><div><table><tr><td>1<td>{SENTENCE * 4}</table></div>"
    assert texts(outside)[-1] == f"1\t{SENTENCE * 4}"


def test_short_pages_are_kept_whole():
    assert "访问统计" in texts(AROUND.format("<p>短</p>"))


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "gb18030", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("stated", ["", "<meta charset={}>", "<?xml version='1.0' encoding='{}'?>"])
def test_encodings(encoding, stated):
    head = stated.format({"utf-8-sig": "utf-8", "gbk": "GB2312"}.get(encoding, encoding))
    page = f"{head}<html><body><p>科普计划</p></body></html>".encode(encoding)
    assert [block.text for block in read_document(page, "plan.htm").blocks] == ["科普计划"]


def test_bytes_of_a_bad_conversion():
    page = "<html><meta charset=gbk><p>科普计划</p>".encode("gbk") + b"\xff\xff<p>\x01ok</html>"
    assert read_document(page, "plan.html").blocks[0].text == "科普计划"
    other = b"<html><meta charset=big5><p>" + "科普計劃".encode("big5") + b"</html>"
    assert read_document(other, "plan.html").blocks[0].text == "科普計劃"
    wrong = b"<html><meta charset=utf-8><p>ok \xff</html>"
    assert read_document(wrong, "plan.html").blocks[0].text.startswith("ok")
    unknown = b"<html><meta charset=nosuch><p>" + "科普".encode("gb18030")
    assert read_document(unknown, "plan.html").blocks[0].text == "科普"


def fault_of(data):
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(data, "plan.html")
    return refusal.value.fault


def test_pages_without_text_or_bounds(monkeypatch):
    assert fault_of(b"<html></html>") is Fault.NO_TEXT
    assert fault_of(codecs.BOM_UTF8 + b" ") is Fault.NO_TEXT
    assert fault_of(b"<!-- nothing -->") is Fault.NO_TEXT
    deep = b"<html>" + b"<div>" * 1400 + "甲".encode()
    assert read_document(deep, "plan.html").blocks[0].text == "甲"
    assert fault_of(b"<html>" + b"<div>" * 100_000 + "甲".encode()) is Fault.TOO_LONG
    monkeypatch.setattr(parsing, "MAX_TAGS", 5)
    assert fault_of(b"<html>" + b"<p>a" * 9) is Fault.TOO_LONG
    assert read_document(b"<html><p>a", "plan.html").blocks[0].text == "a"


def test_a_text_without_any_markup():
    assert texts("甲") == [block.text for block in read_document("甲".encode(), "a.htm").blocks]
