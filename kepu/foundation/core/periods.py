"""Half-open periods of dates, ``[from, until)``, an open end null: questions and a guard."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement, Table
from django.db.models import BaseConstraint, F, Func, Model, Q
from django.db.models.sql import Query

START, END = "valid_from", "valid_until"


def valid_on(day: date, prefix: str = "") -> Q:
    """Rows whose period contains ``day``; ``prefix`` is a lookup such as ``"names__"``."""
    return Q(**{f"{prefix}{START}__lte": day}) & (
        Q(**{f"{prefix}{END}__isnull": True}) | Q(**{f"{prefix}{END}__gt": day})
    )


def overlapping(start: date, end: date | None) -> Q:
    """Rows whose period shares at least one day with ``[start, end)``."""
    begins_in_time = Q() if end is None else Q(**{f"{START}__lt": end})
    return begins_in_time & (Q(**{f"{END}__isnull": True}) | Q(**{f"{END}__gt": start}))


class NoOverlap(BaseConstraint):
    """No two rows that agree in ``fields`` (and fulfil ``condition``) share a day.

    An exclusion constraint on PostgreSQL (needs the extension btree_gist); two triggers on
    SQLite, kept through Django's rebuilding of tables. Both raise an ``IntegrityError`` that
    names the constraint, see `core.constraints`.
    """

    def __init__(
        self,
        *,
        name: str,
        fields: list[str] | tuple[str, ...],
        condition: Q | None = None,
        violation_error_code: str | None = None,
        violation_error_message: str | None = None,
    ) -> None:
        self.fields = tuple(fields)
        self.condition = condition
        super().__init__(
            name=name,
            violation_error_code=violation_error_code,
            violation_error_message=violation_error_message,
        )

    def deconstruct(self) -> Any:
        path, args, kwargs = super().deconstruct()
        kwargs["fields"] = self.fields
        if self.condition is not None:
            kwargs["condition"] = self.condition
        return path, args, kwargs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NoOverlap) and self.deconstruct() == other.deconstruct()

    __hash__ = BaseConstraint.__hash__

    # The stubs let both arguments be None, which Django never passes.
    def constraint_sql(  # type: ignore[override]
        self, model: type[Model], schema_editor: BaseDatabaseSchemaEditor
    ) -> Any:
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.deferred_sql.extend(self._triggers(model, schema_editor))
            return None
        return self._exclusion().constraint_sql(model, schema_editor)

    def create_sql(  # type: ignore[override]
        self, model: type[Model], schema_editor: BaseDatabaseSchemaEditor
    ) -> Any:
        return self._exclusion().create_sql(model, schema_editor)

    def remove_sql(  # type: ignore[override]
        self, model: type[Model], schema_editor: BaseDatabaseSchemaEditor
    ) -> Any:
        return self._exclusion().remove_sql(model, schema_editor)

    def _exclusion(self) -> Any:
        from django.contrib.postgres.constraints import ExclusionConstraint

        period = Func(F(START), F(END), function="daterange")
        return ExclusionConstraint(
            name=self.name,
            expressions=[*((field, "=") for field in self.fields), (period, "&&")],
            condition=self.condition,
        )

    def _triggers(
        self, model: type[Model], schema_editor: BaseDatabaseSchemaEditor
    ) -> list[Statement]:
        quote = schema_editor.quote_name
        columns = [quote(column_of(model, field)) for field in self.fields]
        return [
            Statement(
                TRIGGER,
                name=quote(f"{self.name}_{event.lower()}"),
                event=event,
                table=Table(model._meta.db_table, quote),
                agree="".join(f" AND other.{column} = NEW.{column}" for column in columns),
                condition=self._condition(model, schema_editor),
                message=f"NoOverlap constraint failed: {self.name}",
            )
            for event in ("INSERT", "UPDATE")
        ]

    def _condition(self, model: type[Model], schema_editor: BaseDatabaseSchemaEditor) -> str:
        if self.condition is None:
            return "1"
        query = Query(model, alias_cols=False)
        compiler = query.get_compiler(connection=schema_editor.connection)
        sql, params = query.build_where(self.condition).as_sql(compiler, schema_editor.connection)
        return str(sql % tuple(schema_editor.quote_value(value) for value in params))

    def validate(
        self,
        model: type[Model],
        instance: Model,
        exclude: Any = None,
        using: str = DEFAULT_DB_ALIAS,
    ) -> None:
        if exclude and {*self.fields, START, END} & set(exclude):
            return
        if self.condition is not None and not self.condition.check(
            {field.name: getattr(instance, field.attname) for field in model._meta.fields},
            using=using,
        ):
            return
        same = Q(**{field: getattr(instance, field) for field in self.fields})
        others = model._default_manager.using(using).exclude(pk=instance.pk)
        others = others.filter(
            same, overlapping(getattr(instance, START), getattr(instance, END))
        ).filter(self.condition or Q())
        if others.exists():
            raise ValidationError(self.get_violation_error_message(), self.violation_error_code)


def column_of(model: type[Model], name: str) -> str:
    """The column of a field of ``model``'s own table."""
    return str(model._meta.get_field(name).column)  # type: ignore[union-attr]


# The last two lines hold the condition to both rows; columns in it belong to the innermost table.
TRIGGER = """
CREATE TRIGGER %(name)s AFTER %(event)s ON %(table)s FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, '%(message)s')
  WHERE EXISTS (
    SELECT 1 FROM %(table)s AS other
    WHERE other.id <> NEW.id%(agree)s
      AND other.valid_from < COALESCE(NEW.valid_until, '9999-12-31')
      AND NEW.valid_from < COALESCE(other.valid_until, '9999-12-31')
      AND EXISTS (SELECT 1 FROM %(table)s AS held WHERE held.id = other.id AND (%(condition)s))
      AND EXISTS (SELECT 1 FROM %(table)s AS held WHERE held.id = NEW.id AND (%(condition)s))
  );
END
"""
