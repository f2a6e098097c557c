"""Views carry their rule and turn away whoever is not signed in."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from kepu.foundation.core import routes
from kepu.foundation.core.routes import RouteRule, asks, public, set_sign_in_redirect, signed_in


@pytest.fixture(autouse=True)
def put_back():
    former = routes._sign_in_redirect[0]
    yield
    set_sign_in_redirect(former)


def answer(decorate, user):
    @decorate
    def view(request, pk):
        """A page."""
        return HttpResponse(f"page {pk}")

    request = RequestFactory().get("/page/?of=7")
    request.user = user
    return view, view(request, 7)


@pytest.mark.parametrize(
    ("decorate", "rule"),
    [
        (asks("plans.Plan", "issue"), RouteRule("plans.Plan", "issue")),
        (signed_in("one's own"), RouteRule(None, None, "one's own")),
        (public("open"), RouteRule(None, None, "open", signed_in=False)),
    ],
)
def test_a_view_carries_its_rule_and_stays_itself(decorate, rule):
    view, response = answer(decorate, get_user_model()())
    assert view.route_rule == rule
    assert (view.__name__, view.__doc__) == ("view", "A page.")
    assert response.content == b"page 7"


@pytest.mark.parametrize("decorate", [asks("plans.Plan", "issue"), signed_in("one's own")])
def test_whoever_is_not_signed_in_is_asked_to_and_led_back(decorate):
    set_sign_in_redirect(routes._lead_to_sign_in)
    _view, response = answer(decorate, AnonymousUser())
    assert response.status_code == 302
    assert response.url.endswith("?next=/page/%3Fof%3D7")


def test_a_public_page_is_open_to_all():
    _view, response = answer(public("open"), AnonymousUser())
    assert response.content == b"page 7"


def test_a_module_above_may_say_how_to_ask():
    set_sign_in_redirect(lambda request: HttpResponseRedirect(f"/in{request.path}"))
    _view, response = answer(signed_in("one's own"), AnonymousUser())
    assert response.url == "/in/page/"
