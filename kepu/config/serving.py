"""Serving over HTTP with waitress, after the things a start needs have been looked at."""

import sys

import django
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor


def serve(*, host: str, port: int, threads: int) -> int:
    """Serve until stopped; refuse to start on a database that lacks migrations."""
    import waitress

    django.setup()
    if waiting := unapplied_migrations():
        print(f"kepu: {waiting} migrations wait; run `kepu manage migrate` first.", file=sys.stderr)
        return 2
    from kepu.config.wsgi import application

    print(f"Kepu answers on http://{host}:{port}", flush=True)
    try:
        waitress.serve(application, host=host, port=port, threads=threads, ident=None)
    except OSError as fault:
        print(f"kepu: port {port} cannot be opened ({fault.strerror}).", file=sys.stderr)
        return 2
    return 0


def unapplied_migrations() -> int:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
