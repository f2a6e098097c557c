"""Dated settings as of a day."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from kepu.engines.workflow.models import DatedSetting
from kepu.engines.workflow.policy import DatedSettingPolicy
from kepu.engines.workflow.registry import SettingKey, setting_keys
from kepu.foundation.core import clock
from kepu.foundation.core.errors import NotVisible, Sentence
from kepu.foundation.core.policy import Actor


def setting(key: str, on: date | None = None) -> int:
    """The value of ``key`` in force on a day (today by default); the default before any row."""
    row = (
        DatedSetting.objects.filter(key=key, valid_from__lte=on or clock.today())
        .order_by("-valid_from")
        .first()
    )
    return row.value if row else setting_keys[key].default


@dataclass(frozen=True)
class SettingState:
    """A key with the value in force and every row laid down for it, latest first."""

    key: SettingKey
    value: int
    rows: list[DatedSetting]

    @property
    def source(self) -> Sentence:
        """Where the value in force comes from."""
        row = _row_on(self.rows, clock.today())
        return row.source if row else self.key.source

    @property
    def coming(self) -> list[DatedSetting]:
        """Rows not yet in force, next first."""
        return [row for row in reversed(self.rows) if row.valid_from > clock.today()]


def setting_states(user: Actor) -> list[SettingState]:
    """All registered keys by name; raises `Forbidden` for those who may not see them."""
    DatedSettingPolicy().require_anywhere(user, "view")
    rows: dict[str, list[DatedSetting]] = {}
    for row in DatedSetting.objects.order_by("key", "-valid_from"):
        rows.setdefault(row.key, []).append(row)
    return [_state(key, rows.get(name, [])) for name, key in sorted(setting_keys.items())]


def setting_state_for(user: Actor, key: str) -> SettingState:
    """One key, for whoever may change it; raises `NotVisible` for a key nobody registered."""
    DatedSettingPolicy().require_anywhere(user, "change")
    if key not in setting_keys:
        raise NotVisible(_("There is no such setting."))
    rows = DatedSetting.objects.filter(key=key).order_by("-valid_from")
    return _state(setting_keys[key], list(rows))


def _state(key: SettingKey, rows: list[DatedSetting]) -> SettingState:
    row = _row_on(rows, clock.today())
    return SettingState(key=key, value=row.value if row else key.default, rows=rows)


def _row_on(rows: list[DatedSetting], on: date) -> DatedSetting | None:
    """The row in force on a day; ``rows`` come latest first."""
    return next((row for row in rows if row.valid_from <= on), None)
