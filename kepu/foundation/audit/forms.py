"""Narrowing the record."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.foundation.audit.registry import verb_words
from kepu.foundation.audit.selectors import EntryFilter, actor_name, subject_name
from kepu.foundation.ui.widgets import DateInput


def verb_choices() -> list[tuple[str, str]]:
    """All registered verbs by their words, in the reader's language."""
    words = ((verb, str(text)) for verb, text in verb_words().items())
    return [("", str(_("any"))), *sorted(words, key=lambda choice: choice[1])]


class EntryFilterForm(forms.Form):
    """By day and act; person and object come from following a link in the list."""

    since = forms.DateField(label=_("From"), required=False, widget=DateInput())
    until = forms.DateField(label=_("Until"), required=False, widget=DateInput())
    verb = forms.ChoiceField(label=_("Act"), choices=verb_choices, required=False)
    actor = forms.ChoiceField(label=_("Who"), required=False, widget=forms.HiddenInput)
    subject = forms.ChoiceField(label=_("Object"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["actor"].choices = _actor_choices(self.data.get("actor", ""))  # type: ignore[attr-defined]
        self.fields["subject"].choices = _subject_choices(self.data.get("subject", ""))  # type: ignore[attr-defined]

    def narrowed(self) -> EntryFilter:
        """The filter that the valid fields make; what the address says wrongly narrows nothing."""
        self.full_clean()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        if "actor" in given:
            given["actor"] = UUID(given["actor"])
        if "subject" in given:
            kind, _colon, key = given["subject"].partition(":")
            given["subject"] = (kind, UUID(key))
        return EntryFilter(**given)

    def in_words(self) -> dict[str, str]:
        """The filters in force as they stand in the address, for the record of an export."""
        return {name: str(value) for name, value in self.cleaned_data.items() if value}


def _actor_choices(raw: str) -> list[tuple[str, str]]:
    """The one person the address names, so that the pill can say who it is."""
    key = _uuid(raw)
    return [(raw, actor_name(key))] if key else []


def _subject_choices(raw: str) -> list[tuple[str, str]]:
    kind, _colon, text = raw.partition(":")
    key = _uuid(text)
    return [(raw, subject_name(kind, key))] if key else []


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
