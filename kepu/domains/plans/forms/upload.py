"""Uploading a plan, and uploading it a second time on purpose."""

from typing import IO, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxLengthValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.forms.pasted import PastedText
from kepu.domains.plans.forms.seen import LinesField
from kepu.domains.plans.services.upload_plan import UploadTerms
from kepu.engines.documents.errors import SENTENCES, Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_FILE_BYTES
from kepu.engines.documents.reading import ENDINGS
from kepu.foundation.files.models import StoredFile
from kepu.foundation.units.models import Unit

ACCEPTED = ",".join(f".{ending}" for ending in ENDINGS)
EARLIEST_YEAR, LATEST_YEAR = 2000, 2100
# Ten times a long plan, in characters.
LONGEST_TEXT = 300_000


class IssuerField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the offices a coordinator works for; the units carry ``short_name``."""

    def label_from_instance(self, obj: Unit) -> str:
        return str(obj.short_name)  # type: ignore[attr-defined]


class TermsForm(forms.Form):
    """What may be stated beside the document; what stays empty is read from it."""

    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        help_text=_("Leave empty to take it from the document."),
        min_value=EARLIEST_YEAR,
        max_value=LATEST_YEAR,
    )
    document_number = forms.CharField(
        label=_("Document number"),
        required=False,
        max_length=60,
        help_text=_("Leave empty to take it from the document."),
    )

    def terms(self) -> UploadTerms:
        """The cleaned data as the service takes it."""
        return UploadTerms(
            year=self.cleaned_data["year"], document_number=self.cleaned_data["document_number"]
        )


class UploadForm(TermsForm):
    """A file or a pasted text; what stands before the file survives a body that is refused."""

    file = forms.FileField(
        label=_("Plan document"),
        help_text=_("A Word or WPS document, a PDF with text, a web page or a text file."),
        required=False,
        error_messages={"empty": SENTENCES[Fault.EMPTY]},  # type: ignore[dict-item]
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    text = LinesField(
        label=_("Or paste its text"),
        help_text=_("From a message, a web page or any program, one item or heading a line."),
        required=False,
        # No attribute of the field: a browser would cut off silently what is longer.
        validators=[MaxLengthValidator(LONGEST_TEXT)],
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    issuer = IssuerField(label=_("Issuing office"), queryset=Unit.objects.none(), empty_label=None)
    field_order = ("issuer", "year", "document_number", "file", "text")

    def __init__(self, *args: Any, issuers: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["issuer"].queryset = issuers  # type: ignore[attr-defined]

    def clean_file(self) -> "UploadedFile[Any] | None":
        """Refuse by the stated size, before a byte is read."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > MAX_FILE_BYTES:
            raise forms.ValidationError(str(UnreadableDocument(Fault.TOO_LARGE)))
        return file

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("file") and cleaned.get("text"):
            self.add_error("text", _("Choose a file or paste the text, not both."))
        elif not (cleaned.get("file") or cleaned.get("text") or self.errors):
            self.add_error("file", _("Choose the document, or paste its text."))
        return cleaned

    def document(self) -> tuple[IO[bytes], str]:
        """What is to be read, and the field it came from."""
        text = self.cleaned_data["text"]
        return (PastedText(text), "text") if text else (self.cleaned_data["file"], "file")


class AgainForm(TermsForm):
    """The choice to make a further draft from a file that is stored already."""

    file = forms.ModelChoiceField(queryset=StoredFile.objects.none(), widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, files: QuerySet[StoredFile], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].queryset = files  # type: ignore[attr-defined]
