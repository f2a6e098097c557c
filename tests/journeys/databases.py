"""A database laid once and copied for every journey, on SQLite or on PostgreSQL."""

import os
import shutil
import sqlite3
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg import sql

SQLITE_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
POSTGRESQL_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"

POSTGRESQL_COLUMNS = (
    "SELECT column_name FROM information_schema.columns"
    " WHERE table_schema = 'public' AND table_name = '{}' ORDER BY ordinal_position"
)


class Database(Protocol):
    """Where an installation keeps its rows."""

    url: str

    def copy(self, folder: Path) -> "Database":
        """An independent copy, for one journey."""

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Answer to ``query``, asked beside the running installation."""

    def tables(self) -> list[str]:
        """The names of all tables."""

    def columns(self, table: str) -> list[str]:
        """The names of a table's columns, in the order of its rows."""

    def drop(self) -> None:
        """Remove it."""


@dataclass
class SQLite:
    path: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def copy(self, folder: Path) -> "SQLite":
        return SQLite(Path(shutil.copy(self.path, folder / "kepu.sqlite3")))

    def rows(self, query: str) -> list[tuple[object, ...]]:
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def tables(self) -> list[str]:
        return [str(name) for (name,) in self.rows(SQLITE_TABLES)]

    def columns(self, table: str) -> list[str]:
        return [str(row[1]) for row in self.rows(f"PRAGMA table_info('{table}')")]

    def drop(self) -> None:
        self.path.unlink(missing_ok=True)


@dataclass
class PostgreSQL:
    server: str
    name: str

    @property
    def url(self) -> str:
        return f"{self.server.rsplit('/', 1)[0]}/{self.name}"

    def copy(self, folder: Path) -> "PostgreSQL":
        twin = PostgreSQL(self.server, new_name())
        self.run(sql.SQL("CREATE DATABASE {} TEMPLATE {}"), twin.name, self.name)
        return twin

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.url) as connection:
            return connection.execute(query).fetchall()  # type: ignore[arg-type]

    def tables(self) -> list[str]:
        return [str(name) for (name,) in self.rows(POSTGRESQL_TABLES)]

    def columns(self, table: str) -> list[str]:
        return [str(name) for (name,) in self.rows(POSTGRESQL_COLUMNS.format(table))]

    def drop(self) -> None:
        self.run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)"), self.name)

    def run(self, statement: sql.SQL, *names: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(statement.format(*map(sql.Identifier, names)))


def new_name() -> str:
    return f"kepu_journey_{uuid.uuid4().hex[:12]}"


def new_database(folder: Path) -> Database:
    """An empty database on the server that the tests run on."""
    server = os.environ.get("KEPU_DATABASE_URL", "")
    if not server.startswith("postgres"):
        return SQLite(folder / "kepu.sqlite3")
    database = PostgreSQL(server, new_name())
    database.run(sql.SQL("CREATE DATABASE {}"), database.name)
    return database
