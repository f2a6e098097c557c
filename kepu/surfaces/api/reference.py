"""The OpenAPI description, read into what a page of reference shows. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Value:
    """A parameter or a field: its name, what it may be, and whether it must be there."""

    name: str
    place: str
    kind: str
    is_required: bool
    note: str


@dataclass(frozen=True)
class Operation:
    """One call."""

    method: str
    path: str
    summary: str
    note: str
    values: list[Value]
    answers: list[tuple[str, str]]

    @property
    def anchor(self) -> str:
        return f"{self.method}{self.path}".replace("/", "-").replace("{", "").replace("}", "")


@dataclass(frozen=True)
class Group:
    """The calls under one tag."""

    name: str
    operations: list[Operation]


@dataclass(frozen=True)
class Shape:
    """A named object that calls take or give."""

    name: str
    note: str
    fields: list[Value]


def groups_of(openapi: Schema) -> list[Group]:
    """All calls by their first tag, in the order of the description."""
    found: dict[str, list[Operation]] = {}
    for path, calls in openapi["paths"].items():
        for method in METHODS:
            if method in calls:
                call = calls[method]
                tag = call.get("tags", ["other"])[0]
                found.setdefault(tag, []).append(_operation(method, path, call, openapi))
    return [Group(name, operations) for name, operations in found.items()]


def shapes_of(openapi: Schema) -> list[Shape]:
    """All named objects by name."""
    schemas = openapi["components"]["schemas"]
    return [
        Shape(name, _note(schema), list(_fields(schema, "")))
        for name, schema in sorted(schemas.items())
        if "properties" in schema
    ]


def _operation(method: str, path: str, call: Schema, openapi: Schema) -> Operation:
    values = [
        Value(
            name=each["name"],
            place=each["in"],
            kind=kind_of(each["schema"]),
            is_required=each.get("required", False),
            note=each["schema"].get("description", ""),
        )
        for each in call.get("parameters", [])
    ]
    for media, content in call.get("requestBody", {}).get("content", {}).items():
        values += _fields(_resolved(content["schema"], openapi), media)
    return Operation(
        method=method,
        path=path,
        summary=call.get("summary", ""),
        note=call.get("description", ""),
        values=values,
        answers=[(str(code), _answer(each)) for code, each in call["responses"].items()],
    )


def _fields(schema: Schema, place: str) -> Iterator[Value]:
    required: Sequence[str] = schema.get("required", ())
    for name, each in schema.get("properties", {}).items():
        yield Value(name, place, kind_of(each), name in required, _note(each))


def _resolved(schema: Schema, openapi: Schema) -> Schema:
    if "$ref" not in schema:
        return schema
    resolved: Schema = openapi["components"]["schemas"][_ref_name(schema)]
    return resolved


def _answer(response: Schema) -> str:
    kinds = [kind_of(each["schema"]) for each in response.get("content", {}).values()]
    return ", ".join(kinds)


def _note(schema: Schema) -> str:
    return str(schema.get("description", ""))


def _ref_name(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def kind_of(schema: Schema) -> str:
    """A schema in a few words: ``list of TaskOut``, ``string (uuid)``, ``string or null``."""
    if "$ref" in schema:
        return _ref_name(schema)
    if "anyOf" in schema:
        return " or ".join(kind_of(each) for each in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {kind_of(schema['items'])}"
    form = schema.get("format")
    kind = str(schema.get("type", "any"))
    return f"{kind} ({form})" if form else kind
