"""How Django draws forms here: the templates of a form and of a field, classes on widgets."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from kepu.foundation.ui.choices import Contrast, Light, TypeSize
from kepu.foundation.ui.widgets import DateInput

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "form-check-input"),
    (forms.RadioSelect, "form-check-input"),
    (forms.CheckboxSelectMultiple, "form-check-input"),
    (forms.Select, "form-select"),
    (forms.HiddenInput, ""),
    (forms.Widget, "form-control"),
)


def widget_class(widget: forms.Widget) -> str:
    """The class a widget is drawn with."""
    return next(name for kind, name in _CLASSES if isinstance(widget, kind))


class PartBoundField(BoundField):
    """A bound field that draws its widget with the classes of the parts."""

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        built = super().build_widget_attrs(attrs, widget)
        drawn = widget or self.field.widget
        names = [drawn.attrs.get("class", ""), built.get("class", ""), widget_class(drawn)]
        if self.form.is_bound and self.errors:
            names.append("is-invalid")
        if classes := " ".join(name for name in names if name):
            built["class"] = classes
        return built

    @property
    def is_group(self) -> bool:
        """Whether this is one question with several boxes to tick."""
        return isinstance(self.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)

    @property
    def is_checkbox(self) -> bool:
        """Whether this is a single box, whose label stands behind it."""
        return isinstance(self.field.widget, forms.CheckboxInput)


class Renderer(TemplatesSetting):
    """The form renderer of the whole application (setting ``FORM_RENDERER``)."""

    form_template_name = "ui/form/form.html"
    field_template_name = "ui/form/field.html"
    bound_field_class = PartBoundField


class ViewForm(forms.Form):
    """The size of type or the contrast a reader chooses."""

    size = forms.ChoiceField(choices=[(value, value) for value in TypeSize], required=False)
    contrast = forms.ChoiceField(choices=[(value, value) for value in Contrast], required=False)

    def sentence(self) -> str:
        """What was refused, in one line."""
        return " ".join(str(text) for texts in self.errors.values() for text in texts)


class SampleForm(forms.Form):
    """Every kind of field, for the catalogue of parts."""

    title = forms.CharField(
        label=_("Title"), help_text=_("As it stands on the document."), max_length=80
    )
    due_on = forms.DateField(label=_("Due on"), required=False, widget=DateInput())
    unit = forms.ChoiceField(
        label=_("Unit"), choices=[("", _("Choose…")), ("a", _("Unit A")), ("b", _("Unit B"))]
    )
    text = forms.CharField(
        label=_("Text"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    rhythm = forms.ChoiceField(
        label=_("Rhythm"),
        choices=[("half", _("Twice a year")), ("quarter", _("Every quarter"))],
        widget=forms.RadioSelect,
    )
    groups = forms.MultipleChoiceField(
        label=_("Groups"),
        choices=[("streets", _("Sub-districts")), ("members", _("Member units"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Each is expanded on the day of issue."),
    )
    document = forms.FileField(label=_("Document"), required=False)
    is_agreed = forms.BooleanField(label=_("I have read it"))


class SampleFilterForm(forms.Form):
    """A filter bar, for the catalogue of parts."""

    q = forms.CharField(label=_("Search"), required=False)
    light = forms.ChoiceField(
        label=_("Light"), choices=[("", _("All")), *Light.choices], required=False
    )
