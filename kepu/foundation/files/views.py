"""Handing stored files out."""

from uuid import UUID

from django.http import FileResponse

from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.routes import asks
from kepu.foundation.files.exports import download_of
from kepu.foundation.files.selectors import file_for


@asks("files.StoredFile", "view")
def file_download(request: StaffRequest, pk: UUID) -> FileResponse:
    """The file's bytes, for those who may see it."""
    return download_of(file_for(request.user, pk))
