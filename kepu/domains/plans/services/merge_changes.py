"""Two people, one draft: changes of different fields merge, of the same field they conflict.

Each change carries the value its author saw. It is written when the field still holds that
value, and refused with both values when somebody else has written another in between.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import Conflict


@dataclass(frozen=True)
class Change:
    """One field's new ``value``, and the value its author ``seen`` before."""

    seen: object
    value: object


@dataclass(frozen=True)
class Clash:
    """A field that two people changed: what stands there now, and what was to be written."""

    field: str
    theirs: object
    yours: object


class ChangedMeanwhile(Conflict):
    """Somebody else wrote the same fields first; nothing of this change was written."""

    code = "changed_meanwhile"

    def __init__(self, clashes: Sequence[Clash]):
        first = clashes[0]
        super().__init__(
            _(
                "Somebody else changed this meanwhile to “%(theirs)s”; you entered “%(yours)s”."
                " Choose which one stays."
            )
            % {"theirs": first.theirs, "yours": first.yours},
            field=first.field,
        )
        self.clashes = clashes


def merge_changes(*, row: Model, changes: Mapping[str, Change]) -> dict[str, tuple[object, object]]:
    """Set the changed fields on ``row`` and save them; returns old and new values by field.

    The caller has locked ``row``. A value already there counts as written. Raises
    `ChangedMeanwhile`, with every field in conflict, before anything is set.
    """
    current = {name: getattr(row, name) for name in changes}
    wanted = {name: change for name, change in changes.items() if change.value != current[name]}
    clashes = [
        Clash(field=name, theirs=current[name], yours=change.value)
        for name, change in wanted.items()
        if change.seen != current[name]
    ]
    if clashes:
        raise ChangedMeanwhile(clashes)
    for name, change in wanted.items():
        setattr(row, name, change.value)
    if wanted:
        row.save(update_fields=list(wanted))
    return {name: (current[name], change.value) for name, change in wanted.items()}
