"""Model fields that encrypt what they hold."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import TextField

from kepu.foundation.core.encryption import decrypt, encrypt

if TYPE_CHECKING:
    _Text = TextField[str, str]
else:
    _Text = TextField


class EncryptedTextField(_Text):
    """Text that the database sees only encrypted.

    ``purpose`` names the place, such as ``"identity.person.phone"``: a token moved to another
    column does not open. An empty text and null are stored as they are. Rows cannot be found
    by content; keep a `core.encryption.blind_index` beside the field for that.
    """

    def __init__(self, *args: Any, purpose: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.purpose = purpose

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, list(args), {**kwargs, "purpose": self.purpose}

    def from_db_value(
        self, value: str | None, expression: object, connection: BaseDatabaseWrapper
    ) -> str | None:
        """The clear text of a stored token."""
        return decrypt(value, purpose=self.purpose) if value else value

    def get_prep_value(self, value: Any) -> str | None:
        """The token of a clear text."""
        return encrypt(str(value), purpose=self.purpose) if value else value

    def get_lookup(self, lookup_name: str) -> Any:
        """Only ``isnull`` has a meaning on encrypted text."""
        if lookup_name != "isnull":
            raise FieldError(
                f"{self.name} is encrypted and cannot be searched ({lookup_name}); "
                "search its blind index."
            )
        return super().get_lookup(lookup_name)
