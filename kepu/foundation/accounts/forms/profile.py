"""Somebody's own particulars."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kepu.foundation.identity.choices import DocumentKind
from kepu.foundation.identity.services import Particulars


class ProfileForm(forms.Form):
    """An empty number leaves the one on file as it is; a tick takes it away."""

    name = forms.CharField(
        label=pgettext_lazy("person", "Name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = forms.CharField(
        label=_("New telephone"),
        required=False,
        help_text=_("Mobile, or landline with area code. Leave it empty to keep the present one."),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    without_phone = forms.BooleanField(label=_("Take my telephone off file"), required=False)
    id_kind = forms.ChoiceField(label=_("Kind of document"), choices=DocumentKind, required=False)
    id_number = forms.CharField(
        label=_("New document number"),
        required=False,
        help_text=_("Leave it empty to keep the present one."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    without_id = forms.BooleanField(label=_("Take my document off file"), required=False)

    def particulars(self) -> Particulars:
        """What `identity.services.update_particulars` takes."""
        entered = self.cleaned_data
        return Particulars(
            name=entered["name"],
            phone=_changed(entered["phone"], is_taken_away=entered["without_phone"]),
            id_number=_changed(entered["id_number"], is_taken_away=entered["without_id"]),
            id_kind=entered["id_kind"] or None,
        )


def _changed(text: str, *, is_taken_away: bool) -> str | None:
    """The new value, an empty text, or ``None`` for no change."""
    if is_taken_away:
        return ""
    return text.strip() or None
