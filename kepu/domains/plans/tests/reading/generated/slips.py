"""Slips of a writer: each changes one thing, and says which item it is in."""

from collections.abc import Callable
from dataclasses import replace

from kepu.domains.plans.reading.brackets import brackets_in
from kepu.domains.plans.tests.reading.generated.pages import Line, Page
from kepu.domains.plans.tests.reading.generated.rows import Heading, Row, Task

OPENING, CLOSING = "（(【", "）)】"


def renumbered(rows: list[Row], place: int, by: int, *, runs_on: bool) -> list[Row]:
    """The numbers of the item at ``place`` among the rows and of those after it move ``by``."""
    changed = rows[place]
    return [
        replace(row, mark=row.mark.moved(by))
        if at >= place
        and isinstance(row, Task)
        and (runs_on or (isinstance(changed, Task) and row.section == changed.section))
        else row
        for at, row in enumerate(rows)
    ]


def renumbered_headings(rows: list[Row], place: int, by: int) -> list[Row]:
    """The numbers of the top heading at ``place`` and of those after it move ``by``."""
    return [
        replace(row, mark=row.mark.moved(by))
        if at >= place and isinstance(row, Heading) and row.level == 0
        else row
        for at, row in enumerate(rows)
    ]


def retold(rows: list[Row], place: int, text: str) -> list[Row]:
    """The item at ``place`` among the rows has another text."""
    row = rows[place]
    assert isinstance(row, Task)
    changed = replace(row, item=replace(row.item, text=text))
    return [*rows[:place], changed, *rows[place + 1 :]]


def places_of_tasks(rows: list[Row], *, not_first: bool = False) -> list[int]:
    """Where items stand among the rows; with ``not_first`` those with one before in the section."""
    return [
        at
        for at, row in enumerate(rows)
        if isinstance(row, Task) and (not not_first or isinstance(rows[at - 1], Task))
    ]


def places_of_top_headings(rows: list[Row]) -> list[int]:
    """Where headings of the highest level stand, without the first."""
    tops = [at for at, row in enumerate(rows) if isinstance(row, Heading) and row.level == 0]
    return tops[1:]


def number_of_item(rows: list[Row], place: int) -> int:
    """The place among the items of the row at ``place``."""
    return sum(isinstance(row, Task) for row in rows[:place])


def without_bracket(page: Page, item: int, half: str) -> Page:
    """The item's last bracket lacks its ``opening`` or ``closing`` half."""
    return _changed(page, item, half, lambda _: "")


def with_other_bracket(page: Page, item: int) -> Page:
    """The item's last bracket is closed by one of another width."""
    return _changed(page, item, "closing", {"）": ")", ")": "）", "】": "）"}.__getitem__)


def _changed(page: Page, item: int, half: str, by: Callable[[str], str]) -> Page:
    def change(line: Line) -> Line:
        if line.item != item:
            return line
        outer = [pair for pair in brackets_in(line.text).pairs if not pair.depth]
        at = outer[-1].start if half == "opening" else outer[-1].end
        return replace(line, text=line.text[:at] + by(line.text[at]) + line.text[at + 1 :])

    return replace(page, lines=[change(line) for line in page.lines])
