"""Marks that stand inside a line: a plan whose line breaks were lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from kepu.domains.plans.reading.assignments import bare_list
from kepu.domains.plans.reading.brackets import depth_at
from kepu.domains.plans.reading.markers import Marker, Rank, marker_of
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.scopes import scope_starts
from kepu.domains.plans.reading.stretches import Stretch
from kepu.domains.plans.reading.unit_words import is_surely

_LONG = 90
_VERY_LONG = 400
_CHINESE = "[一二三四五六七八九十]{1,3}"
_CANDIDATE = re.compile(
    r"第[一二三四五六七八九十百]{1,3}[章节条、，　 ]"
    rf"|[（(]\s*{_CHINESE}\s*[）)]|{_CHINESE}、"
    r"|[㈠-㈩⑴-⒇①-⑳⒈-⒛]|[（(]\s*\d{1,3}\s*[）)]|(?<!\d)\d{1,3}[）)]"
    r"|(?<![\d.．])\d{1,3}(?:[.．]\d{1,3}){0,3}[、.．](?!\d(?!\d?月|\d{3}年))"
    r"|(?<![\d.．])\d{1,2}(?:[.．]\d{1,2}){1,3}(?=[\s一-鿿“])"
)
# 统一、 and 其二、 are words.
_HEAD = re.compile(r"\s*([^：:。；]{3,40})[：:]\s*(?=[（(]?(?:1|一)[）)]?[、.．）])")
_TASK_FIELD = re.compile(r"\s*(?:(?:主要|重点|工作|具体)(?:任务|内容|职责)|任务|职责)\s*[:：]\s*$")
_SIGNED = re.compile(
    r"(?:^|[。；）)】\s])\s*([一-鿿]{4,30})\s*"
    r"((?:20\d\d|二[〇○零一二三四五六七八九O]{3})\s*年[^。；]{2,9}日(?:印发)?)\s*$"
)
_LONGEST_SIGNATURE = 60
_LONGEST_MARK = 30
_NO_NUMBER = re.compile(r"[统唯单万专逐合同划归其第之周星期初十百零整某每另]$|月$")


@dataclass(slots=True)
class _Counting:
    """Follows the marks of a plan: each begins at one under a higher mark, or counts on."""

    stack: list[Marker] = field(default_factory=list)
    highest: dict[tuple[int, int], int] = field(default_factory=dict)

    def copy(self) -> "_Counting":
        return _Counting(list(self.stack), dict(self.highest))

    def enter(self, marker: Marker) -> None:
        """Go on behind ``marker``."""
        while self.stack and self.stack[-1].order >= marker.order:
            self.stack.pop()
        self.stack.append(marker)
        if marker.value is not None:
            self.highest[marker.order] = marker.value

    def places(self, text: str) -> list[int]:
        """Where within a line marks stand that count on, that at its beginning left out."""
        own = marker_of(text)
        if own is not None:
            self.enter(own)
        depths = depth_at(text)
        found: list[int] = []
        for match in _CANDIDATE.finditer(text, own.length if own else 0):
            place = match.start()
            inside = depths[place] - (text[place] in "（(")
            marker = marker_of(text[place : place + _LONGEST_MARK])
            if (
                marker is not None
                and inside == 0
                and self._takes(marker, text[max(place - 2, 0) : place])
            ):
                found.append(place)
        return found

    def _takes(self, marker: Marker, before: str) -> bool:
        if marker.value is None or marker.rank is Rank.SPOKEN or _NO_NUMBER.search(before):
            return False
        held = next((one for one in self.stack if one.order == marker.order), None)
        if not self._counts(held, marker, before):
            return False
        self.enter(marker)
        return True

    def _counts(self, held: Marker | None, marker: Marker, before: str) -> bool:
        """Counts on, or begins at one: anew only behind a heading that ends in a colon."""
        if held is not None and held.value is not None and marker.value == held.value + 1:
            return True
        if held is not None:
            return marker.value == 1 and before.endswith(("：", ":"))
        if marker.value == 1:
            return True
        # The numbers of a plan may run on through its sections.
        return bool(self.stack) and marker.value == self.highest.get(marker.order, 0) + 1


def parted(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Every line, those that hold several marked passages cut before each mark.

    A line is cut where its marks count on and more than one of the pieces says who does it, or
    where it is far too long to be one passage. What is said of several items together is cut
    off as a line of its own.
    """
    counting = _Counting()
    for stretch in stretches:
        if stretch.is_row:
            yield stretch
            continue
        for line in _cut(stretch, _after_field(stretch.text)):
            if _TASK_FIELD.match(line.text) and line is not stretch:
                continue
            for piece in _cut(line, [*_places(line.text, counting), *_signature(line.text)]):
                yield from _cut(piece, scope_starts(piece.text))


def _after_field(text: str) -> list[int]:
    """Where the mark stands that follows on 工作任务：, words that are not the task's."""
    for colon in re.finditer("[:：]", text[:20]):
        if _TASK_FIELD.match(text[: colon.end()]) and marker_of(text[colon.end() :]):
            return [colon.end()]
    return []


def _signature(text: str) -> list[int]:
    """Where the name of a body and a date begin that end a line far too long."""
    if len(text) < _LONG:
        return []
    signed = _SIGNED.search(text, max(len(text) - _LONGEST_SIGNATURE, 0))
    if signed is None or not is_surely(plain(signed[1])):
        return []
    return [signed.start(1), signed.start(2)]


def _cut(stretch: Stretch, places: Sequence[int]) -> Iterator[Stretch]:
    edges = [0, *(place for place in places if place > 0), len(stretch.text)]
    for start, end in pairwise(edges):
        piece = stretch.part(start, end)
        if piece.passage:
            yield piece


def _places(text: str, counting: _Counting) -> list[int]:
    """Where marked passages begin within a line, the line's own beginning left out."""
    within = counting.copy()
    places = within.places(text) if _may_run_in(text) else []
    if places and _is_run_in(text, places):
        counting.stack, counting.highest = within.stack, within.highest
        return places
    own = marker_of(text)
    if own is not None:
        counting.enter(own)
    return []


def _may_run_in(text: str) -> bool:
    return len(text) >= _LONG or _heads_list(text) or _has_several_labels(text)


def _is_run_in(text: str, places: Sequence[int]) -> bool:
    pieces = [text[start:end] for start, end in pairwise([0, *places, len(text)])]
    saying = sum(_says_who(piece) for piece in pieces)
    return saying > 1 or _heads_list(text) or (len(text) > _VERY_LONG and len(places) > 2)


def _has_several_labels(text: str) -> bool:
    return (
        len(list(islice(ANY_LABEL.finditer(text), 2))) > 1 and _CANDIDATE.search(text) is not None
    )


def _heads_list(text: str) -> bool:
    """Whether a unit and a colon stand before the first mark: 县妇联：1.…；2.…"""
    head = _HEAD.match(text)
    return head is not None and bool(bare_list(Passage.of(0, head[1])))


def _says_who(piece: str) -> bool:
    return ANY_LABEL.search(piece) is not None or _ends_in_list(piece)


def _ends_in_list(piece: str) -> bool:
    """Whether a piece ends in a bracket that lists several names."""
    found = re.search(
        r"[（(【\[]([^（()）]{4,}(?:[（(][^（()）]*[）)][^（()）]*)*)[】\]）)][。；;]?\s*$", piece
    )
    return found is not None and "、" in found[1]
