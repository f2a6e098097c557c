"""The register as a person chooses from it: what stands in the list, and what was typed."""

from uuid import UUID

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import Unit, UnitGroup
from kepu.foundation.units.register import Register

Target = Unit | UnitGroup


def labels_of(register: Register) -> dict[UUID, str]:
    """What every unit and group is called on the register's date, by its id, in order."""
    labels: dict[UUID, str] = {}
    for entry in register:
        if entry.is_current and entry.name_kind == NameKind.SHORT:
            labels.setdefault(entry.ref, entry.name)
    return labels


def ref_of(pk: UUID, *, is_group: bool) -> str:
    """How a choice is written in a form: ``unit:<id>`` or ``group:<id>``."""
    return f"{'group' if is_group else 'unit'}:{pk}"


def target_of(ref: str) -> Target:
    """The unit or group a ref names. Raises `InvalidInput` where there is none."""
    kind, _colon, key = ref.partition(":")
    model: type[Model] = UnitGroup if kind == "group" else Unit
    found = model._default_manager.filter(pk=key).first() if _is_uuid(key) else None
    if not isinstance(found, Unit | UnitGroup):
        raise InvalidInput(_("Choose a unit from the register."), field="to_name")
    return found


def target_named(text: str, register: Register) -> Target:
    """The one unit or group that a typed name leads to.

    Raises `InvalidInput` where the register knows no such name, or several that bear it.
    """
    refs = {entry.ref: entry.is_group for entry in register.named(text.strip())}
    if not refs:
        raise InvalidInput(
            _("The register knows no “%(name)s”. Choose a name from the list.") % {"name": text},
            field="to_name",
        )
    if len(refs) > 1:
        labels = labels_of(register)
        raise InvalidInput(
            _("“%(name)s” may mean %(units)s. Enter one of these.")
            % {"name": text, "units": "、".join(labels[ref] for ref in refs)},
            field="to_name",
        )
    [(pk, is_group)] = refs.items()
    return target_of(ref_of(pk, is_group=is_group))


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
