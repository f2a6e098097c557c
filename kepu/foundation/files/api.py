"""Files over the API: store one, look at its particulars, fetch its bytes."""

from datetime import datetime
from uuid import UUID

from django.http import FileResponse
from ninja import File, Form, Router, Schema, Status
from ninja.files import UploadedFile

from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.files.exports import download_of
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.selectors import file_for
from kepu.foundation.files.services import store_file
from kepu.foundation.units.selectors import unit_for

router = Router(tags=["files"])


class FileOut(Schema):
    """A stored file; ``owner`` is the id of the unit it belongs to, ``size`` is in bytes."""

    id: UUID
    owner: UUID
    name: str
    content_type: str
    size: int
    sha256: str
    stored_at: datetime

    @staticmethod
    def resolve_owner(file: StoredFile) -> UUID:
        return file.owner_id


@router.post("", response={201: FileOut}, summary="Store a file")
def upload(
    request: StaffRequest, owner: Form[UUID], file: File[UploadedFile]
) -> Status[StoredFile]:
    """Multipart form with ``owner`` (a unit's id) and ``file``. Equal bytes are kept once."""
    stored = store_file(
        owner=unit_for(request.user, owner), upload=file, name=file.name or "", by=request.user
    )
    return Status(201, stored)


@router.get("/{uuid:file_id}", response=FileOut, summary="A file's particulars")
def get_file(request: StaffRequest, file_id: UUID) -> StoredFile:
    return file_for(request.user, file_id)


@router.get("/{uuid:file_id}/content", summary="A file's bytes")
def get_content(request: StaffRequest, file_id: UUID) -> FileResponse:
    """The bytes as they were stored, as an attachment."""
    return download_of(file_for(request.user, file_id))
