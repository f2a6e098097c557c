"""A person, whose particulars stand here and nowhere else."""

from django.db import models

from kepu.foundation.core.fields import EncryptedTextField
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.identity.choices import DocumentKind
from kepu.foundation.identity.masking import mask_id_number, mask_name, mask_phone


class Person(UUIDModel):
    """A human being. What names or reaches them is encrypted and found by keyed hash.

    An erased person keeps the row, so that acts still have somebody behind them, and
    nothing that says who it was.
    """

    name = EncryptedTextField(purpose="identity.person.name", blank=True)
    name_bidx = models.CharField(max_length=64, blank=True, db_index=True)
    phone = EncryptedTextField(purpose="identity.person.phone", blank=True)
    # Of mobile numbers only: a landline belongs to an office, and several may share it.
    phone_bidx = models.CharField(max_length=64, blank=True)
    id_kind = models.CharField(
        max_length=20, choices=DocumentKind, default=DocumentKind.CITIZEN, blank=True
    )
    id_number = EncryptedTextField(purpose="identity.person.id_number", blank=True)
    id_bidx = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["phone_bidx"],
                name="person_phone_once",
                condition=~models.Q(phone_bidx=""),
            ),
            models.UniqueConstraint(
                fields=["id_bidx"], name="person_id_once", condition=~models.Q(id_bidx="")
            ),
            models.CheckConstraint(
                name="person_erased_is_empty",
                condition=models.Q(erased_at__isnull=True)
                | models.Q(name_bidx="", phone_bidx="", id_bidx=""),
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.pk}"

    @property
    def is_erased(self) -> bool:
        return self.erased_at is not None

    @property
    def masked_name(self) -> str:
        return mask_name(self.name)

    @property
    def masked_phone(self) -> str:
        return mask_phone(self.phone)

    @property
    def masked_id_number(self) -> str:
        return mask_id_number(self.id_number)
