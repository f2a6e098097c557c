from kepu.foundation.audit.selectors.entries import (
    EntryFilter,
    EntryLine,
    actor_name,
    entries_for,
    entry_for,
    history_of,
    line_stream,
    lines_of,
    subject_name,
)
from kepu.foundation.audit.selectors.seals import SealState, seal_of, seal_state
from kepu.foundation.audit.selectors.titles import titled_by
from kepu.foundation.audit.selectors.writers import running_writers

__all__ = [
    "EntryFilter",
    "EntryLine",
    "SealState",
    "actor_name",
    "entries_for",
    "entry_for",
    "history_of",
    "line_stream",
    "lines_of",
    "running_writers",
    "seal_of",
    "seal_state",
    "subject_name",
    "titled_by",
]
