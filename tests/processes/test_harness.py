"""The harness itself finds what it is there to find: a race that was planted."""

from collections.abc import Callable
from pathlib import Path

from tests.processes.team import Team

Gather = Callable[[int], Team]


def ask_then_write(number: int) -> bool:
    """A check and a write with nothing that holds them together: the classic mistake."""
    from kepu.foundation.audit.models import AuditEntry
    from kepu.foundation.audit.services import record

    key = subject_of(number)
    if AuditEntry.objects.filter(subject_id=key[1]).exists():
        return False
    record(verb="test.race.won", subject=key, by=None)
    return True


def entries_about(number: int) -> int:
    from kepu.foundation.audit.models import AuditEntry

    return AuditEntry.objects.filter(subject_id=subject_of(number)[1]).count()


def subject_of(number: int):
    import uuid

    return ("test.race", uuid.UUID(int=number))


def pid(number: int) -> int:
    import os

    return os.getpid()


def refuse(number: int) -> None:
    raise ValueError(f"round {number}")


def write_pid_and_wait(reached: Callable[[], None], path: str) -> None:
    import os

    Path(path).write_text(str(os.getpid()))
    reached()
    Path(path).write_text("lived on")


def kill_a_writer(path: str) -> bool:
    from tests.processes.victims import killed_in

    return killed_in(write_pid_and_wait, path)


def test_a_planted_race_is_found(gather: Gather) -> None:
    rounds = gather(2).rounds(ask_then_write, inspect=entries_about)

    assert len(rounds) == 50
    assert all(one.errors == [] for one in rounds)
    assert max(one.found for one in rounds) == 2


def test_members_are_processes_that_stay(gather: Gather) -> None:
    rounds = gather(3).rounds(pid, count=3)

    pids = [[outcome.value for outcome in one.outcomes] for one in rounds]
    assert pids[0] == pids[1] == pids[2]
    assert len(set(pids[0])) == 3


def test_what_a_member_raises_is_an_outcome(gather: Gather) -> None:
    (only,) = gather(2).rounds([pid, refuse], count=1)

    assert only.errors == ["ValueError"]
    assert only.outcomes[1].text == "round 0"


def test_a_victim_does_not_live_on(gather: Gather, tmp_path: Path) -> None:
    path = tmp_path / "victim"

    assert gather(1).ask(kill_a_writer, str(path)) is True
    assert path.read_text().isdigit()
