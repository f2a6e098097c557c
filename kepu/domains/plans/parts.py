"""Which part each name of an item is proposed to play, from what the plan prints.

Chinese plans name the lead unit first (牵头) and the others after it (配合), mostly without
saying so. A group beside other names supports; groups alone make every member lead its own
task. The result is a proposal that a person may change on the draft page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kepu.domains.plans.choices import Part, PrintedRole


@dataclass(frozen=True)
class PrintedName:
    """A name's role as printed, and whether the register knows the name as a group."""

    role: str
    is_group: bool


def proposed_parts(names: Sequence[PrintedName]) -> list[Part]:
    """The part of each name of one item, in the order printed."""
    if all(name.is_group for name in names):
        return [_printed_part(name.role) or Part.LEAD for name in names]
    printed_lead = any(name.role == PrintedRole.LEAD for name in names)
    parts: list[Part] = []
    for name in names:
        leads_first = not (name.is_group or printed_lead or Part.LEAD in parts)
        parts.append(_printed_part(name.role) or (Part.LEAD if leads_first else Part.SUPPORT))
    return parts


def _printed_part(role: str) -> Part | None:
    """The part a printed role states outright; a bare list states none."""
    return {PrintedRole.LEAD: Part.LEAD, PrintedRole.SUPPORT: Part.SUPPORT}.get(PrintedRole(role))
