"""Lines that were broken only because they were full: found by the width of the print."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kepu.domains.plans.reading.brackets import CLOSING, OPENING
from kepu.domains.plans.reading.markers import Marker, Rank, marker_of
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.roles import ANY_LABEL, label_at_end
from kepu.domains.plans.reading.stretches import Stretch, width

_FINISHED = ("。", "！", "？", "；", ";", "：", ":")
_CLOSED = ("）", ")", "】", "]", "”", "》", "〕")
_NARROWEST = 16
_WIDEST = 60
# Marks may not begin a line, so one to two characters hang over or are taken down.
_SLACK = 2.0
_FEWEST = 4
# A line that ends within a bracket goes on even where it is not quite full.
_OPEN_SHARE = 0.6
_LONGEST_BRACKET = 400
_NEVER_FIRST = tuple("，。、；：！？）】》”")
_LONGEST_LABEL = 16
_BEFORE_LABEL = " \u3000" + OPENING


def unwrapped(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The paragraphs of a document whose lines were broken at a width; others as they are.

    A line that begins with a mark no line begins with goes on with the one before in any case.
    """
    full = _print_width(stretches)
    joiner = _Joiner(float("inf") if full is None else full)
    for stretch in stretches:
        joiner.take(stretch)
    return joiner.lines


def _print_width(stretches: Sequence[Stretch]) -> float | None:
    """The width at which lines break, where enough of them do.

    Many lines end at about the same place in the middle of a sentence, and hardly one is longer.
    """
    plain_lines = [stretch for stretch in stretches if not stretch.is_row]
    widths = [width(stretch.text.rstrip()) for stretch in plain_lines]
    # What a mark follows may as well be a heading.
    goes_on = [marker_of(following.text) is None for following in plain_lines[1:]]
    goes_on += [False] * bool(plain_lines)
    unfinished = Counter(
        round(wide)
        for wide, stretch, may_go_on in zip(widths, plain_lines, goes_on, strict=True)
        if may_go_on and wide >= _NARROWEST and not _ends(stretch.text)
    )
    best = max(unfinished, key=lambda wide: (_about(unfinished, wide), wide), default=0)
    if not _NARROWEST <= best <= _WIDEST or _about(unfinished, best) < _FEWEST:
        return None
    longer = sum(wide > best + _SLACK for wide in widths)
    reaching = sum(wide >= best - _SLACK for wide in widths)
    return float(best) if longer * 8 <= reaching else None


def _about(counts: Counter[int], wide: int) -> int:
    return counts[wide] + counts[wide - 1] + counts[wide + 1]


def _ends(text: str) -> bool:
    return text.rstrip().endswith((*_FINISHED, *_CLOSED))


def _is_finished(text: str) -> bool:
    """Whether a line ends a sentence, or a bracket that says who does it."""
    text = text.rstrip()
    if label_at_end(text[-_LONGEST_LABEL:]):
        return False
    if not text.endswith(_CLOSED):
        return text.endswith(_FINISHED)
    opened = max(text.rfind(bracket) for bracket in OPENING)
    return opened >= 0 and ANY_LABEL.search(text, opened) is not None


@dataclass(slots=True)
class _Joiner:
    full: float
    lines: list[Stretch] = field(default_factory=list)
    # Of the line that is being put together.
    last_width: float = 0.0
    open: int = 0
    open_length: int = 0
    counted: dict[tuple[int, int], int] = field(default_factory=dict)

    def take(self, stretch: Stretch) -> None:
        wide = width(stretch.text.rstrip())
        if self.lines and self._goes_on(stretch):
            self.lines[-1] = self.lines[-1].followed_by(stretch)
            self._count(stretch.text)
        else:
            self.lines.append(stretch)
            self.open = self.open_length = 0
            self._count(stretch.text)
            self._remember(marker_of(stretch.text))
        self.last_width = wide

    def _goes_on(self, stretch: Stretch) -> bool:
        before = self.lines[-1]
        if stretch.is_row or before.is_row or stretch.is_numbered:
            return False
        if stretch.text.lstrip().startswith(_NEVER_FIRST):
            return True
        if before.text.rstrip().endswith(tuple(OPENING)):
            return not self._begins_item(stretch.text)
        is_full = self.last_width >= self.full - _SLACK
        is_open = self.open > 0 and self.open_length < _LONGEST_BRACKET
        if is_open and self.last_width >= self.full * _OPEN_SHARE:
            return not self._begins_item(stretch.text)
        if not is_full or _is_finished(before.text):
            return False
        if ANY_LABEL.match(stretch.text.lstrip(_BEFORE_LABEL)):
            return False
        return not self._begins_item(stretch.text)

    def _begins_item(self, text: str) -> bool:
        """Whether a line begins with a number that follows, and not one that only stands there."""
        marker = marker_of(text)
        if marker is None:
            return False
        if marker.value is None or marker.rank not in {Rank.DIGIT, Rank.DIGITS, Rank.CHINESE}:
            return True
        last = self.counted.get(marker.order)
        return marker.value == 1 or last is None or 0 <= marker.value - last <= 3

    def _remember(self, marker: Marker | None) -> None:
        if marker is not None and marker.value is not None:
            self.counted[marker.order] = marker.value

    def _count(self, text: str) -> None:
        for character in plain(text):
            if character in OPENING:
                self.open += 1
                self.open_length = 0
            elif character in CLOSING and self.open:
                self.open -= 1
            self.open_length += 1
