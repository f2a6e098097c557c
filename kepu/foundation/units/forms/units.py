"""What is asked before the register changes."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind, UnitKind
from kepu.foundation.units.forms.fields import DayForm, UnitChoiceField, UnitsChoiceField
from kepu.foundation.units.selectors import UnitFilter

NAME_LENGTH = 120


class UnitFilterForm(forms.Form):
    """What the register is narrowed by; what the address says wrongly narrows nothing."""

    words = forms.CharField(label=_("Part of any name"), required=False, max_length=60)
    kind = forms.ChoiceField(
        label=_("Kind of unit"), required=False, choices=[("", _("All")), *UnitKind.choices]
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", pgettext_lazy("unit", "open")), ("closed", pgettext_lazy("unit", "closed"))],
    )

    def narrowed(self) -> UnitFilter:
        self.is_valid()
        entered = self.cleaned_data
        return UnitFilter(
            words=entered.get("words", ""),
            kind=entered.get("kind", ""),
            is_closed=entered.get("state") == "closed",
        )


class UnitForm(DayForm):
    """A new unit."""

    name = forms.CharField(label=_("Short name"), max_length=NAME_LENGTH)
    full_name = forms.CharField(label=_("Full name"), max_length=NAME_LENGTH, required=False)
    english_name = forms.CharField(label=_("English name"), max_length=NAME_LENGTH, required=False)
    kind = forms.TypedChoiceField(
        label=_("Kind of unit"), choices=[("", _("Choose…")), *UnitKind.choices], coerce=UnitKind
    )
    code = forms.CharField(
        label=_("Code"),
        max_length=18,
        required=False,
        help_text=_("Of the administrative division or of unified social credit."),
    )
    under = UnitChoiceField(
        label=_("Under"), required=False, help_text=_("Empty: it stands at the top.")
    )
    field_order = ("name", "full_name", "english_name", "kind", "code", "under", "on")


class RenameForm(DayForm):
    """Another official name from a day on."""

    kind = forms.TypedChoiceField(
        label=_("Which name"),
        choices=[(kind.value, kind.label) for kind in OFFICIAL_KINDS],
        coerce=NameKind,
    )
    name = forms.CharField(label=_("New name"), max_length=NAME_LENGTH)
    field_order = ("kind", "name", "on")


class AliasForm(forms.Form):
    """Another name in use."""

    name = forms.CharField(label=_("Name"), max_length=NAME_LENGTH)
    kind = forms.TypedChoiceField(
        label=_("What it is"),
        choices=[(kind.value, kind.label) for kind in (NameKind.ALIAS, NameKind.FORMER)],
        coerce=NameKind,
    )
    source = forms.CharField(
        label=_("Where it was met"),
        max_length=120,
        required=False,
        help_text=_("A document and its number, for example."),
    )


class MoveForm(DayForm):
    """Another place in the tree."""

    under = UnitChoiceField(
        label=_("Under"), required=False, help_text=_("Empty: it stands at the top.")
    )
    field_order = ("under", "on")


class MergeForm(DayForm):
    """Who takes over."""

    into = UnitChoiceField(
        label=_("Taken over by"),
        help_text=_("A new organ is entered into the register first."),
    )
    field_order = ("into", "on")


class SplitForm(DayForm):
    """Who take over."""

    into = UnitsChoiceField(
        label=_("Taken over by"),
        help_text=_("Two or more. New organs are entered into the register first."),
    )
    field_order = ("on", "into")


class CloseForm(DayForm):
    """The day of closing."""
