"""Pairs of brackets whatever their width, and those that lack their pair."""

import re
from dataclasses import dataclass

OPENING = "（(【[〔［〖<＜"
CLOSING = "）)】]〕］〗>＞"
_ANY_OPENING = re.compile(f"[{re.escape(OPENING)}]")
# Alone these are signs of arithmetic.
_ANGLES = {"<": ">", "＜": "＞"}
_PAIRS = dict(zip(OPENING, CLOSING, strict=True))


@dataclass(frozen=True, slots=True)
class Pair:
    """``start`` and ``end`` are the places of the two brackets."""

    start: int
    end: int
    depth: int

    def is_mixed(self, text: str) -> bool:
        """Whether one is wide and the other narrow, or of another kind."""
        return _PAIRS[text[self.start]] != text[self.end]


@dataclass(frozen=True, slots=True)
class Brackets:
    """All pairs by their end, and the places of brackets without a pair."""

    pairs: tuple[Pair, ...]
    unopened: tuple[int, ...]
    unclosed: tuple[int, ...]


def brackets_in(text: str) -> Brackets:
    """Pair the brackets of ``text``."""
    open_at: list[int] = []
    pairs: list[Pair] = []
    unopened: list[int] = []
    for place, character in enumerate(_bracket_signs(text)):
        if character in OPENING:
            open_at.append(place)
        elif character in CLOSING and open_at:
            pairs.append(Pair(open_at.pop(), place, len(open_at)))
        elif character in CLOSING:
            unopened.append(place)
    return Brackets(tuple(pairs), tuple(unopened), tuple(open_at))


def depth_at(text: str) -> list[int]:
    """How many brackets are open at each character; a bracket counts as inside itself."""
    if not _ANY_OPENING.search(text):
        return [0] * len(text)
    depths: list[int] = []
    depth = 0
    for character in _bracket_signs(text):
        depth += character in OPENING
        depths.append(depth)
        depth -= character in CLOSING and depth > 0
    return depths


def _bracket_signs(text: str) -> str:
    """``text`` with angles that have no pair blotted out."""
    for opening, closing in _ANGLES.items():
        if opening in text or closing in text:
            last, first = text.rfind(closing), text.find(opening)
            text = "".join(
                " "
                if (sign == opening and place > last)
                or (sign == closing and not -1 < first < place)
                else sign
                for place, sign in enumerate(text)
            )
    return text
