"""Forms of the role pages."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.access.choices import GrantState, Role
from kepu.foundation.access.selectors.grants import GrantFilter
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.foundation.ui.widgets import DateInput
from kepu.foundation.units.models import Unit


class GrantFilterForm(forms.Form):
    """What the review is narrowed by; what the address says wrongly narrows nothing."""

    words = forms.CharField(
        label=_("Unit, sign-in name or whole name"), required=False, max_length=60
    )
    role = forms.ChoiceField(
        label=_("Role"), required=False, choices=[("", _("All")), *Role.choices]
    )
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *GrantState.choices]
    )

    def narrowed(self) -> GrantFilter:
        self.is_valid()
        return GrantFilter(**self.cleaned_data)


# Django's choice fields cannot be subscripted at run time.
class UserChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: User) -> str:
        return f"{obj.display_name}（{obj.username}）"


class UnitChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Unit) -> str:
        return str(obj.short_name)  # type: ignore[attr-defined]  # annotated by the selector


class GrantForm(forms.Form):
    """A role for somebody, somewhere, for a time."""

    user = UserChoiceField(
        label=_("User"),
        queryset=User.objects.none(),
        empty_label=_("Choose…"),
        widget=forms.Select(attrs={"translate": "no"}),
    )
    role = forms.ChoiceField(label=_("Role"), choices=[("", _("Choose…")), *Role.choices])
    unit = UnitChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        empty_label=_("Choose…"),
        help_text=_("Administrators serve the whole installation: choose the uppermost unit."),
    )
    subtree = forms.BooleanField(
        label=_("also at every unit under it"), required=False, initial=False
    )
    valid_from = forms.DateField(label=_("From"), widget=DateInput())
    valid_until = forms.DateField(
        label=_("Until"),
        required=False,
        widget=DateInput(),
        help_text=_("The first day on which it no longer holds. Empty: until it is revoked."),
    )

    def __init__(
        self, *args: Any, users: QuerySet[User], units: QuerySet[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = users  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = clock.today
