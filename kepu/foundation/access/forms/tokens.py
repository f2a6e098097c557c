"""Input for a new token."""

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.core import clock

USUAL_LIFE = timedelta(days=90)


def usual_end() -> date:
    return clock.today() + USUAL_LIFE


class TokenForm(forms.Form):
    """What the token is for, what it may do, and until when."""

    name = forms.CharField(
        label=_("Name"), help_text=_("Which program uses it, and where."), max_length=60
    )
    scope = forms.ChoiceField(
        label=_("The program may"), choices=TokenScope, initial=TokenScope.READ
    )
    expires_on = forms.DateField(
        label=_("Ends on"),
        help_text=_("From this day on the token no longer works."),
        initial=usual_end,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
