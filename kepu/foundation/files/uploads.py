"""A body that is far too large is not kept while it arrives."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

# The other fields of a form, beside its file.
ROOM_FOR_FIELDS = 1024 * 1024


class QuotaUploadHandler(FileUploadHandler):
    """Lets the files of a body beyond ``KEPU_FILE_LIMIT`` pass by without storing a byte.

    The form gets an empty file of the true size, so that it is refused by its size with the
    form's own sentence, and the other fields are there as they were entered. First in
    ``FILE_UPLOAD_HANDLERS``.
    """

    is_beyond = False

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],  # noqa: N803 - Django's name
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        self.is_beyond = content_length > settings.KEPU_FILE_LIMIT + ROOM_FOR_FIELDS

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.is_beyond:
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        return None if self.is_beyond else raw_data

    def file_complete(self, file_size: int) -> "UploadedFile[Any] | None":
        if not self.is_beyond:
            return None
        return UploadedFile(BytesIO(), self.file_name, self.content_type, file_size)
