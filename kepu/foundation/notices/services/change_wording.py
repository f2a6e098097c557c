"""Set the words of a kind of notice."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import InvalidInput, NotVisible
from kepu.foundation.notices.models import NoticeWording
from kepu.foundation.notices.policy import NoticeWordingPolicy
from kepu.foundation.notices.registry import kinds
from kepu.foundation.notices.wording import Wording, check


@transaction.atomic
def change_wording(
    *,
    kind: str,
    language: str,
    subject: str,
    body: str,
    valid_from: date,
    by: User,
    now: datetime | None = None,
) -> NoticeWording:
    """Use these words for ``kind`` in ``language`` from ``valid_from`` on.

    A row of the same day is replaced; notices already sent keep their words. Raises
    `InvalidInput` for an unknown variable or a day that has passed, `NotVisible` for an
    unknown kind or language.
    """
    now = now or clock.now()
    NoticeWordingPolicy().require_anywhere(by, "change")
    if kind not in kinds or language not in dict(settings.LANGUAGES):
        raise NotVisible(_("There is no such kind of notice."))
    preview_wording(kind=kind, subject=subject, body=body)
    if valid_from < clock.today():
        raise InvalidInput(
            _("Choose %(today)s or a later day; notices already sent keep their words.")
            % {"today": date_format(clock.today(), "DATE_FORMAT")},
            field="valid_from",
        )
    row, _is_new = NoticeWording.objects.update_or_create(
        kind=kind,
        language=language,
        valid_from=valid_from,
        defaults={"subject": subject, "body": body, "set_by": by, "set_at": now},
    )
    record(
        verb="notices.wording.change",
        subject=row,
        by=by,
        payload={
            "kind": kind,
            "language": language,
            "subject": subject,
            "body": body,
            "valid_from": valid_from.isoformat(),
        },
        now=now,
    )
    return row


def preview_wording(*, kind: str, subject: str, body: str) -> Wording:
    """What a notice would say, with the examples filled in; raises for an unknown variable."""
    known = kinds[kind].variable_names
    check(subject, known=known, field="subject")
    check(body, known=known, field="body")
    return Wording(subject=subject, body=body).filled(kinds[kind].examples)
