"""Figures of committed documents that are kept: first ones for good, final ones as they rise."""

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from scripts.scoring.counts import Figures
from scripts.scoring.documents import SETS, Scored

RECORD = SETS["tests/plans"] / "scores.csv"
_MEASURES = ("items", "pairs", "role", "exact")


@dataclass(frozen=True, slots=True)
class Row:
    """A document in one format; figures as they are printed, with three decimals."""

    document: str
    format: str
    first_commit: str
    first_items: str
    first_pairs: str
    first_role: str
    first_exact: str
    final_items: str
    final_pairs: str
    final_role: str
    final_exact: str


def read_record(path: Path = RECORD) -> list[Row]:
    """The rows kept so far."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file)]


def write_record(rows: Iterable[Row], path: Path = RECORD) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [column.name for column in fields(Row)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)


def with_first(rows: Iterable[Row], scored: Iterable[Scored], commit: str) -> list[Row]:
    """The rows, and one more for each document in a format that has none yet."""
    kept = list(rows)
    known = {(row.document, row.format) for row in kept}
    for one in scored:
        if (one.document, one.form) not in known:
            figures = printed(one.figures)
            kept.append(Row(one.document, one.form, commit, *figures, *figures))
    return kept


def with_final(rows: Iterable[Row], scored: Iterable[Scored]) -> list[Row]:
    """The rows with today's figures as final ones, where none has fallen."""
    today = {(one.document, one.form): printed(one.figures) for one in scored}
    kept = []
    for row in rows:
        figures = today.get((row.document, row.format), final_of(row))
        risen = all(new >= old for new, old in zip(figures, final_of(row), strict=True))
        names = [f"final_{measure}" for measure in _MEASURES]
        kept.append(replace(row, **dict(zip(names, figures, strict=True))) if risen else row)
    return kept


def fallen(rows: Iterable[Row], scored: Iterable[Scored]) -> list[str]:
    """A sentence for each document that scores less than is recorded."""
    kept = {(row.document, row.format): final_of(row) for row in rows}
    return [
        f"{one.document} as {one.form}: {measure} {new}, recorded {old}."
        for one in scored
        for measure, new, old in zip(
            _MEASURES, printed(one.figures), kept.get((one.document, one.form), ()), strict=False
        )
        if new < old
    ]


def final_of(row: Row) -> tuple[str, ...]:
    return row.final_items, row.final_pairs, row.final_role, row.final_exact


def printed(figures: Figures) -> tuple[str, ...]:
    """The figures that are kept; between 0 and 1, so their text is ordered as they are."""
    kept = (figures.items_f1, figures.pairs_f1, figures.role, figures.exact)
    return tuple(f"{figure:.3f}" for figure in kept)
