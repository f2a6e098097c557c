"""Set a threshold or rhythm from a day on."""

from datetime import date, datetime

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from kepu.engines.workflow.models import DatedSetting
from kepu.engines.workflow.policy import DatedSettingPolicy
from kepu.engines.workflow.registry import setting_keys
from kepu.engines.workflow.selectors.settings import setting
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import InvalidInput, NotVisible


@transaction.atomic
def change_setting(
    *,
    key: str,
    value: int,
    valid_from: date,
    by: User,
    source: str = "",
    now: datetime | None = None,
) -> DatedSetting:
    """Let ``key`` be ``value`` from ``valid_from`` on; what was in force before stays so.

    A row of the same day is replaced, so a mistake of today or of the future can be mended;
    the past is not rewritten. Raises `InvalidInput` for a day that has passed or a value
    outside the key's limits, `NotVisible` for an unknown key.
    """
    now = now or clock.now()
    DatedSettingPolicy().require_anywhere(by, "change")
    if key not in setting_keys:
        raise NotVisible(_("There is no such setting."))
    setting_keys[key].check(value)
    if valid_from < clock.today():
        raise InvalidInput(
            _("Choose %(today)s or a later day; the past is not rewritten.")
            % {"today": date_format(clock.today(), "DATE_FORMAT")},
            field="valid_from",
        )
    before = setting(key, valid_from)
    row, _created = DatedSetting.objects.update_or_create(
        key=key,
        valid_from=valid_from,
        defaults={"value": value, "source": source, "set_by_id": by.pk, "set_at": now},
    )
    record(
        verb="workflow.setting.change",
        subject=row,
        by=by,
        payload={
            "key": key,
            "valid_from": valid_from.isoformat(),
            "old": before,
            "new": value,
            "source": source,
        },
        now=now,
    )
    return row
