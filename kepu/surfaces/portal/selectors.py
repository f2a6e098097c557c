"""Reads of the portal."""

from django.db import DatabaseError, connection


def is_database_reachable() -> bool:
    """Whether the database answers the smallest question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except DatabaseError:
        return False
