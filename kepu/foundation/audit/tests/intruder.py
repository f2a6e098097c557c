"""Somebody with the rights of the database's owner, for whom the triggers are no obstacle."""

from django.db import connection

TABLES = ("audit_auditentry", "audit_auditpayload", "audit_auditseal")


def break_in() -> None:
    """Take the triggers away, for the rest of the transaction."""
    # PostgreSQL does not alter a table while checks of its rows are outstanding.
    connection.check_constraints()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for table in TABLES:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            return
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")
