"""Several sealers, while others keep writing; and entries that become visible late."""

import os
import random
import time
import uuid
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from kepu.foundation.audit.models import AuditEntry, AuditSeal
from kepu.foundation.audit.services import record, seal_entries, verify
from tests.processes.team import Team

Gather = Callable[[int], Team]


def write(number: int) -> int:
    """Some transactions of some entries each, one of them taken back."""
    chance = random.Random(os.getpid() * 1000 + number)  # noqa: S311 - only spreads the writers
    for which in range(4):
        with transaction.atomic():
            for _ in range(chance.randint(1, 4)):
                record(verb="test.seal.write", subject=("test.row", uuid.uuid4()), by=None)
                time.sleep(chance.random() / 2000)
            if which == 2:
                transaction.set_rollback(True)
    return number


def seal(number: int) -> int:
    return len(seal_entries(batch_size=5))


def seal_twice(number: int) -> list[int]:
    return [seal(number), seal(number)]


def unsealed() -> int:
    last = AuditSeal.objects.order_by("seq").last()
    return AuditEntry.objects.filter(id__gt=last.last if last else 0).count()


def faults() -> list[str]:
    return [str(finding) for finding in verify().findings]


def hold_an_entry(number: int) -> None:
    """Draw an id, and keep its transaction open until told to commit."""
    transaction.set_autocommit(False)
    record(verb="test.seal.late", subject=("test.row", uuid.uuid4()), by=None)


def let_go(number: int) -> None:
    transaction.commit()
    transaction.set_autocommit(True)


def write_one(number: int) -> int:
    return record(verb="test.seal.early", subject=("test.row", uuid.uuid4()), by=None).pk


def test_two_sealers_and_two_writers_make_one_chain(gather: Gather) -> None:
    team = gather(4)

    rounds = team.rounds([write, write, seal, seal])
    team.ask(seal_twice, 50)

    assert [one.errors for one in rounds] == [[]] * 50
    assert team.ask(unsealed) == 0
    assert team.ask(faults) == []


def test_two_sealers_seal_a_batch_once(gather: Gather) -> None:
    rounds = gather(2).rounds(seal, prepare=write_one)

    assert [one.errors for one in rounds] == [[]] * 50
    assert [sum(o.value for o in one.outcomes) for one in rounds] == [1] * 50


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="On SQLite nobody writes while another does."
)
def test_an_entry_that_commits_late_is_waited_for(gather: Gather) -> None:
    team = gather(3)

    for number in range(50):
        team.ask(hold_an_entry, number, member=1)
        team.ask(write_one, number, member=2)
        assert team.ask(seal_twice, number) == [0, 0]
        team.ask(let_go, number, member=1)
        assert sum(team.ask(seal_twice, number)) == 1

    assert team.ask(unsealed) == 0
    assert team.ask(faults) == []
