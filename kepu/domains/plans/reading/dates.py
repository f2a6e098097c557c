"""Lines that are a date, and years."""

import re

from kepu.domains.plans.reading.numerals import CHINESE, chinese_value

_WRITTEN_YEAR = r"[一二][一二三四五六七八九〇零○ＯO]{3}"
_DATE = re.compile(
    rf"\s*(?P<year>(?:19|20)\d\d|{_WRITTEN_YEAR})\s*年\s*(?:\d{{1,2}}|[{CHINESE}]{{1,3}})\s*月"
    rf"(?:\s*(?:\d{{1,2}}|[{CHINESE}]{{1,3}})\s*日)?\s*(?:印发|发布|印制)?\s*$"
)
_YEAR = re.compile(rf"(?<!\d)((?:19|20)\d\d)(?!\d)|({_WRITTEN_YEAR})年")


def dated_year(line: str) -> int | None:
    """The year of a line that holds a date and nothing else."""
    match = _DATE.match(line)
    return _value(match["year"]) if match else None


def first_year(text: str) -> int | None:
    """The first year a text names, the first of a period."""
    match = _YEAR.search(text)
    return _value(match[1] or match[2]) if match else None


def is_period(text: str) -> bool:
    """Whether a title speaks of several years, as in 2021—2025年."""
    return bool(re.search(r"(?:19|20)\d\d\s*年?\s*[-—–－~～至到]+\s*(?:19|20)\d\d", text))


def _value(year: str) -> int | None:
    plain = re.sub("[○ＯO]", "〇", year)
    return int(plain) if plain.isdigit() and plain.isascii() else chinese_value(plain)
