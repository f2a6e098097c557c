"""The lines of a document as the outline takes them: marked, rejoined, tables as rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.aligned import realigned
from kepu.domains.plans.reading.flattened import between_rows, rebuilt
from kepu.domains.plans.reading.markers import (
    Marker,
    marker_of,
    marker_of_label,
    styled_marker,
)
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.quoted import requoted
from kepu.domains.plans.reading.residue import without_residue
from kepu.domains.plans.reading.rows import Row
from kepu.domains.plans.reading.run_in import parted
from kepu.domains.plans.reading.stretches import Stretch, stretches_of
from kepu.domains.plans.reading.wraps import unwrapped
from kepu.engines.documents.blocks import Block, Document


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its mark, and its text behind the mark.

    ``whole`` holds a typed mark too. ``cells`` are the cells of a table row by grid column.
    """

    whole: Passage
    text: Passage
    marker: Marker | None = None
    level: int | None = None
    cells: tuple[tuple[int, Passage], ...] = ()
    is_rejoined: bool = False
    is_run_in: bool = False
    is_rebuilt: bool = False
    is_tabbed: bool = False


def lines_of(document: Document) -> Iterator[Line]:
    """All lines that belong to the plan, in order."""
    printed = without_residue(list(stretches_of(document)))
    whole = list(realigned(list(rebuilt(list(requoted(printed))))))
    for row, part in between_rows(whole):
        yield from map(_line, parted(unwrapped(part)))
        if row is not None:
            yield _rebuilt(row)


def line_of(whole: Passage) -> Line:
    """The line of a passage, with the mark typed before it."""
    marker = marker_of(whole.text)
    return Line(whole, whole.cut(marker.length).strip() if marker else whole.strip(), marker)


def _line(stretch: Stretch) -> Line:
    """A printed line; a computed number or a heading's style belongs to the first of its block."""
    block, passage = stretch.block, stretch.passage
    if stretch.is_row:
        cells = tuple((cell.column, _cell(block, cell.start, cell.text)) for cell in block.cells)
        return Line(passage, passage.strip(), cells=cells, is_tabbed=block.table is None)
    typed = line_of(passage)
    marker, text, level = typed.marker, typed.text, block.level if stretch.is_first else None
    if stretch.is_first and block.number is not None:
        marker, text = marker_of_label(block.number), passage.strip()
    elif typed.marker is None and level:
        marker = styled_marker(level)
    return Line(
        passage,
        text,
        marker,
        level,
        is_rejoined=stretch.is_rejoined,
        is_run_in=stretch.is_run_in,
    )


def _rebuilt(row: Row) -> Line:
    whole = joined("\t", [cell for _column, cell in row.cells])
    return Line(whole, whole.strip(), cells=row.cells, is_rebuilt=True, is_tabbed=row.is_tabbed)


def _cell(block: Block, start: int, text: str) -> Passage:
    """A cell's passage; one carried down stands where it would begin, without a length there."""
    if block.text[start : start + len(text)] == text:
        return Passage.of(block.index, text, start)
    return Passage.inserted(block.index, text, start)
