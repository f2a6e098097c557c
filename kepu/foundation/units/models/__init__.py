from kepu.foundation.units.models.groups import GroupMember, UnitGroup
from kepu.foundation.units.models.tree import UnitAncestor, UnitEdge, UnitHeir, UnitSuccession
from kepu.foundation.units.models.units import Unit, UnitName

__all__ = [
    "GroupMember",
    "Unit",
    "UnitAncestor",
    "UnitEdge",
    "UnitGroup",
    "UnitHeir",
    "UnitName",
    "UnitSuccession",
]
