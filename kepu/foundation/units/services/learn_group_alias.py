"""Teach the register another way to name a group of units, and take it back."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import UnitGroup
from kepu.foundation.units.policy import group_policy
from kepu.foundation.units.services.rules import clean_name


@transaction.atomic
def learn_group_alias(
    *, group: UnitGroup, name: str, source: str, by: Actor | None, now: datetime | None = None
) -> UnitGroup:
    """Let ``name`` lead to ``group``; ``source`` says where the name was met.

    A name the group bears already is left as it stands.
    """
    group = UnitGroup.objects.select_for_update().get(pk=group.pk)
    group_policy.require(by, "learn_alias", group)
    name = clean_name(name)
    known = group.aliases.splitlines()
    if name == group.name or name in known:
        return group
    group.aliases = "\n".join([*known, name])
    group.alias_sources = {**group.alias_sources, name: source[:120]}
    group.save(update_fields=["aliases", "alias_sources"])
    record(
        verb="units.group.learn_alias",
        subject=group,
        by=by,
        payload={"name": name, "source": source},
        now=now,
    )
    return group


@transaction.atomic
def forget_group_alias(
    *, group: UnitGroup, name: str, source: str, by: Actor | None, now: datetime | None = None
) -> UnitGroup:
    """Let ``name`` no longer lead to ``group``, where it was learnt from ``source``.

    A name from elsewhere stays. Safe to repeat.
    """
    group = UnitGroup.objects.select_for_update().get(pk=group.pk)
    group_policy.require(by, "learn_alias", group)
    if group.alias_sources.get(name) != source[:120]:
        return group
    sources = {**group.alias_sources}
    del sources[name]
    group.alias_sources = sources
    group.aliases = "\n".join(alias for alias in group.aliases.splitlines() if alias != name)
    group.save(update_fields=["aliases", "alias_sources"])
    record(
        verb="units.group.forget_alias",
        subject=group,
        by=by,
        payload={"name": name, "source": source},
        now=now,
    )
    return group
