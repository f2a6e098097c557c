"""Numbers before lines, in every writing."""

import pytest

from kepu.domains.plans.reading.markers import Rank, marker_of, marker_of_label
from kepu.domains.plans.reading.numerals import chinese_value, value_of


@pytest.mark.parametrize(
    ("line", "rank", "numeral", "value", "rest"),
    [
        ("一、加强", Rank.CHINESE, "一", 1, "加强"),
        ("十二．加强", Rank.CHINESE, "十二", 12, "加强"),
        ("　　三、 加强", Rank.CHINESE, "三", 3, "加强"),
        ("二 加强", Rank.CHINESE, "二", 2, "加强"),
        ("（三）加强", Rank.CHINESE_BRACKET, "(三)", 3, "加强"),
        ("( 三 )加强", Rank.CHINESE_BRACKET, "(三)", 3, "加强"),
        ("（三、加强", Rank.CHINESE_BRACKET, "(三)", 3, "加强"),
        ("三）加强", Rank.CHINESE_BRACKET, "(三)", 3, "加强"),
        ("㈢加强", Rank.CHINESE_BRACKET, "(三)", 3, "加强"),
        ("17、加强", Rank.DIGIT, "17", 17, "加强"),
        ("23.鼓励", Rank.DIGIT, "23", 23, "鼓励"),
        ("１．开展", Rank.DIGIT, "1", 1, "开展"),
        ("⒊开展", Rank.DIGIT, "3", 3, "开展"),
        ("4 开展", Rank.DIGIT, "4", 4, "开展"),
        ("1.2开展", Rank.DIGITS, "1.2", 2, "开展"),
        ("1.2.3 开展", Rank.DIGITS, "1.2.3", 3, "开展"),
        ("(1)开展", Rank.DIGIT_BRACKET, "(1)", 1, "开展"),
        ("（1、开展", Rank.DIGIT_BRACKET, "(1)", 1, "开展"),
        ("1）开展", Rank.DIGIT_BRACKET, "(1)", 1, "开展"),
        ("⑴开展", Rank.DIGIT_BRACKET, "(1)", 1, "开展"),
        ("①开展", Rank.CIRCLED, "1", 1, "开展"),
        ("第一　统筹", Rank.CLAUSE, "一", 1, "统筹"),
        ("第二，统筹", Rank.CLAUSE, "二", 2, "统筹"),
        ("第一章 总则", Rank.PART, "一", 1, "总则"),
        ("第二部分：任务", Rank.PART, "二", 2, "任务"),
        ("第三条 开展", Rank.CLAUSE, "三", 3, "开展"),
        ("一是健全", Rank.SPOKEN, "一", 1, "健全"),
        ("a.开展", Rank.LETTER, "a", None, "开展"),
        ("● 开展", Rank.BULLET, "", None, "开展"),
        ("——开展", Rank.BULLET, "", None, "开展"),
        ("- 开展", Rank.BULLET, "", None, "开展"),
    ],
)
def test_marks(line, rank, numeral, value, rest):
    marker = marker_of(line)
    assert (marker.rank, marker.numeral, marker.value) == (rank, numeral, value)
    assert line[marker.length :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "2020年是关键之年",
        "1.5万人次参加",
        "5月底前完成",
        "5 月底前完成",
        "20 万元",
        "二〇二一年二月二十三日",
        "第一批名单",
        "十四五规划",
        "一般性工作",
        "（此件公开发布）",
        "",
    ],
)
def test_lines_without_a_mark(line):
    assert marker_of(line) is None


@pytest.mark.parametrize(
    ("label", "rank", "numeral"),
    [
        ("一、", Rank.CHINESE, "一"),
        ("（二）", Rank.CHINESE_BRACKET, "(二)"),
        ("3.", Rank.DIGIT, "3"),
        ("7", Rank.DIGIT, "7"),
        ("1.2", Rank.DIGITS, "1.2"),
        ("第四章", Rank.PART, "四"),
        ("④", Rank.CIRCLED, "4"),
        ("•", Rank.BULLET, ""),
        ("", Rank.BULLET, ""),
        ("§", Rank.BULLET, ""),
    ],
)
def test_labels_that_stand_alone(label, rank, numeral):
    marker = marker_of_label(label)
    assert (marker.rank, marker.numeral, marker.length) == (rank, numeral, 0)


def test_deeper_numbers_stand_lower():
    assert marker_of("1.2 开展").order < marker_of("1.2.1 开展").order


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("一百零五", 105),
        ("二〇二一", 2021),
        ("两", 2),
        ("", None),
        ("甲", None),
    ],
)
def test_chinese_numerals(text, value):
    assert chinese_value(text) == value


def test_values_of_any_writing():
    assert [value_of(text) for text in ("１２", "㈢", "(四)", "x")] == [12, 3, 4, None]
