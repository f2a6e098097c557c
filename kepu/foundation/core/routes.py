"""Every view names the rule it stands under; `tests/architecture` walks the URLs for it.

    @asks("plans.Plan", "issue")
    def plan_issue(request, pk): ...

The decorator turns away who is not signed in and carries the rule as metadata. The rule
itself is asked where the object is known: in the selector or service the view calls.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

SignInRedirect = Callable[[HttpRequest], HttpResponseBase]
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


@dataclass(frozen=True)
class RouteRule:
    """``model`` and ``act`` of a policy, or the reason why no policy is asked."""

    model: str | None
    act: str | None
    reason: str = ""
    signed_in: bool = True


def _lead_to_sign_in(request: HttpRequest) -> HttpResponseBase:
    return redirect_to_login(request.get_full_path())


_sign_in_redirect: list[SignInRedirect] = [_lead_to_sign_in]


def set_sign_in_redirect(redirect: SignInRedirect) -> None:
    """Set what becomes of a request whose sender is not signed in; ``accounts`` keeps its form."""
    _sign_in_redirect[:] = [redirect]


def _guard(
    view: Callable[..., HttpResponseBase], rule: RouteRule
) -> Callable[..., HttpResponseBase]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if rule.signed_in and not request.user.is_authenticated:
            return _sign_in_redirect[0](request)
        return view(request, *args, **kwargs)

    guarded.route_rule = rule  # type: ignore[attr-defined]
    return guarded


def asks(model: str, act: str) -> Callable[[View], View]:
    """The view asks the policy of ``model`` (label ``app.Model``) for ``act``."""
    return lambda view: _guard(view, RouteRule(model, act))  # type: ignore[return-value]


def signed_in(reason: str) -> Callable[[View], View]:
    """Any signed-in user; ``reason`` says why no policy is asked."""
    return lambda view: _guard(view, RouteRule(None, None, reason))  # type: ignore[return-value]


def public(reason: str) -> Callable[[View], View]:
    """Anyone; ``reason`` says why."""
    return lambda view: _guard(view, RouteRule(None, None, reason, signed_in=False))  # type: ignore[return-value]
