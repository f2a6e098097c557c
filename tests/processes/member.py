"""One process of a team: sets Django up once, then does whatever it is asked until told to go.

Nothing here imports models: the process that `multiprocessing` spawns reads this file before
it knows which database it belongs to.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Any

PATIENCE = 60.0


@dataclass(frozen=True)
class Request:
    """Call ``act`` with ``arguments``; all members first wait for one another if it ``meets``."""

    act: Callable[..., Any]
    arguments: tuple[Any, ...]
    meets: bool = False


@dataclass(frozen=True)
class Outcome:
    """What one member's call came to: a value, or the name and text of what it raised."""

    value: Any = None
    error: str = ""
    text: str = ""

    @property
    def is_well(self) -> bool:
        return not self.error


def work(environment: Mapping[str, str], requests: Connection, barrier: Barrier) -> None:
    """The life of a member."""
    os.environ.update(environment)
    import django
    from django.db import connections

    django.setup()
    requests.send(Outcome())
    while (request := requests.recv()) is not None:
        requests.send(answer(request, barrier))
    connections.close_all()


def answer(request: Request, barrier: Barrier) -> Outcome:
    """Do what is asked, whatever it raises: the test decides what was to be expected."""
    try:
        if request.meets:
            barrier.wait(PATIENCE)
        return Outcome(value=request.act(*request.arguments))
    except Exception as error:  # noqa: BLE001 - carried to the test, which looks at it
        return Outcome(error=type(error).__name__, text=str(error))
