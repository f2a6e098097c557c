"""The page of reference and the description it is drawn from."""

import pytest
from django.test import Client

from kepu.foundation.access.tests.factories import UserFactory
from kepu.surfaces.api.api import application
from kepu.surfaces.api.reference import groups_of, kind_of, shapes_of


def test_description_is_openapi_3_1(client: Client) -> None:
    response = client.get("/api/v1/openapi.json")
    assert response.status_code == 200
    assert response.json()["openapi"] == "3.1.0"


@pytest.mark.django_db
@pytest.mark.parametrize("is_signed_in", [True, False])
def test_page_shows_every_call(client: Client, is_signed_in: bool) -> None:
    if is_signed_in:
        client.force_login(UserFactory())
    text = client.get("/api/v1/").content.decode()
    paths = application.get_openapi_schema()["paths"]
    calls = [f"{method.upper()} {path}" for path, found in paths.items() for method in found]
    assert len(calls) > 10
    assert [call for call in calls if call not in text] == []


@pytest.mark.django_db
def test_page_brings_nothing_from_other_hosts(client: Client) -> None:
    text = client.get("/api/v1/").content.decode()
    assert "cdn." not in text
    assert 'src="http' not in text


def test_every_call_says_what_it_does() -> None:
    operations = [each for group in groups_of(openapi()) for each in group.operations]
    assert [each.path for each in operations if not each.summary] == []
    anchors = [each.anchor for each in operations]
    assert len(anchors) == len(set(anchors))


def test_upload_lists_its_fields() -> None:
    [upload] = [
        each
        for group in groups_of(openapi())
        for each in group.operations
        if (each.method, each.path) == ("post", "/api/v1/files")
    ]
    assert [(value.name, value.kind, value.is_required) for value in upload.values] == [
        ("owner", "string (uuid)", True),
        ("file", "string (binary)", True),
    ]
    assert upload.answers == [("201", "FileOut")]


def test_shapes_list_their_fields() -> None:
    [shape] = [shape for shape in shapes_of(openapi()) if shape.name == "NoticeOut"]
    fields = {field.name: field.kind for field in shape.fields}
    assert fields["read_at"] == "string (date-time) or null"


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"),
        ({"type": "string", "format": "uuid"}, "string (uuid)"),
        ({"$ref": "#/components/schemas/TaskOut"}, "TaskOut"),
        ({"type": "array", "items": {"$ref": "#/x/TaskOut"}}, "list of TaskOut"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "integer or null"),
        ({}, "any"),
    ],
)
def test_kind_in_words(schema: dict[str, object], words: str) -> None:
    assert kind_of(schema) == words


def openapi() -> dict[str, object]:
    return application.get_openapi_schema()
