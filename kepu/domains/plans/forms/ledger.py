"""The ledger's filters, as they stand in the address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part, TaskState
from kepu.domains.plans.selectors.ledger import LedgerChoices, LedgerFilter
from kepu.engines.workflow.choices import Light


class LedgerForm(forms.Form):
    """Every filter may be empty; what the address says wrongly narrows nothing."""

    text = forms.CharField(label=_("Text or number"), required=False, max_length=60)
    plan = forms.TypedChoiceField(label=_("Plan"), required=False)
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    unit = forms.TypedChoiceField(label=_("Organisation"), required=False)
    part = forms.ChoiceField(
        label=_("Part"), required=False, choices=[("", _("any")), *Part.choices]
    )
    light = forms.ChoiceField(
        label=_("Light"), required=False, choices=[("", _("any")), *Light.choices]
    )
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("any")), *TaskState.choices]
    )

    def __init__(self, *args: Any, offered: LedgerChoices, **kwargs: Any):
        super().__init__(*args, **kwargs)
        every = ("", _("any"))
        self.fields["plan"].choices = [every, *((str(p.pk), p.title) for p in offered.plans)]  # type: ignore[attr-defined]
        self.fields["year"].choices = [every, *((y, str(y)) for y in offered.years)]  # type: ignore[attr-defined]
        self.fields["unit"].choices = [  # type: ignore[attr-defined]
            every,
            *((str(u.pk), u.short_name) for u in offered.units),  # type: ignore[attr-defined]
        ]

    def narrowed(self) -> LedgerFilter:
        """The filter that the valid fields make."""
        self.is_valid()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return LedgerFilter(**given)
