"""What is asked on the pages of groups."""

from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core import clock
from kepu.foundation.ui.widgets import DateInput
from kepu.foundation.units.forms.fields import DayForm, UnitChoiceField


class GroupForm(forms.Form):
    """A new group."""

    name = forms.CharField(label=_("Name"), max_length=60)
    english_name = forms.CharField(label=_("English name"), max_length=60, required=False)
    aliases = forms.CharField(
        label=_("Other spellings"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One in a line, as plans write them."),
    )

    def clean_aliases(self) -> list[str]:
        lines: str = self.cleaned_data["aliases"]
        return [line for line in lines.splitlines() if line.strip()]


class AsOfForm(forms.Form):
    """The day as of which members are shown; today for what cannot be read."""

    on = forms.DateField(label=_("Members as of"), required=False, widget=DateInput())

    @classmethod
    def of(cls, asked: QueryDict) -> "AsOfForm":
        """The form with what the address asks for, or with today."""
        return cls({"on": asked.get("on") or clock.today()})

    def day(self) -> date:
        self.is_valid()
        chosen: date | None = self.cleaned_data.get("on")
        return chosen or clock.today()


class MembershipForm(DayForm):
    """A unit joins or leaves from a day on."""

    unit = UnitChoiceField(label=_("Unit"))
    belongs = forms.TypedChoiceField(
        label=_("From then on it"),
        choices=[("yes", _("belongs to the group")), ("no", _("no longer belongs to it"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        initial="yes",
    )
    field_order = ("unit", "belongs", "on")
