"""What is typed on the pages of the running year."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReportForm(forms.Form):
    """A unit's report on one assignment."""

    text = forms.CharField(
        label=_("What was done"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=4000,
        help_text=_("Two or three sentences: what, when, where, with whom, to what effect."),
    )
    quantity = forms.DecimalField(
        label=_("Quantity, if there is one"),
        required=False,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        help_text=_("A plain number, such as 12. Say in the text what is counted."),
    )


class ReturnForm(forms.Form):
    """Why a report goes back."""

    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=_("The unit reads this sentence. Say what is missing."),
    )


class ReopenForm(forms.Form):
    """Why a closed task is opened again."""

    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000
    )
