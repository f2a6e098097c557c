"""Rows of a task table as nodes of the outline."""

from kepu.domains.plans.reading.assignments import NOBODY, Assignment, labelled
from kepu.domains.plans.reading.columns import Columns, Holds, columns_of
from kepu.domains.plans.reading.lines import Line
from kepu.domains.plans.reading.markers import Marker, Rank, marker_of, marker_of_label
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.passages import Passage

_ROW = Marker(Rank.DIGIT, "", None, 0)


class TaskTable:
    """Reads rows below the last heading row seen; a table may go on over several pages."""

    def __init__(self) -> None:
        self._columns: Columns | None = None
        self._category = ""

    def is_heading(self, line: Line) -> bool:
        """Take ``line`` as the heading row, if it is one."""
        columns = columns_of(line.cells)
        if columns is not None:
            self._columns, self._category = columns, ""
        return columns is not None

    def nodes(self, line: Line) -> list[Node]:
        """What a row adds: perhaps a heading for its category, and its task."""
        filled = [cell for _place, cell in line.cells if cell]
        if self._columns is None or not line.cells:
            return []
        if len({plain(cell.text) for cell in filled}) == 1:
            self._category = plain(filled[0].text)
            return [_heading(filled[0])]
        task = self._cell(line, Holds.TASK)
        if task is None:
            return []
        return [*self._category_node(line), self._task_node(line, task)]

    def _category_node(self, line: Line) -> list[Node]:
        category = self._cell(line, Holds.CATEGORY)
        if category is None or plain(category.text) == self._category:
            return []
        self._category = plain(category.text)
        return [_heading(category)]

    def _task_node(self, line: Line, task: Passage) -> Node:
        number = self._cell(line, Holds.NUMBER)
        typed = marker_of(task.text)
        marker = _ROW
        if number is not None:
            marker = marker_of_label(number.text)
        elif typed is not None:
            marker, task = typed, task.cut(typed.length)
        marker = Marker(_ROW.rank, marker.numeral, marker.value, 0)
        return Node(marker, line.whole, [task.strip()], cells=self._assignment(line), is_row=True)

    def _assignment(self, line: Line) -> Assignment:
        found = NOBODY
        for place, cell in line.cells:
            column = (self._columns or {}).get(place)
            if column is None or not cell:
                continue
            if column.holds is Holds.UNITS:
                found += labelled(cell, column.role)
            elif column.holds is Holds.DEADLINE:
                found += Assignment(deadlines=(plain(cell.text),))
        return Assignment(found.units, found.deadlines, is_labelled=True)

    def _cell(self, line: Line, holds: Holds) -> Passage | None:
        """The cell of the column that holds something, if there is one and it is filled."""
        for place, cell in line.cells:
            column = (self._columns or {}).get(place)
            if column is not None and column.holds is holds and cell:
                return cell
        return None


def _heading(cell: Passage) -> Node:
    """A heading inside a table: numbered as headings are, or a category without a number."""
    marker = marker_of(cell.text) or Marker(Rank.CATEGORY, "", None, 0)
    return Node(marker, cell, [cell.cut(marker.length).strip()])
