"""Every call of the API as every role by token, on own and on foreign objects.

What has to happen is read from `docs/reference/roles.md`, as for the pages.
"""

from datetime import timedelta

import pytest
from django.test import Client

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.access.services.issue_token import issue_token
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from tests.urls.call import READING, calls, make
from tests.urls.conftest import undone
from tests.urls.expecting import expected
from tests.urls.recipes.calls import CALLS
from tests.urls.world import NO_ROLE, World

pytestmark = pytest.mark.django_db

WRITING = sorted(name for name in CALLS if not name.startswith(READING))


def program_of(user: User, scope: TokenScope) -> Client:
    """A program with a token of ``user``."""
    end = clock.today() + timedelta(days=30)
    issued = issue_token(name=f"program that may {scope}", scope=scope, expires_on=end, by=user)
    return Client(headers={"authorization": f"Bearer {issued.secret}"})


@pytest.fixture(scope="module")
def programs(world: World) -> dict[str, Client]:
    """One for each role, which may do whatever its user may."""
    return {role: program_of(user, TokenScope.WRITE) for role, user in world.visitors.items()}


def test_every_call_has_a_recipe_and_every_recipe_a_call() -> None:
    assert set(calls()) == set(CALLS)


@pytest.mark.parametrize("name", sorted(CALLS))
def test_every_role_gets_what_the_table_says(
    name: str, world: World, programs: dict[str, Client]
) -> None:
    call, wrong = CALLS[name], []
    for role, user in world.visitors.items():
        for is_own, side in ((True, world.home), (False, world.away)):
            place = call.own if is_own else call.foreign
            if place is None:
                continue
            wanted = expected(call, call.model, call.act, role, is_own=is_own)
            with undone():
                answer = make(programs[role], name, place(world, user), call, side)
                answer.getvalue()
            if answer.status_code not in wanted:
                whose = "own" if is_own else "foreign"
                wrong.append(f"{role} on {whose}: {answer.status_code}, not {sorted(wanted)}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("name", sorted(CALLS))
def test_without_a_token_nothing_opens(name: str, world: World) -> None:
    user, call = world.visitors[NO_ROLE], CALLS[name]
    with undone():
        answer = make(Client(), name, call.own(world, user), call, world.home)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthenticated")


@pytest.mark.parametrize("name", WRITING)
def test_a_token_that_may_only_read_changes_nothing(name: str, world: World) -> None:
    call = CALLS[name]
    with undone():
        for user in world.visitors.values():
            program = program_of(user, TokenScope.READ)
            answer = make(program, name, call.own(world, user), call, world.home)
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "token_reads_only")
