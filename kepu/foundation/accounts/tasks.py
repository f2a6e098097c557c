"""Jobs of the tick."""

from kepu.foundation.accounts.services import forget_old_attempts, purge_kept_forms
from kepu.foundation.jobs.registry import RunContext


def tidy(context: RunContext) -> None:
    """Forget kept forms after a day, and failed sign-ins that lock nothing any more."""
    purge_kept_forms(now=context.now)
    forget_old_attempts(now=context.now)
