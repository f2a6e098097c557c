"""Theme days and brands that a plan calls by their names."""

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.shapes import Mention, MentionKind

# 世界气象日, 国际档案日, 全国土地日, 全国科技活动周, 全国科普月.
_DAY = re.compile(
    r"(?:世界|国际|全国|全民|中国|联合国)[一-鿿]{1,9}?(?:日|周|月)(?![期常报刊内均度末底初份])"
)
_QUOTED = re.compile(r"[“「]([^“”「」\n]{2,20})[”」]")
# What a name in quotation marks is the name of.
_BRAND_BEHIND = re.compile(
    r"(?:科普|科技|系列|主题|公益|青少年|特色|文化|品牌|志愿|服务|宣传|教育|进校园|进社区|进农村|下乡)*"
    r"(?:品牌|活动|大赛|竞赛|比赛|赛事|评选|征集|讲堂|课堂|讲座|论坛|沙龙|展览|展演|巡展|巡讲|工程|行动|计划|节|嘉年华"
    r"|大篷车|集市|夏令营|冬令营|直播|栏目|专栏|平台|开放日|体验营|讲师团|报告会|大集|赛|营|行|日|周)"
)
_BRAND_BEFORE = re.compile(
    r"(?:品牌|叫响|擦亮|打造|举办|开展|组织|办好|实施|推出|开设|策划|创建)[一-鿿0-9]{0,12}$"
)
# “停课不停学”, “双减” are policies, and 以“科技强国”为主题 is a motto.
_MOTTO = re.compile(r"(?:以|围绕|聚焦|突出|落实|按照|坚持|贯彻)[一-鿿]{0,6}$")
_MOTTO_BEHIND = re.compile(r"(?:为|的)?(?:主题|理念|原则|要求|口号|精神|目标|政策|战略|时期|规划)")


def mentions_of(items: Sequence[Node], sections: Sequence[Node]) -> tuple[Mention, ...]:
    """What items and headings call by name, in the order of the document, each once a passage."""
    found = [
        *(said for node in sections for said in _in_passage(node.parts[0], None)),
        *(
            said
            for index, node in enumerate(items)
            for text in _texts(node)
            for said in _in_passage(text, index)
        ),
    ]
    once: dict[tuple[int | None, str], Mention] = {}
    for said in found:
        once.setdefault((said.item, said.name), said)
    return tuple(sorted(once.values(), key=lambda said: (said.span.first_block, said.span.start)))


def _texts(node: Node) -> Iterator[Passage]:
    yield node.text
    for child in node.children:
        for below in child.walk():
            yield below.whole


def _in_passage(text: Passage, item: int | None) -> Iterator[Mention]:
    for start, end in _days(text.text):
        span = text.cut(start, end).span
        yield Mention(MentionKind.THEME_DAY, text.text[start:end], span, item)
    for quoted in _QUOTED.finditer(text.text):
        name = quoted[1].strip()
        if _is_day(name):
            continue
        if _is_brand(text.text[: quoted.start()], text.text[quoted.end() :]):
            span = text.cut(quoted.start(1), quoted.end(1)).span
            yield Mention(MentionKind.BRAND, name, span, item)


def _days(text: str) -> Iterator[tuple[int, int]]:
    """Where theme days stand: those of the list, the longest first, and those of their kind."""
    taken: list[tuple[int, int]] = []
    for match in [*_known().finditer(text), *_DAY.finditer(text)]:
        if not any(match.start() < end and start < match.end() for start, end in taken):
            taken.append(match.span())
    yield from sorted(taken)


def _is_day(name: str) -> bool:
    return any(end - start == len(name) for start, end in _days(name))


def _is_brand(before: str, behind: str) -> bool:
    if _MOTTO_BEHIND.match(behind) or _MOTTO.search(before[-12:]):
        return False
    return bool(_BRAND_BEHIND.match(behind) or _BRAND_BEFORE.search(before[-20:]))


@cache
def _known() -> re.Pattern[str]:
    source = files("kepu.domains.plans.reading").joinpath("theme_days.csv")
    with source.open(encoding="utf-8") as stream:
        names = [row["name"] for row in csv.DictReader(stream)]
    return re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)))
