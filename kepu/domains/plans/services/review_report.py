"""The issuing office judges a report: accepts it, or returns it with a reason."""

from datetime import datetime

from kepu.domains.plans.models import Report
from kepu.domains.plans.moves.reports import REPORT_MOVES
from kepu.engines.workflow.services import perform
from kepu.foundation.accounts.models import User


def accept_report(*, report: Report, by: User, now: datetime | None = None) -> Report:
    """Accept a submitted report. Accepting it again changes nothing."""
    perform(table=REPORT_MOVES, subject=report, verb="accept", by=by, now=now)
    return report


def return_report(*, report: Report, reason: str, by: User, now: datetime | None = None) -> Report:
    """Return a submitted report; its unit is told the reason and owes a new version."""
    perform(table=REPORT_MOVES, subject=report, verb="return", by=by, reason=reason, now=now)
    return report
