"""Paragraphs out of lines: which line goes on with the one before it."""

from collections.abc import Iterable

from kepu.engines.documents.marks import is_closed, is_field, is_marked, is_open, is_torn
from kepu.engines.documents.pdf.margins import Layout
from kepu.engines.documents.pdf.writing import Line

# In widths of a full sign, in line distances, and as a share of the size.
_STEP = 0.8
_LONGEST_HANG = 4.5
_WIDE_GAP = 1.45
_LOOSE = 2.4
_OTHER_SIZE = 0.12


class Paragraph:
    """The lines of a paragraph, put together as they come."""

    def __init__(self, first: Line):
        self.page = first.page
        self.last = first
        self.text = first.text

    def add(self, line: Line) -> None:
        """Take in the line that goes on; a blank drawn at the break, or between words, is kept."""
        is_word = self.text[-1].isascii() and self.text[-1].isalpha()
        is_word = is_word and line.text[0].isascii() and line.text[0].isalpha()
        parts = " " if is_word or self.last.has_blank_after or line.has_blank_before else ""
        self.text += parts + line.text
        self.last = line


def paragraphs_of(lines: Iterable[Line], layout: Layout) -> list[Paragraph]:
    """The paragraphs of lines that follow one another without a table between."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1], line, layout):
            found[-1].add(line)
        else:
            found.append(Paragraph(line))
    return found


def _goes_on(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    before = paragraph.last
    if not _is_near(before, line, layout):
        return False
    if is_torn(before.text, line.text):
        return True
    if not layout.is_full(before, line):
        return False
    step = layout.indent(line) - layout.indent(before)
    if step > _STEP:
        return _hangs(before, line, step)
    if is_marked(line.text):
        return not layout.is_usual_start(line)
    if step < -_STEP:
        return True
    return _runs_on(paragraph, line, layout)


def _is_near(before: Line, line: Line, layout: Layout) -> bool:
    """Whether two lines look alike and follow each other at the usual distance."""
    if abs(before.size - line.size) > _OTHER_SIZE * before.size:
        return False
    if before.page == line.page:
        return (
            0
            < line.y - before.y
            <= _WIDE_GAP * min(max(layout.leading, before.size), _LOOSE * before.size)
        )
    return line.page == before.page + 1


def _hangs(before: Line, line: Line, step: float) -> bool:
    """Whether a line stands in only because the mark above it stands out."""
    is_hung = is_marked(before.text) and step < _LONGEST_HANG and not is_marked(line.text)
    return is_hung and not is_closed(before.text)


def _runs_on(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    """Of a full line and one that begins where it does; what is unsure stays apart."""
    if is_open(paragraph.text):
        return True
    is_first_line = layout.has_indents and layout.indent(line) > _STEP
    if layout.has_indents and not is_first_line:
        return True
    return not is_closed(paragraph.text) and not is_field(line.text)
