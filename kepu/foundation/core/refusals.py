"""Forms whose service may refuse: the refusal stands at its field, and what was typed stays."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, QueryDict

from kepu.foundation.core.errors import BusinessError, Forbidden, NotVisible

Result = TypeVar("Result")


def carry_out(form: forms.BaseForm, act: Callable[[dict[str, Any]], Result]) -> Result | None:
    """Call ``act`` with the cleaned data of a valid ``form``; none where anything is refused.

    A business error becomes an error of the form, at the field it names, and `status_of`
    then answers with the error's status. A missing right is not the form's matter and passes.
    """
    if not form.is_valid():
        return None
    try:
        return act(form.cleaned_data)
    except (Forbidden, NotVisible):
        raise
    except BusinessError as error:
        field = error.field if error.field in form.fields else None
        form.add_error(field, str(error.message))
        form.refusal_status = error.status  # type: ignore[attr-defined]
        return None


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: what was sent, even if that is nothing, or none at first sight."""
    return request.POST if request.method == "POST" else None


def status_of(form: forms.BaseForm) -> int:
    """200 for an untouched or valid form, else 422 or the status of the service's refusal."""
    if not form.is_bound or not form.errors:
        return 200
    return int(getattr(form, "refusal_status", 422))
