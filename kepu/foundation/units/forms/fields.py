"""Fields that choose units, and the day on which something takes place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core import clock
from kepu.foundation.ui.widgets import DateInput
from kepu.foundation.units.models import Unit


# Django's choice fields cannot be subscripted at run time.
class UnitChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One unit, by the short name its selector has annotated."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Unit.objects.none(), empty_label=_("Choose…"), **kwargs)

    def label_from_instance(self, obj: Unit) -> str:
        return str(obj.short_name)  # type: ignore[attr-defined]  # annotated by the selector


class UnitsChoiceField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several units."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=Unit.objects.none(), widget=forms.CheckboxSelectMultiple, **kwargs
        )

    def label_from_instance(self, obj: Unit) -> str:
        return str(obj.short_name)  # type: ignore[attr-defined]  # annotated by the selector


class DayForm(forms.Form):
    """A change that takes place on a day; ``units`` are the ones to choose from."""

    on = forms.DateField(label=_("From"), widget=DateInput(), initial=clock.today)

    def __init__(self, *args: Any, units: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, UnitChoiceField | UnitsChoiceField):
                field.queryset = units
