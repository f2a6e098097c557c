"""Rows of a task table as nodes of the outline."""

from dataclasses import replace

from kepu.domains.plans.reading.assignments import NOBODY, Assignment, labelled
from kepu.domains.plans.reading.columns import Columns, Holds, columns_of
from kepu.domains.plans.reading.lines import Line
from kepu.domains.plans.reading.markers import Marker, Rank, marker_of, marker_of_label
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.notes import is_note
from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.passages import Passage

_ROW = Marker(Rank.DIGIT, "", None, 0)


class TaskTable:
    """Reads rows below the last heading row seen; a table may go on over several pages."""

    def __init__(self) -> None:
        self._columns: Columns | None = None
        self._categories: dict[int, str] = {}
        # What was filled in last, for cells that were merged downwards.
        self._above: dict[int, Passage] = {}

    def is_heading(self, line: Line) -> bool:
        """Take ``line`` as the heading row, if it is one."""
        columns = columns_of(line.cells)
        if columns is not None:
            self._columns = columns
            self._categories.clear()
            self._above.clear()
        return columns is not None

    def nodes(self, line: Line) -> list[Node]:
        """What a row adds: perhaps a heading for its category, and its task."""
        filled = [cell for _place, cell in line.cells if cell]
        if self._columns is None or not line.cells:
            return []
        if len({plain(cell.text) for cell in filled}) == 1:
            if is_note(filled[0].text) or _is_sentence(filled[0].text):
                return []
            # Further down the same words may stand in the column of categories.
            first = next((at for at, _cell in self._cells(line, Holds.CATEGORY)), 0)
            self._categories = {first: plain(filled[0].text)}
            return [_heading(filled[0])]
        task = self._cell(line, Holds.TASK)
        if task is None:
            return []
        return [*self._category_nodes(line), self._task_node(line, task)]

    def _category_nodes(self, line: Line) -> list[Node]:
        """Headings for the categories that are new, each under the one to its left."""
        nodes: list[Node] = []
        for depth, (place, cell) in enumerate(self._cells(line, Holds.CATEGORY)):
            text = plain(cell.text)
            if cell and (nodes or text != self._categories.get(place)):
                self._categories[place] = text
                nodes.append(_heading(cell, depth))
        return nodes

    def _task_node(self, line: Line, task: Passage) -> Node:
        number = self._cell(line, Holds.NUMBER)
        typed = marker_of(task.text)
        marker = _ROW
        if number is not None:
            marker = marker_of_label(number.text)
        elif typed is not None:
            marker, task = typed, task.cut(typed.length)
        marker = Marker(_ROW.rank, marker.numeral, marker.value, 0)
        measures = [cell.strip() for _place, cell in self._cells(line, Holds.MEASURE) if cell]
        assignment, is_filled = self._assignment(line)
        return Node(
            marker,
            line.whole,
            [task.strip(), *measures],
            cells=assignment,
            is_row=True,
            is_rebuilt=line.is_rebuilt or is_filled,
        )

    def _assignment(self, line: Line) -> tuple[Assignment, bool]:
        """What the cells say, and whether a cell was taken from the row above."""
        found, is_filled = NOBODY, False
        for place, cell in line.cells:
            column = (self._columns or {}).get(place)
            if column is None or column.holds not in {Holds.UNITS, Holds.DEADLINE}:
                continue
            if cell:
                self._above[place] = cell
            elif self._is_merged(line, place) and place in self._above:
                cell, is_filled = self._above[place], True
            else:
                continue
            if column.holds is Holds.UNITS:
                found += labelled(cell, column.role)
            else:
                found += Assignment(deadlines=(plain(cell.text),))
        return Assignment(found.units, found.deadlines, is_labelled=True), is_filled

    def _is_merged(self, line: Line, place: int) -> bool:
        """Whether an empty cell was one with the cell above, of which copying left nothing.

        So it is where the category was merged too, for whoever leads and for the deadline.
        """
        categories = list(self._cells(line, Holds.CATEGORY))
        if not line.is_tabbed or not categories or any(cell for _place, cell in categories):
            return False
        units = [at for at, _cell in self._cells(line, Holds.UNITS)]
        return place not in units[1:]

    def _cells(self, line: Line, holds: Holds) -> list[tuple[int, Passage]]:
        columns = self._columns or {}
        return [
            (place, cell)
            for place, cell in line.cells
            if place in columns and columns[place].holds is holds
        ]

    def _cell(self, line: Line, holds: Holds) -> Passage | None:
        """The first cell that holds something, if it is filled."""
        return next((cell for _place, cell in self._cells(line, holds) if cell), None)


def _is_sentence(text: str) -> bool:
    """Whether a cell alone in its row is a paragraph and no heading."""
    return text.rstrip().endswith("。") and marker_of(text) is None


def _heading(cell: Passage, depth: int = 0) -> Node:
    """A heading inside a table: numbered as headings are, or a category without a number."""
    typed = marker_of(cell.text)
    marker = typed or Marker(Rank.CATEGORY, "", None, 0, depth)
    if marker.rank >= _ROW.rank:
        marker = replace(marker, rank=Rank.CATEGORY, depth=depth)
    return Node(marker, cell, [cell.cut(marker.length).strip()])
