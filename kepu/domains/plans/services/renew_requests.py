"""With a new period begins a new request for reports."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.models import Receipt
from kepu.domains.plans.waiting.reporting import ask_for_reports
from kepu.foundation.core import clock


@transaction.atomic
def renew_requests(*, now: datetime | None = None) -> int:
    """Bring every signed unit's request up to the running period; returns how many were seen.

    What waits is a projection of reports and dates, so running it again changes nothing.
    """
    now = now or clock.now()
    receipts = Receipt.objects.filter(plan__state=PlanState.ISSUED).select_related("plan", "unit")
    for receipt in receipts.order_by("pk"):
        ask_for_reports(plan=receipt.plan, unit=receipt.unit, now=now)
    return len(receipts)
