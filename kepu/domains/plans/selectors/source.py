"""The document of a draft, paragraph by paragraph, with what was read from each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kepu.domains.plans.marking import Mark, MarkKind, Piece, pieces_of
from kepu.domains.plans.models import Finding, Item, NamedUnit, PlanSource
from kepu.domains.plans.selectors.names import NameView
from kepu.domains.plans.selectors.questions import FindingView


@dataclass(frozen=True)
class BlockView:
    """A paragraph of the document, cut where something was read from it."""

    index: int
    kind: str
    level: int
    number: str
    pieces: Sequence[Piece]

    @property
    def item(self) -> str:
        """The item the paragraph belongs to; of several the first."""
        return next((piece.item for piece in self.pieces if piece.item), "")

    @property
    def may_become_item(self) -> bool:
        return not self.item and any(piece.text.strip() for piece in self.pieces)


def blocks_of(
    source: PlanSource,
    items: Iterable[Item],
    names: Iterable[NameView],
    findings: Iterable[FindingView],
) -> Iterable[BlockView]:
    """The paragraphs of the document, each cut where something was read from it."""
    marks = [_mark(MarkKind.ITEM, item) for item in items if not item.is_removed]
    marks += [_mark(MarkKind.NAME, view.name) for view in names]
    marks += [_mark(MarkKind.FINDING, view.finding) for view in findings]
    near: dict[int, list[Mark]] = defaultdict(list)
    for mark in filter(None, marks):
        for index in range(mark.first, mark.last + 1):
            near[index].append(mark)
    for index, block in enumerate(source.blocks):
        yield _block(index, block, near[index])


def _block(index: int, block: dict[str, Any], near: Sequence[Mark]) -> BlockView:
    return BlockView(
        index=index,
        kind=block["kind"],
        level=block.get("level") or 0,
        number=block.get("number") or "",
        pieces=pieces_of(index, block["text"], near),
    )


def _mark(kind: MarkKind, row: Item | NamedUnit | Finding) -> Mark | None:
    if row.source_first is None or row.source_last is None:
        return None
    return Mark(
        kind=kind,
        ref=str(row.pk),
        first=row.source_first,
        start=row.source_start or 0,
        last=row.source_last,
        end=row.source_end or 0,
    )
