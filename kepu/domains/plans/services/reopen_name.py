"""A person takes back what a name was said to mean."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.models import Item, NamedUnit
from kepu.domains.plans.selectors.plan_register import register_for
from kepu.domains.plans.services.confirm_name import alike, lock_name
from kepu.domains.plans.services.match_names import propose_matches
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.units.services import forget_alias, forget_group_alias


@transaction.atomic
def reopen_name(*, name: NamedUnit, by: User, now: datetime | None = None) -> NamedUnit:
    """Ask again what ``name`` means; the register forgets the spelling this plan taught it.

    Names of the plan that are printed so and were taken for the same unit are asked again too.
    Only what a person chose is taken back. Safe to repeat.
    """
    now = now or clock.now()
    name, item = lock_name(name, by)
    if not name.is_confirmed or name.match_reason != MatchReason.CHOSEN:
        return name
    payload = {"name": name.name_printed, "to": str(name.target_id)}
    record(verb="plans.name.reopen", subject=name, by=by, payload=payload, now=now)
    _forget(name, item, by, now)
    same = alike(name, item).filter(match_reason=MatchReason.CHOSEN, is_confirmed=True)
    names = [name, *same.filter(unit=name.unit, group=name.group)]
    for one in names:
        one.unit, one.group, one.match_reason = None, None, ""
    propose_matches(names, register_for(item.plan.year))
    for one in names:
        # Even a name the register knows for certain is asked about: a person has doubted it.
        one.is_confirmed = False
        one.save(update_fields=["unit", "group", "is_confirmed", "match_reason"])
    return name


def _forget(name: NamedUnit, item: Item, by: User, now: datetime) -> None:
    spelling, source = name.name_printed, item.plan.title[:120]
    if name.unit is not None:
        forget_alias(unit=name.unit, name=spelling, source=source, by=by, now=now)
    elif name.group is not None:
        forget_group_alias(group=name.group, name=spelling, source=source, by=by, now=now)
