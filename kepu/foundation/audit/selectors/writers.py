"""Which transactions may still be holding an entry that nobody else can see.

On PostgreSQL an INSERT locks its table before it draws an id, and keeps the lock until the
transaction ends. An id that was drawn is therefore either visible, gone for good, or held by
a transaction found here. SQLite has one writer at a time, and it is the one asking.
"""

from django.db import connection

from kepu.foundation.audit.models import AuditEntry

LOCKED = """
    SELECT DISTINCT virtualtransaction
    FROM pg_locks
    WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND relation = to_regclass(%s) AND pid <> pg_backend_pid()
"""


def running_writers() -> list[str]:
    """The transactions, other than this one, that are inserting entries at this moment."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(LOCKED, [AuditEntry._meta.db_table])
        return sorted(name for (name,) in cursor.fetchall())
