"""Fail where the tests of a module take too few of its branches.

python scripts/branch_coverage.py 95 kepu/engines kepu/domains/plans
"""

import sys

from coverage import Coverage


def branches(coverage: Coverage, folder: str) -> tuple[int, int]:
    """How many branches there are in the files of ``folder``, and how many the tests took."""
    totals = [
        counts
        for path in coverage.get_data().measured_files()
        if f"/{folder}/" in path
        for counts in coverage.branch_stats(path).values()
    ]
    return sum(total for total, _taken in totals), sum(taken for _total, taken in totals)


def main(wanted: float, folders: list[str]) -> int:
    coverage = Coverage()
    coverage.load()
    short = []
    for folder in folders:
        total, taken = branches(coverage, folder)
        percent = 100 * taken / total if total else 100.0
        print(f"{folder}: {percent:.1f} % of {total} branches")
        if percent < wanted:
            short.append(folder)
    if short:
        print(f"Less than {wanted:g} % in {', '.join(short)}; `coverage html` shows where.")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
