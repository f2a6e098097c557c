"""Title, year, issuer and number of the document, from the lines around the outline."""

import re
from dataclasses import dataclass

from kepu.domains.plans.reading.dates import dated_year, first_year
from kepu.domains.plans.reading.lines import Line
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.unit_words import has_ending, is_likely, is_surely

_TITLE_ENDS = (
    "计划|要点|方案|分工|分工方案|分工表|任务表|分解表|一览表|清单|台账|意见|规划|纲要|安排|通知|措施|任务"
    "|责任书|办法|细则|目标|行动|表"
)
_TITLE = re.compile(rf"(?:{_TITLE_ENDS})(?:[（(][^（()）]*[)）])?$")
_COVER = re.compile(r"(?:印发|转发|下发|公布|报送).*(?:通知|函|请示|报告)$")
_COVERED = (re.compile(r"《([^《》]+)》"), re.compile(r"(?:印发|转发|下发)(.+?)的?(?:通知|函)$"))
_SENDER = re.compile(r"^(.{3,40}?)(?:关于)")
_STATED = re.compile(
    r"(?:(?:发文|印发|发布|起草)(?:单位|机关|部门)|(?:制表|编制|制定|填表|填报)(?:单位|机关|部门)?)"
    r"\s*[:：]\s*([^\s：:]+)"
)
_DOCUMENT_NUMBER = re.compile(
    r"[一-鿿]{2,14}[〔\[［（(【]\s*((?:19|20)\d\d)\s*[〕\]］）)】]\s*第?\s*\d{1,4}\s*号"
)
# （澄溪县科学技术协会 2021年2月）, （2023年4月11日 某办公室印发）, （某办公室编，2022年1月印发）
_IN_BRACKET = re.compile(r"[（(]\s*([^（()）]{4,60})\s*[）)]$")
_WHEN_ISSUED = re.compile(
    r"(?:20\d\d|[一二][一二三四五六七八九〇零○]{3})\s*年[\d一二三四五六七八九十月日\s]*"
    r"|(?:印发|编印|编制|印制|发布|制定|制|编|印)?\s*[，,、]?\s*$|^\s*[，,、]"
)
_LONGEST_TITLE = 70


@dataclass(frozen=True, slots=True)
class Header:
    """What the document says about itself; what it does not say is ``None`` or empty."""

    title: str = ""
    year: int | None = None
    issuer: str | None = None
    document_number: str | None = None


def header_of(before: list[Line], lines: list[Line]) -> Header:
    """Read the lines ``before`` the outline, and signatures in all ``lines``."""
    number = _document_number(before)
    title = _title(before)
    years = (
        first_year(title),
        _dated(lines),
        first_year(number or ""),
        *(first_year(line.text.text) for line in before),
    )
    year = next((year for year in years if year is not None), None)
    return Header(title, year, _issuer(before, lines), number)


def _title(before: list[Line]) -> str:
    """The last line like a title that is no covering notice; else what the notice covers."""
    styled = [_without_stop(plain(line.whole.text)) for line in before if line.level in {0, 1}]
    texts = [_without_stop(plain(part)) for line in before for part in _parts(line.whole.text)]
    titles = [text for text in _with_wrapped(texts) if is_title(text)]
    own = [text for text in titles if not _COVER.search(text)]
    if own:
        return own[-1]
    covered = [match[1] for text in titles for way in _COVERED if (match := way.search(text))]
    first = [plain(line.whole.text) for line in before[:1]]
    return next(iter([*covered, *titles, *styled, *filter(_is_line, first)]), "")


def _parts(text: str) -> list[str]:
    """A line; one too long to be a title at its blanks, as line breaks may have been lost."""
    return text.split() if len(text) > _LONGEST_TITLE or "，" in text else [text]


def _without_stop(text: str) -> str:
    """A title may end in a full stop; what has commas before it is a sentence."""
    return text if "，" in text else text.removesuffix("。")


def _with_wrapped(texts: list[str]) -> list[str]:
    """The lines, a title's second line joined to its first."""
    found: list[str] = []
    for text in texts:
        first = found[-1] if found else ""
        if first and is_title(text) and _begins_title(first, text):
            found[-1] = first + text
        else:
            found.append(text)
    return found


def _begins_title(first: str, second: str) -> bool:
    """Whether a line is the first half of a title: it has a year, or is the body that issues it."""
    if not _is_line(first) or is_title(first) or dated_year(first) is not None:
        return False
    if is_surely(first):
        return second.startswith("关于") and not _COVER.search(second)
    return bool(re.search("年|关于", first))


def is_title(text: str) -> bool:
    """Whether a text without blanks ends as titles of plans do."""
    return _is_line(text) and bool(_TITLE.search(text))


def _is_line(text: str) -> bool:
    """Whether a text is short and no sentence, salutation or field."""
    return len(text) <= _LONGEST_TITLE and not re.search(r"[。；;：:]|^[（(【]", text)


def _document_number(before: list[Line]) -> str | None:
    for line in before:
        match = _DOCUMENT_NUMBER.search(plain(line.whole.text))
        if match:
            return match[0]
    return None


def _dated(lines: list[Line]) -> int | None:
    years = (dated_year(line.whole.text) for line in lines)
    return next((year for year in years if year is not None), None)


def _issuer(before: list[Line], lines: list[Line]) -> str | None:
    """Signed with a date, else named on top, else the sender of a notice, else as stated."""
    for index, line in enumerate(lines[:-1]):
        if _is_body(line) and dated_year(lines[index + 1].whole.text) is not None:
            return plain(line.whole.text)
    on_top = next((line for line in before if _is_body(line)), None)
    if on_top is not None:
        return plain(on_top.whole.text)
    bracketed = _bracketed(lines)
    if bracketed is not None:
        return bracketed
    for pattern in (_SENDER, _STATED):
        for line in before:
            match = pattern.search(line.whole.text.strip())
            if match and (pattern is _STATED or is_surely(plain(match[1]))):
                return plain(match[1])
    last = lines[-1] if lines else None
    return plain(last.whole.text) if last is not None and _is_body(last) else None


def _bracketed(lines: list[Line]) -> str | None:
    """The body that stands with a date in brackets, below the title or at the end."""
    for line in lines:
        match = _IN_BRACKET.match(line.whole.text.strip())
        if match is None or first_year(match[1]) is None:
            continue
        rest = match[1]
        for _time in range(3):
            rest = _WHEN_ISSUED.sub("", rest).strip()
        name = plain(rest)
        if is_likely(name) and has_ending(name):
            return name
    return None


def _is_body(line: Line) -> bool:
    return not line.cells and line.marker is None and is_surely(plain(line.whole.text))
