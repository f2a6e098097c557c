"""Where on a page the article stands, and what is kept of the rest."""

import re
from collections.abc import Iterator

from lxml import etree

from kepu.engines.documents.html.pruning import Amount
from kepu.engines.documents.marks import is_field, is_marked

_HOLDERS = {
    "html", "body", "div", "section", "article", "main", "center", "form", "font",
    "table", "tbody", "tr", "td",
}  # fmt: skip
_DOMINANT = 0.7
_FEWEST_SIGNS = 200
_LONGEST_TITLE = 80
_TITLE = re.compile(r"title|biaoti|headline|标题", re.IGNORECASE)
_SITE = re.compile(
    r"版权所有|ICP备|公网安备|网站标识码|技术支持|网站地图|联系我们|您(?:现在|当前)?(?:所在)?的?位置|当前位置"
    r"|访问量|浏览次数|copyright|©",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"(?:[【\[（(]?\s*(?:打印(?:本页|本文|页面)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页|上页)?"
    r"|字[体号]|[大中小]|放大|缩小|纠错|微信|微博|新浪微博|QQ空间|朋友圈|复制链接|二维码|扫一扫(?:在手机打开当前页)?"
    r"|首页|上一[篇页]|下一[篇页]|登录|注册)\s*[】\]）)]?[\s|｜/·:：、>»]*)+"
)


def article_of(
    body: etree._Element, amounts: dict[etree._Element, Amount]
) -> etree._Element | None:
    """The smallest element that clearly holds most of the text; nothing where there is none."""
    whole = _own(amounts[body])
    if whole < _FEWEST_SIGNS:
        return None
    found, following = None, next(_dominant(body, amounts, whole), None)
    while following is not None:
        found, following = following, next(_dominant(following, amounts, whole), None)
    return found


def is_residue(text: str) -> bool:
    """Whether a paragraph is only what a page offers to be clicked."""
    return _BUTTONS.fullmatch(text.strip()) is not None


def is_kept_outside(text: str, level: int | None, owner: etree._Element) -> bool:
    """Whether a paragraph outside the article still looks like part of the document."""
    if _SITE.search(text):
        return False
    if level is not None or (len(text) <= _LONGEST_TITLE and _is_titled(owner)):
        return True
    return "。" in text or is_marked(text) or is_field(text)


def _dominant(
    owner: etree._Element, amounts: dict[etree._Element, Amount], whole: int
) -> Iterator[etree._Element]:
    return (
        child
        for child in owner
        if child.tag in _HOLDERS and _own(amounts[child]) >= _DOMINANT * whole
    )


def _own(amount: Amount) -> int:
    return amount.text - amount.linked


def _is_titled(owner: etree._Element) -> bool:
    names = f"{owner.get('class') or ''} {owner.get('id') or ''}"
    return _TITLE.search(names) is not None
