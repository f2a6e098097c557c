"""Narrowing the list of messages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.foundation.jobs.choices import MessageState
from kepu.foundation.jobs.registry import channel_names, words_of_channel


class MessageFilterForm(forms.Form):
    """By state and channel."""

    state = forms.ChoiceField(
        label=_("State"), choices=[("", _("All")), *MessageState.choices], required=False
    )
    channel = forms.ChoiceField(
        label=_("Channel"),
        choices=lambda: [
            ("", _("All")),
            *((name, words_of_channel(name)) for name in channel_names()),
        ],
        required=False,
    )

    def chosen(self) -> dict[str, str]:
        """What was chosen; an unknown choice counts as none."""
        self.full_clean()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}
