"""What becomes of a form that is too old to be sent: a module above may keep it.

stale_forms.on_stale_form(keep)  # accounts, when the applications are ready
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Keep = Callable[[HttpRequest], HttpResponse | None]

_keep: list[Keep] = []


def on_stale_form(keep: Keep) -> None:
    """Set who is asked first; the answer ``None`` lets the refusal stand."""
    _keep[:] = [keep]


def kept(request: HttpRequest) -> HttpResponse | None:
    """The answer of whoever keeps the form, if anybody does."""
    return _keep[0](request) if _keep else None
