"""A stored file as an answer to a request."""

from django.http import FileResponse

from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.selectors import open_file


def download_of(file: StoredFile) -> FileResponse:
    """The bytes under the name they were stored with, to be saved rather than shown.

    An uploaded file is somebody else's content: it is never rendered under this origin.
    """
    response = FileResponse(
        open_file(file), as_attachment=True, filename=file.name, content_type=file.content_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    response["Content-Length"] = str(file.size)
    return response
