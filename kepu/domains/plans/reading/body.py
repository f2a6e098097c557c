"""From lines to the outline: which lines go on, say who does it, or end the body."""

import re
from dataclasses import dataclass, field
from itertools import islice

from kepu.domains.plans.reading.assignments import bare_list
from kepu.domains.plans.reading.brackets import CLOSING, OPENING
from kepu.domains.plans.reading.dates import dated_year
from kepu.domains.plans.reading.departments import unmarked_headings
from kepu.domains.plans.reading.header import is_title
from kepu.domains.plans.reading.lines import Line
from kepu.domains.plans.reading.markers import Marker, Rank
from kepu.domains.plans.reading.names import names_in, plain
from kepu.domains.plans.reading.notes import is_note
from kepu.domains.plans.reading.outline import Node, Outline
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.roles import ANY_LABEL, label_at_end
from kepu.domains.plans.reading.scopes import Scope, scope_of, statements_in, without_scope
from kepu.domains.plans.reading.tables import TaskTable
from kepu.domains.plans.reading.unit_words import is_likely, is_surely

_ATTACHMENT = re.compile(r"附\s*件\s*\d*\s*[:：]?")
_ASIDE = re.compile(
    r"[（(](?:此件|联系人|信息公开)[^（()）]*[)）]|[（(][^（()）。；]{0,40}20\d\d\s*年[^（()）。；]{0,40}[)）]"
)
# 注：1. begins a list, as 附件：1. does.
_NUMBERED_NOTE = re.compile(
    r"(?:备\s*注|注|说\s*明|填表说明)\s*[:：]\s*(?:1|１|⒈|（1）|\(1\)|一、|①)"
)
_MOST_POINTS = 30
_LONGEST_POINT = 16
# A line of names is full from here on, and what is left of it for the next line is short.
_FULL_LINE = 18
_LONGEST_REST = 40


@dataclass(slots=True)
class Body:
    """``before`` are the lines above the outline, ``after`` those that belong to none of it."""

    outline: Outline = field(default_factory=Outline)
    before: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)


def body_of(lines: list[Line]) -> Body:
    """Sort all lines of a document."""
    return _Sorter(lines).run()


class _Sorter:
    def __init__(self, lines: list[Line]):
        self._lines = lines
        self._body = Body()
        self._table = TaskTable()
        # Set by a signature or a note; only a new mark goes on with the outline.
        self._is_closed = False
        self._in_attachments = self._in_notes = False
        self._unmarked_headings = unmarked_headings(lines)

    def run(self) -> Body:
        for index, line in enumerate(self._lines):
            if line.cells and self._row(line):
                continue
            marker = self._marker(line, index)
            if marker is None and self._is_late_title(line):
                self._begin_anew(index)
            if marker is not None:
                self._is_closed = self._in_attachments = self._in_notes = False
                node = Node(
                    marker,
                    line.whole,
                    [line.text],
                    is_rejoined=line.is_rejoined,
                    is_run_in=line.is_run_in,
                )
                self._add(node)
            elif self._body.outline.last is None:
                self._before(line)
            else:
                self._unmarked(line, index, self._body.outline.last)
        return self._body

    def _is_late_title(self, line: Line) -> bool:
        """A title below nothing but the short points of a web site's menu."""
        nodes = list(islice(self._body.outline.walk(), _MOST_POINTS))
        return (
            0 < len(nodes) < _MOST_POINTS
            and all(_is_point(node) for node in nodes)
            and is_title(plain(line.whole.text))
        )

    def _begin_anew(self, index: int) -> None:
        """Take all lines so far for lines above the outline."""
        self._body.outline = Outline()
        self._body.before = list(self._lines[:index])
        self._body.after.clear()
        self._is_closed = self._in_attachments = self._in_notes = False

    def _before(self, line: Line) -> None:
        self._body.before.append(line)
        given = self._body.outline.given
        if says_who(line.text):
            given.append(unwrapped(line.text))
        else:
            given.clear()

    def _marker(self, line: Line, index: int) -> Marker | None:
        """The mark a line stands in the outline by; departments that head their tasks have one."""
        if line.marker is None:
            return self._unmarked_headings.get(index)
        if self._is_styled_title(line):
            return None
        is_scope = not line.cells and scope_of(line.whole.text) is not None
        return None if is_scope or self._is_attachment(line) else line.marker

    def _is_styled_title(self, line: Line) -> bool:
        """A heading by style above everything else that ends as titles do."""
        return (
            line.marker is not None
            and line.marker.rank is Rank.STYLED
            and self._body.outline.last is None
            and is_title(plain(line.whole.text))
        )

    def _row(self, line: Line) -> bool:
        """Take a row of a task table; other rows are lines like any."""
        if self._table.is_heading(line):
            return True
        nodes = self._table.nodes(line)
        for node in nodes:
            self._add(node)
        return bool(nodes)

    def _add(self, node: Node) -> None:
        self._body.outline.add(node)

    def _is_attachment(self, line: Line) -> bool:
        """Entries of a list of attachments, and of notes, are numbered too."""
        if line.marker is None or line.marker.rank < Rank.DIGIT:
            return False
        return self._in_notes or (self._in_attachments and "。" not in line.text.text)

    def _unmarked(self, line: Line, index: int, node: Node) -> None:
        text = line.text.text
        if _ATTACHMENT.match(text):
            self._in_attachments = True
        if _NUMBERED_NOTE.match(text):
            self._in_notes = True
        if self._ends_body(text, index):
            self._is_closed = True
        scope = scope_of(unwrapped(line.text).text)
        if self._is_closed:
            self._body.after.append(line)
        elif scope is not None:
            self._scoped(scope, line, node)
        elif (
            says_who(line.text)
            or _is_awaited(node)
            or _ends_list(node, line.text)
            or (not node.is_row and self._is_list(line.text, node))
        ):
            node.given.append(unwrapped(line.text))
        elif not node.is_row:
            node.parts.append(line.text)

    def _scoped(self, scope: Scope, line: Line, node: Node) -> None:
        text = unwrapped(line.text)
        if scope.is_below:
            node.given.append(without_scope(text, scope))
            return
        for part in statements_in(text):
            meant = scope_of(part.text) or scope
            node.scoped.append((meant, without_scope(part, meant)))

    def _ends_body(self, text: str, index: int) -> bool:
        return (
            is_note(text)
            or _ASIDE.fullmatch(text) is not None
            or dated_year(text) is not None
            or self._is_signature(index)
        )

    def _is_signature(self, index: int) -> bool:
        """The name of a body with a date on the next line, or as the last line of all."""
        if not is_surely(self._lines[index].text.text):
            return False
        after = self._lines[index + 1 : index + 2]
        return not after or dated_year(after[0].text.text) is not None

    def _is_list(self, text: Passage, node: Node) -> bool:
        """A line that only lists units: below a finished sentence, or going on with a label."""
        head = node.parts[-1].text.rstrip()
        is_finished = head.endswith(("。", "；", "！")) or bool(node.given) or node.is_heading
        found = bare_list(text)
        return is_finished and (len(found.units) > 1 or bool(found and node.given))


def _ends_list(node: Node, text: Passage) -> bool:
    """Whether a full line of names was broken within a name, and ``text`` is the rest of it."""
    if not node.given or len(node.given[-1]) < _FULL_LINE or len(text) > _LONGEST_REST:
        return False
    last = names_in(node.given[-1])[-1:]
    both = names_in(joined("", [node.given[-1], text]))
    is_broken = bool(last and both) and last[0].name not in {name.name for name in both}
    return is_broken and all(is_likely(name.name) for name in both[-2:])


def _is_point(node: Node) -> bool:
    return node.marker.rank is Rank.BULLET and len(node.whole) <= _LONGEST_POINT


def _is_awaited(node: Node) -> bool:
    """Whether the line before is a label and nothing else, so that its content comes now."""
    return bool(node.given) and label_at_end(node.given[-1].text)


def says_who(text: Passage) -> bool:
    """Whether a line begins with a label such as 责任单位："""
    return ANY_LABEL.match(unwrapped(text).text) is not None


def unwrapped(text: Passage) -> Passage:
    """A line without the brackets around the whole of it."""
    text = text.strip()
    if len(text) > 1 and text.text[0] in OPENING and text.text[-1] in CLOSING:
        return text.cut(1, len(text) - 1).strip()
    return text
