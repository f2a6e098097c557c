"""Damage after which a plan is to be read as if there were none."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kepu.domains.plans.reading.unit_words import has_ending
from kepu.domains.plans.tests.reading.generated.pages import Line, Page, Part
from kepu.domains.plans.tests.reading.generated.rows import tasks_of

RESIDUE = (
    "【打印】【关闭】",
    "（此件公开发布）",
    "附件：1.任务表",
    "上一篇：无",
    "抄送：各乡镇",
    "责任编辑：王小明",
)
_NOT_WRAPPED = {Part.TABLE, Part.HEADING}


def wrapped(page: Page, width: int) -> Page:
    """Lines are broken after ``width`` characters, wherever that is."""

    def broken(line: Line) -> Iterator[Line]:
        if line.part in _NOT_WRAPPED:
            yield line
            return
        for start in range(0, len(line.text), width):
            yield replace(line, text=line.text[start : start + width])

    return _with(page, [part for line in page.lines for part in broken(line)])


def paged(page: Page, height: int, head: str) -> Page:
    """After ``height`` lines the foot with the page's number, and ``head`` on the next page."""
    lines: list[Line] = []
    for place, line in enumerate(page.lines):
        if place and place % height == 0:
            lines.append(Line(Part.HEADER, f"— {place // height} —"))
            lines.append(Line(Part.HEADER, f"\f{head}"))
        lines.append(line)
    return _with(page, lines)


def blanked(page: Page, place: int) -> Page:
    """A blank stands within every name of a unit, at ``place`` where that is no end of one."""
    names = {unit.name for task in tasks_of(page.rows) for unit in task.item.units}
    for name in sorted(names, key=len, reverse=True):
        at = next((at for at in (place, *range(1, len(name))) if _may_break(name, at)), None)
        if at is not None:
            page = _each(page, lambda text, name=name, at=at: _spaced(text, name, at))
    return page


def bookmarked(page: Page, places: list[int]) -> Page:
    """What is left of bookmarks stands within lines."""
    lines = list(page.lines)
    # At most one a line, as they do not stand within one another.
    once = {place % len(lines): place for place in places}
    for number, place in enumerate(once.values()):
        line = lines[place % len(lines)]
        at = place % (len(line.text) + 1)
        mark = f"[bookmark: _Hlk{number}]"
        lines[place % len(lines)] = replace(line, text=line.text[:at] + mark + line.text[at:])
    return _with(page, lines)


def with_residue(page: Page, residue: list[str]) -> Page:
    """Lines of a web page or a letter follow the plan."""
    return _with(page, [*page.lines, *(Line(Part.SIGNATURE, text) for text in residue)])


def _may_break(name: str, at: int) -> bool:
    """Two names with a blank between look just like one broken where both halves are names."""
    return 0 < at < len(name) and not has_ending(name[:at]) and name[at] not in "（("


def _spaced(text: str, name: str, at: int) -> str:
    return text.replace(name, f"{name[:at]} {name[at:]}")


def _each(page: Page, change: Callable[[str], str]) -> Page:
    return _with(page, [replace(line, text=change(line.text)) for line in page.lines])


def _with(page: Page, lines: list[Line]) -> Page:
    return replace(page, lines=lines)
