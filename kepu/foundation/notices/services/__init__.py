"""What the module does: tell people, and let an office set the words."""

from kepu.foundation.notices.services.change_preference import change_preference
from kepu.foundation.notices.services.change_wording import change_wording, preview_wording
from kepu.foundation.notices.services.mark_read import mark_all_read, mark_read
from kepu.foundation.notices.services.notify import notify

__all__ = [
    "change_preference",
    "change_wording",
    "mark_all_read",
    "mark_read",
    "notify",
    "preview_wording",
]
