"""Documents in a line, and what was read from them in short."""

from kepu.domains.plans.reading import PlanReading, read_plan
from kepu.domains.plans.reading.passages import Passage
from kepu.engines.documents import Document, read_document

LETTERS = {"lead": "L", "support": "S", "responsible": "R"}


def document(text: str) -> Document:
    return read_document(text.encode(), "plan.txt")


def read(text: str) -> PlanReading:
    return read_plan(document(text))


def passage(text: str) -> Passage:
    return Passage.of(0, text)


def in_short(units) -> str:
    """``县科协:L 县教育局:R``."""
    return " ".join(f"{unit.name}:{LETTERS[unit.role]}" for unit in units)


def items(text: str) -> list[tuple[int | None, str, str]]:
    """Section, number and units of every item."""
    return [(item.section, item.number_printed, in_short(item.units)) for item in read(text).items]


def sections(text: str) -> list[tuple[str, str]]:
    return [(section.number_printed, section.title) for section in read(text).sections]


def codes(text: str) -> list[tuple[str, str, str]]:
    """Code, what is printed and the suggestion of every finding."""
    return [(found.code.value, found.printed, found.suggestion) for found in read(text).findings]
