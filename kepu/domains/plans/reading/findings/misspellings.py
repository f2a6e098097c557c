"""Spellings that are hardly meant; the list is data, in the file beside."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.shapes import Finding, FindingCode


@cache
def misspellings() -> dict[str, str]:
    """As printed → as probably meant."""
    source = files("kepu.domains.plans.reading.findings").joinpath("misspellings.csv")
    with source.open(encoding="utf-8") as stream:
        return {row["printed"]: row["meant"] for row in csv.DictReader(stream)}


def misspelling_findings(text: Passage) -> Iterator[Finding]:
    """Every likely misspelling in a text."""
    for printed, meant in misspellings().items():
        start = text.text.find(printed)
        while start >= 0:
            end = start + len(printed)
            yield Finding(FindingCode.MISSPELLING, text.cut(start, end).span, printed, meant)
            start = text.text.find(printed, end)
