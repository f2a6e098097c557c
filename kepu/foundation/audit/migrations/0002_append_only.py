"""Entries and seals are append-only, whoever asks: triggers refuse UPDATE, DELETE, TRUNCATE.

A later migration that alters one of these tables on SQLite rebuilds it, and the triggers
are lost with the old table: it must run `install` of this file again.
"""

from django.db import migrations

APPEND_ONLY = ("audit_auditentry", "audit_auditseal")
PAYLOADS = "audit_auditpayload"
KEYS = {"audit_auditentry": "id", "audit_auditseal": "seq", PAYLOADS: "entry_id"}

# What an erasure does and all it may do: the key goes, everything else stays.
ERASURE = """
    OLD.data_key <> '' AND NEW.data_key = '' AND NEW.erased_at IS NOT NULL
    AND NEW.entry_id = OLD.entry_id AND NEW.ciphertext = OLD.ciphertext
"""

# The code 23000 reaches Python as an integrity error, as it does on SQLite.
POSTGRESQL_FUNCTIONS = f"""
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit: % on % is refused, the record is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = '23000';
END $$;
CREATE FUNCTION audit_erasure_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {ERASURE} THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'audit: % on % is refused, a payload can only be erased', TG_OP, TG_TABLE_NAME
        USING ERRCODE = '23000';
END $$;
"""


def install(apps, schema_editor):
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def statements(vendor):
    make = {"postgresql": postgresql, "sqlite": sqlite}[vendor]
    return list(make())


def postgresql():
    yield POSTGRESQL_FUNCTIONS
    for table in (*APPEND_ONLY, PAYLOADS):
        changes = "UPDATE OR DELETE" if table in APPEND_ONLY else "DELETE"
        yield from _postgresql_trigger(table, "change", f"{changes}", "ROW", "audit_refuse")
        yield from _postgresql_trigger(table, "truncate", "TRUNCATE", "STATEMENT", "audit_refuse")
    yield from _postgresql_trigger(PAYLOADS, "erasure", "UPDATE", "ROW", "audit_erasure_only")


def _postgresql_trigger(table, name, event, level, function):
    trigger = f"{table}_{name}"
    yield (
        f"CREATE TRIGGER {trigger} BEFORE {event} ON {table} "
        f"FOR EACH {level} EXECUTE FUNCTION {function}()"
    )
    # ALWAYS: also where a session calls itself a replica, which turns ordinary triggers off.
    yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}"


def sqlite():
    for table in (*APPEND_ONLY, PAYLOADS):
        # A table with a DELETE trigger is not emptied by the shortcut that skips triggers.
        yield _sqlite_trigger(table, "delete", "DELETE", "1")
        # INSERT OR REPLACE removes the old row without asking the DELETE trigger.
        key = KEYS[table]
        taken = f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})"  # noqa: S608 - our own names
        yield _sqlite_trigger(table, "insert", "INSERT", taken)
    for table in APPEND_ONLY:
        yield _sqlite_trigger(table, "update", "UPDATE", "1")
    yield _sqlite_trigger(PAYLOADS, "update", "UPDATE", f"NOT ({ERASURE})")


def _sqlite_trigger(table, name, event, refused):
    return (
        f"CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} WHEN {refused} "
        f"BEGIN SELECT RAISE(ABORT, 'audit: {event} on {table} is refused'); END"
    )


def uninstall(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "DROP FUNCTION audit_refuse CASCADE; DROP FUNCTION audit_erasure_only CASCADE",
            params=None,
        )
        return
    for table in (*APPEND_ONLY, PAYLOADS):
        for name in ("delete", "insert", "update"):
            schema_editor.execute(f"DROP TRIGGER {table}_{name}", params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(install, uninstall)]
