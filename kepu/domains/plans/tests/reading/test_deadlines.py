"""Deadlines as printed and as dates."""

from datetime import date

import pytest

from kepu.domains.plans.reading.deadlines import date_of, deadlines_in, joined_deadlines


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("4月底前完成初稿", ["4月底前"]),
        ("2021年6月底前上线", ["2021年6月底前"]),
        ("3月31日前注册，12月5日前公布", ["3月31日前", "12月5日前"]),
        ("年底前实现全覆盖", ["年底前"]),
        ("2023年底前建成", ["2023年底前"]),
        ("每季度末月25日前报送", ["每季度末月25日前"]),
        ("十月三十一日前", ["十月三十一日前"]),
        ("6 月 底 前", []),
        ("6 月底前", ["6月底前"]),
        ("汛期前", ["汛期前"]),
        ("国庆节前", ["国庆节前"]),
        ("上半年前", ["上半年前"]),
        ("到2025年新增50家", []),
        ("5月20日举办", []),
        ("目前进展顺利，提前谋划", []),
        ("", []),
    ],
)
def test_phrases(text, phrases):
    assert deadlines_in(text) == phrases


def test_several_phrases():
    assert joined_deadlines(["4月底前", "", "12月底前", "4月底前"]) == "4月底前；12月底前"
    assert joined_deadlines([]) is None


@pytest.mark.parametrize(
    ("phrase", "year", "expected"),
    [
        ("3月31日前", 2021, date(2021, 3, 31)),
        ("2月底前", 2024, date(2024, 2, 29)),
        ("9月底", 2019, date(2019, 9, 30)),
        ("年底前", 2022, date(2022, 12, 31)),
        ("2023年底前", 2021, date(2023, 12, 31)),
        ("2021年6月底前", None, date(2021, 6, 30)),
        ("十月十五日前", 2021, date(2021, 10, 15)),
        ("3月31日前", None, None),
        ("2月30日前", 2021, None),
        ("13月底前", 2021, None),
        ("全年", 2021, None),
        ("4月底前；12月底前", 2021, None),
        ("汛期前", 2021, None),
        (None, 2021, None),
    ],
)
def test_dates(phrase, year, expected):
    assert date_of(phrase, year, is_period=False) == expected


def test_the_year_of_a_plan_over_several_years_is_not_enough():
    assert date_of("6月底前", 2021, is_period=True) is None
    assert date_of("2022年6月底前", 2021, is_period=True) == date(2022, 6, 30)
