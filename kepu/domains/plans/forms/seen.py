"""Forms that remember what their fields showed, so that two people's changes can be merged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from kepu.domains.plans.services.merge_changes import Change, Clash


class LinesField(forms.CharField):
    """Text whose lines end as the database keeps them, whatever the browser sends."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n")


@dataclass(frozen=True)
class SeenField:
    """A field as the page draws it: with what it showed, and with what clashes."""

    bound: BoundField
    seen: str
    clash: Clash | None = None
    theirs: str = ""

    @property
    def seen_name(self) -> str:
        return self.bound.html_initial_name


class SeenForm(forms.Form):
    """Every field carries a hidden copy of what it showed (``initial-…``).

    `changes` holds only the fields whose value differs from that copy. After a clash
    `clashing` makes the copies those of the other person, so that saving again keeps one's
    own value; the button ``take`` names a field whose value is theirs to keep.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._clashes: dict[str, Clash] = {}
        for field in self.fields.values():
            field.show_hidden_initial = True

    def changes(self) -> dict[str, Change]:
        """What the author changed, with what was seen before."""
        taken = self.data.get("take", "")
        return {
            name: Change(seen=self._seen_value(name), value=self.cleaned_data[name])
            for name in self.changed_data
            if name != taken
        }

    def clashing(self, clashes: Sequence[Clash]) -> None:
        """Remember that another person changed the same fields."""
        for clash in clashes:
            self._clashes[clash.field] = clash
            self.add_error(
                clash.field,
                _("Somebody else changed this meanwhile to “%(theirs)s”. Which one stays?")
                % {"theirs": self._shown(clash.field, clash.theirs)},
            )

    def rows(self) -> Iterator[SeenField]:
        """The fields in their order, as the page draws them."""
        for name in self.fields:
            yield self.row(name)

    def row(self, name: str) -> SeenField:
        """One field as the page draws it."""
        clash = self._clashes.get(name)
        if clash is None:
            return SeenField(self[name], self._seen_text(name))
        theirs = "" if clash.theirs is None else str(clash.theirs)
        return SeenField(self[name], theirs, clash, self._shown(name, clash.theirs))

    def _seen_text(self, name: str) -> str:
        """The hidden copy: as it came, or of what is shown now."""
        bound = self[name]
        posted: Mapping[str, str] = self.data
        value = posted.get(bound.html_initial_name) if self.is_bound else bound.initial
        return "" if value is None else str(value)

    def _seen_value(self, name: str) -> object:
        """What the hidden copy means; as text where it is no value of the field."""
        field, text = self.fields[name], self.data.get(self[name].html_initial_name, "")
        try:
            value: object = field.to_python(text)
            if isinstance(field, forms.TypedChoiceField):
                return field.coerce(value) if value else field.empty_value
        except (ValueError, forms.ValidationError):
            return text
        return value

    def _shown(self, name: str, value: object) -> str:
        """A value as a person reads it."""
        choices = dict(getattr(self.fields[name], "choices", ()))
        text = "" if value is None else str(value)
        return str(choices.get(text, text)) or "—"
