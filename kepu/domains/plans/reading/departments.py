"""Headings without a mark: units that head the tasks they have, months, quarters."""

import re
from collections.abc import Sequence

from kepu.domains.plans.reading.assignments import Assignment, bare_list
from kepu.domains.plans.reading.lines import Line
from kepu.domains.plans.reading.markers import Marker
from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.passages import Passage

_COLONS = " \u3000：:。"
_LONGEST = 40
_FEWEST = 2
# So many of the headings beside it are units too.
_SHARE = 0.7
_PERIOD = re.compile(
    r"\s*(?:20\d\d年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?"
    r"(?:\s*[-—–－~～至到]+\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?)?"
    r"|第?[一二三四1-4]季度|[上下]半年|[春夏秋冬]季)(?:[（(][^（()）]*[)）])?(?:活动|安排)?\s*[:：]?\s*$"
)


def unmarked_headings(lines: Sequence[Line]) -> dict[int, Marker]:
    """The unmarked lines that head the marked lines below them, with a mark for each.

    The mark stands right above those of the tasks. Where only one line is like that, none is.
    """
    units, periods = dict[int, Marker](), dict[int, Marker]()
    for index, line in enumerate(lines[:-1]):
        following = lines[index + 1].marker
        if following is None or line.marker is not None or line.cells:
            continue
        mark = Marker(following.rank, "", None, 0, following.depth - 1)
        if _PERIOD.match(line.text.text):
            periods[index] = mark
        elif following.value in {None, 1} and units_of_heading(line.text).units:
            units[index] = mark
    return {
        index: mark
        for found in (units, periods)
        if len(found) >= _FEWEST
        for index, mark in found.items()
    }


def units_of_heading(text: Passage) -> Assignment:
    """The units of a heading that is nothing else."""
    if len(text) > _LONGEST:
        return Assignment()
    return bare_list(text.strip(_COLONS))


def headed_by_units(siblings: Sequence[Node]) -> dict[Node, Assignment]:
    """The units that head what stands below them, where most of the headings beside are units."""
    found = {node: _head(node) for node in siblings}
    heading = {node: units for node, units in found.items() if units.units}
    is_usual = len(heading) >= _FEWEST and len(heading) >= _SHARE * len(siblings)
    return heading if is_usual else {}


def _head(node: Node) -> Assignment:
    """The units a node begins with: all of its heading, or what stands before a colon or stop."""
    head = node.parts[0]
    whole = units_of_heading(head)
    if whole.units and (node.children or len(node.parts) > 1):
        return whole
    for place, character in enumerate(head.text[: _LONGEST + 1]):
        if character in "：:。" and place + 1 < len(head):
            return units_of_heading(head.cut(0, place))
    return Assignment()
