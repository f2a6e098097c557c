"""``kepu worker``: runs jobs when their turn comes, and sends what waits to be sent."""

import argparse
import logging
import os
import signal
import socket
import threading
from datetime import datetime, timedelta
from types import FrameType

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections

from kepu.foundation.core import clock
from kepu.foundation.jobs.services import (
    forget_worker,
    note_worker,
    run_due_jobs,
    send_waiting_messages,
)

logger = logging.getLogger("kepu.jobs")

PAUSE_SECONDS = 2.0
SIGN_OF_LIFE = timedelta(seconds=15)


class Command(BaseCommand):
    help = "Runs jobs when their turn comes and sends what waits in the outbox, until told to stop."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="one round, then end")

    def handle(self, *, once: bool, **options: object) -> None:
        worker = Rounds()
        if once:
            worker.one()
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, worker.stop)
        worker.until_stopped()


class Rounds:
    """Round after round of one worker; a stop lets the job or message at hand come to its end."""

    def __init__(self) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}"
        self.started_at = clock.now()
        self.noted_at: datetime | None = None
        self.stopping = threading.Event()

    def stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping.set()

    def one(self) -> int:
        """A sign of life, the jobs that are due, the messages that wait; how many were tried."""
        close_old_connections()
        self.note(clock.now())
        run_due_jobs()
        return send_waiting_messages(should_stop=self.stopping.is_set)

    def note(self, now: datetime) -> None:
        if self.noted_at is None or now - self.noted_at >= SIGN_OF_LIFE:
            note_worker(name=self.name, started_at=self.started_at, now=now)
            self.noted_at = now

    def until_stopped(self) -> None:
        while not self.stopping.is_set():
            try:
                sent = self.one()
            except (InterfaceError, OperationalError) as error:
                # The database restarts, or is busy for longer than we wait: it will come back.
                logger.warning("the database does not answer: %s", type(error).__name__)
                sent = 0
            if not sent:
                self.stopping.wait(PAUSE_SECONDS)
        forget_worker(name=self.name)
