"""The labels Word prints: counts every numbered paragraph in document order."""

import re

from kepu.engines.documents.docx.lists import LEVELS, Level, List, Lists
from kepu.engines.documents.numerals import BULLET, written

_PLACE = re.compile(r"%([1-9])")


class Counters:
    """Counts on with each call; paragraphs have to be given in document order."""

    def __init__(self, lists: Lists):
        self._lists = lists
        self._values: dict[int, list[int | None]] = {}
        self._restarted: set[tuple[int, int]] = set()

    def label(self, num_id: int, level: int) -> str | None:
        """The label of the next paragraph on ``level`` (from 0) of a list."""
        found = self._lists.get(num_id)
        if found is None or level not in found.levels:
            return None
        values = self._values.setdefault(found.definition, [None] * LEVELS)
        values[level] = self._next(found, num_id, level, values[level])
        _begin_deeper_anew(found, values, level)
        return _label(found, values, level)

    def _next(self, found: List, num_id: int, level: int, value: int | None) -> int:
        """An override of the start holds once for each list, whoever counted before."""
        if level in found.starts and (num_id, level) not in self._restarted:
            self._restarted.add((num_id, level))
            return found.starts[level]
        return found.levels[level].start if value is None else value + 1


def _begin_deeper_anew(found: List, values: list[int | None], level: int) -> None:
    for deeper in range(level + 1, LEVELS):
        after = found.levels.get(deeper, Level()).restart_after
        if after is None or level < after:
            values[deeper] = None


def _label(found: List, values: list[int | None], level: int) -> str:
    shown = found.levels[level]
    if shown.format == "bullet":
        return _bullet(shown.text)

    def place(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        counted = found.levels.get(index, Level())
        value = values[index]
        number = counted.start if value is None else value
        is_digits = shown.is_legal and counted.format != "none"
        return written(number, "decimal" if is_digits else counted.format)

    return _PLACE.sub(place, shown.text)


def _bullet(text: str) -> str:
    """The sign itself; those of symbol fonts lie in the private area and are all a dot."""
    is_private = any("\ue000" <= character <= "\uf8ff" for character in text)
    return BULLET if is_private or not text.strip() else text
