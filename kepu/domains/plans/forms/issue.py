"""Issuing a draft, or withdrawing it."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Plan
from kepu.domains.plans.services.issue_plan import IssueTerms
from kepu.foundation.ui.widgets import DateInput


class IssueForm(forms.Form):
    """The days and the number a plan is issued with."""

    document_number = forms.CharField(label=_("Document number"), max_length=60, required=False)
    issued_on = forms.DateField(
        label=_("Date of issue"),
        widget=DateInput,
        help_text=_("Groups stand for the units that belong to them on this day."),
    )
    sign_by = forms.DateField(label=_("Units sign by"), widget=DateInput)
    due_on = forms.DateField(label=_("Due date of items without one"), widget=DateInput)

    @classmethod
    def of(cls, plan: Plan, *, on: date, sign_within: int, data: Any = None) -> "IssueForm":
        """The form of ``plan``, prefilled for issuing on a day."""
        initial = {
            "document_number": plan.document_number,
            "issued_on": on,
            "sign_by": on + timedelta(days=sign_within),
            "due_on": date(max(on.year, plan.year), 12, 31),
        }
        return cls(data, initial=initial)

    def terms(self) -> IssueTerms:
        """The cleaned data as the service takes it."""
        return IssueTerms(**self.cleaned_data)


class PreviewForm(forms.Form):
    """The day for which the page shows what issuing would do."""

    issued_on = forms.DateField(required=False)

    def day(self) -> date | None:
        """The day asked for; none where it is left out or no date."""
        self.is_valid()
        day: date | None = self.cleaned_data.get("issued_on")
        return day


class WithdrawForm(forms.Form):
    """Why a draft is not wanted."""

    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=500
    )
