"""Where on a page the article stands, and what is kept of the rest."""

import re
from collections.abc import Callable

from lxml import etree

from kepu.engines.documents.html.pruning import Amount
from kepu.engines.documents.marks import is_marked

_HOLDERS = {
    "html", "body", "div", "section", "article", "main", "center", "form", "font",
    "table", "tbody", "tr", "td",
}  # fmt: skip
_DOMINANT = 0.8
_SHORTEST_SENTENCE = 15
_FEWEST_SIGNS = 200
_LONGEST_TITLE = 80
_TITLE = re.compile(r"title|biaoti|headline|标题", re.IGNORECASE)
_SITE = re.compile(
    r"版权所有|ICP备|[上下]一[篇条]|公网安备|网站标识码|技术支持|网站地图|联系我们|您(?:现在|当前)?(?:所在)?的?位置|当前位置"
    r"|访问量|浏览次数|copyright|©",
    re.IGNORECASE,
)
IsData = Callable[[etree._Element], bool]
_BUTTONS = re.compile(
    r"(?:[【\[（(]?\s*(?:打印(?:本页|本文|页面)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页|上页)?"
    r"|字[体号]|[大中小]|放大|缩小|纠错|微信|微博|新浪微博|QQ空间|朋友圈|复制链接|二维码|扫一扫(?:在手机打开当前页)?"
    r"|首页|上一[篇页]|下一[篇页]|登录|注册)\s*[】\]）)]?[\s|｜/·:：、>»]*)+"
)


def article_of(
    body: etree._Element, amounts: dict[etree._Element, Amount], is_data: IsData
) -> etree._Element | None:
    """The smallest element that clearly holds the document; nothing where there is none."""
    if _own(amounts[body]) < _FEWEST_SIGNS:
        return None
    least = _DOMINANT * _own(amounts[body])
    found: etree._Element | None = None
    owner: etree._Element | None = body
    while owner is not None:
        inner = next((child for child in owner if _own(amounts[child]) >= least), None)
        if inner is None or inner.tag not in _HOLDERS or is_data(inner):
            break
        if any(_is_document(other) for other in owner if other is not inner):
            break
        found = owner = inner
    return found


def _is_document(element: etree._Element) -> bool:
    """Whether an element beside the article looks like more of the document."""
    text = " ".join("".join(map(str, element.itertext())).split())
    return _SITE.search(text) is None and _is_written(text)


def _is_written(text: str) -> bool:
    is_sentence = "。" in text and len(text) >= _SHORTEST_SENTENCE
    return is_sentence or is_marked(text)


def is_residue(text: str) -> bool:
    """Whether a paragraph is only what a page offers to be clicked."""
    return _BUTTONS.fullmatch(text.strip()) is not None


def is_kept_outside(text: str, level: int | None, owner: etree._Element) -> bool:
    """Whether a paragraph outside the article still looks like part of the document."""
    if _SITE.search(text):
        return False
    is_title = level is not None or (len(text) <= _LONGEST_TITLE and _is_titled(owner))
    return is_title or _is_written(text)


def is_table_kept_outside(amount: Amount) -> bool:
    """Whether a table outside the article is more than a bar of links."""
    return _own(amount) >= _LONGEST_TITLE


def _own(amount: Amount) -> int:
    return amount.text - amount.linked


def _is_titled(owner: etree._Element) -> bool:
    names = f"{owner.get('class') or ''} {owner.get('id') or ''}"
    return _TITLE.search(names) is not None
