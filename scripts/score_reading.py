"""How well plans are read, by document and format; ends with 1 where a goal is missed.

python -m scripts.score_reading                     the table, then one JSON object
python -m scripts.score_reading --predictions DIR   the readings too, a folder for each format
python -m scripts.score_reading --write             the tables of docs/explanation/reading.md too
python -m scripts.score_reading --first COMMIT      record the figures of documents that have
                                                    none yet, as plans were read at COMMIT
python -m scripts.score_reading --final             record today's figures as the final ones
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from scripts.scoring.documents import ROOT, SETS, Scored, scored_set
from scripts.scoring.goals import missed
from scripts.scoring.past import reader_at
from scripts.scoring.record import fallen, read_record, with_final, with_first, write_record
from scripts.scoring.tables import as_object, page_lines, terminal_lines

PAGE = ROOT / "docs/explanation/reading.md"
MARKERS = ("<!-- figures: written by `make score-reading WRITE=1` -->\n", "<!-- end of figures -->")


def main() -> int:
    chosen = options()
    if chosen.first:
        record_first(chosen.first)
        return 0
    sets = {}
    for name, folder in SETS.items():
        sets[name] = list(scored_set(name, folder))
        if sets[name]:
            print("\n".join(terminal_lines(name, sets[name])), end="\n\n")
        else:
            print(f"No annotated plans in {name}; they are left out.\n")
            del sets[name]
    if chosen.final:
        write_record(with_final(read_record(), sets.get("tests/plans", [])))
    if chosen.write:
        write_page(sets)
    if chosen.predictions:
        write_predictions(sets, chosen.predictions)
    sentences = missed(sets.get("shared", []))
    sentences += fallen(read_record(), sets.get("tests/plans", []))
    print("\n".join(sentences) or "Every goal is reached.")
    print(json.dumps(as_object(sets, sentences), ensure_ascii=False))
    return 1 if sentences else 0


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--predictions", type=Path, help="a folder for the readings as JSON")
    parser.add_argument("--write", action="store_true", help="bring the documentation up to date")
    parser.add_argument("--first", metavar="COMMIT", help="record first figures, as of a commit")
    parser.add_argument("--final", action="store_true", help="record final figures that have risen")
    return parser.parse_args()


def record_first(commit: str) -> None:
    """Score the committed documents as they were read at ``commit``; rows that are there stay."""
    with tempfile.TemporaryDirectory() as folder:
        reader = reader_at(commit, Path(folder))
        scored = list(scored_set("tests/plans", SETS["tests/plans"], reader))
    write_record(with_first(read_record(), scored, commit))


def write_page(sets: dict[str, list[Scored]]) -> None:
    """Replace what stands between the markers of the page."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(MARKERS[0])
    after = rest.partition(MARKERS[1])[2]
    lines = "\n".join(page_lines(sets, read_record())).strip()
    PAGE.write_text(f"{before}{MARKERS[0]}\n{lines}\n\n{MARKERS[1]}{after}", encoding="utf-8")


def write_predictions(sets: dict[str, list[Scored]], into: Path) -> None:
    """INTO/shared/docx-twin/NAME.json and so on."""
    for scored in sets.values():
        for one in scored:
            folder = into / one.of_set.replace("/", "-") / one.form.replace(" ", "-")
            folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps(one.data or {}, ensure_ascii=False, indent=1)
            (folder / f"{one.document}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
