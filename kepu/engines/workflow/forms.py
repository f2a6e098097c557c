"""Input for a dated setting."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.engines.workflow.registry import SettingKey
from kepu.foundation.core import clock


class SettingForm(forms.Form):
    """A new value and the day from which it holds."""

    value = forms.IntegerField(label=_("Value"))
    valid_from = forms.DateField(
        label=_("In force from"),
        help_text=_("Today or later. What was in force before that day stays as it was."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    source = forms.CharField(
        label=_("Source"),
        help_text=_("The document or decision this number comes from."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, key: SettingKey, value: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"value": value, "valid_from": clock.today(), **(self.initial or {})}
        self.fields["value"].help_text = _(
            "%(unit)s; from %(minimum)d to %(maximum)d, as delivered %(default)d"
        ) % {
            "unit": key.unit,
            "minimum": key.minimum,
            "maximum": key.maximum,
            "default": key.default,
        }
