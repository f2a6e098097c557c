"""A child that reads inputs, watched: one that hangs or dies is noticed and replaced."""

import json
import select
import subprocess
import sys
from dataclasses import dataclass, replace
from types import TracebackType

MEGABYTES = 1024
# Of work for one input; of waiting for it, since others work on the machine too.
SECONDS = 10
WAIT = 90
# A child begins anew after so many inputs, so that what one leaves behind is not another's.
INPUTS = 500
FAULTS = {"fault", "slow", "hangs", "dies"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """``result`` is ``read``, a refusal's code, or one of `FAULTS`; ``peak`` is in MB."""

    result: str
    fault: str = ""
    seconds: float = 0
    peak: int = 0

    @property
    def is_fault(self) -> bool:
        return self.result in FAULTS


def judged(outcome: Outcome) -> Outcome:
    """What took too long is a fault, whatever came of it."""
    if outcome.is_fault or outcome.seconds <= SECONDS:
        return outcome
    return replace(outcome, result="slow", fault=f"{outcome.result} after {outcome.seconds} s")


class Reader:
    """Reads damaged files of one format in a process of its own."""

    def __init__(self, form: str, *, wait: float = WAIT, module: str = "tests.soak.child"):
        self._command = [sys.executable, "-m", module, form, str(MEGABYTES)]
        self._wait = wait
        self._child: subprocess.Popen[str] | None = None
        self._inputs = 0

    def __enter__(self) -> "Reader":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, seed: int) -> Outcome:
        """What becomes of the input of ``seed``."""
        child = self._ready()
        assert child.stdin
        assert child.stdout
        child.stdin.write(f"{seed}\n")
        child.stdin.flush()
        ready, _, _ = select.select([child.stdout], [], [], self._wait)
        line = child.stdout.readline() if ready else ""
        if line:
            return judged(Outcome(**json.loads(line)))
        child.kill()
        code = child.wait()
        self.close()
        if not ready:
            return Outcome("hangs", f"no answer within {self._wait} s", self._wait)
        return Outcome("dies", f"ended with {code}")

    def _ready(self) -> "subprocess.Popen[str]":
        if self._inputs >= INPUTS:
            self.close()
        if self._child is None:
            self._child = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            self._inputs = 0
        self._inputs += 1
        return self._child

    def close(self) -> None:
        """End the child; the next input starts another."""
        if self._child is not None:
            assert self._child.stdin
            assert self._child.stdout
            self._child.stdin.close()
            self._child.stdout.close()
            self._child.wait()
        self._child = None
