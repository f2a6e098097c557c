"""Typed numbers and bullets at the beginning of a line, as the lists of Word would hold them."""

import re
from dataclasses import dataclass

from scripts.twins.source import is_aligned

_DIGITS = "一二三四五六七八九"
_UNDER_TEN = dict(zip(("", *_DIGITS), range(10), strict=True))
# 一 to 九十九: tens are 十, 二十, 三十.
_CHINESE = {
    f"{tens}{ones}": 10 * ten + one
    for ten, tens in enumerate(("", "十", *(f"{digit}十" for digit in _DIGITS[1:])))
    for ones, one in _UNDER_TEN.items()
    if ten or one
}
# Signs that hold number and brackets in one, and the format that prints them.
_SIGNS = {
    chr(ord(first) + offset): (form, offset + 1)
    for first, count, form in (
        ("①", 20, "decimalEnclosedCircleChinese"),
        ("⑴", 20, "decimalEnclosedParen"),
        ("⒈", 20, "decimalEnclosedFullstop"),
        ("㈠", 10, "ideographEnclosedCircle"),
    )
    for offset in range(count)
}
_NUMBER = r"(?P<number>[一二三四五六七八九十]{1,3}|[0-9]{1,3}|[０-９]{1,3})"
# After digits: no decimal fraction, date or list of numbers, but a year may begin the text.
_NO_FRACTION = r"(?![0-9０-９])|(?=[0-9]{4}年)"
_AMOUNTS = "年月日时点万亿个名场次部项人元期%％"
_MARKS = [
    re.compile(pattern)
    for pattern in (
        rf"(?P<before>[（(〔\[]?){_NUMBER}(?P<after>[）)〕\]][、.．]?)",
        rf"(?P<before>第){_NUMBER}(?P<after>(?:[章节条项步]|是)?(?:[，,、：:]|(?=[\s　])))",
        r"(?P<before>)(?P<number>[一二三四五六七八九十]{1,3})(?P<after>[ 　]?[、．.，,]|是)",
        rf"(?P<before>)(?P<number>[0-9]{{1,3}}|[０-９]{{1,3}})(?P<after>[ 　]?[、．.])"
        rf"(?:{_NO_FRACTION})",
        rf"(?P<before>)(?P<number>[0-9]{{1,2}})(?P<after>)(?=[ 　]+[^\s0-9、．.{_AMOUNTS}])",
        rf"(?P<before>)(?P<number>[{''.join(_SIGNS)}])(?P<after>[、．.]?)",
    )
]
_BULLET = re.compile(r"[•●○■□◆◇★▲※·]|—{1,2}(?!\s*[0-9])|-(?=[ 　]?[^\s0-9-])")
_ALONE = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class Shape:
    """What numbers of one list have in common: a format of Word, what stands around it."""

    form: str
    before: str = ""
    after: str = ""
    has_blank: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the beginning of a line, and the text behind it."""

    shape: Shape
    value: int
    rest: str


def mark_of(line: str) -> Mark | None:
    """The mark ``line`` begins with, if Word's lists can print it and keep the line's shape."""
    if is_aligned(line):
        return None
    text = line.lstrip()
    for pattern in _MARKS:
        found = pattern.match(text)
        number = _value(found["number"]) if found else None
        if found and number:
            form, value = number
            return _mark(text[found.end() :], value, form, found["before"], found["after"])
    bullet = _BULLET.match(text)
    return _mark(text[bullet.end() :], 0, "bullet", bullet[0], "") if bullet else None


def lone_mark_of(cell: str) -> Mark | None:
    """The mark of a table cell that holds a number and nothing else."""
    number = _value(cell.strip()) if _ALONE.fullmatch(cell.strip()) else None
    return Mark(Shape(number[0]), number[1], "") if number else None


def _mark(rest: str, value: int, form: str, before: str, after: str) -> Mark | None:
    text = rest.lstrip()
    if not text:
        return None
    return Mark(Shape(form, before, after, has_blank=text != rest), value, text)


def _value(printed: str) -> tuple[str, int] | None:
    """Format and value of a printed numeral; ``None`` where Word would write it otherwise."""
    if printed in _SIGNS:
        return _SIGNS[printed]
    if printed in _CHINESE:
        return "chineseCountingThousand", _CHINESE[printed]
    if not printed.isdecimal() or printed[0] in "0０":
        return None
    return "decimal" if printed.isascii() else "decimalFullWidth", int(printed)
