"""The figures as a table for a terminal and for a page of the documentation."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields

from scripts.scoring.counts import Figures, figures_of, total_of
from scripts.scoring.documents import Scored
from scripts.scoring.goals import by_format
from scripts.scoring.record import Row

_COLUMNS = tuple(column.name for column in fields(Figures))


def overall(scored: Sequence[Scored]) -> dict[str, Figures]:
    """The figures of a set by format."""
    return {
        form: figures_of(total_of(one.counts for one in group))
        for form, group in by_format(scored).items()
    }


def terminal_lines(name: str, scored: Sequence[Scored]) -> Iterator[str]:
    """A line for each document and format, then one for each format."""
    width = max(len(one.document) for one in scored)
    yield f"{name:<{width}} {'format':<9}" + "".join(f"{column:>9}" for column in _COLUMNS)
    for one in scored:
        yield _line(one.document, one.form, one.figures, width) + _why(one)
    for form, figures in overall(scored).items():
        yield _line("all", form, figures, width)


def page_lines(sets: dict[str, list[Scored]], record: Sequence[Row]) -> Iterator[str]:
    """Markdown: overall figures by set and format, then first and final ones by document."""
    yield "| set | format | documents | items F1 | pairs F1 | role | exact |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name, scored in sets.items():
        for form, group in by_format(scored).items():
            figures = figures_of(total_of(one.counts for one in group))
            yield f"| {name} | {form} | {len(group)} | {_cells(figures)} |"
    yield ""
    yield from record_lines(record)


def record_lines(record: Sequence[Row]) -> Iterator[str]:
    """Markdown: first and final figures of the committed documents, if there are any."""
    if not record:
        return
    yield "| document | format | items | pairs | role | exact |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in record:
        pairs = (
            (row.first_items, row.final_items),
            (row.first_pairs, row.final_pairs),
            (row.first_role, row.final_role),
            (row.first_exact[:1], row.final_exact[:1]),
        )
        cells = " | ".join(f"{first} → {final}" for first, final in pairs)
        yield f"| {row.document} | {row.format} | {cells} |"


def as_object(sets: dict[str, list[Scored]], sentences: Sequence[str]) -> dict[str, object]:
    """Everything measured as one object."""
    return {
        "sets": {
            name: {form: _rounded(figures) for form, figures in overall(scored).items()}
            for name, scored in sets.items()
        },
        "documents": [
            {"set": name, "document": one.document, "format": one.form, **_rounded(one.figures)}
            for name, scored in sets.items()
            for one in scored
        ],
        "missed": list(sentences),
    }


def _line(document: str, form: str, figures: Figures, width: int) -> str:
    cells = "".join(f"{getattr(figures, column):9.3f}" for column in _COLUMNS)
    return f"{document:<{width}} {form:<9}{cells}"


def _why(one: Scored) -> str:
    return f"  unreadable: {one.refusal}" if one.refusal else ""


def _cells(figures: Figures) -> str:
    shown = (figures.items_f1, figures.pairs_f1, figures.role, figures.exact)
    return " | ".join(f"{figure:.3f}" for figure in shown)


def _rounded(figures: Figures) -> dict[str, float]:
    return {name: round(value, 4) for name, value in asdict(figures).items()}
