"""Rows of stored files; their bytes are not there."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from kepu.foundation.files.models import StoredFile
from kepu.foundation.units.tests.factories import UnitFactory


class StoredFileFactory(DjangoModelFactory[StoredFile]):
    class Meta:
        model = StoredFile

    owner = factory.SubFactory(UnitFactory)
    name = "plan.docx"
    content_type = "application/octet-stream"
    size = 1
    sha256 = factory.Sequence("{:064x}".format)
    stored_at = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
