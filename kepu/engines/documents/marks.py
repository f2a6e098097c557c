"""What lists, headings and fields look like at the beginning of a line, in any document."""

import re

_NUMERAL = "[〇零一二三四五六七八九十百]{1,4}"
_MARK = re.compile(
    rf"{_NUMERAL}\s*[、.．]|[（(]\s*(?:{_NUMERAL}|\d{{1,3}})\s*[)）]|\d{{1,3}}\s*[、．]"
    rf"|\d{{1,3}}\.(?!\d)|\d{{1,3}}[)）]|第{_NUMERAL}(?:[章节条编部]|部分|[\s，、：:])"
    rf"|{_NUMERAL}是(?=\S)|[①-⑳⑴-⒛㈠-㈩]|[•●■◆▪◼★☆○◇□➢▶·*](?=\s*\S)"
)
_FIELD = re.compile(r"[【\[（(]?[一-鿿]{2,8}\s*[:：]")
_CLOSING = "。；：！？”）)】〕」』;:!?"
_BRACKETS = {"）": "（", ")": "（", "】": "【", "》": "《", "”": "“", "〕": "〔"}
_OPENING = {"（": "（", "(": "（", "【": "【", "《": "《", "“": "“", "〔": "〔"}
_NEVER_FIRST = tuple("，。、；：？！）》】〕”")
_REACH = 80


def is_marked(line: str) -> bool:
    """Whether a line begins with the mark of an item or a heading."""
    return _MARK.match(line) is not None


def is_field(line: str) -> bool:
    """Whether a line begins with a label and a colon."""
    return _FIELD.match(line) is not None


def is_closed(line: str) -> bool:
    """Whether a paragraph could end with the line."""
    return line.rstrip().endswith(tuple(_CLOSING))


def is_torn(line: str, following: str) -> bool:
    """Whether a break stands where none may: before a closing sign or behind an opening one."""
    return line.endswith(tuple(_OPENING)) or following.startswith(_NEVER_FIRST)


def is_open(text: str) -> bool:
    """Whether a bracket or a quotation is still open near the end of a text."""
    expected: list[str] = []
    for sign in text[-_REACH:]:
        if sign in _OPENING:
            expected.append(_OPENING[sign])
        elif sign in _BRACKETS and expected and expected[-1] == _BRACKETS[sign]:
            expected.pop()
    return bool(expected)
