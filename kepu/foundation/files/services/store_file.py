"""Store an upload or a product."""

import mimetypes
from datetime import datetime

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.files.contents import Measured, keep, measure
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.names import safe_name
from kepu.foundation.files.policy import StoredFilePolicy
from kepu.foundation.units.models import Unit

UNKNOWN_TYPE = "application/octet-stream"


@transaction.atomic
def store_file(
    *,
    owner: Unit,
    upload: "File[bytes] | None" = None,
    data: bytes | None = None,
    name: str,
    by: User | None,
    content_type: str | None = None,
    now: datetime | None = None,
) -> StoredFile:
    """Store ``upload`` (read piece by piece) or ``data`` under ``name`` for the unit ``owner``.

    Every call makes a row; equal bytes lie in the storage once. The content type is guessed
    from the name unless given, never taken from the sender. ``by`` none is the system.
    Raises `InvalidInput` for an empty or too large file, `Forbidden` without the right.
    """
    now = now or clock.now()
    StoredFilePolicy().require_at(by, "store", owner.pk)
    content = upload if upload is not None else ContentFile(data or b"")
    measured = _measure(content)
    kept_name = safe_name(name)
    keep(content, measured.sha256)
    file = StoredFile.objects.create(
        owner=owner,
        name=kept_name,
        content_type=content_type or mimetypes.guess_type(kept_name)[0] or UNKNOWN_TYPE,
        size=measured.size,
        sha256=measured.sha256,
        stored_by=by,
        stored_at=now,
    )
    record(
        verb="files.file.store",
        subject=file,
        by=by,
        payload={"name": kept_name, "size": measured.size, "sha256": measured.sha256},
        now=now,
    )
    return file


def _measure(content: "File[bytes]") -> Measured:
    """Digest and size; what is too large is not read, what was let pass by has no bytes."""
    limit = settings.KEPU_FILE_LIMIT
    if content.size > limit:
        raise InvalidInput(
            _("The file is larger than %(limit)s. Choose a smaller one, or split it.")
            % {"limit": filesizeformat(limit)},
            code="too_large",
            field="file",
        )
    measured = measure(content)
    if not measured.size:
        raise InvalidInput(
            _("The file is empty. Choose the file again; it may not have been saved."),
            code="empty",
            field="file",
        )
    return measured
