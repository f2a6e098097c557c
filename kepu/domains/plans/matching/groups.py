"""Names that mean several units at once, reduced to what they are made of."""

import re

_COUNTED = r"[0-9一二三四五六七八九十百]+个"
_COLLECTIVE = re.compile(
    rf"^(?:.*各|{_COUNTED}|[省市区县]?(?:有关|相关|全体|所有|其他|其它)|.*成员单位$)"
)
_BEFORE = re.compile(rf"^(?:.*各|{_COUNTED})")
_QUALIFIERS = re.compile(
    r"有关|相关|责任|其他|其它|全体|所有|涉及的?|区直|市直|县直|区属|直属|主要|全[省市区县]|级"
)
_SECOND = re.compile(r"(?<=..)[、,/和及与].*$")
_LEVEL = re.compile(r"^[省市区县](?=.{2})")
_STREETS = re.compile(r"^(?:街道|街镇|镇街|街乡|乡镇街|镇\(街|街)")
_TOWNSHIPS = re.compile(r"^(?:乡镇|镇乡|乡\(镇|镇\(乡|镇村|乡|镇)(?:\)|场)*$")
_SEAT = re.compile(r"(?<=.)(?:人民政府|政府|党委和政府)$")
_ANY_UNIT = re.compile(r"^(?:单位|部门|部门单位|单位部门|机关|部委办局|委办局)$")
_MEMBERS = re.compile(r"成员(?:单位|部门)")


def is_collective(name: str) -> bool:
    """Whether a plain name says by its form that it means several units: 各街道, 有关部门."""
    return bool(_COLLECTIVE.match(name))


def members_meant(name: str) -> str:
    """What kind of units a collective name means, in one spelling for all ways to say it."""
    first = _SECOND.sub("", name)
    if _MEMBERS.search(first):
        return "成员单位"
    rest = _LEVEL.sub("", _QUALIFIERS.sub("", _BEFORE.sub("", first)))
    if _STREETS.match(rest):
        return "街道"
    if _TOWNSHIPS.match(_SEAT.sub("", rest)):
        return "乡镇"
    return "单位" if _ANY_UNIT.match(rest) else rest
