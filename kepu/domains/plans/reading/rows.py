"""A row of a table that was put together again."""

from dataclasses import dataclass

from kepu.domains.plans.reading.passages import Passage


@dataclass(frozen=True, slots=True)
class Row:
    """The cells by column. ``is_tabbed`` where an empty cell may have been a merged one."""

    cells: tuple[tuple[int, Passage], ...]
    is_tabbed: bool = False
