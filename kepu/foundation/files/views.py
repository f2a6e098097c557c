"""Handing stored files out."""

from uuid import UUID

from django.http import FileResponse, HttpRequest

from kepu.foundation.core.routes import asks
from kepu.foundation.files.selectors import file_for, open_file


@asks("files.StoredFile", "view")
def file_download(request: HttpRequest, pk: UUID) -> FileResponse:
    """The file under the name it was stored with, to be saved rather than shown.

    An uploaded file is somebody else's content: it is never rendered under this origin.
    """
    file = file_for(request.user, pk)
    response = FileResponse(
        open_file(file), as_attachment=True, filename=file.name, content_type=file.content_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    response["Content-Length"] = str(file.size)
    return response
