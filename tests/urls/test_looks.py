"""Every page as axe sees it: filled, empty and refused.

Answers are taken from Django's test client and shown in Chromium, which asks for style sheets
and scripts under the same policy as in use. Filled pages are looked at on a desk, empty and
refused ones on a phone.
"""

from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client

from kepu.foundation.accounts.models import User
from tests.urls.conftest import undone
from tests.urls.recipe import Recipe, Sent, routes
from tests.urls.recipes import RECIPES
from tests.urls.viewer import DESK, PHONE, Viewer
from tests.urls.world import NO_ROLE, World

pytestmark = [pytest.mark.journey, pytest.mark.django_db]

ROUTES = {route.name: route for route in routes()}
SHOWN = sorted(name for name, recipe in RECIPES.items() if recipe.shows)


@pytest.fixture(scope="module")
def viewer() -> Iterator[Viewer]:
    opened = Viewer()
    yield opened
    opened.close()


def look(viewer: Viewer, answer: HttpResponse, name: str, state: str) -> None:
    size = DESK if state == "filled" else PHONE
    viewer.look(answer, size, f"url-{name.replace(':', '-')}-{state}")


def sign_in(user: User | None) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    if user is not None:
        client.force_login(user)
    return client


def visitors(world: World, recipe: Recipe) -> Iterator[User | None]:
    """Those to try: nobody signed in, or everyone whose role may open the page."""
    yield from [None] if recipe.anonymous else world.visitors.values()


def first_page(
    world: World, name: str, wanted: set[int], *, sent: Sent | None = None, query: str = ""
) -> HttpResponse:
    """The answer to the first visitor who gets one of the statuses ``wanted``."""
    recipe, got = RECIPES[name], []
    for user in visitors(world, recipe):
        someone = user or world.visitors[NO_ROLE]
        client = sign_in(user)
        if recipe.prepare:
            recipe.prepare(client, someone)
        address = ROUTES[name].address(recipe.own(world, someone)) + query
        if recipe.redirects:
            address = client.get(address).url
        answer = client.get(address) if sent is None else client.post(address, sent)
        if answer.status_code in wanted:
            return answer
        got.append(answer.status_code)
    raise AssertionError(f"{name}: nobody gets {sorted(wanted)}, but {got}")


@pytest.mark.parametrize("name", SHOWN)
def test_filled(name: str, world: World, viewer: Viewer) -> None:
    with undone():
        answer = first_page(world, name, {200})
    look(viewer, answer, name, "filled")


@pytest.mark.parametrize("name", [name for name in SHOWN if RECIPES[name].empty])
def test_nothing_found(name: str, world: World, viewer: Viewer) -> None:
    """A list from which filters have taken everything."""
    with undone():
        answer = first_page(world, name, {200}, query=RECIPES[name].empty)
    look(viewer, answer, name, "nothing")


@pytest.mark.parametrize("name", [name for name in SHOWN if RECIPES[name].is_list])
def test_empty(name: str, world: World, viewer: Viewer) -> None:
    """As somebody sees it to whom nothing belongs yet."""
    with undone():
        client = sign_in(world.visitors[NO_ROLE])
        address = ROUTES[name].address(RECIPES[name].own(world, world.visitors[NO_ROLE]))
        answer = client.get(address)
    look(viewer, answer, name, "empty")


@pytest.mark.parametrize("name", [name for name in SHOWN if RECIPES[name].refused is not None])
def test_refused(name: str, world: World, viewer: Viewer) -> None:
    with undone():
        answer = first_page(world, name, {409, 422, 429}, sent=RECIPES[name].refused)
    look(viewer, answer, name, "refused")
