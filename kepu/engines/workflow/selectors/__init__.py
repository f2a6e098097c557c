"""Reading moves, waiting work and dated settings."""

from kepu.engines.workflow.selectors.history import HistoryEntry, history_of, last_move
from kepu.engines.workflow.selectors.inbox import (
    InboxEntry,
    InboxGroup,
    WaitingCount,
    inbox_count,
    inbox_for,
    waiting_elsewhere,
)
from kepu.engines.workflow.selectors.settings import (
    SettingState,
    setting,
    setting_state_for,
    setting_states,
)

__all__ = [
    "HistoryEntry",
    "InboxEntry",
    "InboxGroup",
    "SettingState",
    "WaitingCount",
    "history_of",
    "inbox_count",
    "inbox_for",
    "last_move",
    "setting",
    "setting_state_for",
    "setting_states",
    "waiting_elsewhere",
]
