"""The signs that producers of PDF put in place of ordinary ones."""

import unicodedata
from functools import cache

from kepu.engines.documents.numerals import BULLET

# The radicals for which Unicode names no ordinary sign; fonts share one outline for both.
_RADICALS = dict(
    zip(
        "⺁⺄⺇⺋⺏⺐⺒⺓⺝⺟⺠⺮⺶⺷⻁⻄⻅⻆⻉⻋⻌⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰",
        "厂乙几㔾尣尢巳幺月母民竹羊羊虎西见角贝车辶镸长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙",
        strict=True,
    )
)
_SHARED_OUTLINES = (("\u2f00", "\u2fd5"), ("\uf900", "\ufaff"), ("\ufb00", "\ufb06"))
_SOFT_HYPHEN = "\x02"
_LAST = 0x10FFFF


@cache
def ordinary(code: int) -> str:
    """The sign with a code as it is written in text; nothing for a control."""
    if code > _LAST:
        return ""
    sign = chr(code)
    if sign < "\x7f":
        return sign if sign >= " " else "-" if sign == _SOFT_HYPHEN else ""
    if sign in _RADICALS:
        return _RADICALS[sign]
    if any(first <= sign <= last for first, last in _SHARED_OUTLINES):
        return unicodedata.normalize("NFKC", sign)
    if "\ue000" <= sign <= "\uf8ff":
        # Symbol fonts lie in the private area; in plans they draw bullets.
        return BULLET
    return "" if unicodedata.category(sign) in {"Cc", "Cn"} else sign
