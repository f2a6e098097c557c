"""A proposal and the reason for it."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Reason(StrEnum):
    """Why a printed name may mean a unit, the surest first."""

    CURRENT = "current"
    ALIAS = "alias"
    FORMER = "former"
    LATER = "later"
    PREFIX = "prefix"
    PART = "part"
    ABBREVIATION = "abbreviation"
    LEVEL = "level"
    EDIT_DISTANCE = "edit_distance"


# The register itself leads from the name to the unit.
KNOWN = (Reason.CURRENT, Reason.ALIAS, Reason.FORMER, Reason.LATER)


@dataclass(frozen=True, slots=True)
class Proposal:
    """``ref`` is a unit's or a group's; ``name`` the name of the register that was met.

    ``score`` lies between 0 and 1 and orders proposals; it is no probability. ``is_certain``
    says that the register leads from the name to this unit or group alone. ``is_outdated``
    says that the name met is not in use on the register's date.
    """

    ref: UUID
    is_group: bool
    name: str
    reason: Reason
    score: float
    is_certain: bool = False
    is_outdated: bool = False
