"""Refusals that the plans module words in one place."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from kepu.foundation.core.errors import Conflict


def _moment(at: datetime) -> str:
    return date_format(localtime(at), "DATETIME_FORMAT")


class AlreadyReported(Conflict):
    """Another report of the same period stands."""

    code = "already_reported"

    def __init__(self, *, is_accepted: bool, at: datetime):
        sentence = (
            _("The report of %(at)s for this period was already accepted; nothing more is due.")
            if is_accepted
            else _(
                "A report of %(at)s for this period is waiting for the office. "
                "To change it, ask the office to return it."
            )
        )
        super().__init__(sentence % {"at": _moment(at)})


class LeadsNotAccepted(Conflict):
    """A task cannot be closed while a lead unit has no accepted report."""

    code = "leads_not_accepted"

    def __init__(self, unit_names: Sequence[str]):
        super().__init__(
            ngettext_lazy(
                "%(names)s leads this task and has no accepted report yet. Accept it first.",
                "%(names)s lead this task and have no accepted report yet. Accept them first.",
                len(unit_names),
            )
            % {"names": "、".join(unit_names)}
        )
