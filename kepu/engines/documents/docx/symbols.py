"""Signs of symbol fonts, which lie in the private area."""

import re

from kepu.engines.documents.numerals import BULLET

_PRIVATE = 0xF000
# Where the circled numbers from one to ten begin in Wingdings, on white and on black.
_CIRCLED = {0x81: 0x2460, 0x8C: 0x2776}
_TEN = 10
_BOXES = {0xA8: "□", 0x6F: "□", 0xFE: "☑", 0x52: "☑", 0xFC: "√"}
_WINGDINGS = {"wingdings", "wingdings 2"}


def symbol(font: str | None, code: str | None) -> str:
    """The sign of a ``w:sym``: as text where there is one, else a bullet."""
    if not re.fullmatch("[0-9A-Fa-f]{1,4}", code or ""):
        return ""
    number = int(code or "", 16)
    low = number - _PRIVATE if number >= _PRIVATE else number
    if (font or "").lower() in _WINGDINGS:
        for first, sign in _CIRCLED.items():
            if first <= low < first + _TEN:
                return chr(sign + low - first)
        return _BOXES.get(low, BULLET)
    is_private = 0xE000 <= number <= 0xF8FF
    return BULLET if is_private or not chr(number).isprintable() else chr(number)
