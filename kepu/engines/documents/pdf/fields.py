"""The text of a field: its wrapped lines joined, its own lines kept."""

from collections.abc import Sequence
from itertools import pairwise

from kepu.engines.documents.marks import is_marked
from kepu.engines.documents.pdf.writing import Line

_NEAR = 0.6
_ENDS = "。；;"


def field_text(lines: Sequence[Line], width: float) -> str:
    """The lines of a field ``width`` points wide; line feeds where a line was not full."""
    if not lines:
        return ""
    inset = max(min(line.left for line in lines), 0.0)
    longest = max(line.right - line.left for line in lines)
    room = max(width - 2 * inset, longest)
    text = lines[0].text
    for before, line in pairwise(lines):
        text += _between(before, line, room) + line.text
    return text


def _between(before: Line, line: Line, room: float) -> str:
    filled = before.right - before.left + line.first + _NEAR * before.em
    if filled <= room or (is_marked(line.text) and before.text.endswith(tuple(_ENDS))):
        return "\n"
    is_word = before.text[-1].isascii() and before.text[-1].isalpha()
    return " " if is_word and line.text[0].isascii() and line.text[0].isalpha() else ""
