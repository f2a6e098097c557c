"""What the tests of the shell share: empty registries, addresses that fail, someone signed in."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from kepu.foundation.core import clock
from kepu.foundation.ui import navigation, shell
from kepu.foundation.ui.choices import Slot

Render = Callable[..., str]


@pytest.fixture(autouse=True)
def chinese(settings):
    """The language of those who ask for none, as in an installation."""
    settings.LANGUAGE_CODE = "zh-hans"
    with translation.override("zh-hans"):
        yield


@pytest.fixture
def empty_shell(monkeypatch):
    """Registries as if no upper module had filled them."""
    monkeypatch.setattr(navigation, "_entries", {})
    monkeypatch.setattr(shell, "_slots", {slot: {} for slot in Slot})
    monkeypatch.setattr(shell, "_account_label", [])


@pytest.fixture
def failing_urls(settings, empty_shell):
    """The project's addresses and, under /fail/, one per failure."""
    settings.ROOT_URLCONF = "kepu.foundation.ui.tests.urls"


@pytest.fixture
def reader(db):
    """Somebody with an account and no role."""
    return get_user_model()._default_manager.create(username="reader", created_at=clock.now())


@pytest.fixture
def request_for(rf: RequestFactory) -> Callable[..., HttpRequest]:
    """A request for an address, by ``user`` or by nobody."""

    def make(path: str = "/", *, user: object = None, **cookies: str) -> HttpRequest:
        request = rf.get(path)
        request.user = user or AnonymousUser()
        request.COOKIES.update(cookies)
        return request

    return make


@pytest.fixture
def render() -> Render:
    """Render a template text with the tags of the parts loaded; white space is folded."""

    def draw(text: str, /, **context: object) -> str:
        html = Template("{% load i18n ui %}" + text).render(Context(context))
        return " ".join(html.split())

    return draw
