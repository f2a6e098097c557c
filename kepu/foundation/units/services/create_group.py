"""Name a group of units that plans may mean as one."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.constraints import translating_constraints
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import UnitGroup
from kepu.foundation.units.policy import group_policy
from kepu.foundation.units.services.rules import clean_name

NAME_TAKEN = {"unit_group_name_once": ("name", _("There is a group of this name already."))}


@transaction.atomic
def create_group(
    *,
    name: str,
    by: Actor | None,
    english_name: str = "",
    aliases: Sequence[str] = (),
    now: datetime | None = None,
) -> UnitGroup:
    """Create an empty group; ``aliases`` are other spellings a plan may use."""
    group_policy.require_anywhere(by, "create")
    spellings = dict.fromkeys(clean_name(alias, field="aliases") for alias in aliases)
    with translating_constraints(NAME_TAKEN):
        group = UnitGroup.objects.create(
            name=clean_name(name), name_en=english_name.strip(), aliases="\n".join(spellings)
        )
    record(verb="units.group.create", subject=group, by=by, payload={"name": group.name}, now=now)
    return group
