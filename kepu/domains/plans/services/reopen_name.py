"""A person takes back what a name was said to mean."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.plan_register import register_for
from kepu.domains.plans.services.confirm_name import lock_name
from kepu.domains.plans.services.match_names import propose_matches
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.units.services import forget_alias, forget_group_alias


@transaction.atomic
def reopen_name(*, name: NamedUnit, by: User, now: datetime | None = None) -> NamedUnit:
    """Ask again what ``name`` means; the register forgets the spelling this plan taught it.

    Only what a person chose is taken back. Safe to repeat.
    """
    now = now or clock.now()
    name, item = lock_name(name, by)
    if not name.is_confirmed or name.match_reason != MatchReason.CHOSEN:
        return name
    payload = {"name": name.name_printed, "to": str(name.target_id)}
    record(verb="plans.name.reopen", subject=name, by=by, payload=payload, now=now)
    taught = {"name": name.name_printed, "source": item.plan.title[:120]}
    if name.unit is not None:
        forget_alias(unit=name.unit, by=by, now=now, **taught)
    elif name.group is not None:
        forget_group_alias(group=name.group, by=by, now=now, **taught)
    name.unit, name.group, name.match_reason = None, None, ""
    propose_matches([name], register_for(item.plan.year))
    # Even a name the register knows for certain is asked about: a person has doubted it.
    name.is_confirmed = False
    name.save(update_fields=["unit", "group", "is_confirmed", "match_reason"])
    return name
