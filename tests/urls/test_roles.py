"""Every act as every role through its URL, on own and on foreign objects.

What has to happen is read from `docs/reference/roles.md`. `World` lets everyone hold their
role at the unit that is issuer, lead and assignee at once, so every place named in a table
is theirs on the home side and none on the other.
"""

from collections.abc import Iterator

import pytest
from django.test import Client

from kepu.foundation.accounts.models import User
from tests.urls.conftest import undone
from tests.urls.expecting import expected
from tests.urls.recipe import Recipe, Route, Sent, routes
from tests.urls.recipes import RECIPES
from tests.urls.world import NO_ROLE, World

pytestmark = pytest.mark.django_db

RULED = {route.name: route for route in routes() if route.rule and route.rule.model}


def visit(user: User, address: str, sent: Sent | None) -> int:
    client = Client()
    client.force_login(user)
    answer = client.get(address) if sent is None else client.post(address, sent)
    # Read to its end a file closes itself; `close` would take the database connection with it.
    answer.getvalue()
    return answer.status_code


def visits(recipe: Recipe, route: Route) -> Iterator[tuple[str, Sent | None]]:
    """The acts done at the URL, each with what is sent for it."""
    assert route.rule
    assert route.rule.act
    yield route.rule.act, recipe.sent
    yield from recipe.also.items()


@pytest.mark.parametrize("name", sorted(RULED))
def test_every_role_gets_what_the_table_says(name: str, world: World) -> None:
    route, recipe, wrong = RULED[name], RECIPES[name], []
    assert route.rule
    assert route.rule.model
    sides = [(recipe.own, True)] + ([(recipe.foreign, False)] if recipe.foreign else [])
    for act, sent in visits(recipe, route):
        for role, user in world.visitors.items():
            for place, is_own in sides:
                wanted = expected(recipe, route.rule.model, act, role, is_own=is_own)
                with undone():
                    got = visit(user, route.address(place(world, user)), sent)
                if got not in wanted:
                    whose = "own" if is_own else "foreign"
                    wrong.append(f"{act} as {role} on {whose}: {got}, not {sorted(wanted)}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("name", sorted(RULED))
def test_who_is_not_signed_in_is_led_to_the_door(name: str, world: World) -> None:
    user = world.visitors[NO_ROLE]
    recipe, client = RECIPES[name], Client()
    with undone():
        address = RULED[name].address(recipe.own(world, user))
        answer = client.get(address) if recipe.sent is None else client.post(address, recipe.sent)
    assert (answer.status_code, answer.url.split("?")[0]) == (302, "/account/login/")
