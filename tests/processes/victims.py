"""Processes that are killed in the middle of what they do."""

import os
import signal
from collections.abc import Callable
from typing import Any, NoReturn

from django.db import connections

Reached = Callable[[], None]


def killed_in(act: Callable[..., Any], *arguments: Any) -> bool:
    """Fork, run ``act(reached, *arguments)`` there, and SIGKILL it once it calls ``reached``.

    Runs in a member of a team, which lives on: forking spares each round the start of a new
    interpreter. Whether the victim was killed; false where it came to its end unharmed.
    """
    # A connection must not be shared: the victim and the survivor each open their own.
    connections.close_all()
    reading, writing = os.pipe()
    victim = os.fork()
    if victim == 0:
        be_victim(writing, act, arguments)
    os.close(writing)
    was_reached = os.read(reading, 1) == b"!"
    if was_reached:
        os.kill(victim, signal.SIGKILL)
    _, status = os.waitpid(victim, 0)
    os.close(reading)
    assert was_reached or status == 0, "the victim failed before it was killed"
    return was_reached


def be_victim(writing: int, act: Callable[..., Any], arguments: tuple[Any, ...]) -> NoReturn:
    def reached() -> None:
        os.write(writing, b"!")
        while True:
            signal.pause()

    status = 1
    try:
        act(reached, *arguments)
        status = 0
    finally:
        os._exit(status)
