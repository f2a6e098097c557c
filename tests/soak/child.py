"""Reads one input after the other, in a process whose memory is bounded.

    python -m tests.soak.child FORMAT MEGABYTES

On every line of its input stands a seed; on every line of its output what became of it.
"""

import json
import os
import resource
import sys
import traceback

from django.conf import settings

from kepu.domains.plans.reading import read_plan
from kepu.engines.documents import UnreadableDocument, read_document
from tests.soak.inputs import damaged

MEGABYTE = 1024 * 1024
# Some readers work in a process of their own.
_BOTH = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def outcome(form: str, seed: int) -> dict[str, object]:
    """``read``, the code of a refusal, or ``fault`` with the way it came about; seconds at work."""
    data = damaged(form, seed)
    began = _at_work()
    fault = ""
    try:
        result = "read"
        read_plan(read_document(data, f"plan.{form}"))
    except UnreadableDocument as refusal:
        result = refusal.fault.value
    except BaseException:  # noqa: BLE001 - whatever it is, it is what is looked for
        result, fault = "fault", traceback.format_exc()
    return {
        "result": result,
        "fault": fault,
        "seconds": round(_at_work() - began, 3),
        "peak": max(resource.getrusage(whose).ru_maxrss for whose in _BOTH) // 1024,
    }


def _at_work() -> float:
    """Seconds that this process and those it has started have worked."""
    return sum(os.times()[:4])


def main(form: str, megabytes: int) -> None:
    settings.configure(USE_I18N=False)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in sys.stdin:
        sys.stdout.write(json.dumps(outcome(form, int(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
