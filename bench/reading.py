"""Pages read a second by format, how time grows with length, and the memory it takes.

python -m bench.reading          the table, then one JSON object
python -m bench.reading FILE     read one file, print its items and the peak of memory
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.plans import WRITERS, plan_text
from kepu.domains.plans.reading import read_plan
from kepu.engines.documents import UnreadableDocument, read_document

PAGES = (4, 40, 400)
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one format: lists follow `PAGES`; memory is that of a whole process, in MB."""

    pages_per_second: list[float]
    ratio_400_over_40: float
    items: list[float]
    before_mb: list[float]
    peak_mb: list[float]


def main(arguments: list[str]) -> int:
    if arguments:
        print(json.dumps(read_once(Path(arguments[0]))))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(written(Path(folder)))
    print("\n".join(lines(rows)))
    formats = {form: asdict(row) if row else None for form, row in rows.items()}
    told = {"cores": os.cpu_count(), "rounds": ROUNDS, "pages": PAGES, "formats": formats}
    print(json.dumps(told))
    return 0


def written(folder: Path) -> dict[str, list[Path]]:
    """The plans in every length, by format."""
    texts = {pages: plan_text(pages) for pages in PAGES}
    files: dict[str, list[Path]] = {}
    for form, write in WRITERS.items():
        for pages, text in texts.items():
            path = folder / f"plan-{pages}.{form}"
            path.write_bytes(write(text))
            files.setdefault(form, []).append(path)
    return files


def measured(files: dict[str, list[Path]]) -> dict[str, Row | None]:
    """The figures of each format; ``None`` for one that is not read."""
    readable = {form: paths for form, paths in files.items() if is_readable(paths[0])}
    seconds: dict[Path, list[float]] = {path: [] for paths in readable.values() for path in paths}
    # Round by round, so that whatever else the machine does falls on all of them.
    for _ in range(ROUNDS):
        for path, taken in seconds.items():
            taken.append(timed(path))
    typical = {path: statistics.median(taken) for path, taken in seconds.items()}
    return {
        form: figures(paths, typical) if form in readable else None for form, paths in files.items()
    }


def figures(paths: list[Path], seconds: dict[Path, float]) -> Row:
    per_page = [seconds[path] / pages for path, pages in zip(paths, PAGES, strict=True)]
    alone = [in_child(path) for path in paths]
    return Row(
        pages_per_second=[round(1 / share, 1) for share in per_page],
        ratio_400_over_40=round(per_page[2] / per_page[1], 2),
        items=[found["items"] for found in alone],
        before_mb=[found["before_mb"] for found in alone],
        peak_mb=[found["peak_mb"] for found in alone],
    )


def is_readable(path: Path) -> bool:
    try:
        read_document(path.read_bytes(), path.name)
    except UnreadableDocument:
        return False
    return True


def timed(path: Path) -> float:
    """Seconds of the processor from the bytes of a file to its plan; reading waits for nothing."""
    data = path.read_bytes()
    start = spent()
    read_plan(read_document(data, path.name))
    return spent() - start


def spent() -> float:
    """Seconds of the processor so far, those of ended child processes included."""
    return sum(os.times()[:4])


def in_child(path: Path) -> dict[str, float]:
    """What `read_once` finds in a process of its own."""
    command = [sys.executable, "-m", "bench.reading", str(path)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def read_once(path: Path) -> dict[str, float]:
    before = peak_mb()
    plan = read_plan(read_document(path.read_bytes(), path.name))
    return {"items": len(plan.items), "before_mb": before, "peak_mb": peak_mb()}


def peak_mb() -> float:
    """The most memory this process has held, or one that it started for itself, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = int(status.partition("VmHWM:")[2].split()[0])
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return round(max(own, children) / 1024, 1)


def lines(rows: dict[str, Row | None]) -> list[str]:
    """The table: pages a second and peak of memory at each length."""
    columns = [f"{pages} pages" for pages in PAGES]
    head = "".join(f"{column + '/s':>13}" for column in columns) + f"{'400:40':>9}"
    table = [f"{'':<6}{head}" + "".join(f"{column + ' MB':>14}" for column in columns)]
    for form, row in rows.items():
        table.append(f"{form:<6}" + (_cells(row) if row else "  unreadable"))
    return table


def _cells(row: Row) -> str:
    speeds = "".join(f"{speed:13.1f}" for speed in row.pages_per_second)
    peaks = "".join(f"{peak:14.1f}" for peak in row.peak_mb)
    return f"{speeds}{row.ratio_400_over_40:9.2f}{peaks}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
