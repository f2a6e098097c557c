"""Dated settings as of a day."""

from dataclasses import dataclass
from datetime import date

from kepu.engines.workflow.models import DatedSetting
from kepu.engines.workflow.policy import DatedSettingPolicy
from kepu.engines.workflow.registry import SettingKey, setting_keys
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock


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
    def coming(self) -> list[DatedSetting]:
        """Rows not yet in force, next first."""
        return [row for row in reversed(self.rows) if row.valid_from > clock.today()]


def setting_states(user: User) -> list[SettingState]:
    """All registered keys by name, in one query besides the one for rights."""
    rows: dict[str, list[DatedSetting]] = {}
    for row in DatedSettingPolicy().visible(user).order_by("key", "-valid_from"):
        rows.setdefault(row.key, []).append(row)
    return [
        SettingState(key=key, value=_in_force(key, rows.get(name, [])), rows=rows.get(name, []))
        for name, key in sorted(setting_keys.items())
    ]


def _in_force(key: SettingKey, rows: list[DatedSetting]) -> int:
    today = clock.today()
    return next((row.value for row in rows if row.valid_from <= today), key.default)
