"""Reading the register as of a date. Without one, today is meant."""

from kepu.foundation.units.selectors.groups import expand_group, group_for, groups_for, memberships
from kepu.foundation.units.selectors.history import UnitHistory, history_of
from kepu.foundation.units.selectors.names import name_of, names_of, short_name, with_names
from kepu.foundation.units.selectors.register import register_on, units_named
from kepu.foundation.units.selectors.tree import acted_for, descendants, still_open, successors_of
from kepu.foundation.units.selectors.units import (
    UnitFilter,
    described_unit,
    open_units,
    register_list,
    unit_for,
    units_for,
)

__all__ = [
    "UnitFilter",
    "UnitHistory",
    "acted_for",
    "descendants",
    "described_unit",
    "expand_group",
    "group_for",
    "groups_for",
    "history_of",
    "memberships",
    "name_of",
    "names_of",
    "open_units",
    "register_list",
    "register_on",
    "short_name",
    "still_open",
    "successors_of",
    "unit_for",
    "units_for",
    "units_named",
    "with_names",
]
