"""Changing the register: one file per intent."""

from kepu.foundation.units.services.change_membership import change_membership
from kepu.foundation.units.services.close_unit import close_unit
from kepu.foundation.units.services.create_group import create_group
from kepu.foundation.units.services.create_unit import create_unit
from kepu.foundation.units.services.forget_alias import forget_alias
from kepu.foundation.units.services.learn_alias import learn_alias
from kepu.foundation.units.services.learn_group_alias import (
    forget_group_alias,
    learn_group_alias,
)
from kepu.foundation.units.services.load_units import load_units
from kepu.foundation.units.services.merge_units import merge_units
from kepu.foundation.units.services.move_unit import move_unit
from kepu.foundation.units.services.rename_unit import rename_unit
from kepu.foundation.units.services.split_unit import split_unit

__all__ = [
    "change_membership",
    "close_unit",
    "create_group",
    "create_unit",
    "forget_alias",
    "forget_group_alias",
    "learn_alias",
    "learn_group_alias",
    "load_units",
    "merge_units",
    "move_unit",
    "rename_unit",
    "split_unit",
]
