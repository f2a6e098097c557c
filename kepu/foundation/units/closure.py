"""The dated closures of the register, computed from its edges and successions. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The days ``[start, end)``; no end is open."""

    start: date
    end: date | None = None

    def shared_with(self, other: "Span") -> "Span | None":
        """The days of both, if there are any."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends, default=None)
        return Span(start, end) if end is None or start < end else None


def ancestor_spans(
    unit: Key, life: Span, edges_up: Mapping[Key, Sequence[tuple[Key, Span]]]
) -> dict[Key, list[Span]]:
    """Every ancestor of ``unit`` with the spans in which it stood above, ``unit`` itself included.

    ``edges_up`` holds the parents of ``unit`` and of all that ever stood above it. Spans of one
    ancestor are in order, do not touch, and so are as few as possible.
    """
    found: dict[Key, list[Span]] = {}
    for ancestor, span in _walk_up(unit, life, edges_up):
        found.setdefault(ancestor, []).append(span)
    return {ancestor: _joined(spans) for ancestor, spans in found.items()}


def _walk_up(
    unit: Key, span: Span, edges_up: Mapping[Key, Sequence[tuple[Key, Span]]]
) -> Iterator[tuple[Key, Span]]:
    yield unit, span
    for parent, edge in edges_up.get(unit, ()):
        shared = span.shared_with(edge)
        if shared is not None:
            yield from _walk_up(parent, shared, edges_up)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def heir_days(old: Key, successions: Mapping[Key, Sequence[tuple[Key, date]]]) -> dict[Key, date]:
    """Who acts for ``old`` and from which day, through any number of successions."""
    days: dict[Key, date] = {}
    waiting = list(successions.get(old, ()))
    while waiting:
        heir, day = waiting.pop()
        if heir in days and days[heir] <= day:
            continue
        days[heir] = day
        waiting += [(new, max(day, on)) for new, on in successions.get(heir, ())]
    return days
