"""Becoming somebody else: in the demonstration everyone may try every role."""

from collections.abc import Mapping

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kepu.foundation.access.choices import Role
from kepu.foundation.accounts.selectors import account_named
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.routes import public
from kepu.surfaces.demonstration.cast import CAST


@public("the demonstration lets everyone try every role")
@require_POST
def switch_role(request: HttpRequest) -> HttpResponse:
    """Sign in as a player of the cast."""
    username = request.POST.get("username", "")
    if username not in {player.username for player in CAST}:
        raise NotVisible(_("Nobody of this name takes part in the demonstration."))
    login(request, account_named(username))
    return redirect("/console/")


def role_switch_context(request: HttpRequest) -> Mapping[str, object]:
    """The cast with its roles, for the bar above every page; asks no database."""
    current = getattr(request.user, "username", "")
    return {
        "players": [
            {
                "username": player.username,
                "label": f"{player.name} · {Role(player.role).label} · {player.unit}",
                "is_current": player.username == current,
            }
            for player in CAST
        ]
    }
