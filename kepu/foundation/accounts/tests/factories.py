"""Accounts with a person and a password."""

from datetime import UTC, datetime
from typing import Any

import factory
from django.test import Client
from django.urls import reverse
from factory.django import DjangoModelFactory

from kepu.foundation.accounts.models import User
from kepu.foundation.identity.tests.factories import PersonFactory

PASSWORD = "Correct-horse-7"
OPENED = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


class AccountFactory(DjangoModelFactory[User]):
    """Somebody who can sign in with `PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence("officer{}".format)
    email = factory.LazyAttribute(lambda account: f"{account.username}@example.cn")
    person = factory.SubFactory(PersonFactory)
    created_at = OPENED

    @factory.post_generation
    def password(self, create: bool, extracted: str | None, **kwargs: Any) -> None:
        self.set_password(extracted or PASSWORD)
        self.save()


def sign_in(client: Client, account: User, password: str = PASSWORD, **extra: Any) -> Any:
    """Sign in on the page, as a person does."""
    address = reverse("account_login")
    return client.post(address, {"login": account.username, "password": password}, **extra)
