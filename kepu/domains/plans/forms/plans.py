"""The filters of the list of plans, as they stand in the address."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.selectors.plan_list import PlanChoices, PlanFilter


class PlanFilterForm(forms.Form):
    """Every filter may be empty; what the address says wrongly narrows nothing."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *PlanState.choices]
    )
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    issuer = forms.TypedChoiceField(
        label=_("Issuing office"), required=False, coerce=UUID, empty_value=None
    )

    def __init__(self, data: Any, *, offered: PlanChoices) -> None:
        super().__init__(data)
        everything = ("", _("All"))
        years = [(year, str(year)) for year in offered.years]
        self.fields["year"].choices = [everything, *years]  # type: ignore[attr-defined]
        self.fields["issuer"].choices = [everything, *offered.issuers]  # type: ignore[attr-defined]

    def narrowed(self) -> PlanFilter:
        """The filters in force."""
        self.is_valid()
        return PlanFilter(
            state=self.cleaned_data.get("state", ""),
            year=self.cleaned_data.get("year"),
            issuer=self.cleaned_data.get("issuer"),
        )
