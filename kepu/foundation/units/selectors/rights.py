"""What a user may do with a unit, for the buttons of its page."""

from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.policy import unit_policy

ACTS = ("rename", "learn_alias", "move", "merge", "split", "close")


def acts_upon(user: Actor, unit: Unit) -> dict[str, bool]:
    """Act → whether ``user`` may do it to ``unit``; a closed unit only learns names. One query."""
    acts = ACTS if unit.closed_on is None else ("learn_alias",)
    row = unit_policy.annotate(Unit.objects.filter(pk=unit.pk), user, *acts)
    allowed = row.values(*(f"may_{act}" for act in acts)).get()
    return {act: bool(allowed[f"may_{act}"]) for act in acts}
