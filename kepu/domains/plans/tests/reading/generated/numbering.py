"""Marks before headings and items: as printed, and as they are to be read."""

from dataclasses import dataclass
from enum import Enum

_DIGITS = "〇一二三四五六七八九"


class Style(Enum):
    """A way to number; ``value`` is the print with ``c`` for Chinese and ``d`` for digits."""

    PART = "第c部分　"
    CHAPTER = "第c章 "
    CLAUSE = "第c　"
    CHINESE = "c、"
    CHINESE_POINT = "c．"
    CHINESE_BRACKET = "（c）"
    NARROW_CHINESE_BRACKET = "(c)"
    DIGIT = "d."
    DIGIT_COMMA = "d、"
    WIDE_DIGIT = "d．"
    DIGIT_BRACKET = "（d）"
    NARROW_DIGIT_BRACKET = "(d)"
    HALF_BRACKET = "d）"
    CIRCLED = "o"
    SPOKEN = "c是"
    DECIMAL = "p "


@dataclass(frozen=True)
class Mark:
    """``values`` are the numbers from the top level down; most styles print the last."""

    style: Style
    values: tuple[int, ...]

    @property
    def value(self) -> int:
        return self.values[-1]

    @property
    def printed(self) -> str:
        form = self.style.value.replace("o", chr(ord("①") + self.value - 1))
        form = form.replace("c", chinese(self.value)).replace("d", str(self.value))
        return form.replace("p", self._path)

    @property
    def numeral(self) -> str:
        """What the plan counts as the number."""
        if self.style is Style.DECIMAL:
            return self._path
        plain = chinese(self.value) if "c" in self.style.value else str(self.value)
        is_bracketed = self.style.value.endswith(("）", ")"))
        return f"({plain})" if is_bracketed else plain

    def moved(self, by: int) -> "Mark":
        return Mark(self.style, (*self.values[:-1], self.value + by))

    @property
    def _path(self) -> str:
        return ".".join(map(str, self.values))


def chinese(value: int) -> str:
    """A number up to 99 in Chinese."""
    tens, ones = divmod(value, 10)
    head = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "")
    return head + (_DIGITS[ones] if ones or not tens else "")


# From the highest down; a plan takes some in this order.
LADDERS = (
    (
        (Style.CHINESE, Style.CHINESE_POINT),
        (Style.CHINESE_BRACKET, Style.NARROW_CHINESE_BRACKET),
        (Style.DIGIT, Style.DIGIT_COMMA, Style.WIDE_DIGIT),
        (Style.DIGIT_BRACKET, Style.NARROW_DIGIT_BRACKET, Style.HALF_BRACKET),
        (Style.CIRCLED,),
    ),
    (
        (Style.PART, Style.CHAPTER),
        (Style.CHINESE,),
        (Style.CHINESE_BRACKET,),
        (Style.DIGIT,),
        (Style.DIGIT_BRACKET,),
    ),
    ((Style.CLAUSE,), (Style.SPOKEN,)),
    ((Style.CHINESE,), (Style.SPOKEN,)),
    ((Style.DECIMAL,),) * 4,
)
