"""The jobs of this module and of the record below it."""

from kepu.foundation.audit.services import seal_entries
from kepu.foundation.jobs.registry import RunContext
from kepu.foundation.jobs.services import forget_old


def seal(context: RunContext) -> None:
    """Seal the entries of the record that are settled."""
    seal_entries(now=context.now)


def tidy(context: RunContext) -> None:
    """Empty and delete what is no longer needed."""
    forget_old(now=context.now)
