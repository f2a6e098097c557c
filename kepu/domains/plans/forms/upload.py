"""Uploading a plan, and uploading it a second time on purpose."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.services.upload_plan import UploadTerms
from kepu.engines.documents.errors import SENTENCES, Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_FILE_BYTES
from kepu.engines.documents.reading import ENDINGS
from kepu.foundation.files.models import StoredFile
from kepu.foundation.units.models import Unit

ACCEPTED = ",".join(f".{ending}" for ending in ENDINGS)
EARLIEST_YEAR, LATEST_YEAR = 2000, 2100


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
    """The file stands last: what stands before it survives a body that is refused."""

    file = forms.FileField(
        label=_("Plan document"),
        help_text=_("A Word or WPS document, a PDF with text, a web page or a text file."),
        error_messages={"empty": SENTENCES[Fault.EMPTY]},  # type: ignore[dict-item]
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    issuer = IssuerField(label=_("Issuing office"), queryset=Unit.objects.none(), empty_label=None)
    field_order = ("issuer", "year", "document_number", "file")

    def __init__(self, *args: Any, issuers: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["issuer"].queryset = issuers  # type: ignore[attr-defined]

    def clean_file(self) -> "UploadedFile[Any]":
        """Refuse by the stated size, before a byte is read."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > MAX_FILE_BYTES:
            raise forms.ValidationError(str(UnreadableDocument(Fault.TOO_LARGE)))
        return file


class AgainForm(TermsForm):
    """The choice to make a further draft from a file that is stored already."""

    file = forms.ModelChoiceField(queryset=StoredFile.objects.none(), widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, files: QuerySet[StoredFile], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].queryset = files  # type: ignore[attr-defined]
