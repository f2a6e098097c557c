"""What is read out of a plan, as plain data; its conventions are in the README beside."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """The role a plan prints for a unit."""

    LEAD = "lead"
    SUPPORT = "support"
    RESPONSIBLE = "responsible"


class FindingCode(StrEnum):
    """What a person should look at before the plan is issued."""

    NUMBER_REPEATED = "number_repeated"
    NUMBER_MISSING = "number_missing"
    LABEL_MISSING = "label_missing"
    BRACKET_UNBALANCED = "bracket_unbalanced"
    BRACKET_MIXED = "bracket_mixed"
    QUOTE_UNBALANCED = "quote_unbalanced"
    MISSPELLING = "misspelling"
    ITEM_WITHOUT_UNITS = "item_without_units"
    PLAN_WITHOUT_UNITS = "plan_without_units"
    TITLE_MISSING = "title_missing"
    YEAR_MISSING = "year_missing"
    NAME_UNKNOWN = "name_unknown"
    NAME_OUTDATED = "name_outdated"


class Doubt(StrEnum):
    """Why an item may have been read wrongly; a person looks at it before others."""

    UNITS_MISSING = "units_missing"
    UNITS_UNLABELLED = "units_unlabelled"
    UNITS_FROM_SENTENCE = "units_from_sentence"
    UNITS_SHARED = "units_shared"
    UNITS_UNLIKE = "units_unlike"
    TEXT_REJOINED = "text_rejoined"
    NUMBER_UNSURE = "number_unsure"
    TABLE_REBUILT = "table_rebuilt"


class MentionKind(StrEnum):
    """What a plan calls by a name of its own."""

    THEME_DAY = "theme_day"
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source: from a character of a block to before a character of a block."""

    first_block: int
    start: int
    last_block: int
    end: int


@dataclass(frozen=True, slots=True)
class UnitReading:
    """A unit or group as printed, without blanks."""

    name: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class SectionReading:
    """A heading. ``parent`` is the index of the section it stands under, ``level`` from 0."""

    number_printed: str
    title: str
    level: int
    parent: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class ItemReading:
    """The finest numbered passage that carries units.

    ``starts`` are its first twelve characters without blanks, of a table's row those of the task.
    ``section`` is an index into `PlanReading.sections`; ``deadline`` the phrase as printed,
    ``due_on`` its date where that is certain. ``confidence`` lies between 0 and 1 and orders
    items for looking at, it is no probability; ``doubts`` are its reasons, none where it is 1.
    """

    number_printed: str
    text: str
    section: int | None
    units: tuple[UnitReading, ...]
    deadline: str | None
    due_on: date | None
    span: Span
    starts: str = ""
    confidence: float = 1.0
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A theme day (全国科普月) or a brand (“科普之春”) an item or heading names.

    ``item`` is an index into `PlanReading.items`, ``None`` where no item names it.
    """

    kind: MentionKind
    name: str
    span: Span
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A likely slip: where it stands, what is printed there, and what might be meant.

    ``item`` is an index into `PlanReading.items`, ``None`` where the finding is no item's;
    ``suggestion`` is empty where there is none.
    """

    code: FindingCode
    span: Span | None
    printed: str = ""
    suggestion: str = ""
    item: int | None = None


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A plan as data. What is not stated is ``None`` or empty."""

    title: str
    year: int | None
    issuer: str | None
    document_number: str | None
    sections: tuple[SectionReading, ...]
    items: tuple[ItemReading, ...]
    findings: tuple[Finding, ...]
    mentions: tuple[Mention, ...] = ()
