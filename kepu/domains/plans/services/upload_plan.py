"""A coordinator uploads the plan the office has issued, and gets a draft read out of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import IO
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.models import Plan, PlanSource
from kepu.domains.plans.policy.plans import PlanPolicy
from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.reading.shapes import PlanReading
from kepu.domains.plans.selectors.plan_register import register_for
from kepu.domains.plans.services.fill_draft import fill_draft
from kepu.engines.documents import Document, UnreadableDocument, read_document
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.selectors import open_file
from kepu.foundation.files.services import store_file
from kepu.foundation.units.models import Unit


@dataclass(frozen=True, kw_only=True)
class UploadTerms:
    """What the coordinator states beside the document; what is left out is read from it."""

    year: int | None = None
    document_number: str = ""


class AlreadyUploaded(Conflict):
    """The same plan is there. ``existing`` is it; ``file`` holds what was uploaded now."""

    code = "already_uploaded"

    def __init__(self, existing: Plan, file: StoredFile):
        super().__init__(
            _("“%(title)s” has been uploaded before. Open it, or upload it again as a new plan.")
            % {"title": existing.title},
            field="file",
        )
        self.existing = existing
        self.file = file


def upload_plan(
    *,
    issuer: Unit,
    upload: IO[bytes],
    name: str,
    terms: UploadTerms,
    by: User,
    key: UUID | None = None,
    now: datetime | None = None,
) -> Plan:
    """Read ``upload`` and make a draft of ``issuer`` from it.

    Raises `UnreadableDocument` where the file cannot be read, and `AlreadyUploaded` where
    the issuer has a plan from the same file, or of the same year and title; the file is
    kept all the same, for `upload_again`. A ``key`` says that a further plan is meant; it
    becomes the plan's id.
    """
    now = now or clock.now()
    PlanPolicy().require_at(by, "upload", issuer.pk)
    data = upload.read()
    document = _read(data, name)
    file = store_file(owner=issuer, data=data, name=name, by=by, now=now)
    return _make_draft(file=file, document=document, terms=terms, by=by, now=now, key=key)


def upload_again(
    *, file: StoredFile, key: UUID, terms: UploadTerms, by: User, now: datetime | None = None
) -> Plan:
    """Make a further draft from a stored file, though the plan is there already.

    ``key`` becomes the plan's id: the same key again returns the plan it made.
    """
    now = now or clock.now()
    PlanPolicy().require_at(by, "upload", file.owner_id)
    with open_file(file) as stored:
        document = read_document(stored.read(), file.name)
    return _make_draft(file=file, document=document, terms=terms, by=by, now=now, key=key)


def _read(data: bytes, name: str) -> Document:
    """The document; what cannot be read is refused at the field of the file."""
    try:
        return read_document(data, name)
    except UnreadableDocument as error:
        raise UnreadableDocument(error.fault, field="file") from None


@transaction.atomic
def _make_draft(
    *,
    file: StoredFile,
    document: Document,
    terms: UploadTerms,
    by: User,
    now: datetime,
    key: UUID | None = None,
) -> Plan:
    """Make the draft, or raise `AlreadyUploaded` unless a ``key`` says that it is meant."""
    reading = read_plan(document)
    # One upload per office at a time, so that a double click finds the plan of the first.
    issuer = Unit.objects.select_for_update().get(pk=file.owner_id)
    if key is not None and (made := Plan.objects.filter(pk=key, issuer=issuer).first()):
        return made
    plan = _plan(reading, issuer, file, terms, by, now)
    if key is not None:
        plan.pk = key
    elif existing := _same_plan(plan, file):
        raise AlreadyUploaded(existing, file)
    plan.save(force_insert=True)
    PlanSource.objects.create(
        plan=plan, file=file, blocks=[block.as_json() for block in document.blocks]
    )
    register = register_for(plan.year, timezone.localdate(now))
    fill_draft(plan=plan, reading=reading, register=register)
    record(
        verb="plans.plan.upload",
        subject=plan,
        by=by,
        payload={"title": plan.title, "file": str(file.pk), "sha256": file.sha256},
        now=now,
    )
    return plan


def _plan(
    reading: PlanReading,
    issuer: Unit,
    file: StoredFile,
    terms: UploadTerms,
    by: User,
    now: datetime,
) -> Plan:
    today: date = timezone.localdate(now)
    return Plan(
        issuer=issuer,
        title=(reading.title or file.name.rsplit(".", 1)[0])[:200],
        document_number=(terms.document_number or reading.document_number or "")[:60],
        year=terms.year or reading.year or today.year,
        created_by=by,
        created_at=now,
    )


def _same_plan(plan: Plan, file: StoredFile) -> Plan | None:
    """A plan of the same office from the same bytes, or of the same year and title."""
    same = Q(source__file__sha256=file.sha256) | Q(year=plan.year, title=plan.title)
    return (
        Plan.objects.filter(same, issuer=plan.issuer)
        .exclude(state=PlanState.WITHDRAWN)
        .order_by("-created_at")
        .first()
    )
