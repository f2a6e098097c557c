"""Units a user may see or change."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.selectors.names import with_names


def units_for(user: Actor, act: str = "view") -> QuerySet[Unit]:
    """The units to which ``user`` may do ``act``, each with ``short_name`` of today."""
    return with_names(unit_policy.visible(user, act))


def unit_for(user: Actor, pk: UUID, act: str = "view") -> Unit:
    """One unit, with ``short_name``; not found where ``user`` may not do ``act``."""
    try:
        return units_for(user, act).get(pk=pk)
    except Unit.DoesNotExist:
        raise NotVisible(_("There is no such unit, or it is not open to you.")) from None
