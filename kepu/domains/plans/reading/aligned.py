"""Tables whose columns are held apart by blanks alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kepu.domains.plans.reading.columns import Columns, Holds, columns_of
from kepu.domains.plans.reading.dates import dated_year
from kepu.domains.plans.reading.markers import Rank, marker_of
from kepu.domains.plans.reading.notes import is_note
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.rows import Row
from kepu.domains.plans.reading.stretches import Stretch, width

# A full-width blank or two half-width ones; a single one may stand inside a cell.
_GAP = re.compile(r"(?:\u3000| {2}|\xa0{2})[ \u3000\xa0]*")
_FEWEST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A text between blanks and where it begins, in characters from the margin."""

    passage: Passage
    at: float


def realigned(lines: Sequence[Stretch | Row]) -> Iterator[Stretch | Row]:
    """The lines of a document, those of tables aligned by blanks as rows."""
    place = 0
    while place < len(lines):
        line = lines[place]
        table = _Table.below(line) if isinstance(line, Stretch) else None
        if table is None:
            yield line
            place += 1
            continue
        yield table.heading
        place += 1
        while place < len(lines) and table.takes(lines[place]):
            place += 1
        yield from table.rows()


@dataclass(slots=True)
class _Table:
    heading: Row
    columns: Columns
    starts: list[float]
    cells: list[dict[int, list[Passage]]] = field(default_factory=list)

    @classmethod
    def below(cls, line: Stretch) -> "_Table | None":
        """The table that ``line`` is the heading row of, if it is one."""
        if line.is_row or not _GAP.search(line.text.strip()):
            return None
        chunks = _chunks(line.passage)
        cells = tuple((at, chunk.passage) for at, chunk in enumerate(chunks))
        columns = columns_of(cells) if len(chunks) >= _FEWEST_COLUMNS else None
        if columns is None:
            return None
        return cls(Row(cells), columns, [chunk.at for chunk in chunks])

    def takes(self, line: Stretch | Row) -> bool:
        """Take ``line`` as one of the table's; a row begins where its first column is filled."""
        if isinstance(line, Row) or line.is_row or self._is_outside(line):
            return False
        chunks = _chunks(line.passage)
        placed = self._placed(chunks)
        if len(chunks) == 1 and (not self.cells or 0 in placed):
            return self._takes_heading(line)
        if self._begins_row(placed):
            self.cells.append({})
        for column, passage in placed.items():
            self.cells[-1].setdefault(column, []).append(passage)
        return True

    def _takes_heading(self, line: Stretch) -> bool:
        """A line alone at the margin, numbered as headings are, groups the rows below."""
        marker = marker_of(line.printed.text)
        if marker is None or marker.rank > Rank.CHINESE_BRACKET:
            return False
        self.cells += [{0: [line.printed.strip()]}, {}]
        return True

    def _begins_row(self, placed: dict[int, Passage]) -> bool:
        if not self.cells:
            return True
        if not self.cells[-1]:
            return False
        return 0 in placed and (
            self.columns[0].holds is not Holds.NUMBER
            or marker_of(f"{placed[0].text}、文") is not None
        )

    def _is_outside(self, line: Stretch) -> bool:
        text = line.text.strip()
        return is_note(text) or dated_year(text) is not None

    def _placed(self, chunks: Sequence[_Chunk]) -> dict[int, Passage]:
        """Each text in the column whose heading begins nearest; as many as columns in order."""
        if len(chunks) == len(self.starts):
            return {column: chunk.passage for column, chunk in enumerate(chunks)}
        found: dict[int, Passage] = {}
        least = 0
        for chunk in chunks:
            ways = range(least, len(self.starts))
            column = min(ways, key=lambda one: abs(self.starts[one] - chunk.at), default=least)
            found[column] = chunk.passage
            least = min(column + 1, len(self.starts) - 1)
        return found

    def rows(self) -> Iterator[Row]:
        for cells in self.cells:
            if cells:
                yield Row(
                    tuple((column, joined("", parts)) for column, parts in sorted(cells.items()))
                )


def _chunks(passage: Passage) -> list[_Chunk]:
    text = passage.text.rstrip()
    start = len(text) - len(text.lstrip())
    chunks: list[_Chunk] = []
    for gap in [*_GAP.finditer(text, start), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            chunks.append(_Chunk(passage.cut(start, end), width(text[:start])))
        start = gap.end() if gap else end
    return chunks
