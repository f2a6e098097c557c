"""Where in the text of a passage its units stand: in brackets, behind a label, in a sentence."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.assignments import (
    NOBODY,
    Assignment,
    bare_list,
    labelled,
    sentence,
)
from kepu.domains.plans.reading.brackets import OPENING, brackets_in
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.roles import ANY_LABEL, ROLE_LABEL
from kepu.domains.plans.reading.running import running_units

_EDGES = " \t\n\u3000\xa0。；;，,"
_STOPS = "。；;！？"
_BLANKS = re.compile(r"\s*")
_SENTENCE_ENDS = re.compile(r"[。；;！？\n]")

# More stand in no item; each is tried with all that follows it.
_MOST_UNCLOSED = 4


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and what it says about units; ``gaps`` are the stretches that say only that.

    ``is_running`` where sentences say it.
    """

    text: Passage
    assignment: Assignment
    gaps: tuple[tuple[int, int], ...] = ()
    is_running: bool = False

    @property
    def rest(self) -> Passage:
        """The text without the stretches that name units."""
        return self.text.without(self.gaps)


def annotated(
    text: Passage, *, with_sentences: bool = True, with_running: bool = False
) -> Annotated:
    """Find the units of ``text``; where it names none, its assignment is empty.

    ``with_running`` takes whoever does something in a running sentence; without it only whoever
    is introduced by 由 counts.
    """
    ways = (*_WAYS, _in_sentence) if with_sentences else _WAYS
    for way in ways:
        found = way(text)
        if found is not None:
            return found
    if not with_sentences:
        return Annotated(text, NOBODY)
    units = running_units(text, only_by=not with_running)
    return Annotated(text, Assignment(units), is_running=bool(units))


def _unclosed(text: Passage) -> Annotated | None:
    """（责任单位：区科协、区教委 without the closing bracket."""
    for place in brackets_in(text.text).unclosed[-_MOST_UNCLOSED:]:
        begins = _BLANKS.match(text.text, place + 1)
        content = text.cut(place + 1).strip(_EDGES)
        gap = (place, len(text))
        if begins and ROLE_LABEL.match(text.text, begins.end()):
            before = _bracketed(text.cut(0, place))
            if before is None:
                return Annotated(text, labelled(content), (gap,))
            return Annotated(text, before.assignment + labelled(content), (*before.gaps, gap))
        listed = sentence(content) or bare_list(content)
        if listed and place:
            return Annotated(text, listed, (gap,))
    return None


def _unopened(text: Passage) -> Annotated | None:
    """办好活动。县科协、县妇联） without the opening bracket."""
    end = len(text.text.rstrip(_EDGES))
    if brackets_in(text.text[:end]).unopened[-1:] != (end - 1,):
        return None
    start = max(text.text.rfind(mark, 0, end) for mark in _STOPS) + 1
    content = text.cut(start, end - 1).strip(_EDGES)
    found = sentence(content) or bare_list(content)
    return Annotated(text, found, ((start, len(text)),)) if found and start else None


def _bracketed(text: Passage) -> Annotated | None:
    """Brackets with a label anywhere; without one only at the end."""
    found, gaps = NOBODY, list[tuple[int, int]]()
    end = len(text)
    for pair in sorted(brackets_in(text.text).pairs, key=lambda pair: -pair.end):
        if pair.depth:
            continue
        content = text.cut(pair.start + 1, pair.end)
        is_last = not text.text[pair.end + 1 : end].strip(_EDGES)
        assignment = _in_bracket(content, is_last=is_last)
        if assignment:
            found = assignment + found
            gaps.insert(0, (pair.start, _end_of_gap(text.text, pair.start, pair.end + 1)))
            end = pair.start
    return Annotated(text, found, tuple(gaps)) if found.units else None


def _end_of_gap(text: str, start: int, end: int) -> int:
    """A full stop behind the bracket goes with it where one stands before it already."""
    has_stop = text[:start].rstrip().endswith("。") and text.startswith("。", end)
    return end + has_stop


def _in_bracket(content: Passage, *, is_last: bool) -> Assignment:
    if ANY_LABEL.search(content.text):
        return labelled(content)
    if not is_last:
        return NOBODY
    return sentence(content) or bare_list(content)


def _leading(text: Passage) -> Annotated | None:
    """【市教育局、市科协】 at the beginning; it stays part of the text."""
    found, place = NOBODY, 0
    for pair in sorted(brackets_in(text.text).pairs, key=lambda pair: pair.start):
        if pair.depth or text.text[place : pair.start].strip():
            continue
        listed = bare_list(text.cut(pair.start + 1, pair.end))
        if not listed:
            break
        found, place = found + listed, pair.end + 1
    return Annotated(text, found) if found.units and text.text[place:].strip(_EDGES) else None


def _labelled(text: Passage) -> Annotated | None:
    """责任单位：区科协、区教委。 at the end of a text without brackets."""
    for label in ROLE_LABEL.finditer(text.text):
        before = text.text[: label.start()].rstrip()
        is_apart = label.start() - len(before) > 0
        if before and not is_apart and before[-1] not in "。；;！？，,）)】”\n" + OPENING:
            continue
        start = len(before) - (before != "" and before[-1] in OPENING)
        content = text.cut(label.start())
        unopened = brackets_in(content.text).unopened
        found = labelled(content.cut(0, unopened[0] if unopened else None).strip(_EDGES))
        if found.units:
            return Annotated(text, found, ((start, len(text)),))
    return None


def _in_sentence(text: Passage) -> Annotated | None:
    """A sentence that only says who does it, the last first."""
    for start, end in reversed(list(_sentences(text))):
        found = sentence(text.cut(start, end).strip(_EDGES))
        if found:
            gaps = ((start, end),) if start else ()
            return Annotated(text, found, gaps, is_running=True)
    return None


def _sentences(text: Passage) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_ENDS.finditer(text.text):
        yield start, end.end()
        start = end.end()
    if text.text[start:].strip():
        yield start, len(text)


_WAYS: tuple[Callable[[Passage], Annotated | None], ...] = (
    _unclosed,
    _bracketed,
    _labelled,
    _leading,
    _unopened,
)
