"""Writing encrypted fields anew, after a key or the algorithm was replaced."""

from collections.abc import Iterator

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db.models import ExpressionWrapper, F, Model, TextField

from kepu.foundation.core.encryption import decrypt, is_current
from kepu.foundation.core.fields import EncryptedTextField


class Command(BaseCommand):
    """Safe while people work, and safe to be broken off and run again.

    Payloads of the record of acts and of sent messages stay under the key they were written
    with: leave that key in ``KEPU_FIELD_KEYS`` as long as they are kept.
    """

    help = "Write every encrypted field anew under the newest key."

    def handle(self, *args: object, **options: object) -> None:
        for model, field in _encrypted_fields():
            count = _write_anew(model, field)
            self.stdout.write(f"{model._meta.label}.{field.name}: {count}")


def _encrypted_fields() -> Iterator[tuple[type[Model], EncryptedTextField]]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, EncryptedTextField):
                yield model, field


def _write_anew(model: type[Model], field: EncryptedTextField) -> int:
    """How many rows were written."""
    token = ExpressionWrapper(F(field.name), output_field=TextField())
    rows = model._default_manager.annotate(token=token)
    count = 0
    for pk, stored in rows.values_list("pk", "token").iterator():
        if stored and not is_current(stored):
            # Somebody who has changed the row in between has written it anew already.
            clear = decrypt(stored, purpose=field.purpose)
            count += rows.filter(pk=pk, token=stored).update(**{field.name: clear})
    return count
