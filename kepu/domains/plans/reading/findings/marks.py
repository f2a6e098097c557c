"""Brackets and quotation marks without their pair, or of unlike width."""

import re
from collections.abc import Iterator

from kepu.domains.plans.reading.brackets import brackets_in
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.shapes import Finding, FindingCode

_QUOTES = {"“": "”", "‘": "’", "《": "》", "「": "」", "『": "』"}
_CLOSING = {closing: opening for opening, closing in _QUOTES.items()}
# 1) and a) are numbers, not brackets.
_NUMBER_BEFORE = re.compile(r"(?:^|[\s。；;，,：:])[0-9a-zA-Z一二三四五六七八九十]{1,2}$")
_LONGEST_NUMBER = 4
_AROUND = 8


def mark_findings(text: Passage) -> Iterator[Finding]:
    """What is wrong with the paired marks of a text, in no particular order."""
    brackets = brackets_in(text.text)
    for place in brackets.unopened:
        if not _NUMBER_BEFORE.search(text.text, max(place - _LONGEST_NUMBER, 0), place):
            yield _at(FindingCode.BRACKET_UNBALANCED, text, place, place + 1)
    for place in brackets.unclosed:
        yield _at(FindingCode.BRACKET_UNBALANCED, text, place, place + 1)
    for pair in brackets.pairs:
        if pair.is_mixed(text.text):
            inside = text.text[pair.start + 1 : pair.end]
            yield _at(FindingCode.BRACKET_MIXED, text, pair.start, pair.end + 1, f"（{inside}）")
    for place in _unpaired_quotes(text.text):
        yield _at(FindingCode.QUOTE_UNBALANCED, text, place, place + 1)


def _unpaired_quotes(text: str) -> list[int]:
    open_at: list[int] = []
    unpaired: list[int] = []
    for place, mark in enumerate(text):
        if mark in _QUOTES:
            if open_at and text[open_at[-1]] == mark != "《":
                # The same mark again: the earlier one was never closed.
                unpaired.append(open_at.pop())
            open_at.append(place)
        elif mark in _CLOSING:
            if open_at and text[open_at[-1]] == _CLOSING[mark]:
                open_at.pop()
            else:
                unpaired.append(place)
    return sorted(unpaired + open_at)


def _at(code: FindingCode, text: Passage, start: int, end: int, suggestion: str = "") -> Finding:
    around = text.text[max(start - _AROUND, 0) : end + _AROUND] if end - start == 1 else None
    printed = text.text[start:end] if around is None else around
    return Finding(code, text.cut(start, end).span, printed.strip(), suggestion)
