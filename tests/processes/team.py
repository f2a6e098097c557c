"""Processes that stay alive over all rounds of a test, and meet before each act."""

import multiprocessing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from tests.processes.member import PATIENCE, Outcome, Request, work

Act = Callable[..., Any]


@dataclass(frozen=True)
class Round:
    """One meeting: what was prepared, what each member's act came to, what was found after."""

    number: int
    prepared: Any
    outcomes: list[Outcome]
    found: Any

    @property
    def errors(self) -> list[str]:
        """The names of what was raised, sorted."""
        return sorted(outcome.error for outcome in self.outcomes if outcome.error)


class Team:
    """``size`` processes on one database. Acts are functions of modules, arguments plain values."""

    def __init__(self, size: int, environment: Mapping[str, str]) -> None:
        context = multiprocessing.get_context("spawn")
        # Kept here: the name of its semaphore is gone once nobody holds it any more.
        self.barrier = context.Barrier(size)
        self.pipes: list[Connection] = []
        self.members = []
        for _ in range(size):
            ours, theirs = context.Pipe()
            self.pipes.append(ours)
            self.members.append(
                context.Process(target=work, args=(environment, theirs, self.barrier), daemon=True)
            )

    def __enter__(self) -> Self:
        for member in self.members:
            member.start()
        for index in range(len(self.members)):
            self._outcome(index)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pipe in self.pipes:
            if error is None:
                pipe.send(None)
        for member in self.members:
            member.join(PATIENCE if error is None else 0)
            member.kill()
            member.join()

    def ask(self, act: Act, *arguments: Any, member: int = 0) -> Any:
        """Have one member do something by itself; its value, or an `AssertionError`."""
        self.pipes[member].send(Request(act, arguments))
        outcome = self._outcome(member)
        assert outcome.is_well, f"{act.__name__}: {outcome.error}: {outcome.text}"
        return outcome.value

    def meet(self, act: Act | list[Act], *arguments: Any) -> list[Outcome]:
        """Have all members wait for one another and then act at once; outcomes by member.

        ``act`` may be a list of one act for each member.
        """
        acts = act if isinstance(act, list) else [act] * len(self.members)
        for pipe, own in zip(self.pipes, acts, strict=True):
            pipe.send(Request(own, arguments, meets=True))
        return [self._outcome(index) for index in range(len(self.members))]

    def rounds(
        self,
        act: Act | list[Act],
        *,
        prepare: Act | None = None,
        inspect: Act | None = None,
        count: int = 50,
    ) -> list[Round]:
        """``count`` times: ``prepare(number)``, all ``act(prepared)``, ``inspect(prepared)``.

        Without ``prepare`` the number of the round is what is handed to the acts.
        """
        done = []
        for number in range(count):
            prepared = self.ask(prepare, number) if prepare else number
            outcomes = self.meet(act, prepared)
            found = self.ask(inspect, prepared) if inspect else None
            done.append(Round(number, prepared, outcomes, found))
        return done

    def _outcome(self, index: int) -> Outcome:
        pipe, member = self.pipes[index], self.members[index]
        assert pipe.poll(PATIENCE), f"member {index} did not answer (exit {member.exitcode})"
        outcome = pipe.recv()
        assert isinstance(outcome, Outcome)
        return outcome


def run_rounds(
    environment: Mapping[str, str],
    n_processes: int,
    worker_callable: Act | list[Act],
    *,
    prepare: Act | None = None,
    inspect: Act | None = None,
    rounds: int = 50,
) -> list[Round]:
    """A team of ``n_processes`` for one test of one act; see `Team.rounds`."""
    with Team(n_processes, environment) as team:
        return team.rounds(worker_callable, prepare=prepare, inspect=inspect, count=rounds)
