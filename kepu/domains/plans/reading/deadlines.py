"""Deadlines: phrases with 前 in the text, and their dates where these are certain."""

import calendar
import re
from collections.abc import Iterable
from datetime import date

from kepu.domains.plans.reading.numerals import CHINESE, value_of

_N = rf"(?:\d{{1,2}}|[{CHINESE}]{{1,3}})"
_YEAR = rf"(?:20\d\d\s*年|二[{CHINESE}]{{3}}年|今年|本年度?|明年|次年|当年|每年)"
_DAY = rf"(?:{_N}\s*[日号]|底|末|上旬|中旬|下旬)"
_MONTH = rf"{_N}\s*月(?:份)?\s*{_DAY}?"
# Days and seasons that everybody knows without a date.
_SEASON = (
    r"(?:(?:春|元宵|清明|端午|中秋|重阳|国庆|劳动|教师|儿童|植树|妇女|青年|建军)节"
    r"|元旦|清明|五一|端午|国庆|中秋|元宵|重阳|七一|八一|十一|主?汛期|春耕|春播|秋收|秋播|三夏|双抢|入冬|入夏"
    r"|[寒暑]假(?:开始)?|(?:[春秋]季)?(?:新)?学期(?:开学|开始|结束|末)?|(?:[春秋]季)?开学|[高中]考)"
)
_PHRASE = re.compile(
    rf"(?:{_YEAR}?\s*{_MONTH}"
    rf"|{_YEAR}?\s*(?:年底|年末|年终|上半年|下半年|第?[一二三四]季度末?)"
    rf"|(?:20\d\d\s*|二[{CHINESE}]{{3}})年?(?:年底|年末|底|末)"
    rf"|每季度?[首末次]月{_DAY}"
    rf"|每(?:年|半年|季度|季|月|周)末?(?:{_MONTH}|月?{_DAY})?"
    rf"|(?:{_YEAR}|每(?:年|学期)?)?\s*{_SEASON})"
    r"(?:到来|来临)?(?:之|以)?前(?!后)"
)
_FULL = re.compile(
    rf"(?:(?P<year>20\d\d)\s*年)?\s*(?:(?P<month>{_N})\s*月(?:份)?\s*"
    rf"(?:(?P<day>{_N})\s*[日号]|(?P<end>底|末))|(?P<yearend>年?[底末终]))\s*(?:之|以)?前?"
)


def deadlines_in(text: str) -> list[str]:
    """The phrases of a text that say by when, without blanks."""
    return [re.sub(r"\s+", "", match[0]) for match in _PHRASE.finditer(text)]


def joined_deadlines(phrases: Iterable[str]) -> str | None:
    """Several phrases as one, each once; nothing where there is none."""
    return "；".join(dict.fromkeys(phrase for phrase in phrases if phrase)) or None


def date_of(phrase: str | None, year: int | None, *, is_period: bool) -> date | None:
    """The date a single phrase means, where nothing has to be guessed.

    ``year`` is the plan's; it is not enough for a plan over several years (``is_period``).
    """
    match = _FULL.fullmatch(phrase or "")
    if match is None:
        return None
    chosen = int(match["year"]) if match["year"] else (None if is_period else year)
    if chosen is None:
        return None
    month = 12 if match["yearend"] else value_of(match["month"])
    if month is None or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(chosen, month)[1]
    day = value_of(match["day"]) if match["day"] else last
    return date(chosen, month, day) if day is not None and 1 <= day <= last else None
