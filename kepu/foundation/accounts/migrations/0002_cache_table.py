"""The table behind Django's database cache, so that processes share used codes and limits."""

from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "accounts_cache"


def create(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    # Named, so that it is there too where a cache server is in use today.
    call_command("createcachetable", TABLE, database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.RunPython(create, migrations.RunPython.noop),
    ]
