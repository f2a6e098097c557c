"""Reading the register as of a date. Without one, today is meant."""

from kepu.foundation.units.selectors.groups import expand_group, group_for, groups_for, memberships
from kepu.foundation.units.selectors.names import name_of, names_of, short_name, with_names
from kepu.foundation.units.selectors.register import register_on, units_named
from kepu.foundation.units.selectors.tree import acted_for, descendants, successors_of
from kepu.foundation.units.selectors.units import unit_for, units_for

__all__ = [
    "acted_for",
    "descendants",
    "expand_group",
    "group_for",
    "groups_for",
    "memberships",
    "name_of",
    "names_of",
    "register_on",
    "short_name",
    "successors_of",
    "unit_for",
    "units_for",
    "units_named",
    "with_names",
]
