"""The answer a supervisor asks for."""

import pytest
from django.db import DatabaseError, connection


@pytest.mark.django_db
def test_a_process_with_its_database_is_well(client):
    response = client.get("/health/")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_process_without_its_database_says_so(client):
    def refuse(*args):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        response = client.get("/health/")
    assert (response.status_code, response.json()) == (503, {"status": "database unreachable"})
