"""Choosing which item is taken in, and where one is cut in two."""

import re
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.forms.seen import LinesField
from kepu.domains.plans.models import Item

# A sentence or a line ends here; where there is but one sentence, a part of it.
_SENTENCE = re.compile(r"[。；;！？!?]+[”’」』）)]*|\n+")
_CLAUSE = re.compile(r"[，,：:]")
_SHOWN = 60


class MergeForm(forms.Form):
    """The item behind, which is taken in."""

    other = forms.UUIDField()


class SplitForm(forms.Form):
    """A place between two sentences, or the words that any other place begins with."""

    at = forms.TypedChoiceField(
        label=_("The second item begins with"),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Or with these words"),
        required=False,
        max_length=_SHOWN,
        help_text=_("For any other place: the first words of the second item, as they stand."),
    )
    seen = LinesField(widget=forms.HiddenInput, strip=False)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    @classmethod
    def of(cls, item: Item, data: Any = None) -> "SplitForm":
        """The form of ``item``, with the places of its text as it stands."""
        form = cls(data, initial={"seen": item.text})
        places = places_of(item.text)
        if places:
            form.fields["at"].choices = places  # type: ignore[attr-defined]
        else:
            del form.fields["at"]
        return form

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        words, text = cleaned.get("words", ""), cleaned.get("seen", "")
        if words and text.count(words) != 1:
            self.add_error(
                "words",
                _("These words do not stand in the text. Copy them from it.")
                if words not in text
                else _("These words stand there more than once. Enter more of them."),
            )
        elif words:
            cleaned["at"] = text.find(words)
        elif cleaned.get("at") is None and not self.errors:
            place = "at" if "at" in self.fields else "words"
            self.add_error(place, _("Choose where the second item begins."))
        return cleaned

    def begin_anew(self, item: Item) -> None:
        """Show the text of now after a refusal: what was chosen belongs to another text."""
        self.data = dict(self.data.items()) | {"seen": item.text, "at": "", "words": ""}

    def place(self) -> dict[str, Any]:
        """What `split_item` asks for, besides the item."""
        return {name: self.cleaned_data[name] for name in ("at", "seen", "key")}


def places_of(text: str) -> list[tuple[int, str]]:
    """Where ``text`` may be cut, each with the words that follow."""
    for ends in (_SENTENCE, _CLAUSE):
        places = [found.end() for found in ends.finditer(text)]
        inner = [at for at in places if text[:at].strip() and text[at:].strip()]
        if inner:
            return [(at, text[at:].strip()[:_SHOWN]) for at in inner]
    return []
