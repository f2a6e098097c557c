"""A list of units taken apart into names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.brackets import OPENING, brackets_in, depth_at
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.roles import role_behind, role_in_bracket
from kepu.domains.plans.reading.shapes import Role
from kepu.domains.plans.reading.unit_words import has_beginning, has_ending, is_surely

_SEPARATORS = "、，,；;/／|｜。"
# More than the longest name there is.
_LONGEST = 60
_CONJUNCTION = re.compile(r"以及|和|及|与")
_AND_OTHERS = re.compile(r"等(?:有关|相关|成员|责任|各)*(?:单位|部门|机构)?$")
_BEFORE = re.compile(r"^(?:由|会同|请|以及|及|和|与|[:：])+")
_NOTHING = re.compile(r"(?:无|暂无|.*(?:联动|协同推进)$|[-—–－/\\]*)$")
_MARKS = re.compile(f"[{re.escape(_SEPARATORS)}]")
_BLANK_BETWEEN = re.compile(r"\S\s+\S")
_LAST_BRACKET = re.compile(r"\s*[（(【]([^（()）【】]*)[】)）]$")
_PERSON = re.compile(
    r"(?:联系|责任|分管|牵头)?(?:人|领导|电话|联系方式)[:：].*|.*\d{7,}.*"
    r"|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严]"
    r"[一-鿿]{1,2}(?:同志)?"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name without blanks, where it stands, and the role a note behind it gives."""

    name: str
    passage: Passage
    role: Role | None = None


def names_in(listing: Passage) -> list[Name]:
    """The units of a list: split at marks, blanks and conjunctions, never inside brackets."""
    begins = _BEFORE.match(listing.text)
    listing = listing.cut(begins.end()) if begins else listing
    has_blanks = _BLANK_BETWEEN.search(listing.text) is not None or not _MARKS.search(listing.text)
    return [
        name
        for stretch in _split(listing, _SEPARATORS)
        for part in _by_breaks(stretch, has_blanks=has_blanks)
        for whole in _by_blanks(part)
        for token in _by_conjunctions(whole)
        if (name := _name(token)) is not None
    ]


def plain(text: str) -> str:
    """``text`` without blanks and line breaks."""
    return re.sub(r"\s+", "", text)


def _split(listing: Passage, separators: str) -> Iterator[Passage]:
    depths = depth_at(listing.text)
    start = 0
    for place, character in enumerate(listing.text):
        if character in separators and depths[place] == 0:
            yield listing.cut(start, place)
            start = place + 1
    yield listing.cut(start)


def _by_breaks(part: Passage, *, has_blanks: bool) -> Iterator[Passage]:
    """Split where a line was broken, if names are parted by blanks: the break took one's place."""
    start = 0
    for place in part.breaks if has_blanks else ():
        left = plain(part.text[max(start, place - _LONGEST) : place])
        right = plain(part.text[place : place + _LONGEST])
        if len(left) > 2 and has_ending(left) and has_beginning(right):
            yield part.cut(start, place)
            start = place
    yield part.cut(start)


def _by_blanks(part: Passage) -> Iterator[Passage]:
    """Split at blanks, unless a blank or line break has only come between halves of a name."""
    depths = depth_at(part.text)
    start = 0
    blanks = list(re.finditer(r"\s+", part.text))
    ends = [blank.start() for blank in blanks[1:]] + [len(part)]
    for blank, end in zip(blanks, ends, strict=False):
        left = plain(part.text[max(start, blank.start() - _LONGEST) : blank.start()])
        if depths[blank.start()] == 0 and _are_two(left, part.text[blank.end() : end]):
            yield part.cut(start, blank.start())
            start = blank.end()
    yield part.cut(start)


def _are_two(left: str, right: str) -> bool:
    """Whether what stands on both sides of a blank are names of their own."""
    if len(left) < 2 or len(right) < 2:
        return False
    return has_beginning(right) or (has_ending(left) and has_ending(right))


def _by_conjunctions(whole: Passage) -> Iterator[Passage]:
    depths = depth_at(whole.text)
    start = 0
    for word in _CONJUNCTION.finditer(whole.text):
        left, right = whole.text[start : word.start()], whole.text[word.end() :]
        if depths[word.start()] == 0 and _joins_units(plain(left), plain(right)):
            yield whole.cut(start, word.start())
            start = word.end()
    yield whole.cut(start)


def _joins_units(left: str, right: str) -> bool:
    """区科协和区教委 are two; 人力资源和社会保障局 and 各有关高校和科研院所 are one."""
    if not has_ending(left):
        return False
    return has_beginning(right) or (has_ending(right) and not left.startswith("各"))


def _cut_back(text: str, count: int) -> int:
    """Where ``text`` ends without its last ``count`` characters that are no blanks."""
    place = len(text)
    while count:
        place -= 1
        count -= not text[place].isspace()
    return place


def _name(token: Passage) -> Name | None:
    token = token.strip()
    if token.text.startswith(tuple(OPENING)) and brackets_in(token.text).unclosed[:1] == (0,):
        token = token.cut(1).strip()
    role: Role | None = None
    while note := _LAST_BRACKET.search(token.text):
        in_note = role_in_bracket(note[1])
        if in_note is None and not _PERSON.fullmatch(plain(note[1])):
            break
        role = role or in_note
        token = token.cut(0, note.start()).strip()
    before = _BEFORE.match(token.text)
    token = token.cut(before.end() if before else 0)
    tail = role_behind(plain(token.text))
    if role is None and tail is not None and is_surely(plain(token.text)[: -tail[1]]):
        role, token = tail[0], token.cut(0, _cut_back(token.text, tail[1]))
    others = _AND_OTHERS.search(token.text)
    token = (token.cut(0, others.start()) if others else token).strip()
    name = plain(token.text)
    return None if _NOTHING.match(name) else Name(name, token, role)
