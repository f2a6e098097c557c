"""How modules above let more people see their files than those at the owning unit.

register_visibility(lambda user: Q(pk__in=Plan…visible(user).values("source__file")))
"""

from collections.abc import Callable

from django.db.models import Q

from kepu.foundation.core.policy import NOTHING, Actor

Visibility = Callable[[Actor], Q]

_visibilities: list[Visibility] = []


def register_visibility(visibility: Visibility) -> None:
    """Let users see the files that ``visibility(user)`` selects; called in ``AppConfig.ready``."""
    _visibilities.append(visibility)


def widened(user: Actor) -> Q:
    """All files that modules above show ``user``."""
    condition = NOTHING
    for visibility in _visibilities:
        condition |= visibility(user)
    return condition
