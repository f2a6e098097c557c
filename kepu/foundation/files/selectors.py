"""Finding stored files and their bytes."""

from typing import IO
from uuid import UUID

from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.files.contents import all_digests, place_of
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.policy import StoredFilePolicy


def files_for(user: Actor) -> QuerySet[StoredFile]:
    """Every file the user may see, latest first."""
    return StoredFilePolicy().visible(user).order_by("-stored_at", "pk")


def file_for(user: Actor, pk: UUID) -> StoredFile:
    """The file, or not-found where there is none or none this user may see."""
    try:
        return files_for(user).get(pk=pk)
    except StoredFile.DoesNotExist:
        raise NotVisible(_("There is no such file, or it is not open to you.")) from None


def open_file(file: StoredFile) -> IO[bytes]:
    """The file's bytes, to be read and closed by the caller."""
    return default_storage.open(place_of(file.sha256), "rb")


def missing_digests() -> set[str]:
    """Digests that rows speak of and that lie nowhere: bytes that were lost."""
    return _spoken_of() - set(all_digests())


def orphan_digests() -> set[str]:
    """Digests that lie in the storage and that no row speaks of.

    They come from uploads whose transaction failed after the bytes were written. Nothing
    removes them by itself: bytes in doubt are kept.
    """
    return set(all_digests()) - _spoken_of()


def _spoken_of() -> set[str]:
    return set(StoredFile.objects.values_list("sha256", flat=True).distinct())
