"""Twins of annotated plans: each as a Word document with automatic numbers, and as a PDF file.

    python -m scripts.make_twins ../shared/plans var/twins

For every NAME.txt with NAME.gold.json beside it, NAME.docx, NAME.pdf and the annotation are
written; what holds for a text holds for its twins. A text that was itself taken from printed pages,
with their numbers in it, is not printed once more.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.twins import print_twin, word_twin
from scripts.twins.source import is_print, text_of

GOLD = ".gold.json"


def annotated_texts(folder: Path) -> Iterator[Path]:
    """The text files of a folder that have an annotation beside them, by name."""
    for path in sorted(folder.glob("*.txt")):
        if path.with_suffix(GOLD).is_file():
            yield path


def make_twins(path: Path, into: Path) -> int:
    """Write the twins of a text; how many of its numbers have become automatic."""
    text = text_of(path.read_bytes())
    document, automatic = word_twin(text)
    into.mkdir(parents=True, exist_ok=True)
    (into / f"{path.stem}.docx").write_bytes(document)
    if not is_print(text):
        (into / f"{path.stem}.pdf").write_bytes(print_twin(text))
    shutil.copyfile(path.with_suffix(GOLD), into / f"{path.stem}{GOLD}")
    return automatic


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plans", type=Path, help="a folder of NAME.txt with NAME.gold.json")
    parser.add_argument("into", type=Path, help="the folder to write to")
    chosen = parser.parse_args()
    total = 0
    for path in annotated_texts(chosen.plans):
        automatic = make_twins(path, chosen.into)
        total += automatic
        print(f"{path.stem}: {automatic} numbers and bullets made automatic")
    print(f"{total} in all")
    return 0 if total else 1


if __name__ == "__main__":
    sys.exit(main())
