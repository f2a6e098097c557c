"""How a URL is visited: for what of one's own, for what of somebody else's, sending what."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from kepu.foundation.accounts.models import User
from kepu.foundation.core.routes import RouteRule
from tests.urls.world import Side, World

Arguments = tuple[Any, ...]
Place = Callable[[World, User], Arguments]
Sent = Mapping[str, Any]
Prepare = Callable[[Client, User], object]


def nowhere(world: World, user: User) -> Arguments:
    """A URL without arguments."""
    return ()


@dataclass(frozen=True)
class Recipe:
    """One URL.

    ``own`` and ``foreign`` give its arguments: for an object of the visitor's own unit (or
    account), and for one of another's. Without ``foreign`` the URL is about no single object;
    ``is_list`` then says that everybody who signs in gets a page, if need be an empty one.
    ``sent`` is posted; without it the page is read. ``refused`` is posted to see the page of
    a refusal. ``also`` names further acts done at the same URL with what is sent for them.
    ``shows`` is false where there is no page to look at. ``others`` says that the object of
    ``own`` is another person's, in an installation where one may act on others. ``seen_as``
    names the table of `docs/reference/roles.md` that says who may see the object at all,
    where it is not the one of the rule's model. ``is_row`` is false where the argument is no
    row that could be hidden, such as the name of a setting. ``empty`` is the query with which
    a list shows that it has nothing to show. ``anonymous`` pages are visited without signing in.
    ``redirects`` says that the page stands behind a first redirect. ``prepare`` lays down what
    the page needs to be looked at.
    """

    own: Place = nowhere
    foreign: Place | None = None
    sent: Sent | None = None
    refused: Sent | None = None
    is_list: bool = False
    shows: bool = True
    others: bool = False
    seen_as: str = ""
    is_row: bool = True
    empty: str = ""
    anonymous: bool = False
    redirects: bool = False
    prepare: Prepare | None = None
    also: Mapping[str, Sent] = field(default_factory=dict)


def at(key: Callable[[Side], Any], **more: Any) -> Recipe:
    """A URL about one thing that both sides of the world have."""
    return Recipe(
        own=lambda world, user: (key(world.home),),
        foreign=lambda world, user: (key(world.away),),
        **more,
    )


@dataclass(frozen=True)
class Route:
    """A named URL with the rule its view stands under."""

    name: str
    rule: RouteRule | None

    def address(self, arguments: Arguments) -> str:
        return reverse(self.name, args=arguments)


def routes() -> Iterator[Route]:
    """Every page of the installation; the calls of the API have a table of their own."""
    yield from _below(get_resolver(), "")


def _below(resolver: URLResolver, namespace: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            if entry.app_name != "ninja":
                inner = f"{entry.namespace}:" if entry.namespace else ""
                yield from _below(entry, namespace + inner)
        elif isinstance(entry, URLPattern):
            yield Route(f"{namespace}{entry.name}", getattr(entry.callback, "route_rule", None))
