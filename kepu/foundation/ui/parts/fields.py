"""Parts of forms: a field, all fields, the summary of what was refused."""

from django.forms import BaseForm, BaseFormSet
from django.forms.boundfield import BoundField
from django.template import Library
from django.utils.safestring import SafeString

register = Library()


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """A field whole: label, help, widget and its errors."""
    return bound.as_field_group()


@register.inclusion_tag("ui/form/form.html")
def form_fields(form: BaseForm) -> dict[str, object]:
    """All fields of a form in their order, the hidden ones first."""
    return {"form": form}


@register.inclusion_tag("ui/form/error_summary.html")
def error_summary(*forms: "BaseForm | BaseFormSet[BaseForm]") -> dict[str, object]:
    """What was refused, each line leading to its field; takes the focus. Empty when nothing was."""
    refused = [line for form in forms for line in _lines(form)]
    return {"lines": refused}


@register.inclusion_tag("ui/form/autosave_status.html")
def autosave_status() -> dict[str, object]:
    """Where a form with ``data-autosave`` says when it was last saved."""
    return {}


def _lines(form: "BaseForm | BaseFormSet[BaseForm]") -> list[tuple[str, str, str]]:
    """Triples of field id (empty for the form as a whole), label and sentence."""
    if isinstance(form, BaseFormSet):
        whole = [("", "", str(text)) for text in form.non_form_errors()]
        return whole + [line for member in form.forms for line in _lines(member)]
    found = [("", "", str(text)) for text in form.non_field_errors()]
    for bound in form:
        target = "" if bound.is_hidden else bound.id_for_label or bound.auto_id
        found += [(str(target), str(bound.label or ""), str(text)) for text in bound.errors]
    return found
