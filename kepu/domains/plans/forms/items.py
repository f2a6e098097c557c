"""Correcting the head and the items of a draft, and adding an item."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.forms.seen import LinesField, SeenForm
from kepu.domains.plans.forms.upload import EARLIEST_YEAR, LATEST_YEAR
from kepu.domains.plans.models import Item, Plan, Section
from kepu.foundation.ui.widgets import DateInput


class PlanHeadForm(SeenForm):
    """Title, year and document number of a draft."""

    title = forms.CharField(label=_("Title"), max_length=200)
    year = forms.IntegerField(label=_("Year"), min_value=EARLIEST_YEAR, max_value=LATEST_YEAR)
    document_number = forms.CharField(
        label=_("Document number"), max_length=60, required=False, empty_value=""
    )

    @classmethod
    def of(cls, plan: Plan, data: Any = None) -> "PlanHeadForm":
        """The form of ``plan``, filled with what stands there or with ``data``."""
        initial = {name: getattr(plan, name) for name in cls.base_fields}
        return cls(data, initial=initial, prefix="head")


class ItemForm(SeenForm):
    """One item: its number, text, section and due date."""

    number_printed = forms.CharField(label=_("Number"), max_length=20, required=False)
    text = LinesField(
        label=_("What the item asks for"),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("An item needs its text. To take the item out, remove it.")},
    )
    section_id = forms.TypedChoiceField(
        label=_("Section"), coerce=UUID, empty_value=None, required=False
    )
    due_on = forms.DateField(label=_("Due date"), required=False, widget=DateInput)

    @classmethod
    def of(cls, item: Item, sections: Iterable[Section], data: Any = None) -> "ItemForm":
        """The form of ``item``; names are prefixed, so that many stand on one page."""
        initial = {name: getattr(item, name) for name in cls.base_fields}
        form = cls(data, initial=initial, prefix=item.pk.hex)
        choices = [(str(each.pk), f"{each.number_printed} {each.title}") for each in sections]
        form.fields["section_id"].choices = [("", "—"), *choices]  # type: ignore[attr-defined]
        return form


class NewItemForm(forms.Form):
    """An item entered by hand, or made from a paragraph (``block``)."""

    number_printed = forms.CharField(label=_("Number"), max_length=20, required=False)
    text = LinesField(
        label=_("What the item asks for"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    block = forms.IntegerField(required=False, widget=forms.HiddenInput)
    key = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)
