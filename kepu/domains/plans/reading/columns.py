"""What the columns of a task table hold, by their headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.roles import DEADLINE_COLUMN, is_role_column, role_of_label
from kepu.domains.plans.reading.shapes import Role


class Holds(Enum):
    """The content of a column."""

    NUMBER = auto()
    CATEGORY = auto()
    TASK = auto()
    UNITS = auto()
    DEADLINE = auto()
    MEASURE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``role`` is that of the units it lists."""

    holds: Holds
    role: Role = Role.RESPONSIBLE


Columns = dict[int, Column]

_WHEN = re.compile(r"(?:活动|举办|开展)?(?:时间|日期)(?:安排)?")
_NUMBER = re.compile(r"序号|编号|项号|号")
_CATEGORY = re.compile(r"类别|分类|板块|领域|项目类别|任务类别|工程|行动|方面|章节|一级任务")
_TASK = re.compile(
    r"(?:主要|重点|具体|年度|二级)?(?:工作|任务|活动|项目|事项)?(?:任务|内容|事项|措施|举措|要求|项目|名称|要点)"
    r"(?:及要求|和要求|分解)?|工作"
)


def columns_of(cells: Sequence[tuple[int, Passage]]) -> Columns | None:
    """The columns that a heading row names; ``None`` where the row is no heading row."""
    columns = {place: column_of(plain(cell.text)) for place, cell in cells}
    held = [column.holds for column in columns.values()]
    if Holds.TASK not in held or Holds.UNITS not in held:
        return None
    return one_task(_without_dates(cells, columns))


def _without_dates(cells: Sequence[tuple[int, Passage]], columns: Columns) -> Columns:
    """时间 beside 地点 is when an event takes place, and no deadline."""
    headings = {place: plain(cell.text) for place, cell in cells}
    if not any(re.search("地点", heading) for heading in headings.values()):
        return columns
    return {
        place: Column(Holds.OTHER) if _WHEN.fullmatch(headings[place]) else column
        for place, column in columns.items()
    }


def column_of(heading: str) -> Column:
    """The column under ``heading``, given without blanks."""
    if is_role_column(heading):
        return Column(Holds.UNITS, role_of_label(heading))
    for pattern, holds in (
        (_NUMBER, Holds.NUMBER),
        (_CATEGORY, Holds.CATEGORY),
        (_TASK, Holds.TASK),
        (DEADLINE_COLUMN, Holds.DEADLINE),
    ):
        if pattern.fullmatch(heading):
            return Column(holds)
    return Column(Holds.OTHER)


def one_task(columns: Columns) -> Columns:
    """Of several columns of tasks one holds the item: the one behind the numbers, else the last.

    Those before it group the items, those behind it are measures. Measures are none where there
    is another.
    """
    tasks = [place for place, column in columns.items() if column.holds is Holds.TASK]
    numbers = [place for place, column in columns.items() if column.holds is Holds.NUMBER]
    behind = [place for place in tasks if numbers and place > numbers[0]]
    item = behind[0] if behind else tasks[-1]
    return columns | {
        place: Column(Holds.CATEGORY if place < item else Holds.MEASURE)
        for place in tasks
        if place != item
    }
