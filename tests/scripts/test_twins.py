"""Twins show what their text shows, with numbers that Word counts."""

import re

import pypdfium2
import pytest

from kepu.engines.documents import read_document
from scripts.twins import print_twin, word_twin
from scripts.twins.marks import Mark, Shape, mark_of
from scripts.twins.source import Table, is_print, parts_of, text_of
from scripts.twins.word import RUNNING_HEAD

COUNTED = "chineseCountingThousand"


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("line", "form", "value"),
    [
        ("一、总体目标", COUNTED, 1),
        ("　　（十二）营造氛围", COUNTED, 12),
        ("（一)混用括号", COUNTED, 1),
        ("二）缺了一半", COUNTED, 2),
        ("第三　统筹推进", COUNTED, 3),
        ("第三章 保障", COUNTED, 3),
        ("一是健全制度", COUNTED, 1),
        ("23.鼓励", "decimal", 23),
        ("2.2018年活动一览", "decimal", 2),
        ("１．开齐课程", "decimalFullWidth", 1),
        ("(4)选派", "decimal", 4),
        ("3 建设场馆", "decimal", 3),
        ("3 、建设场馆", "decimal", 3),
        ("⒊举办", "decimalEnclosedFullstop", 3),
        ("⑵举办", "decimalEnclosedParen", 2),
        ("①举办", "decimalEnclosedCircleChinese", 1),
        ("㈥举办", "ideographEnclosedCircle", 6),
        ("● 举办", "bullet", 0),
        ("——举办", "bullet", 0),
    ],
)
def test_marks_at_the_beginning_become_automatic(line: str, form: str, value: int) -> None:
    mark = mark_of(line)
    assert mark is not None
    assert (mark.shape.form, mark.value) == (form, value)


@pytest.mark.parametrize(
    "line",
    [
        "2020年科普工作计划",
        "3.5万人次",
        "12 月底前",
        "开展活动。2、举办",
        "— 3 —",
        "- 3 -",
        "5月",
        "一、",
    ],
)
def test_other_lines_stay_typed(line: str) -> None:
    assert mark_of(line) is None


def test_a_mark_is_parted_from_its_text() -> None:
    assert mark_of("（二） 打造品牌") == Mark(Shape(COUNTED, "（", "）", True), 2, "打造品牌")


def test_word_counts_what_was_typed() -> None:
    lines = [
        "一、组织", "（一）机制", "1、甲", "2、乙", "（二）队伍", "3、丙", "5、丁", "5、戊",
        "二、活动", "（一）品牌", "6、己", "四、保障", "（一）经费", "7.庚", "● 辛", "① 壬", "② 癸",
    ]  # fmt: skip
    data, automatic = word_twin("\n".join(lines))
    blocks = read_document(data, "twin.docx").blocks
    assert [squeezed((block.number or "") + block.text) for block in blocks] == [
        squeezed(line) for line in lines
    ]
    assert [block.number is not None for block in blocks] == [True] * len(lines)
    assert automatic == len(lines)


def test_no_typed_number_is_left_in_the_table_of_a_word_twin() -> None:
    data, automatic = word_twin("序号\t任务\t单位\n一、队伍\n1\t培训\t区科协\n2\t巡讲\t区教委\n")
    rows = read_document(data, "twin.docx").blocks
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["序号", "任务", "单位"], ["一、队伍"], ["1", "培训", "区科协"], ["2", "巡讲", "区教委"],
    ]  # fmt: skip
    assert automatic == 3


def test_bookmarks_are_bookmarks_in_word() -> None:
    data, automatic = word_twin("[bookmark: _Hlk1]13、引导资源开放\n")
    (block,) = read_document(data, "twin.docx").blocks
    assert (block.number, block.text, automatic) == ("13、", "引导资源开放", 1)


def test_print_breaks_lines_and_pages_between_heads_and_numbers() -> None:
    text = "\n".join(f"{number}、{'长' * 100}" for number in range(1, 9))
    pages = [
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(print_twin(text))
    ]
    assert len(pages) == 2
    assert [page.split()[:2] for page in pages] == [[RUNNING_HEAD, "-"]] * 2
    assert [re.findall(r"- (\d) -", page) for page in pages] == [["1"], ["2"]]
    # The sixth item begins on the first page and ends on the second.
    lines = [page.split("\r\n")[2:] for page in pages]
    assert (lines[0][-1][:3], lines[1][0]) == ("6、长", "长" * 38)
    assert max(len(line) for page in lines for line in page) == 38


def test_every_sign_survives_the_print() -> None:
    signs = "㈠①⑴⒈㊀第一１２３1.——–“引”《书》〔2022〕【甲】●■◆•％％．·…（一)〇"
    page = pypdfium2.PdfDocument(print_twin(signs))[0].get_textpage().get_text_bounded()
    assert squeezed(signs) in squeezed(page)


def test_tables_are_found_by_their_tabs() -> None:
    text = (
        "分工表\n制表：科协\t3月\n序号\t任务\t单位\n一、队伍\n1\t培训\n2\t巡讲\t区科协\n备注：无\n"
    )
    assert list(parts_of(text)) == [
        "分工表",
        "制表：科协\t3月",
        Table(
            3, (("序号", "任务", "单位"), ("一、队伍",), ("1", "培训", ""), ("2", "巡讲", "区科协"))
        ),
        "备注：无",
    ]


def test_cells_of_several_lines_are_cells() -> None:
    text = '附件\t\t\n"类\n别"\t任务\t单位\n一\t"说""甲""；\n乙"\t"区科协\n区教委"\n\t丙\t\n'
    assert next(parts_of(text)) == Table(
        3,
        (
            ("附件",),
            ("类\n别", "任务", "单位"),
            ("一", '说"甲"；\n乙', "区科协\n区教委"),
            ("", "丙", ""),
        ),
        is_copied=True,
    )
    rows = read_document(word_twin(text)[0], "twin.docx").blocks
    assert [cell.text for cell in rows[2].cells] == ["一", '说"甲"；\n乙', "区科协\n区教委"]


def test_columns_of_blanks_are_printed_in_one_line() -> None:
    row = f"1 　　{'长' * 20}　　　区科协　　　　　　区教委　　6月底"
    page = pypdfium2.PdfDocument(print_twin(row))[0].get_textpage().get_text_bounded()
    assert squeezed(row) in squeezed(page.split("\r\n")[2])


def test_what_was_printed_is_known_by_its_page_numbers() -> None:
    assert is_print("甲\n— 1 —\n乙\n  - 2 -\n")
    assert not is_print("甲\n— 1 —\n乙\n2-3\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_texts_are_decoded(encoding: str) -> None:
    assert text_of("科普工作".encode(encoding)) == "科普工作"


def test_long_tables_go_on_overleaf() -> None:
    rows = "".join(f"{number}\t任务{number}\t区科协\n" for number in range(1, 31))
    pages = pypdfium2.PdfDocument(print_twin(f"序号\t任务\t单位\n{rows}"))
    texts = [squeezed(page.get_textpage().get_text_bounded()) for page in pages]
    assert len(texts) == 3
    assert [f"任务{number}区科协" in "".join(texts) for number in range(1, 31)] == [True] * 30


@pytest.mark.parametrize(("name", "is_copied"), [("甲", False), ('"甲\n组"', True)])
def test_names_of_groups_are_merged_downwards(name: str, is_copied: bool) -> None:
    table = f"类\t序\t任务\t单位\n{name}\t1\t培训\t区科协\n\t2\t巡讲\t\n乙\t3\t评选\t\n"
    rows = read_document(word_twin(table)[0], "twin.docx").blocks
    assert [cell.is_repeated for cell in rows[2].cells] == [True, False, False, is_copied]
    assert rows[2].cells[1].text == "2"
