"""Deciding what a name means, adding one, and the part it plays."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.register import Target, target_named, target_of
from kepu.foundation.units.selectors import register_on


class TargetForm(forms.Form):
    """A unit or group: a proposal that was pressed (``to``), or a name typed (``to_name``)."""

    to = forms.CharField(required=False, widget=forms.HiddenInput)
    to_name = forms.CharField(label=_("Unit or group"), required=False, max_length=120)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not (cleaned.get("to") or cleaned.get("to_name")):
            self.add_error("to_name", _("Enter the name of a unit or group of the register."))
        return cleaned

    def target(self) -> Target:
        """What was chosen. Raises `InvalidInput` where the register has none such."""
        chosen: str = self.cleaned_data["to"]
        if chosen:
            return target_of(chosen)
        return target_named(self.cleaned_data["to_name"], register_on())


class ConfirmNameForm(TargetForm):
    """What a printed name means; ``seen`` is the unit or group shown beside it."""

    seen = forms.UUIDField(required=False, widget=forms.HiddenInput)
    remember = forms.BooleanField(label=_("Remember this spelling in the register"), required=False)

    @classmethod
    def of(cls, name: NamedUnit, data: Any = None) -> "ConfirmNameForm":
        """The form of ``name``; ids are prefixed, names of fields are not: it posts alone."""
        initial = {"seen": name.target_id, "remember": True}
        return cls(data, initial=initial, auto_id=f"id-{name.pk.hex}-%s")


class NewNameForm(TargetForm):
    """A further unit or group for an item."""

    part = forms.ChoiceField(label=_("Part"), choices=Part.choices, initial=Part.SUPPORT)


class PartForm(forms.Form):
    """The part a named unit plays, and the one that was shown."""

    part = forms.ChoiceField(choices=Part.choices)
    seen = forms.ChoiceField(choices=Part.choices)
