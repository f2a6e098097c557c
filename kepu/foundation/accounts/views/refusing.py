"""What allauth's form views lack here: a refused form answers 422 with the same page."""

from http import HTTPStatus
from typing import Any

from django.forms import BaseForm
from django.http import HttpResponse


class Refusing:
    """Mixed into a form view before allauth's."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        parent: Any = super()
        response: HttpResponse = parent.form_invalid(form)
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response
