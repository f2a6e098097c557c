"""Words that make a statement about several items: 以上三项, 上述任务, 第1—3项."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kepu.domains.plans.reading.numerals import CHINESE, value_of
from kepu.domains.plans.reading.passages import Passage

_N = rf"(?:\d{{1,3}}|[{CHINESE}]{{1,4}}|[①-⑳⑴-⒇㈠-㈩])"
_NUMBER = rf"[（(]?\s*(?:{_N})\s*[）)]?"
_THING = (
    r"(?:大?项|条|点|款|类|个|件)?(?:重点|主要|具体|各项|分项)?"
    r"(?:工作任务|任务|工作|内容|事项|措施|活动|项目|举措|要求|各项|各条|各款|项|条)?"
)
_SCOPE = re.compile(
    rf"(?:以上|上述|前述|上列|以下|下列|前(?=[{CHINESE}\d]))(?!\s*第\s*{_NUMBER}\s*[项条款点、，,和及])\s*(?:各|第)?\s*"
    rf"(?:(?P<first>{_NUMBER})\s*(?:[-—–－~～至到]+)\s*第?(?P<last>{_NUMBER})|(?P<count>{_N})(?=\s*[项条点款类个件])|各)?"
    rf"\s*(?P<thing>{_THING})"
    rf"|(?:以上|上述|前述)?\s*第\s*(?P<listed>{_NUMBER}(?:\s*[、，,和及]\s*第?{_NUMBER})*)\s*(?:项|款|点|任务)"
    rf"(?:重点|主要)?(?:任务|工作|内容|事项|措施|活动|项目)?"
    rf"|本(?P<whole>部分|章|节|类|方面|行动|板块|条)(?:的|各项|所列)*(?:重点|主要)?(?:任务|工作|内容|事项|措施|活动|项目)?"
    rf"|第?\s*(?P<from>{_NUMBER})\s*[项条]?\s*(?:[-—–－~～至到]+)\s*第?\s*(?P<to>{_NUMBER})\s*"
    rf"(?:项|条|款|点|任务)(?:重点|主要)?(?:任务|工作|内容|事项|措施|活动|项目)?"
)
_AFTER = re.compile(r"\s*(?:[，,：:]|均|分别|都|共同|的|由|(?=[一-鿿]))\s*")
_WORDS = (
    "责任",
    "牵头",
    "配合",
    "承办",
    "主办",
    "协办",
    "负责",
    "落实",
    "参加",
    "完成时限",
    "完成时间",
)
_SAYS = re.compile("|".join(r"\s*".join(word) for word in (*_WORDS, "按职责分工")))
_START = re.compile(
    r"(?:^|(?<=[。；;！？\n）)】]))\s*[（(【\[]?\s*"
    r"(?=(?:以上|上述|前述|上列|本(?:部分|章|节|类|方面|行动|板块)|前[一二三四五六七八九十\d]|第?[（(]?[\d一二三四五六七八九十]{1,3}[）)]?\s*[项条]?\s*[-—–－~～至到]|第[\d、，和及]{1,12}项))"
)
_NEXT = re.compile(r"[，；。,;]\s*(?=第?\s*[（(]?[\d一二三四五六七八九十])")
_EDGES = " \u3000。；;，,"
_LONGEST = 260


@dataclass(frozen=True, slots=True)
class Scope:
    """Which items are meant: the last ``count``, those numbered ``first`` to ``last``, or all.

    ``listed`` are numbers named one by one; ``is_whole`` where the whole section is meant
    (本部分), ``is_below`` where the items follow (以下); ``length`` is how much of the line the
    words take.
    """

    length: int
    count: int | None = None
    first: int | None = None
    last: int | None = None
    listed: tuple[int, ...] = ()
    is_whole: bool = False
    is_below: bool = False


def scope_of(text: str) -> Scope | None:
    """The scope a line begins with, where the line goes on to say who does it."""
    start = len(text) - len(text.lstrip(" \u3000"))
    match = _SCOPE.match(text, start)
    if match is None or not match[0].strip() or len(text) > _LONGEST:
        return None
    if not _means_items(match, text) or not _SAYS.search(text, match.end()):
        return None
    after = _AFTER.match(text, match.end())
    end = after.end() if after and after[0].strip() not in {"由", "的"} else match.end()
    first, last = match["first"] or match["from"], match["last"] or match["to"]
    return Scope(
        length=end,
        count=_value(match["count"]),
        first=_value(first),
        last=_value(last),
        listed=_values(match["listed"]),
        is_whole=match["whole"] is not None,
        is_below=match[0].strip().startswith(("以下", "下列")),
    )


def scope_starts(text: str) -> list[int]:
    """Where, behind a sentence of the line, a statement about several items begins."""
    found = []
    for match in _START.finditer(text):
        bare = _bare(text[match.start() :])
        if match.start() > 0 and scope_of(bare) is not None:
            found.append(match.start())
    return found[-1:]


def statements_in(text: Passage) -> list[Passage]:
    """A line cut where it goes on to other items: 第16项由…负责，第17项由…负责."""
    places = [
        match.end()
        for match in _NEXT.finditer(text.text)
        if scope_of(text.text[match.end() :]) is not None
    ]
    edges = [0, *places, len(text)]
    return [text.cut(start, end).strip(_EDGES) for start, end in pairwise(edges)]


def without_scope(text: Passage, scope: Scope) -> Passage:
    """What a line says of the items it means."""
    return text.cut(scope.length).strip()


def _bare(text: str) -> str:
    """A line without the brackets around the whole of it."""
    return text.strip().lstrip("（(【[").rstrip("）)】]。")


def _means_items(match: re.Match[str], text: str) -> bool:
    """以上人员 means no items; 以上由 does."""
    if any(match[name] for name in ("count", "first", "from", "thing", "listed", "whole")):
        return True
    return text[match.end() : match.end() + 1] in set("各由均：:，,责牵配")


def _values(numbers: str | None) -> tuple[int, ...]:
    parts = re.split(r"[、，,和及第\s]+", numbers or "")
    return tuple(value for part in parts if part and (value := _value(part)) is not None)


def _value(number: str | None) -> int | None:
    if number is None:
        return None
    return value_of(re.sub(r"[\s（()）]", "", number))
