"""A proposal and the reason for it."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Reason(StrEnum):
    """Why a printed name may mean a unit, the surest first."""

    CURRENT = "current"
    ALIAS = "alias"
    FORMER = "former"
    PREFIX = "prefix"
    ABBREVIATION = "abbreviation"
    EDIT_DISTANCE = "edit_distance"


@dataclass(frozen=True, slots=True)
class Proposal:
    """``ref`` is a unit's or a group's; ``name`` the name of the register that was met.

    ``score`` lies between 0 and 1 and orders proposals; it is no probability. ``is_certain``
    says that nobody need confirm it.
    """

    ref: UUID
    is_group: bool
    name: str
    reason: Reason
    score: float
    is_certain: bool = False
