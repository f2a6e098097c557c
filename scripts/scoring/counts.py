"""Counts of a document, and the figures made of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from scripts.scoring.alignment import aligned
from scripts.scoring.shapes import Plan


@dataclass(frozen=True, slots=True)
class Counts:
    """What is right, annotated (``gold``) and predicted (``pred``), summed over documents."""

    documents: int = 0
    items: int = 0
    items_gold: int = 0
    items_pred: int = 0
    pairs: int = 0
    pairs_gold: int = 0
    pairs_pred: int = 0
    roles: int = 0
    exact: int = 0
    header: int = 0
    header_gold: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares between 0 and 1; ``_p`` precision, ``_r`` recall, ``_f1`` their harmonic mean."""

    items_p: float
    items_r: float
    items_f1: float
    pairs_p: float
    pairs_r: float
    pairs_f1: float
    role: float
    exact: float
    header: float


def counts_of(gold: Plan, pred: Plan) -> Counts:
    """The counts of one document."""
    items = pairs = roles = 0
    for one, other in aligned(gold.items, pred.items):
        items += bool(one.text) and one.text == other.text
        names = [Counter(name for name, _ in item.units) for item in (one, other)]
        pairs += (names[0] & names[1]).total()
        roles += (Counter(one.units) & Counter(other.units)).total()
    same = [one == other for one, other in zip(gold.header, pred.header, strict=True)]
    return Counts(
        documents=1,
        items=items,
        items_gold=len(gold.items),
        items_pred=len(pred.items),
        pairs=pairs,
        pairs_gold=sum(len(item.units) for item in gold.items),
        pairs_pred=sum(len(item.units) for item in pred.items),
        roles=roles,
        exact=int(is_exact(gold, pred)),
        header=sum(same) if any(pred.header) else 0,
        header_gold=len(same),
    )


def is_exact(gold: Plan, pred: Plan) -> bool:
    """Whether sections and items agree completely."""
    return (
        gold.sections == pred.sections
        and len(gold.items) == len(pred.items)
        and all(one.agrees(other) for one, other in zip(gold.items, pred.items, strict=True))
    )


def total_of(counts: Iterable[Counts]) -> Counts:
    """The sum over documents."""
    return Counts(*(sum(column) for column in zip(*map(astuple, counts), strict=True)))


def figures_of(counts: Counts) -> Figures:
    """The figures of one document or of a set."""
    return Figures(
        *_shares(counts.items, counts.items_gold, counts.items_pred),
        *_shares(counts.pairs, counts.pairs_gold, counts.pairs_pred),
        role=_share(counts.roles, counts.pairs),
        exact=_share(counts.exact, counts.documents),
        header=_share(counts.header, counts.header_gold),
    )


def _shares(right: int, gold: int, pred: int) -> tuple[float, float, float]:
    """Precision, recall and F1; where nothing was to be found and nothing was, all are 1."""
    if not gold and not pred:
        return 1.0, 1.0, 1.0
    return _share(right, pred), _share(right, gold), _share(2 * right, gold + pred)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
