"""Widgets that every module's forms may use."""

from typing import Any

from django import forms


class DateInput(forms.DateInput):
    """The browser's own date field, which writes ISO dates whatever the language."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
