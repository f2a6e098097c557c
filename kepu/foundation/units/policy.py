"""Who may read the register and who may change it.

The register names organisations, not people, so all staff read it. A coordinator who
confirms in a plan which unit a name means teaches the register that name, and may enter a
company, society or hospital that a plan names as an outside body.
"""

from django.db.models import Q

from kepu.foundation.core.policy import Policy, holding_anywhere, rows
from kepu.foundation.core.roles import COORDINATOR, SYSTEM_ADMIN
from kepu.foundation.units.models import Unit, UnitGroup

ANY_ROW = Q()


class UnitPolicy(Policy[Unit]):
    model = Unit
    rules = {
        "view": rows(ANY_ROW),
        "create": holding_anywhere(SYSTEM_ADMIN),
        "create_outside": holding_anywhere(SYSTEM_ADMIN, COORDINATOR),
        "rename": holding_anywhere(SYSTEM_ADMIN),
        "move": holding_anywhere(SYSTEM_ADMIN),
        "merge": holding_anywhere(SYSTEM_ADMIN),
        "split": holding_anywhere(SYSTEM_ADMIN),
        "close": holding_anywhere(SYSTEM_ADMIN),
        "learn_alias": holding_anywhere(SYSTEM_ADMIN, COORDINATOR),
    }


class UnitGroupPolicy(Policy[UnitGroup]):
    model = UnitGroup
    rules = {
        "view": rows(ANY_ROW),
        "create": holding_anywhere(SYSTEM_ADMIN),
        "change_membership": holding_anywhere(SYSTEM_ADMIN),
        "learn_alias": holding_anywhere(SYSTEM_ADMIN, COORDINATOR),
    }


unit_policy = UnitPolicy()
group_policy = UnitGroupPolicy()
