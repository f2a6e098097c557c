"""Jobs of plans, run once a day by the worker."""

from kepu.domains.plans.services.remind_unsigned import remind_unsigned
from kepu.domains.plans.services.renew_requests import renew_requests
from kepu.foundation.jobs.registry import RunContext


def remind(context: RunContext) -> None:
    """Remind units of unsigned sheets."""
    remind_unsigned(now=context.now)


def renew(context: RunContext) -> None:
    """Ask for the reports of a period that has begun."""
    renew_requests(now=context.now)
