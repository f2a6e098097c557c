"""How a call of the API is made: a recipe with the right that it needs and the body it takes."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client

from kepu.surfaces.api.api import application
from kepu.surfaces.api.reference import METHODS
from tests.urls.recipe import Arguments, Recipe
from tests.urls.world import Side

BASE = "/api/v1"
READING = "GET"


@dataclass(frozen=True)
class Call(Recipe):
    """One operation; ``body`` is made from the side it is about, ``is_form`` sends files."""

    model: str = ""
    act: str = "view"
    body: Callable[[Side], Mapping[str, Any]] = lambda side: {}
    is_form: bool = False


def calls() -> Iterator[str]:
    """Every operation as method and path: ``POST /plans/{plan_id}/issue``."""
    for path, operations in application.get_openapi_schema(path_prefix="")["paths"].items():
        yield from (f"{method.upper()} {path}" for method in METHODS if method in operations)


def make(client: Client, name: str, arguments: Arguments, call: Call, side: Side) -> HttpResponse:
    """The answer to the call ``name``."""
    method, path = name.split(" ")
    address = BASE + re.sub(r"{[^}]+}", "{}", path).format(*arguments)
    if method == READING:
        return client.get(address)
    if call.is_form:
        return client.post(address, call.body(side))
    return client.generic(
        method, address, json.dumps(call.body(side), default=str), content_type="application/json"
    )
