"""Every URL names the rule it stands under, or stands in a list with the reason."""

from collections.abc import Iterator
from functools import partial

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from kepu.foundation.core.policy import registry
from kepu.foundation.core.routes import RouteRule

# Views of libraries, by the package they come from: the rule they keep themselves.
LIBRARIES = {
    "ninja": "every operation of the API authenticates and asks the policy; see the API's tests",
}


def routes(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, path)
        else:
            yield path, entry


ROUTES = dict(routes(get_resolver()))


def library_of(view: object) -> str | None:
    view = view.func if isinstance(view, partial) else view
    origin = getattr(view, "view_class", view).__module__
    return next((name for name in LIBRARIES if origin.startswith(name)), None)


@pytest.mark.parametrize("path", sorted(ROUTES))
def test_route_names_its_rule(path: str) -> None:
    view = ROUTES[path].callback
    if library_of(view):
        return
    rule: RouteRule | None = getattr(view, "route_rule", None)
    assert rule is not None, "decorate the view with @asks, @signed_in or @public"
    if rule.model is None:
        assert rule.reason, "say why no policy is asked"
    else:
        assert rule.act in registry.of(apps.get_model(rule.model)).rules


def test_listed_libraries_are_used() -> None:
    used = {library_of(pattern.callback) for pattern in ROUTES.values()}
    assert sorted(used - {None}) == sorted(LIBRARIES)
