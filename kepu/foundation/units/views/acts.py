"""The acts on a unit: the words of their pages, their forms and the services they call."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.policy import Actor
from kepu.foundation.units import services
from kepu.foundation.units.forms import units as unit_forms
from kepu.foundation.units.models import Unit

Change = Callable[[Unit, dict[str, Any], Actor], object]


@dataclass(frozen=True)
class UnitAct:
    """One act on a unit. ``name`` is the act of the policy; a final one ends the unit."""

    name: str
    title: Promise
    lede: Promise
    verb: Promise
    done: Promise
    form: type[forms.Form]
    change: Change
    is_final: bool = False


RENAME = UnitAct(
    "rename",
    _("Rename"),
    _("The name borne until then becomes a former one. Earlier dates keep it."),
    _("Rename it"),
    _("The unit has a new name."),
    unit_forms.RenameForm,
    lambda unit, data, by: services.rename_unit(unit=unit, by=by, **data),
)
LEARN_ALIAS = UnitAct(
    "learn_alias",
    _("Add a name"),
    _("A spelling in use, or a former name of unknown dates. Plans that use it find the unit."),
    _("Add the name"),
    _("The register knows the name."),
    unit_forms.AliasForm,
    lambda unit, data, by: services.learn_alias(unit=unit, by=by, **data),
)
MOVE = UnitAct(
    "move",
    _("Move"),
    _("All units under it move with it."),
    _("Move it"),
    _("The unit stands at its new place."),
    unit_forms.MoveForm,
    lambda unit, data, by: services.move_unit(unit=unit, by=by, **data),
)
MERGE = UnitAct(
    "merge",
    _("Merge into another"),
    _(
        "The unit closes. Its groups and the units under it pass over, and the staff of the other"
        " act for what was assigned to it."
    ),
    _("Merge it"),
    _("The unit has passed into the other."),
    unit_forms.MergeForm,
    lambda unit, data, by: services.merge_units(units=[unit], by=by, **data),
    is_final=True,
)
SPLIT = UnitAct(
    "split",
    _("Split"),
    _("The unit closes. The staff of each of the others may act for what was assigned to it."),
    _("Split it"),
    _("The unit has passed into the others."),
    unit_forms.SplitForm,
    lambda unit, data, by: services.split_unit(unit=unit, by=by, **data),
    is_final=True,
)
CLOSE = UnitAct(
    "close",
    _("Close the unit"),
    _("Nobody takes over: what is assigned to the unit waits for the office that issued it."),
    _("Close it"),
    _("The unit is closed."),
    unit_forms.CloseForm,
    lambda unit, data, by: services.close_unit(unit=unit, by=by, **data),
    is_final=True,
)
