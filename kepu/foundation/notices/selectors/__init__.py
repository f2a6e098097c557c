"""Reading notices, wordings and preferences."""

from kepu.foundation.notices.selectors.languages import language_of, languages_of
from kepu.foundation.notices.selectors.notices import notice_for, notices_for, unread_count
from kepu.foundation.notices.selectors.wordings import (
    KindState,
    WordingState,
    kind_states,
    wording_in_force,
    wording_state_for,
)

__all__ = [
    "KindState",
    "WordingState",
    "kind_states",
    "language_of",
    "languages_of",
    "notice_for",
    "notices_for",
    "unread_count",
    "wording_in_force",
    "wording_state_for",
]
