"""What pages and web sites print around a plan: page numbers, running heads, buttons."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kepu.domains.plans.reading.dates import dated_year
from kepu.domains.plans.reading.markers import marker_of
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.stretches import Stretch

_SITE = re.compile(
    r"(?:[【\[（(]?\s*(?:打印|关闭|收藏|分享|返回|字号|字体|纠错|大\s*中\s*小)[^】\]）)]*[】\]）)]?\s*)+$"
    r"|(?:发布|发文|更新|成文|索引)(?:日期|时间|号)\s*[:：].*(?:来源|字号|浏览|作者|点击|阅读)"
    r"|(?:信息|文章)?来源\s*[:：].*(?:发布|时间|日期|字号|浏览|作者|点击|阅读)"
    r"|(?:上一篇|下一篇|上一条|下一条|浏览次数|阅读次数|点击数|点击次数|访问量|扫一扫|责任编辑|分享到)"
    r"\s*[:：]?"
    r"|(?:您|你)?(?:当前|现在)?的?(?:位置|当前位置)\s*[:：].*[>＞»›]"
    r"|(?:首页|网站首页)\s*[>＞»›|]"
    r"|(?:返回顶部|设为首页|加入收藏|版权所有|网站地图|联系我们|主办单位\s*[:：].*(?:ICP|备案|版权))"
    r"|.*(?:ICP备|公网安备|网站标识码)"
)
_PAGE = re.compile(
    r"[-—–－─·•~～]+\s*\d{1,3}\s*[-—–－─·•~～]+$"
    r"|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共?\s*\d{1,3}\s*页?)?$"
    r"|共\s*\d{1,3}\s*页\s*[,，]?\s*第\s*\d{1,3}\s*页$"
    r"|(?:Page|PAGE|page)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$"
    r"|\d{1,3}\s*/\s*\d{1,3}$"
)
_BARE = re.compile(r"\d{1,3}$")
# What a web site offers below the text.
_FURTHER = re.compile(
    r"(?:相关|推荐|延伸|热门|最新)(?:链接|新闻|文章|阅读|信息|附件下载|报道|推荐|内容|稿件)\s*[:：]?$"
)
_FURTHER_FROM = 0.4
_OFTEN = 3
_SHORTEST_HEAD = 5


def without_residue(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The lines that belong to the plan.

    A line is a running head where it stands beside page numbers, or is long and stands again and
    again; it is kept where it stands first above all marks, as it may be the title.
    """
    stretches = stretches[: _end(stretches)]
    kinds = [_kind(stretch) for stretch in stretches]
    heads = _heads(stretches, kinds)
    seen: set[str] = set()
    has_begun = False
    kept: list[Stretch] = []
    for index, stretch in enumerate(stretches):
        head = _alike(stretch)
        has_begun = has_begun or marker_of(stretch.text) is not None
        is_head = head in heads and (has_begun or head in seen) and _may_be_head(stretch)
        is_residue = bool(kinds[index]) or is_head
        if not is_residue and not _is_page_number(stretches, kinds, index, heads):
            kept.append(stretch)
        seen.add(head)
    return kept


def _end(stretches: Sequence[Stretch]) -> int:
    """Where a web site's own lists begin below the text."""
    least = int(len(stretches) * _FURTHER_FROM)
    return next(
        (
            index
            for index in range(least, len(stretches))
            if not stretches[index].is_row and _FURTHER.match(stretches[index].text.strip())
        ),
        len(stretches),
    )


def _kind(stretch: Stretch) -> str:
    text = stretch.text.strip()
    if stretch.is_row or stretch.is_numbered:
        return ""
    if _PAGE.match(text):
        return "page"
    return "site" if _SITE.match(text) else ""


def _heads(stretches: Sequence[Stretch], kinds: Sequence[str]) -> set[str]:
    """Lines that stand several times and say nothing of their own."""
    counted = Counter(_alike(stretch) for stretch in stretches if _may_be_head(stretch))
    beside = Counter(
        _alike(stretches[index])
        for index in range(len(stretches))
        if any(kinds[near] == "page" for near in _near(index, stretches))
    )
    return {
        head
        for head, times in counted.items()
        if (times > 1 and beside[head] > 0)
        or (times >= _OFTEN and len(head) >= _SHORTEST_HEAD and times * 10 > len(stretches) * 0.2)
    }


def _may_be_head(stretch: Stretch) -> bool:
    text = stretch.text.strip()
    return (
        not stretch.is_row
        and not stretch.is_numbered
        and 2 < len(text) <= 40
        and not re.search("[。；;：:，]", text)
        and marker_of(text) is None
        and ANY_LABEL.search(text) is None
        and dated_year(text) is None
    )


def _near(index: int, stretches: Sequence[Stretch]) -> Iterator[int]:
    """The lines right before and behind; page number and head may stand in one another's way."""
    return (near for near in (index - 1, index + 1) if 0 <= near < len(stretches))


def _is_page_number(
    stretches: Sequence[Stretch], kinds: Sequence[str], index: int, heads: set[str]
) -> bool:
    """A bare number is a page's where a running head stands beside it."""
    stretch = stretches[index]
    if stretch.is_row or stretch.is_numbered or not _BARE.match(stretch.text.strip()):
        return False
    return any(_alike(stretches[near]) in heads for near in _near(index, stretches))


def _alike(stretch: Stretch) -> str:
    """The line without blanks and with page numbers made equal."""
    return re.sub(r"[\d]{1,3}(?=$|页)|(?<=^)\d{1,3}(?!\d)", "#", plain(stretch.text))
