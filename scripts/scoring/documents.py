"""Annotated documents and how they are read today."""

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.reading.printed import as_data
from kepu.engines.documents import UnreadableDocument, read_document
from scripts.make_twins import GOLD, make_twins
from scripts.scoring.counts import Counts, Figures, counts_of, figures_of
from scripts.scoring.shapes import plan_of

ROOT = Path(__file__).resolve().parents[2]
# Plans that lie beside the checkout where it is developed, and those that belong to it.
SETS = {"shared": ROOT.parent / "shared/plans", "tests/plans": ROOT / "tests/plans"}
FORMATS = ("txt", "html", "docx", "pdf")
TWINS = ("docx", "pdf")
# Reads a file into a JSON object of the annotation format; raises `Refused`.
Reader = Callable[[Path], object]


class Refused(Exception):
    """A document is not read; says why."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A document of a set in one format (``docx twin`` for a twin), and what it scored."""

    of_set: str
    document: str
    form: str
    counts: Counts
    refusal: str = ""
    data: object = field(default=None, compare=False, repr=False)

    @property
    def figures(self) -> Figures:
        return figures_of(self.counts)


def read(path: Path) -> object:
    """The reading of a file as the command prints it."""
    try:
        return as_data(read_plan(read_document(path.read_bytes(), path.name)))
    except UnreadableDocument as refusal:
        raise Refused(refusal.code) from refusal


def scored_set(name: str, folder: Path, reader: Reader = read) -> Iterator[Scored]:
    """All documents of a set in their own formats, and those in text as twins too."""
    with tempfile.TemporaryDirectory() as twins:
        for gold in sorted(folder.glob(f"*{GOLD}")):
            stem = gold.name.removesuffix(GOLD)
            for form, path in _files(folder, stem, Path(twins)):
                yield _scored(name, gold, form, path, reader)


def _files(folder: Path, stem: str, twins: Path) -> Iterator[tuple[str, Path]]:
    for ending in FORMATS:
        path = folder / f"{stem}.{ending}"
        if path.is_file():
            yield ending, path
        if ending == "txt" and path.is_file():
            make_twins(path, twins)
            made = [(f"{twin} twin", twins / f"{stem}.{twin}") for twin in TWINS]
            yield from ((name, twin) for name, twin in made if twin.is_file())


def _scored(name: str, gold: Path, form: str, path: Path, reader: Reader) -> Scored:
    data, refusal = None, ""
    try:
        data = reader(path)
    except Refused as refused:
        refusal = str(refused)
    expected = plan_of(json.loads(gold.read_text(encoding="utf-8")))
    counts = counts_of(expected, plan_of(data))
    return Scored(name, gold.name.removesuffix(GOLD), form, counts, refusal, data)
