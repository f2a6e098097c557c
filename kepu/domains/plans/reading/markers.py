"""The number or bullet a line begins with, and how high it stands."""

import re
from dataclasses import dataclass
from enum import IntEnum

from kepu.domains.plans.reading.numerals import CHINESE, half_width, value_of


class Rank(IntEnum):
    """How high a mark stands above the others when a plan uses several."""

    PART = 0
    CHAPTER = 1
    CLAUSE = 2
    STYLED = 3
    CHINESE = 4
    CATEGORY = 5
    CHINESE_BRACKET = 6
    DIGIT = 7
    DIGITS = 8
    DIGIT_BRACKET = 9
    CIRCLED = 10
    SPOKEN = 11
    LETTER = 12
    BULLET = 13


@dataclass(frozen=True, slots=True)
class Marker:
    """``numeral`` is what the plan counts as number: half-width, with its brackets.

    ``value`` is ``None`` for bullets; ``length`` is how much of the line the mark takes.
    """

    rank: Rank
    numeral: str
    value: int | None
    length: int
    depth: int = 0

    @property
    def order(self) -> tuple[int, int]:
        """Smaller stands higher."""
        return self.rank, self.depth


_C = rf"[{CHINESE}]{{1,4}}"
_BLANK = r"\s"
# A word follows, and not what makes the number a date or an amount.
_WORD = r"(?=[一-鿿“《])(?![年月日万个名场])"
# 16.3月开展 is the sixteenth, in March.
_DATE = rf"(?=(?:\d{{1,2}}|20\d\d\s*年\s*\d{{1,2}}){_BLANK}*月|20\d\d{_BLANK}*年)"
# Each pattern holds the numeral in its group; the order matters.
_PATTERNS: tuple[tuple[Rank, str], ...] = (
    (Rank.PART, rf"第({_C}|\d{{1,3}}){_BLANK}*(?:部分|[编篇章]){_BLANK}*[、，：:．.]?"),
    (Rank.CHAPTER, rf"第({_C}|\d{{1,3}}){_BLANK}*节{_BLANK}*[、，：:．.]?"),
    (
        Rank.CLAUSE,
        rf"第({_C}|\d{{1,3}})(?:{_BLANK}*[条项]{_BLANK}*[、，：:．.]?(?![由的至到])"
        rf"|{_BLANK}+|{_BLANK}*[、，,：:．.])",
    ),
    (
        Rank.CATEGORY,
        rf"(?:(?:重点|主要|专项|具体)?(?:任务|项目|行动|工程|活动|措施|举措))"
        rf"{_BLANK}*({_C}|\d{{1,3}}){_BLANK}*[：:、.．]",
    ),
    (Rank.SPOKEN, rf"({_C})是"),
    (Rank.CHINESE_BRACKET, rf"[（(]{_BLANK}*({_C}){_BLANK}*(?:[）)][、．.]?|[、．.])"),
    (Rank.CHINESE_BRACKET, rf"({_C})[）)][、．.]?"),
    (Rank.CHINESE_BRACKET, r"([㈠-㈩])[、．.]?"),
    (Rank.CHINESE, rf"({_C}){_BLANK}*(?:[、．]|\.(?!\d)|[，,](?=\S)|{_BLANK}+{_WORD})"),
    (Rank.DIGIT_BRACKET, rf"[（(]{_BLANK}*(\d{{1,3}}){_BLANK}*(?:[）)][、．.]?|[、．.](?!\d))"),
    (Rank.DIGIT_BRACKET, r"(\d{1,3})[）)][、．.]?"),
    (Rank.DIGIT_BRACKET, r"([⑴-⒇])[、．.]?"),
    (Rank.DIGITS, rf"(\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}})(?:[、．.]|{_BLANK}+|{_WORD})"),
    (Rank.DIGIT, r"([⒈-⒛])"),
    (
        Rank.DIGIT,
        rf"(\d{{1,3}}){_BLANK}*(?:[、．]|\.(?!\d)|\.{_DATE}|[，,](?=\D)|{_BLANK}+{_WORD})",
    ),
    (Rank.CIRCLED, r"([①-⑳])[、．.]?"),
    (Rank.LETTER, r"([A-Za-z])[、．.)）](?=[一-鿿“《\s])"),
    (Rank.BULLET, rf"()(?:[●•■◆★▲○◇□☆·✦➢►]|[-—–－]{{1,2}}(?=[{_BLANK}一-鿿“《])){_BLANK}*"),
)
_COMPILED = tuple(
    (rank, re.compile(rf"{_BLANK}*{pattern}{_BLANK}*")) for rank, pattern in _PATTERNS
)
_BRACKETED = {Rank.CHINESE_BRACKET, Rank.DIGIT_BRACKET}


def marker_of(line: str) -> Marker | None:
    """The mark ``line`` begins with."""
    for rank, pattern in _COMPILED:
        match = pattern.match(line)
        if match:
            return _marker(rank, match[1], match.end())
    return None


def marker_of_label(label: str) -> Marker:
    """The mark of a number that stands by itself: Word's automatic one, a table's number cell."""
    label = label.strip()
    found = marker_of(f"{label} 文") or marker_of(f"{label}、文")
    if found is None or not label:
        return Marker(Rank.BULLET, "", None, 0)
    return Marker(found.rank, found.numeral, found.value, 0, found.depth)


def styled_marker(level: int) -> Marker:
    """The mark of a heading that has a style and no number."""
    return Marker(Rank.STYLED, "", None, 0, level)


def _marker(rank: Rank, numeral: str, length: int) -> Marker:
    plain = half_width(numeral).strip(".() ")
    if rank in _BRACKETED:
        return Marker(rank, f"({plain})", value_of(plain), length)
    if rank is Rank.DIGITS:
        return Marker(rank, plain, value_of(plain.rpartition(".")[2]), length, plain.count("."))
    return Marker(rank, plain, value_of(plain), length)
