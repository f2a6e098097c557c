"""Choose the language of one's notices."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.notices.models import NoticePreference


@transaction.atomic
def change_preference(*, language: str, by: User, now: datetime | None = None) -> NoticePreference:
    """Send ``by`` all later notices and e-mails in ``language``; what was sent stays."""
    if language not in dict(settings.LANGUAGES):
        raise InvalidInput(_("Choose one of the languages offered."), field="language")
    preference, _is_new = NoticePreference.objects.update_or_create(
        user=by, defaults={"language": language}
    )
    record(
        verb="notices.preference.change",
        subject=preference,
        by=by,
        payload={"language": language},
        now=now,
    )
    return preference
