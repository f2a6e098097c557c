"""Give a user a role at a unit."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kepu.foundation.access.choices import ADMIN_ROLES, Role
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.policy import grant_policy
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.constraints import translating_constraints
from kepu.foundation.core.errors import Forbidden, InvalidInput
from kepu.foundation.core.jsonvalues import JSON
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import name_of

SENTENCES = {
    "role_grant_once": (
        "role",
        gettext_lazy("This role is held at this unit already in that time."),
    ),
    "role_grant_one_administration": (
        "role",
        gettext_lazy(
            "System, security and audit administrator exclude one another: nobody holds two of"
            " these at once. Choose another person, or end the other role first."
        ),
    ),
    "role_grant_ends_after_start": (
        "valid_until",
        gettext_lazy("The role must end after it begins. Choose a later day."),
    ),
}


@transaction.atomic
def grant_role(
    *,
    user: User,
    role: Role,
    unit: Unit,
    by: Actor | None,
    subtree: bool = False,
    valid_from: date | None = None,
    valid_until: date | None = None,
    now: datetime | None = None,
) -> RoleGrant:
    """Let ``user`` hold ``role`` at ``unit``, or at all under it, in the period (from today).

    Administrators serve the whole installation; for them a subtree means nothing.
    """
    grant_policy.require_anywhere(by, "grant")
    if by is not None and by.pk == user.pk:
        raise Forbidden(
            _("Nobody gives a role to themselves. Ask another security administrator."),
            code="own_grant",
        )
    now = now or clock.now()
    valid_from = valid_from or clock.today()
    _require_active(user)
    _require_open(unit, valid_from)
    with translating_constraints(SENTENCES):
        grant = RoleGrant.objects.create(
            user=user,
            role=role,
            unit=unit,
            subtree=subtree and role not in ADMIN_ROLES,
            valid_from=valid_from,
            valid_until=valid_until,
            granted_by_id=by.pk if by is not None else None,
            granted_at=now,
        )
    payload: dict[str, JSON] = {
        "user": str(user.pk),
        "role": str(role),
        "unit": str(unit.pk),
        "subtree": grant.subtree,
        "from": valid_from.isoformat(),
        "until": valid_until.isoformat() if valid_until else "",
    }
    record(verb="access.role.grant", subject=grant, by=by, payload=payload, now=now)
    return grant


def _require_active(user: User) -> None:
    if not user.is_active:
        raise InvalidInput(
            _("The account of %(user)s is closed. Open it first.") % {"user": user.display_name},
            field="user",
        )


def _require_open(unit: Unit, on: date) -> None:
    if unit.closed_on is not None and unit.closed_on <= on:
        raise InvalidInput(
            _("%(unit)s has closed. Choose the unit that took over from it.")
            % {"unit": name_of(unit, on)},
            field="unit",
        )
